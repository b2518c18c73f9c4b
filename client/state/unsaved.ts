import { effect, signal } from "@preact/signals";
import { unsavedText as t } from "../i18n/unsaved.ts";
import { type DraftStore, openDraftStore } from "../storage/draftStore.ts";
import { type OpenWindows, openWindows } from "../storage/openWindows.ts";
import { forget, recall } from "../storage/remembered.ts";
import { draft, endTyping, isDirty } from "./draft.ts";
import {
  type DamagedDraft,
  isDamaged,
  type KeptDraft,
  parsedOr,
  putOffRecordOf,
  readKept,
  recordOf,
} from "./keptDraft.ts";
import { say } from "./messages.ts";
import { session } from "./session.ts";

/** Where 0.1.0 kept its one draft. */
const OLDEST_KEY = "planner.unsaved";

/** Unsaved edits that no window has on screen: offered until the planner opens or drops them. */
export const offers = signal<readonly (KeptDraft | DamagedDraft)[]>([]);
/** Whether they are shown to choose from. */
export const isOffering = signal(false);

let store: DraftStore | null = null;
let windows: OpenWindows = { drafts: async () => new Set() };
/** The record a draft on screen was brought back from; it goes once the draft has one of its own. */
const originOf = new Map<string, string>();

/** From now on every edit is kept in this browser at once, until it is saved or the planner drops it. */
export async function startUnsaved(): Promise<void> {
  try {
    store = await openDraftStore(session.peek()?.person?.login ?? "");
    await takeOverOldest(store);
  } catch {
    addEventListener("beforeunload", (event) => isDirty.peek() && event.preventDefault());
    say(t("notKept"));
    return;
  }
  windows = openWindows(() => draft.peek().opening);
  addEventListener("focusout", endTyping);
  effect(keepCurrent);
}

function keepCurrent(): void {
  const { opening } = draft.value;
  const origin = originOf.get(opening);
  const done = isDirty.value
    ? store?.put(opening, recordOf(draft.value, new Date().toISOString()), origin === undefined ? [] : [origin])
    : store?.remove(opening);
  done?.catch(() => say(t("notKept")));
}

async function takeOverOldest(into: DraftStore): Promise<void> {
  const text = recall(OLDEST_KEY);
  if (text === null) return;
  await into.put("oldest", parsedOr(text));
  forget(OLDEST_KEY);
}

/** Looks for unsaved edits that no window has on screen. */
export async function lookForUnsaved(): Promise<void> {
  if (!store) return;
  const [records, open] = await Promise.all([store.list(), windows.drafts()]);
  offers.value = records
    .filter(({ key }) => key !== draft.peek().opening && !open.has(key))
    .map(readKept)
    .sort((a, b) => editedAt(b).localeCompare(editedAt(a)));
}

const editedAt = (kept: KeptDraft | DamagedDraft) => (isDamaged(kept) ? "" : kept.editedAt);

/** Kept edits of a 案, if there are of one window only: of several the planner chooses. */
export function onlyOfferFor(scenarioId: number): KeptDraft | null {
  const own = offers.value.filter((kept): kept is KeptDraft => !isDamaged(kept) && kept.scenarioId === scenarioId);
  return own.length === 1 ? own[0] : null;
}

/** The draft on screen now goes on from a kept one. */
export function goOnFrom({ key }: KeptDraft): void {
  originOf.set(draft.peek().opening, key);
  withdraw(key);
}

/** The planner (or a save) is done with kept edits: they are gone for good. */
export function dropUnsaved(key: string): void {
  void store?.remove(key).catch(() => say(t("notKept")));
  withdraw(key);
}

function withdraw(key: string): void {
  offers.value = offers.value.filter((kept) => kept.key !== key);
  if (offers.value.length === 0) isOffering.value = false;
}

/** The draft on screen is left for later: it is told of, and not asked about at the next start. */
export function putOffCurrent(): void {
  const { opening } = draft.peek();
  const kept = readKept({ key: opening, record: recordOf(draft.peek(), new Date().toISOString()) });
  if (isDamaged(kept)) return;
  putOff(kept);
  offers.value = [kept, ...offers.value];
}

/** Closes the choice: what is left in it is for later. */
export function putOffAll(): void {
  isOffering.value = false;
  for (const kept of offers.value) if (!isDamaged(kept) && !kept.isPutOff) putOff(kept);
}

function putOff(kept: KeptDraft): void {
  void store?.put(kept.key, putOffRecordOf(kept)).catch(() => say(t("notKept")));
}
