import { signal } from "@preact/signals";
import * as api from "../api/history.ts";
import { historyText as t } from "../i18n/history.ts";
import { draft, openDraft } from "./draft.ts";
import { latest } from "./latest.ts";
import { say, sayError } from "./messages.ts";
import { refreshScenarios } from "./scenarioList.ts";
import { mayLeave } from "./scenarios.ts";

const found = latest<readonly api.ScenarioVersion[]>({ older: "cancel", onFailure: "keep", whenFailed: sayError });

/** Versions of the 案 on screen as far as they were read, newest first; null = not read yet. */
export const versions = found.answer;
export const isReading = found.isAsking;
/** Whether there are older ones still. */
export const hasOlder = signal(false);

export function openHistory(): void {
  found.clear();
  void read();
}

async function read(): Promise<void> {
  const id = draft.peek().saved?.id;
  if (id === undefined) return;
  const newest = await found.ask(() => api.listVersions(id));
  if (newest) hasOlder.value = !newest.some(({ isFirst }) => isFirst);
}

export async function readOlder(): Promise<void> {
  const id = draft.peek().saved?.id;
  const known = versions.peek() ?? [];
  const oldest = known.at(-1)?.version;
  if (id === undefined || oldest === undefined) return;
  const all = await found.ask(async () => [...known, ...(await api.listVersions(id, oldest))]);
  if (all) hasOlder.value = !all.some(({ isFirst }) => isFirst);
}

/** Brings a version back as a new one. @returns false when it was not: refused, or the planner stays with his edits */
export async function restoreVersion(version: number): Promise<boolean> {
  if (!(await mayLeave())) return false;
  const { saved } = draft.value;
  if (!saved) return false;
  try {
    const scenario = await api.restoreVersion(saved.id, version, saved.version);
    openDraft(scenario);
    say(t("restored", { n: version, now: scenario.version }));
    await refreshScenarios();
    return true;
  } catch (error) {
    sayError(error);
    await read(); // somebody saved in between: there it is
    return false;
  }
}

export async function nameVersion(version: number, note: string): Promise<void> {
  const { saved } = draft.value;
  if (!saved) return;
  try {
    const named = await api.nameVersion(saved.id, version, note);
    const known = versions.peek() ?? [];
    await found.ask(async () => known.map((each) => (each.version === version ? named : each)));
  } catch (error) {
    sayError(error);
  }
}
