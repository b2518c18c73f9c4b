import type { CalendarAnswer } from "../../contract/calendarAnswers.ts";
import type { CentreWorkload, TakenOver, WorkloadAnswer, WorkloadState } from "../../contract/workloadAnswers.ts";
import type { Centre, Position, Site } from "../../core/places.ts";
import type { Reason } from "../../core/reasons.ts";
import { PARAMETER_SOURCES, parametersOf } from "../../core/scenario/parameters.ts";
import type { ScenarioParameters } from "../../core/scenario/scenario.ts";
import { hoursPerYear, shareOfWorkingTime, travelOf } from "../../core/scenario/staffTime.ts";
import { eachDay, fiscalYear, fiscalYearOf } from "../../core/schedule/days.ts";
import { type HolidayName, isWorkingDay } from "../../core/schedule/occurrences.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import type { Coverage } from "../coverage/coverageEngine.ts";
import type { CoverageRequest } from "../coverage/coverageRequest.ts";
import type { ComputedCoverage, CoverageService } from "../coverage/coverageService.ts";
import { lruCache } from "../network/lruCache.ts";
import { type Network, today } from "../network/network.ts";
import { type CalendarService, winterDays, winterDaysByCode, type YearRequest } from "./calendarService.ts";
import { basesOf } from "./tripBases.ts";
import { costsOf } from "./workloadCost.ts";
import * as demand from "./workloadDemand.ts";
import { notDayTrip, type Side, visitDemand } from "./workloadState.ts";
import { minus, plus, summaryOf } from "./workloadSummary.ts";

export interface WorkloadService {
  /** @throws {InvalidRequestError} for an unknown centre */
  workload(request: CoverageRequest, year: YearRequest): WorkloadAnswer;
}

export function createWorkloadService(
  facts: Pick<Facts, "places" | "seasons" | "stats">,
  network: Network,
  coverage: CoverageService,
  calendars: CalendarService,
  holidayName: HolidayName,
): WorkloadService {
  const { places } = facts;
  const { centres, settlements } = places;
  const winterOf = winterDaysByCode(facts);
  const winterShares = lruCache<number[]>(60); // a handful of climate zones a year
  const statsOf = new Map(facts.stats.map((row) => [row.centreId, row]));

  function sharesOf(year: number): (code: string | undefined) => number[] {
    return (code = "") => {
      const winter = winterDays(winterOf, code);
      return winterShares.get(`${year} ${winter.from} ${winter.to}`, () =>
        demand.winterShares(fiscalYear(year), winter),
      );
    };
  }

  const visitsOfCentre = ({ id }: Centre, { centreFigures }: ScenarioParameters) =>
    centreFigures[id]?.workplaceVisits ?? statsOf.get(id)?.workplaceVisits ?? null;

  const registeredOf = ({ id }: Centre, { centreFigures }: ScenarioParameters) =>
    centreFigures[id]?.registered ?? statsOf.get(id)?.registered ?? null;

  /** A centre's count spread over the settlements it has in the baseline; it stays there when a place changes hands. */
  function perSettlement(
    { baseline, plan }: ComputedCoverage,
    countOf: (centre: Centre) => number | null,
  ): (number | null)[] {
    const weightOf = new Float64Array(centres.length);
    for (const index of settlements.keys()) weightOf[baseline.assignment.centreOf[index]] += plan.weight[index];
    return settlements.map((_, index) => {
      const centre = baseline.assignment.centreOf[index];
      const count = countOf(centres[centre]);
      if (count === null) return null;
      return weightOf[centre] === 0 ? 0 : (count * plan.weight[index]) / weightOf[centre];
    });
  }

  function sideOf(cover: Coverage, sites: readonly Site[], calendar: CalendarAnswer | null, request: CoverageRequest) {
    const servers: Position[] = [...centres, ...sites];
    const km = demand.servedKm(cover, servers, network, request, settlements.length);
    return { coverage: cover, sites, calendar, km } satisfies Side;
  }

  return {
    workload(asked, yearRequest) {
      const { closures: _, ...open } = asked;
      // Storm too where there is one, for the day trips; staff is sent by the centre in charge, whatever the rule of the map.
      const request: CoverageRequest = {
        ...open,
        season: network.limits.includes("storm") ? "winter" : "storm",
        rule: "assigned",
      };
      const computed = coverage.compute(request);
      const { plan, scenario } = computed;
      const parameters = parametersOf(scenario?.parameters, yearRequest.parameters);
      const year = yearRequest.year ?? fiscalYearOf(today());
      const shares = sharesOf(year);
      const allVisits = perSettlement(computed, (centre) => visitsOfCentre(centre, parameters));
      const workingDays = eachDay(fiscalYear(year)).filter((day) => isWorkingDay(day, holidayName)).length;
      const calendar = calendars.calendar(request, { ...yearRequest, year });
      const sides = {
        baseline: sideOf(computed.baseline, [], null, request),
        now: sideOf(computed.now, plan.sites, calendar, request),
      };

      const marks = coverage.compute({ ...asked, rule: "assigned" }).now.cover.get(asked.season)?.marks;
      /** What partners leave of the visits, and what they take: the partner's share where one reacts. */
      const taken = allVisits.map((count, i) =>
        count === null ? null : marks?.reaction[i] ? count * parameters.reactionVisitShare : 0,
      );
      const left = allVisits.map((count, i) => (count === null ? null : count - (taken[i] ?? 0)));
      const users = perSettlement(computed, (centre) => registeredOf(centre, parameters));
      const withMark = (counts: readonly (number | null)[], mark: Uint8Array | undefined) =>
        counts.map((count, i) => (count === null ? null : mark?.[i] ? count : 0));

      function takenOver(centre: Centre): TakenOver {
        const centreIndex = centres.indexOf(centre);
        const own = [...settlements.keys()].filter((i) => sides.now.coverage.assignment.centreOf[i] === centreIndex);
        const sum = (counts: readonly (number | null)[]) =>
          own.some((i) => counts[i] === null) ? null : own.reduce((all, i) => all + (counts[i] ?? 0), 0);
        const contactUsers = withMark(users, marks?.firstContact);
        const contacts = contactUsers.map((count) => (count === null ? null : count * parameters.firstContactsPerUser));
        const hours = (counts: readonly (number | null)[]) => {
          const made = visitDemand(sides.now, settlements, { own, visits: counts }, shares, parameters);
          const stay = (sum(counts) ?? 0) * (parameters.visitMinutes / 60) * parameters.staffPerVisit;
          return made && hoursPerYear(travelOf(made.journeys)) + stay;
        };
        return {
          ...{ firstContacts: sum(contacts), firstContactHours: hours(contacts), firstContactUsers: sum(contactUsers) },
          ...{ visits: sum(taken), visitHours: hours(taken), reactionUsers: sum(withMark(users, marks?.reaction)) },
        };
      }

      function state(centre: Centre, side: Side, staff: number | null): WorkloadState {
        const visits = side === sides.now ? left : allVisits;
        const centreIndex = centres.indexOf(centre);
        const own = [...settlements.keys()].filter((i) => side.coverage.assignment.centreOf[i] === centreIndex);
        const sites = side.sites.filter(({ centreId }) => centreId === centre.id);
        const dated = side.calendar?.centres.find(({ centreId }) => centreId === centre.id);
        const tripsOf = (travel: "sessions" | "duty") =>
          demand.together([
            ...(dated ? [demand.datedTrips(dated, travel)] : []),
            demand.undatedTrips(
              sites,
              travel,
              basesOf(centre, sites, request.closedSiteIds),
              (s) => shares(s.municipalityCode),
              network,
              request,
              parameters,
            ),
          ]);
        const [visit, outreach, duty] = [
          visitDemand(side, settlements, { own, visits }, shares, parameters),
          tripsOf("sessions"),
          tripsOf("duty"),
        ];
        const known = [...(visit ? [visit] : []), outreach, duty];
        const travel = (d: demand.Demand) => summaryOf(travelOf(d.journeys));
        const total = visit && plus(plus(travel(visit), travel(outreach)), travel(duty));
        const nights = visit && demand.together(known).nights;
        return {
          visits: visit && travel(visit),
          outreach: travel(outreach),
          satelliteDuty: travel(duty),
          total,
          shareOfWorkingTime:
            total && shareOfWorkingTime(total.hoursPerYear, staff, parameters.workingMinutes, workingDays),
          travelYen: total && nights !== null ? yenOf(total.kmPerYear, total.hoursPerYear, nights, parameters) : null,
          overnightStays: nights,
          unreachableJourneys: travelOf(demand.together(known).journeys).unreachableJourneys,
          notDayTrip: notDayTrip(side, settlements, { own, visits }, plan.weight, parameters),
        };
      }

      function centreWorkload(centre: Centre): CentreWorkload {
        const figures = parameters.centreFigures[centre.id];
        const staff = figures?.staff ?? centre.staffTotal;
        const workplaceVisits = visitsOfCentre(centre, parameters);
        const baseline = state(centre, sides.baseline, staff);
        const now = state(centre, sides.now, staff);
        return {
          centreId: centre.id,
          staff,
          workplaceVisits,
          registered: registeredOf(centre, parameters),
          baseline,
          now,
          takenOver: takenOver(centre),
          difference: now.total && baseline.total && minus(now.total, baseline.total),
          notes: [
            ...(staff === null ? [{ code: "staffNotStated" as const }] : []),
            ...(workplaceVisits === null ? [{ code: "visitsNotStated" as const }] : []),
          ],
        };
      }

      const shown = calendar.centres.map(({ centreId }) => centreId);
      return {
        year,
        roads: calendar.roads,
        centres: centres.filter(({ id }) => shown.includes(id)).map(centreWorkload),
        costs: costsOf(
          coverage.compute(asked),
          plan.sites.filter(({ centreId }) => shown.includes(centreId)),
          calendar,
          parameters,
        ),
        workingDays,
        parameters,
        parameterSources: PARAMETER_SOURCES,
        notes: NOTES,
      };
    },
  };
}

function yenOf(km: number, hours: number, nights: number, parameters: ScenarioParameters): number {
  const { yenPerKm, yenPerStaffHour, yenPerOvernight } = parameters;
  return Math.round(km * yenPerKm + hours * yenPerStaffHour + nights * yenPerOvernight);
}

const NOTES: readonly Reason[] = [
  { code: "partnerVisits" },
  { code: "visitsSpread" },
  { code: "visitsFrom" },
  { code: "satelliteStaff" },
  { code: "winterShare" },
];
