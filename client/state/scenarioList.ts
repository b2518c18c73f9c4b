import { signal } from "@preact/signals";
import type { Scenario } from "../../server/contract/answers.ts";
import { listScenarios } from "../api/scenarios.ts";
import { scenarioText as t } from "../i18n/scenarios.ts";

/** Every stored 案, built-in ones first. */
export const scenarios = signal<readonly Scenario[]>([]);

export async function refreshScenarios(): Promise<void> {
  scenarios.value = await listScenarios();
}

/** 案A, 案B, … 案Z, 案27 …: the first not in use. */
export function freeName(): string {
  const taken = new Set(scenarios.value.map(({ name }) => name));
  for (let number = 0; ; number++) {
    const letter = number < 26 ? String.fromCharCode(65 + number) : String(number + 1);
    const name = t("untitled", { letter });
    if (!taken.has(name)) return name;
  }
}
