import { signal } from "@preact/signals";
import type { Scenario } from "../../server/contract/answers.ts";
import { contentOf, type ScenarioContent } from "../../server/core/scenario/scenario.ts";
import { ProblemError } from "../api/http.ts";
import * as api from "../api/scenarios.ts";
import { scenarioText as t } from "../i18n/scenarios.ts";
import { content, draft, edit, isBuiltIn, isDirty, isFixed, isSameContent, markSaved, openDraft } from "./draft.ts";
import { say, sayError } from "./messages.ts";
import { ask, type Question } from "./questions.ts";
import { freeName, refreshScenarios } from "./scenarioList.ts";
import { dropUnsaved } from "./unsaved.ts";

/** What is saved: of which opening, and under which name where it becomes a 案 of its own. */
interface Wanted {
  readonly opening: string;
  readonly content: ScenarioContent;
  readonly newName: string | null;
  readonly madeFrom: number | undefined; // the 案 it was opened from
}

let running: (Wanted & { readonly isSaved: Promise<boolean> }) | null = null;
export const isSaving = signal(false);

/** Saves where it was read from; a built-in 案 is saved as a new one. @returns whether it is saved now */
export function save(): Promise<boolean> {
  const { saved } = draft.value;
  if (saved === null) return saveAs(content.value.name || freeName());
  return inTurn(isFixed.value ? freeName() : null);
}

export function saveAs(name: string): Promise<boolean> {
  return inTurn(name);
}

export function rename(name: string): Promise<boolean> {
  edit(t("rename"), (before) => ({ ...before, name }));
  return save();
}

/** One save at a time: the same content joins the one under way, a newer one follows it. */
async function inTurn(newName: string | null): Promise<boolean> {
  for (;;) {
    const wanted = { opening: draft.value.opening, content: content.value, newName, madeFrom: draft.value.saved?.id };
    if (!running) {
      isSaving.value = true;
      const isSaved = write(wanted).finally(() => {
        running = null;
        isSaving.value = false;
      });
      running = { ...wanted, isSaved };
      return isSaved;
    }
    if (isSame(running, wanted)) return running.isSaved;
    await running.isSaved;
    if (newName === null && !isDirty.value) return true;
  }
}

function isSame(a: Wanted, b: Wanted): boolean {
  return a.opening === b.opening && a.content === b.content && a.newName === b.newName;
}

async function write(wanted: Wanted): Promise<boolean> {
  const { saved } = draft.value;
  if (saved === null || wanted.newName !== null) return create(wanted, wanted.newName ?? freeName());
  return replace(wanted, saved, saved.version);
}

async function create(wanted: Wanted, name: string): Promise<boolean> {
  try {
    const { description } = wanted.content;
    const sent = { ...wanted.content, name, description: isBuiltIn.value ? "" : description }; // it tells of that one alone
    await keep(wanted, await api.createScenario(sent, wanted.madeFrom));
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}

async function replace(wanted: Wanted, saved: Scenario, version: number): Promise<boolean> {
  try {
    await keep(wanted, await api.saveScenario(saved.id, version, wanted.content));
    return true;
  } catch (error) {
    const status = error instanceof ProblemError ? error.problem.status : 0;
    if (status === 412) return askWhose(wanted, saved);
    if (status === 404) return askAfterDeletion(wanted);
    sayError(error);
    return false;
  }
}

async function keep(wanted: Wanted, scenario: Scenario): Promise<void> {
  if (draft.value.opening === wanted.opening) markSaved(scenario, wanted.content);
  else dropUnsaved(wanted.opening);
  say(t("saved", { name: scenario.name }));
  await refreshScenarios();
}

/** Somebody saved in between: both versions are there to choose from, and both can be kept. */
async function askWhose(wanted: Wanted, read: Scenario): Promise<boolean> {
  try {
    const theirs = await api.findScenario(read.id);
    if (isMyOwn(theirs, wanted.content)) {
      await keep(wanted, theirs); // the answer to an earlier save was lost on its way
      return true;
    }
    const choice = await askVersions(read.name, theirs.version, [
      { title: "theirChanges", from: read, to: theirs },
      { title: "myChanges", from: read, to: wanted.content },
    ]);
    if (choice === "both") return create(wanted, freeName());
    if (choice === "mine") return replace(wanted, theirs, theirs.version);
    if (choice === null) return false;
    openDraft(theirs);
    dropUnsaved(wanted.opening);
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}

export function askVersions(
  name: string,
  version: number,
  changes: NonNullable<Question["changes"]>,
): Promise<"both" | "mine" | "theirs" | null> {
  return ask({
    title: t("conflictTitle"),
    detail: t("conflictDetail", { name, version }),
    changes,
    choices: [
      { value: "both", label: t("keepBoth"), isMain: true },
      { value: "mine", label: t("keepMine") },
      { value: "theirs", label: t("takeTheirs") },
    ],
  });
}

/** Is it what I sent? The server adds to each site the municipality it lies in. */
function isMyOwn(stored: Scenario, sent: ScenarioContent): boolean {
  const bare = (given: ScenarioContent) => ({
    ...contentOf(given),
    sites: given.sites.map(({ municipalityCode: _, ...site }) => Object.fromEntries(Object.entries(site).sort())),
  });
  return isSameContent(bare(stored) as unknown as ScenarioContent, bare(sent) as unknown as ScenarioContent);
}

async function askAfterDeletion(wanted: Wanted): Promise<boolean> {
  const choice = await ask({
    title: t("goneTitle"),
    detail: t("goneDetail", { name: wanted.content.name }),
    choices: [{ value: "again", label: t("saveAgain"), isMain: true }],
  });
  return choice === "again" && create(wanted, wanted.content.name);
}
