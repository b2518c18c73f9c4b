import { useEffect, useState } from "preact/hooks";
import type { KindCost, WorkloadAnswer } from "../../server/contract/workloadAnswers.ts";
import { fetchScenarioWorkload } from "../api/planning.ts";
import type { ViewConditions } from "./conditions.ts";
import { latest } from "./latest.ts";
import { sayError } from "./messages.ts";

/** What a 案 costs a year, summed over the centres, or that of one centre. */
export interface ScenarioCost {
  readonly staffHours: number | null; // travel, change from 現状; null = not stated for some centre
  readonly yen: number | null; // of the sites whose cost is known; null = there are sites, none known
  readonly unknownSites: number;
  readonly yenPerPerson: number | null; // newly within the threshold
  /** By kind of cover, for the people it reaches; null = nobody, or not known. */
  readonly yenEach: Readonly<Partial<Record<KindCost["kind"], number | null>>>;
}

/** Costs by 案, filled in one after the other: a year of journeys takes a moment each. */
export function useRankingCosts(
  ids: readonly number[],
  territoryId: string,
  conditions: ViewConditions,
): ReadonlyMap<number, ScenarioCost> {
  const [costs] = useState(() => latest<ReadonlyMap<number, ScenarioCost>>({ whenFailed: sayError }));
  const key = JSON.stringify([ids, territoryId, conditions]);
  useEffect(() => {
    costs.clear();
    void costs.ask(async (signal, show) => {
      let known: ReadonlyMap<number, ScenarioCost> = new Map();
      for (const id of ids) {
        known = new Map([...known, [id, costOf(await fetchScenarioWorkload(id, territoryId, conditions, signal))]]);
        show(known);
      }
      return known;
    });
    return costs.stop;
  }, [key]);
  return costs.answer.value ?? NONE;
}

const NONE: ReadonlyMap<number, ScenarioCost> = new Map();

function costOf({ centres, costs }: WorkloadAnswer): ScenarioCost {
  const hours = centres.map(({ difference }) => difference?.hoursPerYear ?? null);
  const staffHours = hours.includes(null) ? null : hours.reduce((sum: number, each) => sum + (each ?? 0), 0);
  return {
    staffHours,
    yen: costs.yenPerYear,
    unknownSites: costs.unknownSites,
    yenPerPerson: costs.yenPerPersonNewlyWithin,
    yenEach: Object.fromEntries(costs.byKind.map(({ kind, yenPerPerson }) => [kind, yenPerPerson])),
  };
}
