import { computed, signal } from "@preact/signals";
import type { Scenario, Site } from "../../server/contract/answers.ts";
import { contentOf, type ScenarioContent } from "../../server/core/scenario/scenario.ts";
import { edited, type History, redone, startHistory, typingEnded, undone } from "./history.ts";
import { selectedSiteId } from "./view.ts";

/** The 案 on screen: what was read from the server, and every edit since. */
export interface Draft {
  /** One for every time a 案 is opened: under this its unsaved edits are kept, apart from those of any other window. */
  readonly opening: string;
  /** null until it is saved for the first time. */
  readonly saved: Scenario | null;
  readonly history: History<ScenarioContent>;
}

const EMPTY: ScenarioContent = { name: "", description: "", sites: [], reassigned: {}, parameters: {} };

export const draft = signal<Draft>({ opening: "", saved: null, history: startHistory(EMPTY) });
export const content = computed(() => draft.value.history.present);
export const isBuiltIn = computed(() => draft.value.saved?.isBuiltIn ?? false);
/** It cannot be saved where it is: it is built in, or another's. */
export const isFixed = computed(() => isBuiltIn.value || draft.value.saved?.access?.mayChange === false);
export const canUndo = computed(() => draft.value.history.past.length > 0);
export const canRedo = computed(() => draft.value.history.future.length > 0);
export const isDirty = computed(() => {
  const { opening, saved, history } = draft.value;
  if (saved === null) return opening !== ""; // before the first 案 is opened there is nothing to save
  return !isSameContent(contentOf(saved), history.present);
});

/** While a site is dragged: where it is now. The draft itself changes once, when it is dropped. */
export const dragged = signal<{ readonly id: string; readonly lat: number; readonly lon: number } | null>(null);

/** Before and after by one press: while it is set the screen computes and draws 現状, and the 案 stays as it is. */
export const showsBefore = signal(false);

/** The sites to compute with, a dragged one where it is held. */
export const liveSites = computed((): readonly Site[] => {
  if (showsBefore.value) return [];
  const held = dragged.value;
  if (!held) return content.value.sites;
  return content.value.sites.map((site) => (site.id === held.id ? moved(site, held.lat, held.lon) : site));
});

/** The site whose form is open. */
export const selectedSite = computed(() => liveSites.value.find(({ id }) => id === selectedSiteId.value) ?? null);

/** The municipalities to compute as another centre's. */
export const liveReassigned = computed(() => (showsBefore.value ? {} : content.value.reassigned));

export function isSameContent(a: ScenarioContent, b: ScenarioContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function openDraft(scenario: Scenario): void {
  open(scenario, contentOf(scenario));
}

/** A 案 that is not on the server, or not any more. */
export function openUnsaved(given: ScenarioContent): void {
  open(null, given);
}

function open(saved: Scenario | null, present: ScenarioContent): void {
  dragged.value = null;
  showsBefore.value = false;
  draft.value = { opening: freeOpening(), saved, history: startHistory(present) };
}

/** Unlike any other window's; `crypto.randomUUID` is not there over plain http. */
function freeOpening(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}

/**
 * After a save: what was sent is now as the server completed it, what was typed meanwhile stays, and so does the
 * history.
 * @param sent  the content the save began with
 */
export function markSaved(scenario: Scenario, sent: ScenarioContent): void {
  const { history } = draft.value;
  const present = completed(history.present, sent, scenario);
  draft.value = { ...draft.value, saved: scenario, history: { ...history, present } };
}

/** Who may see it was changed; what it holds, and what was typed, stays. */
export function markShared(scenario: Scenario): void {
  const { saved } = draft.value;
  const { access } = scenario;
  if (saved?.id === scenario.id && access) draft.value = { ...draft.value, saved: { ...saved, access } };
}

function completed(now: ScenarioContent, sent: ScenarioContent, scenario: Scenario): ScenarioContent {
  if (now === sent) return contentOf(scenario);
  const answered = new Map(scenario.sites.map((site) => [site.id, site]));
  return contentOf({
    name: now.name === sent.name ? scenario.name : now.name,
    description: now.description === sent.description ? scenario.description : now.description,
    sites: now.sites.map((site) => (sent.sites.includes(site) ? (answered.get(site.id) ?? site) : site)),
    reassigned: now.reassigned === sent.reassigned ? scenario.reassigned : now.reassigned,
    parameters: now.parameters === sent.parameters ? scenario.parameters : now.parameters,
    setAside: (now.setAside === sent.setAside ? scenario.setAside : now.setAside) ?? [],
  });
}

/** @param typing  the field the change is typed in: all that is typed until it is left is one step of undo */
export function edit(
  note: string,
  change: (content: ScenarioContent) => ScenarioContent,
  typing: string | null = null,
): void {
  const { history } = draft.value;
  const changed = change(history.present);
  if (isSameContent(changed, history.present)) return;
  showsBefore.value = false; // what was done is seen
  draft.value = { ...draft.value, history: edited(history, changed, note, typing) };
}

export function endTyping(): void {
  const history = typingEnded(draft.value.history);
  if (history !== draft.value.history) draft.value = { ...draft.value, history };
}

/** Takes the last edit back; a move still on its way to the server is not an edit yet, and is given up instead. */
export function undo(): void {
  if (dragged.value) {
    dragged.value = null;
    return;
  }
  draft.value = { ...draft.value, history: undone(draft.value.history) };
}

/** For a message about the edit just made: its undo is gone once another edit follows, since it would take that back. */
export function undoOffer(label: string) {
  const { present } = draft.value.history;
  return { label, run: undo, isCurrent: () => draft.value.history.present === present };
}

export function redo(): void {
  draft.value = { ...draft.value, history: redone(draft.value.history) };
}

export function putSite(note: string, site: Site, typing: string | null = null): void {
  const put = (before: ScenarioContent) => {
    const isKnown = before.sites.some(({ id }) => id === site.id);
    const sites = isKnown
      ? before.sites.map((other) => (other.id === site.id ? site : other))
      : [...before.sites, site];
    return { ...before, sites };
  };
  edit(note, put, typing);
}

/** @param changed  what follows the place: its municipality, a name that was only proposed, the centre in charge */
export function moveSite(note: string, id: string, changed: Partial<Site> & Pick<Site, "lat" | "lon">): void {
  edit(note, (before) => ({
    ...before,
    sites: before.sites.map((site) => (site.id === id ? { ...moved(site, site.lat, site.lon), ...changed } : site)),
  }));
}

export function removeSite(note: string, id: string): void {
  edit(note, (before) => ({ ...before, sites: before.sites.filter((site) => site.id !== id) }));
}

/** A site elsewhere belongs to whatever municipality it then lies in: the server finds out. */
function moved({ municipalityCode: _, ...site }: Site, lat: number, lon: number): Site {
  return { ...site, lat, lon };
}
