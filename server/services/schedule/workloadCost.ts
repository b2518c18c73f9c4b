import type { CalendarAnswer } from "../../contract/calendarAnswers.ts";
import type { KindCost, WorkloadAnswer } from "../../contract/workloadAnswers.ts";
import type { Site } from "../../core/places.ts";
import { type SiteCost, siteCost, yenPerPersonNewlyCovered } from "../../core/scenario/cost.ts";
import { coverKind } from "../../core/scenario/coverKind.ts";
import type { ScenarioParameters } from "../../core/scenario/scenario.ts";
import { COVER_KINDS, type CoverKind } from "../../core/scenario/siteKinds.ts";
import type { Coverage } from "../coverage/coverageEngine.ts";
import type { ComputedCoverage } from "../coverage/coverageService.ts";
import { sentPeople } from "../coverage/sentFigures.ts";

/**
 * Yen a year of the sites of the calendar's centres, and yen per person each kind of cover reaches.
 * @param computed  the coverage under the conditions asked for
 */
export function costsOf(
  computed: ComputedCoverage,
  sites: readonly Site[],
  calendar: CalendarAnswer,
  parameters: ScenarioParameters,
): WorkloadAnswer["costs"] {
  const { season, thresholdMinutes } = computed.plan.request;
  const shown = new Set(calendar.centres.map(({ centreId }) => centreId));
  const people = peopleByKind(computed, shown);
  const stops = calendar.centres.flatMap(({ trips }) => trips.flatMap((trip) => trip.stops));
  const sessions = (site: Site) =>
    site.recurrence === undefined ? site.daysPerMonth * 12 : stops.filter(({ siteId }) => siteId === site.id).length;
  const costs = sites.map((site) => siteCost(site, sessions(site), parameters));
  const unknownSites = costs.filter(({ yenPerYear }) => yenPerYear === null).length;
  const yenPerYear = knownSum([...costs.map((cost) => cost.yenPerYear), ...costs.map(pickupOf)]);
  return {
    sites: costs,
    yenPerYear: costs.length === 0 ? 0 : yenPerYear,
    unknownSites,
    byKind: kindCosts(sites, costs, people),
    peopleNewlyWithin: Math.round(people.full),
    thresholdMinutes,
    season,
    yenPerPersonNewlyWithin: yenPerPersonNewlyCovered(unknownSites > 0 ? null : yenPerYear, people.full),
  };
}

const pickupOf = ({ pickupYenPerYear }: SiteCost) => pickupYenPerYear;

/** Unknown is never 0: what is not known is left out, and nothing known is null. */
function knownSum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

type KindPeople = Readonly<Record<CoverKind | "pickup", number>>;

function kindCosts(sites: readonly Site[], costs: readonly SiteCost[], people: KindPeople): KindCost[] {
  const row = (kind: KindCost["kind"], yen: readonly (number | null)[]): KindCost => {
    const unknownSites = yen.filter((value) => value === null).length;
    const yenPerYear = knownSum(yen);
    return {
      ...{ kind, sites: yen.length, unknownSites, yenPerYear, people: sentPeople(people[kind]) },
      yenPerPerson: yenPerPersonNewlyCovered(unknownSites > 0 ? null : yenPerYear, people[kind]),
    };
  };
  const ofKind = (kind: CoverKind) =>
    costs.flatMap(({ yenPerYear }, index) => (coverKind(sites[index]) === kind ? [yenPerYear] : []));
  const fetched = costs.map(pickupOf).filter((yen) => yen !== null);
  return [...COVER_KINDS.map((kind) => row(kind, ofKind(kind))), row("pickup", fetched)].filter(
    (each) => each.sites > 0,
  );
}

/** The people each kind of cover reaches among those the shown centres serve: their sites cost the yen. */
function peopleByKind({ now, baseline, plan }: ComputedCoverage, shown: ReadonlySet<string>): KindPeople {
  const { season, thresholdMinutes } = plan.request;
  const cover = now.cover.get(season);
  const people = { full: 0, periodic: 0, remote: 0, firstContact: 0, reaction: 0, pickup: 0 };
  if (!cover) return people;
  const minutes = (c: Coverage, i: number) => c.cover.get(season)?.full.minutes[i] ?? Infinity;
  const centreServing = (i: number) => now.servers[cover.full.site[i]]?.centreId ?? "";
  for (const [i, weight] of plan.weight.entries()) {
    if (!shown.has(centreServing(i))) continue;
    if (minutes(now, i) <= thresholdMinutes) {
      if (minutes(baseline, i) > thresholdMinutes) people.full += weight;
    } else {
      if (cover.periodic[i] <= thresholdMinutes) people.periodic += weight;
      if (cover.remote[i] <= thresholdMinutes) people.remote += weight;
    }
    if (cover.marks.firstContact[i]) people.firstContact += weight;
    if (cover.marks.reaction[i]) people.reaction += weight;
    if (cover.marks.pickup[i] && !cover.marks.ownWay[i]) people.pickup += weight;
  }
  return people;
}
