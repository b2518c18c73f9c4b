import { computed, effect, signal } from "@preact/signals";
import type { Scenario, Site } from "../../server/contract/answers.ts";
import type { ScenarioContent } from "../../server/core/scenario/scenario.ts";
import { edited, type History, redone, startHistory, undone } from "./history.ts";

/** The 案 on screen: what was read from the server, and every edit since. */
export interface Draft {
  /** null until it is saved for the first time. */
  readonly saved: Scenario | null;
  readonly history: History<ScenarioContent>;
}

const EMPTY: ScenarioContent = { name: "", description: "", sites: [], reassigned: {}, parameters: {} };

export const draft = signal<Draft>({ saved: null, history: startHistory(EMPTY) });
export const content = computed(() => draft.value.history.present);
export const isBuiltIn = computed(() => draft.value.saved?.isBuiltIn ?? false);
export const canUndo = computed(() => draft.value.history.past.length > 0);
export const canRedo = computed(() => draft.value.history.future.length > 0);
export const isDirty = computed(() => {
  const { saved, history } = draft.value;
  return saved === null || JSON.stringify(contentOf(saved)) !== JSON.stringify(history.present);
});

/** While a site is dragged: where it is now. The draft itself changes once, when it is dropped. */
export const dragged = signal<{ readonly id: string; readonly lat: number; readonly lon: number } | null>(null);

/** The sites to compute with, a dragged one where it is held. */
export const liveSites = computed((): readonly Site[] => {
  const held = dragged.value;
  if (!held) return content.value.sites;
  return content.value.sites.map((site) => (site.id === held.id ? moved(site, held.lat, held.lon) : site));
});

export function contentOf({ name, description, sites, reassigned, parameters }: ScenarioContent): ScenarioContent {
  return { name, description, sites, reassigned, parameters };
}

export function openDraft(scenario: Scenario): void {
  dragged.value = null;
  draft.value = { saved: scenario, history: startHistory(contentOf(scenario)) };
}

/** After a save: the history stays, so that an edit can still be taken back. */
export function markSaved(scenario: Scenario): void {
  const { history } = draft.value;
  draft.value = { saved: scenario, history: { ...history, present: contentOf(scenario) } };
}

export function edit(note: string, change: (content: ScenarioContent) => ScenarioContent): void {
  const { saved, history } = draft.value;
  draft.value = { saved, history: edited(history, change(history.present), note) };
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

export function putSite(note: string, site: Site): void {
  edit(note, (before) => {
    const isKnown = before.sites.some(({ id }) => id === site.id);
    const sites = isKnown
      ? before.sites.map((other) => (other.id === site.id ? site : other))
      : [...before.sites, site];
    return { ...before, sites };
  });
}

export function moveSite(note: string, id: string, lat: number, lon: number): void {
  edit(note, (before) => ({
    ...before,
    sites: before.sites.map((site) => (site.id === id ? moved(site, lat, lon) : site)),
  }));
}

export function removeSite(note: string, id: string): void {
  edit(note, (before) => ({ ...before, sites: before.sites.filter((site) => site.id !== id) }));
}

/** A site elsewhere belongs to whatever municipality it then lies in: the server finds out. */
function moved({ municipalityCode: _, ...site }: Site, lat: number, lon: number): Site {
  return { ...site, lat, lon };
}

const KEEP_KEY = "planner.unsaved";

/** Unsaved work outlives a closed window: it is kept in the browser until it is saved or another 案 is opened. */
effect(() => {
  if (isDirty.value && (draft.value.saved !== null || content.value.sites.length > 0)) {
    localStorage.setItem(KEEP_KEY, JSON.stringify({ saved: draft.value.saved, content: content.value }));
  } else if (draft.value.saved !== null) localStorage.removeItem(KEEP_KEY);
});

/** The work kept from an earlier window, if it belongs to this scenario as it is stored now. */
export function keptContent(scenario: Scenario): ScenarioContent | null {
  const kept = localStorage.getItem(KEEP_KEY);
  if (!kept) return null;
  try {
    const { saved, content: kepts } = JSON.parse(kept) as { saved: Scenario | null; content: ScenarioContent };
    return saved?.id === scenario.id && saved.version === scenario.version ? kepts : null;
  } catch {
    return null; // written by an older planner
  }
}
