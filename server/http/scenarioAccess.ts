import type { Response } from "express";
import { mayChange, maySee } from "../core/people/rights.ts";
import type { Scenario } from "../core/scenario/scenario.ts";
import type { Planner } from "../planner.ts";
import { callerOf } from "./personGuard.ts";

/** What the caller may see of 案, each with whose it is; where nobody signs in, all as they are. */
export function forCaller({ access, scenarios }: Pick<Planner, "access" | "scenarios">, response: Response) {
  const person = callerOf(response);
  const isAtDesk = person === null || person.id === null;
  const isSeen = (id: number): boolean => {
    const whose = isAtDesk ? null : access.find(id);
    return isAtDesk || whose === null || maySee(person, whose);
  };
  return {
    maySee: isSeen,
    /** Every 案 that can be counted with. */
    readableIds: () => scenarios.list().flatMap(({ id, unreadable }) => (unreadable || !isSeen(id) ? [] : [id])),
    told(scenario: Scenario): Scenario {
      const whose = isAtDesk ? null : access.find(scenario.id);
      if (isAtDesk || whose === null) return scenario;
      const { owner, centreId, visibility, sharedWith } = whose;
      return { ...scenario, access: { owner, centreId, visibility, sharedWith, mayChange: mayChange(person, whose) } };
    },
  };
}
