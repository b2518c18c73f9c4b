import type { BySeason } from "../../contract/answer.ts";
import type { CalendarAnswer } from "../../contract/calendarAnswers.ts";
import type { DayTripCount } from "../../contract/workloadAnswers.ts";
import type { Season } from "../../core/conditions.ts";
import type { Settlement, Site } from "../../core/places.ts";
import { isDayTrip } from "../../core/scenario/coverKind.ts";
import type { ScenarioParameters } from "../../core/scenario/scenario.ts";
import { spreadOverYear } from "../../core/scenario/staffTime.ts";
import type { Coverage } from "../coverage/coverageEngine.ts";
import { bySeason } from "../coverage/sentFigures.ts";
import { type Demand, journeysTo, together } from "./workloadDemand.ts";

/** One side of the comparison: who serves whom, with which sites and dated trips. */
export interface Side {
  readonly coverage: Coverage;
  readonly sites: readonly Site[];
  readonly calendar: CalendarAnswer | null; // null: no sites
  readonly km: Record<"summer" | "winter", Float64Array>;
}

/** A centre's settlements (indices) and the workplace visits a year to each; null = not stated. */
export interface OwnVisits {
  readonly own: readonly number[];
  readonly visits: readonly (number | null)[]; // by settlement
}

/** Settlements that are no day trip from the site that serves them, by season. */
export function notDayTrip(
  { coverage }: Side,
  settlements: readonly Settlement[],
  { own, visits }: OwnVisits,
  weight: Float64Array,
  { visitMinutes, workingMinutes }: ScenarioParameters,
): BySeason<DayTripCount> {
  const count = (season: Season): DayTripCount => {
    const minutes = coverage.cover.get(season)?.full.minutes ?? new Float64Array(0);
    const far = own.filter((i) => minutes[i] !== Infinity && !isDayTrip(minutes[i], visitMinutes, workingMinutes));
    const farVisits = far.map((i) => visits[i]);
    return {
      places: far.length,
      people: Math.round(far.reduce((sum, i) => sum + weight[i], 0)),
      visitsPerYear: farVisits.includes(null) ? null : farVisits.reduce<number>((sum, v) => sum + (v ?? 0), 0),
      noWayPlaces: own.filter((i) => minutes[i] === Infinity).length,
      settlementIds: far.map((i) => settlements[i].id),
    };
  };
  return bySeason(coverage, count);
}

/** The visits of a centre to its settlements; null when their number is not stated. */
export function visitDemand(
  { coverage, km }: Side,
  settlements: readonly Settlement[],
  { own, visits }: OwnVisits,
  shares: (code: string) => number[],
  parameters: ScenarioParameters,
): Demand | null {
  if (own.some((i) => visits[i] === null)) return null;
  const minutesOf = (season: Season, i: number) => coverage.cover.get(season)?.full.minutes[i] ?? Infinity;
  return together(
    own.map((i) =>
      journeysTo(
        {
          perMonth: spreadOverYear(visits[i] ?? 0, shares(settlements[i].municipalityCode)),
          minutes: { summer: minutesOf("summer", i), winter: minutesOf("winter", i) },
          km: { summer: km.summer[i], winter: km.winter[i] },
        },
        parameters.staffPerVisit,
        parameters,
      ),
    ),
  );
}
