import { signal } from "@preact/signals";
import type { Scenario } from "../../server/contract/answers.ts";
import type { ScenarioContent } from "../../server/core/scenario/scenario.ts";
import { ProblemError } from "../api/http.ts";
import * as api from "../api/scenarios.ts";
import { scenarioText as t } from "../i18n/scenarios.ts";
import { content, draft, edit, isBuiltIn, isDirty, keptContent, markSaved, openDraft } from "./draft.ts";
import { say, sayError } from "./messages.ts";
import { ask } from "./questions.ts";
import { selectSite } from "./view.ts";

/** Every stored 案, built-in ones first. */
export const scenarios = signal<readonly Scenario[]>([]);

export async function refreshScenarios(): Promise<void> {
  scenarios.value = await api.listScenarios();
}

/** Reads the list and opens a 案: the one asked for, or 現状. Work kept from an earlier window comes back with it. */
export async function startScenarios(id: number | null): Promise<void> {
  await refreshScenarios();
  const wanted = scenarios.value.find((scenario) => scenario.id === id) ?? scenarios.value[0];
  const kept = keptContent(wanted);
  openDraft(wanted);
  if (!kept) return;
  edit(t("restored"), () => kept);
  say(t("restored"));
}

/** @returns false when the planner chose to stay with the unsaved 案 */
export async function openScenario(id: number): Promise<boolean> {
  if (id === draft.value.saved?.id) return true;
  if (!(await mayLeave())) return false;
  try {
    openDraft(await api.findScenario(id));
    selectSite(null);
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}

async function mayLeave(): Promise<boolean> {
  if (!isDirty.value || draft.value.saved === null) return true;
  const choice = await ask({
    title: t("unsavedTitle"),
    detail: t("unsavedDetail", { name: content.value.name }),
    choices: [
      { value: "save", label: t("save"), isMain: true },
      { value: "discard", label: t("discard") },
    ],
  });
  if (choice === "save") return save();
  return choice === "discard";
}

/** Saves where it was read from; a built-in 案 is saved as a new one. @returns whether it is saved now */
export async function save(): Promise<boolean> {
  const { saved } = draft.value;
  if (saved === null || isBuiltIn.value) return saveAs(freeName());
  try {
    await keep(await api.saveScenario(saved.id, saved.version, content.value));
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 412) return resolveConflict(saved, error);
    sayError(error);
    return false;
  }
}

export async function saveAs(name: string): Promise<boolean> {
  try {
    await keep(await api.createScenario({ ...content.value, name }));
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}

async function keep(scenario: Scenario): Promise<void> {
  markSaved(scenario);
  say(t("saved", { name: scenario.name }));
  await refreshScenarios();
}

/** Neither version is lost: mine can become a 案 of its own, theirs can be opened. */
async function resolveConflict({ id, name }: Scenario, { problem }: ProblemError): Promise<boolean> {
  const choice = await ask({
    title: t("conflictTitle"),
    detail: t("conflictDetail", { name, version: problem.currentVersion ?? "?" }),
    choices: [
      { value: "both", label: t("keepBoth"), isMain: true },
      { value: "theirs", label: t("takeTheirs") },
    ],
  });
  if (choice === "both") return saveAs(freeName());
  if (choice === "theirs") openDraft(await api.findScenario(id));
  return choice === "theirs";
}

export async function rename(name: string): Promise<void> {
  edit(t("rename"), (before) => ({ ...before, name }));
  await save();
}

/** Puts a ready-made content on screen as a new, saved 案. */
export async function createFrom(given: ScenarioContent): Promise<void> {
  if (!(await mayLeave())) return;
  try {
    const scenario = await api.createScenario(given);
    openDraft(scenario);
    say(t("copied", { name: scenario.name }));
    await refreshScenarios();
  } catch (error) {
    sayError(error);
  }
}

export const newScenario = () =>
  createFrom({ name: freeName(), description: "", sites: [], reassigned: {}, parameters: {} });

export const copyCurrent = () => createFrom({ ...content.value, name: freeName() });

export async function removeCurrent(): Promise<void> {
  const { saved } = draft.value;
  if (!saved || saved.isBuiltIn) return;
  const choice = await ask({
    title: t("removeTitle", { name: saved.name }),
    detail: t("removeDetail"),
    choices: [{ value: "remove", label: t("remove"), isMain: true }],
  });
  if (choice !== "remove") return;
  try {
    await api.deleteScenario(saved.id, saved.version);
    await startScenarios(null);
    say(t("removed", { name: saved.name }));
  } catch (error) {
    sayError(error);
  }
}

/** 案A, 案B, … 案Z, 案27 …: the first not in use. */
function freeName(): string {
  const taken = new Set(scenarios.value.map(({ name }) => name));
  for (let number = 0; ; number++) {
    const letter = number < 26 ? String.fromCharCode(65 + number) : String(number + 1);
    const name = t("untitled", { letter });
    if (!taken.has(name)) return name;
  }
}
