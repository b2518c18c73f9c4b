import type {
  CalendarAnswer,
  CalendarStop,
  CalendarTrip,
  CentreCalendar,
  NotHeld,
} from "../../contract/calendarAnswers.ts";
import type { Season } from "../../core/conditions.ts";
import type { Centre, Site } from "../../core/places.ts";
import type { Reason } from "../../core/reasons.ts";
import { travelTo } from "../../core/scenario/coverKind.ts";
import { parametersOf } from "../../core/scenario/parameters.ts";
import type { ScenarioParameters } from "../../core/scenario/scenario.ts";
import { clashes } from "../../core/schedule/clashes.ts";
import { addDays, type DayRange, fiscalYear, fiscalYearOf } from "../../core/schedule/days.ts";
import { clockText, parseHours } from "../../core/schedule/hours.ts";
import type { HolidayName, Occurrence } from "../../core/schedule/occurrences.ts";
import { type OvernightPlan, overnightPlan } from "../../core/schedule/overnight.ts";
import { bestTour, MAX_TOUR_STOPS, type Tour } from "../../core/schedule/tour.ts";
import { isWinterDay, type WinterDays } from "../../core/schedule/winterDays.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import { type CoverageRequest, roadConditions } from "../coverage/coverageRequest.ts";
import type { CoverageService } from "../coverage/coverageService.ts";
import { sentMinutes } from "../coverage/sentFigures.ts";
import { type Network, type PointTable, roadsNamed, today } from "../network/network.ts";
import { datesOf, occurrenceAt, type WithdrawnSession, withdrawnSessions } from "./sessionDates.ts";
import { basesOf, type TripBase, withoutTripInTown } from "./tripBases.ts";
import { awayDays, byDayAndHour } from "./tripDays.ts";

/** Which centre's year, under which parameters; what is not given is everybody's, this year's, the scenario's. */
export interface YearRequest {
  readonly centreId?: string | undefined;
  readonly year?: number | undefined;
  readonly parameters?: { readonly [K in keyof ScenarioParameters]?: ScenarioParameters[K] | undefined } | undefined;
}

export interface CalendarService {
  /** @throws {InvalidRequestError} for an unknown centre, or a tour of more than eight stops */
  calendar(request: CoverageRequest, year: YearRequest): CalendarAnswer;
  /** Sessions that an earlier version of the calendar's 案 had and it has no more: other calendars may still hold them. */
  withdrawn(calendar: CalendarAnswer): WithdrawnSession[];
}

/** A session on its day, before trips are made of sessions. */
interface Session {
  readonly site: Site;
  readonly occurrence: string; // YYYY-MM-N
  readonly day: string;
  readonly change: Occurrence["change"];
  readonly reason: Reason | null;
}

export function createCalendarService(
  facts: Pick<Facts, "places" | "seasons">,
  network: Network,
  coverage: CoverageService,
  holidayName: HolidayName,
  earlierSites: (scenarioId: number) => readonly (readonly Site[])[],
): CalendarService {
  const { centres } = facts.places;
  const winterOf = winterDaysByCode(facts);

  function trip(
    bases: readonly TripBase[],
    sessions: readonly Session[],
    request: CoverageRequest,
    parameters: ScenarioParameters,
    tables: Map<string, PointTable>,
  ): CalendarTrip {
    const { day } = sessions[0];
    const isWinter = sessions.some(({ site }) => isWinterDay(day, winterDays(winterOf, site.municipalityCode)));
    const season: Season = isWinter ? "winter" : "summer";
    const sites = sessions.map(({ site }) => site);
    const tableFrom = (base: TripBase) => {
      const key = [season, base.id, ...sites.map(({ id }) => id)].join("|");
      const known = tables.get(key);
      if (known) return known;
      const made = network.tripsBetween([base, ...sites], roadConditions(request, season));
      const table = withoutTripInTown(made, base, sites);
      tables.set(key, table);
      return table;
    };
    const stops = sites.map((site) => ({
      id: site.id,
      hours: site.hours === undefined ? null : parseHours(site.hours),
      stayMinutes: parameters.visitMinutes,
    }));
    const tours = bases.map((base) => {
      const table = tableFrom(base);
      return { base, table, tour: bestTour(stops, table.minutes, parameters) };
    });
    const best = tours.reduce((a, b) => (driveOf(b.tour) < driveOf(a.tour) ? b : a)); // the nearest base
    const night = best.tour.fits ? null : overnightPlan(stops, best.tour.order, best.table.minutes, parameters);
    return tripOf(sessions, season, { ...best, night }, parameters);
  }

  function centreCalendar(
    centre: Centre,
    sites: readonly Site[],
    range: DayRange,
    request: CoverageRequest,
    parameters: ScenarioParameters,
  ): CentreCalendar {
    const travelling = sites.filter((site) => site.centreId === centre.id && travelTo(site) !== "none");
    const dated = travelling.map((site) => ({ site, dates: datesOf(site, range, holidayName) }));
    const tables = new Map<string, PointTable>();
    const bases = basesOf(centre, sites, request.closedSiteIds);
    for (const season of ["summer", "winter"] as const)
      network.needTrips?.([...bases, ...travelling], roadConditions(request, season));
    const trips = tripGroups(dated.flatMap(({ site, dates }) => sessionsOf(site, dates ?? [])))
      .map((group) => trip(bases, group, request, parameters, tables))
      .sort(byDayAndHour);
    const staffed = trips.map((trip) => ({
      days: awayDays(trip),
      staff: trip.staff,
      siteNames: trip.stops.map(({ name }) => name),
    }));
    return {
      centreId: centre.id,
      trips,
      notHeld: dated.flatMap(({ site, dates }) => notHeldOf(site, dates ?? [])),
      clashes: clashes(staffed, parameters.centreFigures[centre.id]?.staff ?? centre.staffTotal),
      unscheduled: dated
        .filter(({ dates }) => dates === null)
        .map(({ site: { id, name } }) => ({ siteId: id, name, reason: { code: "noDates" as const } })),
    };
  }

  return {
    withdrawn: (calendar) =>
      calendar.scenario ? withdrawnSessions(calendar, earlierSites(calendar.scenario.id), holidayName) : [],
    calendar(request, { centreId, year: given, parameters: changed }) {
      const shown = centreId === undefined ? centres : centres.filter(({ id }) => id === centreId);
      if (shown.length === 0)
        throw new InvalidRequestError([
          { field: "centre", reason: { code: "noSuchCentre", centreId: centreId ?? "" } },
        ]);
      const { plan, scenario } = coverage.compute(request);
      const parameters = parametersOf(scenario?.parameters, changed);
      const year = given ?? fiscalYearOf(today());
      const range = fiscalYear(year);
      return {
        year,
        ...range,
        scenario: scenario && {
          ...{ id: scenario.id, name: scenario.name, version: scenario.version, updatedAt: scenario.updatedAt },
        },
        roads: roadsNamed(network),
        centres: shown.map((centre) => centreCalendar(centre, plan.sites, range, request, parameters)),
        parameters,
        notes: NOTES,
      };
    },
  };
}

const NOTES: readonly Reason[] = [
  { code: "winterByZone" },
  { code: "holidaysSkipped" },
  { code: "fortnightFrom" },
  { code: "hoursAssumed" },
];

/** The days of ordinary winter driving by municipality: those of its climate zone. */
export function winterDaysByCode({
  places,
  seasons,
}: Pick<Facts, "places" | "seasons">): ReadonlyMap<string, WinterDays> {
  const byZone = new Map(seasons.map(({ zone, winter }) => [zone, winter]));
  return new Map(
    places.municipalities.map(({ code, climateZone }) => {
      const days = byZone.get(climateZone);
      if (!days) throw new Error(`data/winter/seasons.csv: no row for zone ${climateZone}`);
      return [code, days];
    }),
  );
}

/** Every accepted site has a municipality, and every municipality a zone. */
export function winterDays(byCode: ReadonlyMap<string, WinterDays>, code: string | undefined): WinterDays {
  const days = byCode.get(code ?? "");
  if (!days) throw new Error(`no climate zone for municipality ${code}`);
  return days;
}

function sessionsOf(site: Site, dates: readonly Occurrence[]): Session[] {
  return dates.flatMap(({ day, change, reason }, index) =>
    day === null ? [] : [{ site, occurrence: occurrenceAt(dates, index), day, change, reason }],
  );
}

function notHeldOf({ id, name }: Site, dates: readonly Occurrence[]): NotHeld[] {
  return dates.flatMap(({ month, ruleDay, change, reason }, index): NotHeld[] =>
    reason !== null && (change === "skipped" || change === "missing")
      ? [{ siteId: id, name, occurrence: occurrenceAt(dates, index), month, ruleDay, change, reason }]
      : [],
  );
}

function tripGroups(sessions: readonly Session[]): Session[][] {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    const { tour, id } = session.site;
    const key = `${session.day}|${tour === undefined ? `site ${id}` : `tour ${tour}`}`;
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  for (const group of groups.values()) {
    if (group.length <= MAX_TOUR_STOPS) continue;
    const [{ site, day }] = group;
    const reason = {
      code: "tooManyStops",
      tour: site.tour ?? "",
      stops: group.length,
      day,
      maximum: MAX_TOUR_STOPS,
    } as const;
    throw new InvalidRequestError([{ field: "sites.tour", reason }]);
  }
  return [...groups.values()];
}

function driveOf(tour: Tour): number {
  return tour.fits ? tour.plan.driveMinutes : tour.driveMinutes;
}

interface ChosenTour {
  readonly base: TripBase;
  readonly table: PointTable;
  readonly tour: Tour;
  readonly night: OvernightPlan | null;
}

function tripOf(
  sessions: readonly Session[],
  season: Season,
  { base, table, tour, night }: ChosenTour,
  parameters: ScenarioParameters,
): CalendarTrip {
  const order = tour.fits ? tour.plan.order : tour.order;
  const nodes = [0, ...order.map((stop) => stop + 1), 0];
  const km = nodes.slice(1).reduce((sum, node, i) => sum + table.km[nodes[i]][node], 0);
  const { day } = sessions[0];
  const plan = tour.fits ? { ...tour.plan, leaveDay: 0, returnDay: 0 } : night;
  const stops = order.map((stop, position): CalendarStop => {
    const { site, occurrence, change, reason } = sessions[stop];
    const times = plan?.stops[position];
    return {
      siteId: site.id,
      name: site.name,
      kind: site.kind,
      ...{ occurrence, lat: site.lat, lon: site.lon, hours: site.hours ?? null },
      venue: site.venue ?? null,
      minutesFromBase: sentMinutes(table.minutes[0][stop + 1]),
      arrive: times ? clockText(times.arriveMinutes) : null,
      start: times ? clockText(times.startMinutes) : null,
      end: times ? clockText(times.endMinutes) : null,
      areHoursAssumed: site.hours === undefined,
      change: change === "moved" ? "moved" : "none",
      reason,
    };
  });
  const given = sessions.map(({ site }) => site.staff).filter((staff) => staff !== undefined);
  const isPlanned = sessions.some(({ site }) => site.overnight === true);
  const isNeeded = !tour.fits && tour.driveMinutes !== Infinity;
  return {
    id: `${day}-${sessions.map(({ site }) => site.id).join("-")}`,
    day,
    season,
    tour: sessions[0].site.tour ?? null,
    stops,
    staff: given.length > 0 ? Math.max(...given) : parameters.staffPerSession,
    isStaffAssumed: given.length === 0,
    base: { id: base.id, name: base.name },
    leaveDay: plan && addDays(day, plan.leaveDay),
    leave: plan && clockText(plan.leaveMinutes),
    returnDay: plan && addDays(day, plan.returnDay),
    return: plan && clockText(plan.returnMinutes),
    breakBefore: tour.fits ? tour.plan.breakBefore : null,
    driveMinutes: sentMinutes(driveOf(tour)),
    km: km === Infinity ? null : Math.round(km * 10) / 10,
    overnight: {
      needed: isNeeded,
      planned: isPlanned,
      nights: night?.nights ?? (isNeeded || isPlanned ? 1 : 0),
      reason: tour.fits ? null : tour.reason,
    },
  };
}
