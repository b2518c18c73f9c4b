import type { Response } from "express";
import { mayChange, maySee } from "../core/people/rights.ts";
import type { Scenario } from "../core/scenario/scenario.ts";
import type { Planner } from "../planner.ts";
import { callerOf } from "./personGuard.ts";

/** What the caller may see of 案, each with whose it is; where nobody signs in, all as they are. */
export function forCaller({ access }: Pick<Planner, "access">, response: Response) {
  const person = callerOf(response);
  const isAtDesk = person === null || person.id === null;
  return {
    maySee(id: number): boolean {
      const whose = isAtDesk ? null : access.find(id);
      return isAtDesk || whose === null || maySee(person, whose);
    },
    told(scenario: Scenario): Scenario {
      const whose = isAtDesk ? null : access.find(scenario.id);
      if (isAtDesk || whose === null) return scenario;
      const { owner, centreId, visibility, sharedWith } = whose;
      return { ...scenario, access: { owner, centreId, visibility, sharedWith, mayChange: mayChange(person, whose) } };
    },
  };
}
