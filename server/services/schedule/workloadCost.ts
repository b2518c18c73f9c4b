import type { CalendarAnswer } from "../../contract/calendarAnswers.ts";
import type { WorkloadAnswer } from "../../contract/workloadAnswers.ts";
import type { Site } from "../../core/places.ts";
import { siteCost, yenPerPersonNewlyCovered } from "../../core/scenario/cost.ts";
import type { ScenarioParameters } from "../../core/scenario/scenario.ts";
import type { Coverage } from "../coverage/coverageEngine.ts";
import type { ComputedCoverage } from "../coverage/coverageService.ts";

/**
 * Yen a year of the sites of the calendar's centres, and yen per person they bring within the threshold.
 * @param computed  the coverage under the conditions asked for
 */
export function costsOf(
  { now, baseline, plan }: ComputedCoverage,
  sites: readonly Site[],
  calendar: CalendarAnswer,
  parameters: ScenarioParameters,
): WorkloadAnswer["costs"] {
  const { season, thresholdMinutes } = plan.request;
  const shown = new Set(calendar.centres.map(({ centreId }) => centreId));
  const minutes = (c: Coverage, i: number) => c.cover.get(season)?.full.minutes[i] ?? Infinity;
  const centreServing = (i: number) => now.servers[now.cover.get(season)?.full.site[i] ?? -1]?.centreId ?? "";
  const people = [...plan.weight.keys()]
    .filter((i) => minutes(now, i) <= thresholdMinutes && minutes(baseline, i) > thresholdMinutes)
    .filter((i) => shown.has(centreServing(i))) // the yen are those of these centres' sites, so are the people
    .reduce((sum, i) => sum + plan.weight[i], 0);
  const stops = calendar.centres.flatMap(({ trips }) => trips.flatMap((trip) => trip.stops));
  const sessions = (site: Site) =>
    site.recurrence === undefined ? site.daysPerMonth * 12 : stops.filter(({ siteId }) => siteId === site.id).length;
  const costs = sites.map((site) => siteCost(site, sessions(site), parameters));
  const unknownSites = costs.filter(({ yenPerYear }) => yenPerYear === null).length;
  const yenPerYear = costs.reduce((sum, cost) => sum + (cost.yenPerYear ?? 0), 0);
  return {
    sites: costs,
    yenPerYear,
    unknownSites,
    peopleNewlyWithin: Math.round(people),
    thresholdMinutes,
    season,
    yenPerPersonNewlyWithin: yenPerPersonNewlyCovered(unknownSites > 0 ? null : yenPerYear, people),
  };
}
