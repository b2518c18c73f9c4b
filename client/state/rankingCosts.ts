import { useEffect, useState } from "preact/hooks";
import { fetchScenarioWorkload } from "../api/planning.ts";
import type { ViewConditions } from "./conditions.ts";
import { sayError } from "./messages.ts";

/** What a 案 costs a year, summed over the centres. */
export interface ScenarioCost {
  readonly staffHours: number | null; // travel, change from 現状; null = not stated for some centre
  readonly yen: number; // of the sites whose cost is known
  readonly yenPerPerson: number | null; // newly within the threshold
}

/** Costs by 案, filled in one after the other: a year of journeys takes a moment each. */
export function useRankingCosts(ids: readonly number[], conditions: ViewConditions): ReadonlyMap<number, ScenarioCost> {
  const [costs, setCosts] = useState<ReadonlyMap<number, ScenarioCost>>(new Map());
  const key = JSON.stringify([ids, conditions]);
  useEffect(() => {
    let isCurrent = true;
    setCosts(new Map());
    void (async () => {
      for (const id of ids) {
        try {
          const { centres, costs: own } = await fetchScenarioWorkload(id, conditions);
          if (!isCurrent) return;
          const hours = centres.map(({ difference }) => difference?.hoursPerYear ?? null);
          const staffHours = hours.includes(null) ? null : hours.reduce((sum: number, each) => sum + (each ?? 0), 0);
          const cost = { staffHours, yen: own.yenPerYear, yenPerPerson: own.yenPerPersonNewlyWithin };
          setCosts((before) => new Map([...before, [id, cost]]));
        } catch (error) {
          if (isCurrent) sayError(error);
          return;
        }
      }
    })();
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return costs;
}
