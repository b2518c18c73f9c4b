import { type Score, scoreDriveTimes } from "../../core/accuracy/scoreDriveTimes.ts";
import type { Conditions } from "../../core/conditions.ts";
import type { ReferencePair } from "../../facts/readPairs.ts";
import type { OfficialTime } from "../../facts/roads/readOfficialTimes.ts";
import { conditionsFor, type OwnNetwork } from "./network.ts";
import { waysOfPairs } from "./pairWays.ts";

/** An official drive time beside ours. */
export interface OfficialComparison extends Omit<OfficialTime, "stops"> {
  readonly ourMinutes: number;
  readonly ourKm: number;
  readonly differencePercent: number; // above 0 = ours is slower
}

/** Holds our minutes against a reference, all under the same conditions. */
export function scorePairs(pairs: readonly ReferencePair[], network: OwnNetwork, conditions: Conditions): Score {
  const ways = waysOfPairs(pairs, network.snap, network.open(conditions));
  return scoreDriveTimes(
    pairs.map(({ referenceKm, referenceMinutes }, index) => ({
      ...{ referenceKm, referenceMinutes },
      minutes: ways[index].minutes,
    })),
  );
}

/** Our minutes for every official time, on the network of its day. */
export function compareOfficialTimes(times: readonly OfficialTime[], network: OwnNetwork): OfficialComparison[] {
  return times.map(({ stops, ...official }) => {
    const { season, asOf, toll, minutes } = official;
    const open = network.open(conditionsFor(season, { asOf, toll }));
    const legs = stops.slice(1).map((target, index) => ({ origin: stops[index], target }));
    const ways = waysOfPairs(legs, network.snap, open);
    const driven = ways.reduce((sum, way) => sum + way.minutes, 0);
    const ourMinutes = driven - (legs.length - 1) * open.speeds.tripMinutes; // one trip, not one a leg
    return {
      ...official,
      ourMinutes,
      ourKm: ways.reduce((sum, way) => sum + way.km, 0),
      differencePercent: 100 * (ourMinutes / minutes - 1),
    };
  });
}
