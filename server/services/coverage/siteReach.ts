import type { SiteReached } from "../../contract/answers.ts";
import { isReached } from "../../core/coverage/reach.ts";
import type { Site } from "../../core/places.ts";
import { coverKind } from "../../core/scenario/coverKind.ts";
import type { Coverage, CoverageEngine, CoveragePlan } from "./coverageEngine.ts";
import { sentPeople } from "./sentFigures.ts";

/** The people one site of a plan reaches by itself, in the season asked for. */
export function reachOf(engine: CoverageEngine, plan: CoveragePlan, { assignment }: Coverage, site: Site): SiteReached {
  const { season, rule, thresholdMinutes } = plan.request;
  const centreOf = rule === "assigned" ? assignment.centreOf : null;
  const reaches = engine.reachesOf(plan, season, site);
  const people = (reach: (typeof reaches)[number] | undefined): number | null => {
    if (!reach) return null;
    let sum = 0;
    for (let place = 0; place < plan.weight.length; place++) {
      if (isReached(reach, place, engine.townOf, centreOf)) sum += plan.weight[place];
    }
    return sentPeople(sum);
  };
  const byKind = new Map(reaches.map((reach) => [reach.kind, reach]));
  const cover = coverKind(site);
  const own =
    cover === "firstContact" || cover === "reaction"
      ? byKind.get(cover)
      : {
          ...engine.rowOfSite(plan, season, site),
          kind: "ownWay" as const,
          withinMinutes: thresholdMinutes,
          ownTown: null,
        };
  return {
    people: people(own) ?? 0,
    ownWayPeople: people(byKind.get("ownWay")),
    pickupPeople: people(byKind.get("pickup")),
  };
}
