import type { Scenario } from "../../server/contract/answers.ts";
import type { ScenarioContent } from "../../server/core/scenario/scenario.ts";
import { ProblemError } from "../api/http.ts";
import * as api from "../api/scenarios.ts";
import { scenarioText as t } from "../i18n/scenarios.ts";
import { unsavedText } from "../i18n/unsaved.ts";
import { content, draft, edit, isBuiltIn, isDirty, openDraft, openUnsaved, undoOffer } from "./draft.ts";
import { isDamaged, type KeptDraft } from "./keptDraft.ts";
import { latest } from "./latest.ts";
import { say, sayError } from "./messages.ts";
import { ask } from "./questions.ts";
import { askVersions, save } from "./saving.ts";
import { freeName, refreshScenarios, scenarios } from "./scenarioList.ts";
import {
  dropUnsaved,
  goOnFrom,
  isOffering,
  lookForUnsaved,
  offers,
  onlyOfferFor,
  putOffCurrent,
  startUnsaved,
} from "./unsaved.ts";
import { selectSite } from "./view.ts";

/** Reads the list and opens a 案: the one asked for, or 現状. */
export async function startScenarios(id: number | null): Promise<void> {
  await refreshScenarios();
  const wanted = scenarios.value.find((scenario) => scenario.id === id);
  if (id !== null && !wanted) say(t("notThere", { id }));
  openDraft(wanted ?? scenarios.value[0]);
}

/** Once the screen is there: edits of this 案 that were not saved come back, others are offered. */
export async function startUnsavedEdits(): Promise<void> {
  await startUnsaved();
  await resumeFor(draft.value.saved?.id ?? null);
  isOffering.value = offers.value.some((kept) => isDamaged(kept) || !kept.isPutOff);
}

async function resumeFor(id: number | null): Promise<void> {
  await lookForUnsaved();
  const kept = id === null ? null : onlyOfferFor(id);
  if (kept && draft.value.saved?.id === id && !isDirty.value) await resume(kept);
}

const opening = latest<Scenario>();

/** @returns false when the planner chose to stay with the unsaved 案, or there is none of that number */
export async function openScenario(id: number): Promise<boolean> {
  if (id === draft.value.saved?.id) return true;
  if (!(await mayLeave())) return false;
  const found = await opening.ask(() => api.findScenario(id));
  if (!found) {
    if (opening.failure.value) await sayNotOpened(opening.failure.value, id);
    return false;
  }
  openDraft(found);
  selectSite(null);
  await resumeFor(id);
  return true;
}

async function sayNotOpened(error: unknown, id: number): Promise<void> {
  if (!isGone(error)) return sayError(error);
  say(t("notThere", { id }));
  await refreshScenarios();
}

const isGone = (error: unknown) => error instanceof ProblemError && error.problem.status === 404;

/** Asks what becomes of unsaved edits. @returns false when the planner stays with them */
export async function mayLeave(): Promise<boolean> {
  if (!isDirty.value) return true;
  const choice = await ask({
    title: t("unsavedTitle"),
    detail: t("unsavedDetail", { name: content.value.name }),
    choices: [
      { value: "save", label: t("save"), isMain: true },
      { value: "later", label: t("later") },
      { value: "discard", label: t("discard") },
    ],
  });
  if (choice === "save") return save();
  if (choice === "later") putOffCurrent();
  if (choice === "discard") dropUnsaved(draft.value.opening);
  return choice !== null;
}

/** Brings kept edits back on screen: on the 案 they were made on, or as a 案 of their own when that is gone. */
export async function resume(kept: KeptDraft): Promise<void> {
  try {
    const [checked, stored] = await Promise.all([api.checkContent(kept.content), storedOf(kept)]);
    const given = { ...checked, name: checked.name || kept.name || freeName() };
    if (stored && stored.version !== kept.version) return await resumeBeside(kept, stored, given);
    await bringBack(kept, stored, given);
  } catch (error) {
    sayError(error);
  }
}

async function storedOf({ scenarioId }: KeptDraft): Promise<Scenario | null> {
  if (scenarioId === null) return null;
  try {
    return await api.findScenario(scenarioId);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

async function bringBack(kept: KeptDraft, stored: Scenario | null, given: ScenarioContent): Promise<void> {
  const isOnScreen = stored !== null && draft.value.saved?.id === stored.id && !isDirty.value;
  if (!isOnScreen && !(await mayLeave())) return;
  if (stored === null) openUnsaved(given);
  else if (!isOnScreen || draft.value.saved?.version !== stored.version) openDraft(stored);
  goOnFrom(kept);
  edit(unsavedText("restored"), () => given);
  if (stored === null) say(unsavedText("restoredGone", { name: given.name }));
  else say(unsavedText("restored"), undoOffer(t("undo")));
}

/** Somebody else saved the 案 after these edits were made. */
async function resumeBeside(kept: KeptDraft, theirs: Scenario, given: ScenarioContent): Promise<void> {
  const choice = await askVersions(theirs.name, theirs.version, [
    { title: "mineBesideTheirs", from: theirs, to: given },
  ]);
  if (choice === "mine") await bringBack(kept, theirs, given);
  if (choice === "theirs") {
    dropUnsaved(kept.key);
    await openScenario(theirs.id);
  }
  if (choice === "both" && (await createFrom({ ...given, name: freeName() }, theirs.id))) dropUnsaved(kept.key);
}

/** Puts a ready-made content on screen as a new, saved 案. */
export async function createFrom(given: ScenarioContent, madeFrom?: number): Promise<boolean> {
  if (!(await mayLeave())) return false;
  try {
    const scenario = await api.createScenario(given, madeFrom);
    openDraft(scenario);
    say(t("copied", { name: scenario.name }));
    await refreshScenarios();
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}

export const newScenario = () =>
  createFrom({ name: freeName(), description: "", sites: [], reassigned: {}, parameters: {} });

/** A built-in 案's description tells of that one alone. */
export const copyCurrent = () =>
  createFrom(
    { ...content.value, ...(isBuiltIn.value ? { description: "" } : {}), name: freeName() },
    draft.value.saved?.id,
  );

export async function removeCurrent(): Promise<void> {
  const { saved, opening: own } = draft.value;
  if (!saved || saved.isBuiltIn) return;
  const edited = isDirty.value ? content.value : null;
  const choice = await ask({
    title: t("removeTitle", { name: saved.name }),
    detail: t("removeDetail"),
    choices: [{ value: "remove", label: t("remove"), isMain: true }],
  });
  if (choice !== "remove") return;
  try {
    await api.deleteScenario(saved.id, saved.version);
  } catch (error) {
    if (!isGone(error)) return sayError(error);
  }
  dropUnsaved(own);
  await startScenarios(null).catch(sayError);
  say(t("removed", { name: saved.name }), {
    label: t("undo"),
    run: () => void takeOutOfBin(saved.id, edited),
    isCurrent: () => true,
  });
}

/** @param edited  what stood on screen, unsaved, when it was deleted: it comes back, too */
export async function takeOutOfBin(id: number, edited: ScenarioContent | null = null): Promise<boolean> {
  if (!(await mayLeave())) return false;
  try {
    const scenario = await api.takeOutOfBin(id);
    openDraft(scenario);
    selectSite(null);
    if (edited) edit(unsavedText("restored"), () => edited);
    say(t("takenOut", { name: scenario.name }));
    await refreshScenarios();
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}
