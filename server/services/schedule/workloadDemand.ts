import type { CentreCalendar } from "../../contract/calendarAnswers.ts";
import type { Season } from "../../core/conditions.ts";
import type { Position, Site } from "../../core/places.ts";
import { isDayTrip, travelTo } from "../../core/scenario/coverKind.ts";
import type { ScenarioParameters } from "../../core/scenario/scenario.ts";
import { SITE_KIND_FACTS, type SiteKindFacts } from "../../core/scenario/siteKinds.ts";
import { type Journeys, spreadOverYear } from "../../core/scenario/staffTime.ts";
import { monthsOf } from "../../core/schedule/days.ts";
import { type WinterDays, winterShareOfMonth } from "../../core/schedule/winterDays.ts";
import type { Coverage } from "../coverage/coverageEngine.ts";
import { type CoverageRequest, roadConditions } from "../coverage/coverageRequest.ts";
import type { Network, PointTable } from "../network/network.ts";
import { type TripBase, withoutTripInTown } from "./tripBases.ts";

/** Journeys together with the person-nights they need. */
export interface Demand {
  readonly journeys: readonly Journeys[];
  readonly nights: number;
}

/** Share of winter days, April to March. */
export function winterShares(range: { from: string; to: string }, winter: WinterDays): number[] {
  return monthsOf(range).map(([year, month]) => winterShareOfMonth(year, month, winter));
}

/** Km from the site that serves a settlement, per season; NaN never: Infinity where nothing serves it. */
export function servedKm(
  { cover }: Coverage,
  servers: readonly Position[],
  network: Network,
  request: CoverageRequest,
  settlementCount: number,
): Record<"summer" | "winter", Float64Array> {
  const of = (season: Season): Float64Array => {
    const km = new Float64Array(settlementCount).fill(Infinity);
    const site = cover.get(season)?.full.site ?? new Int16Array(settlementCount).fill(-1);
    const conditions = roadConditions(request, season);
    for (const [index, server] of servers.entries()) {
      const own = Array.from(km.keys()).filter((place) => site[place] === index);
      if (own.length === 0) continue;
      for (const [i, trip] of network.tripsTo(server, own, conditions).entries()) km[own[i]] = trip.km;
    }
    return km;
  };
  return { summer: of("summer"), winter: of("winter") };
}

/** A count of return journeys to one place, by month and season, with nights where they are no day trip. */
export function journeysTo(
  place: Omit<Journeys, "staff">,
  staff: number,
  { visitMinutes, workingMinutes }: ScenarioParameters,
  stayMinutes = visitMinutes,
): Demand {
  const nightsOf = (season: "summer" | "winter") => {
    const minutes = place.minutes[season];
    if (minutes === Infinity || isDayTrip(minutes, stayMinutes, workingMinutes)) return 0;
    return place.perMonth.reduce((sum, count) => sum + count[season], 0) * staff;
  };
  return { journeys: [{ ...place, staff }], nights: nightsOf("summer") + nightsOf("winter") };
}

export function together(demands: readonly Demand[]): Demand {
  return {
    journeys: demands.flatMap(({ journeys }) => journeys),
    nights: demands.reduce((sum, { nights }) => sum + nights, 0),
  };
}

/** The dated trips of a calendar for sessions or duty; a mixed tour counts under its first stop. */
export function datedTrips({ trips }: CentreCalendar, travel: SiteKindFacts["travel"]): Demand {
  const own = trips.filter(({ stops }) => SITE_KIND_FACTS[stops[0].kind].travel === travel);
  return together(
    own.map(({ day, season, driveMinutes, km, staff, overnight }): Demand => {
      const month = (Number(day.slice(5, 7)) + 8) % 12; // April = 0
      const isWinter = season === "winter";
      const perMonth = Array.from({ length: 12 }, (_, i) => ({
        summer: i === month && !isWinter ? 1 : 0,
        winter: i === month && isWinter ? 1 : 0,
      }));
      const [oneWay, oneWayKm] = [(driveMinutes ?? Infinity) / 2, (km ?? Infinity) / 2];
      return {
        journeys: [
          { perMonth, minutes: { summer: oneWay, winter: oneWay }, km: { summer: oneWayKm, winter: oneWayKm }, staff },
        ],
        nights: overnight.nights * staff,
      };
    }),
  );
}

/** The way from the base that is nearest to the site. */
function nearestBase(bases: readonly TripBase[], tableFrom: (base: TripBase) => PointTable): PointTable {
  return bases.map(tableFrom).reduce((a, b) => (b.minutes[0][1] < a.minutes[0][1] ? b : a));
}

/** Sites without dates: their days per month, spread over each month's seasons. */
export function undatedTrips(
  sites: readonly Site[],
  travel: SiteKindFacts["travel"],
  bases: readonly TripBase[],
  shares: (site: Site) => number[],
  network: Network,
  request: CoverageRequest,
  parameters: ScenarioParameters,
): Demand {
  const own = sites.filter((site) => travelTo(site) === travel && site.recurrence === undefined);
  for (const season of ["summer", "winter"] as const)
    network.needTrips?.([...bases, ...own], roadConditions(request, season));
  return together(
    own.map((site) => {
      const [summer, winter] = (["summer", "winter"] as const).map((season) =>
        nearestBase(bases, (base) =>
          withoutTripInTown(network.tripsBetween([base, site], roadConditions(request, season)), base, [site]),
        ),
      );
      const place = {
        perMonth: spreadOverYear(site.daysPerMonth * 12, shares(site)),
        minutes: { summer: summer.minutes[0][1], winter: winter.minutes[0][1] },
        km: { summer: summer.km[0][1], winter: winter.km[0][1] },
      };
      return journeysTo(place, site.staff ?? parameters.staffPerSession, parameters);
    }),
  );
}
