import type { Assumptions, BySeason, Measures, WorstPlace } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import type { Measures as CoreMeasures } from "../../core/coverage/measures.ts";
import { type ClassCounts, flipsAtSpeedPercent, isBorderline } from "../../core/coverage/zones.ts";
import type { Places } from "../../core/places.ts";
import type { Scenario } from "../../core/scenario/scenario.ts";
import type { Coverage } from "./coverageEngine.ts";

/**
 * Minutes as they are sent: one decimal, rounded up, so that `minutes <= T` gives the same answer before and after.
 * `null` = no way.
 */
export function sentMinutes(minutes: number): number | null {
  return minutes === Infinity ? null : sentTenths(minutes) / 10;
}

function sentTenths(minutes: number): number {
  return Math.ceil(minutes * 10 - 1e-9);
}

/** after − before of the minutes as they are sent; `null` = no way on either side. */
export function sentDifference(before: number, after: number): number | null {
  const [from, to] = [sentTenths(before), sentTenths(after)];
  return from === Infinity || to === Infinity ? null : (to - from) / 10; // whole tenths: no binary error between them
}

export function bySeason<T>({ seasons }: Coverage, value: (season: Season) => T): BySeason<T> {
  const values: { [S in Season]?: T } = {};
  for (const season of seasons) values[season] = value(season);
  return values as BySeason<T>; // two at least
}

/** People to a hundredth: enough for any sum, and short on the wire. */
export function sentPeople(people: number): number {
  return Math.round(people * 100) / 100;
}

export function sentMeasures(places: Places, exact: CoreMeasures): Measures {
  const { worst, meanMinutes, classes } = exact;
  return {
    population: sentPeople(exact.population),
    within30: sentPeople(exact.within30),
    within60: sentPeople(exact.within60),
    within90: sentPeople(exact.within90),
    within120: sentPeople(exact.within120),
    withinThreshold: sentPeople(exact.withinThreshold),
    overThreshold: sentPeople(exact.overThreshold),
    unreachable: sentPeople(exact.unreachable),
    reachedPeople: sentPeople(exact.reachedPeople),
    excessPersonMinutes: sentPeople(exact.excessPersonMinutes),
    nearerElsewhere: sentPeople(exact.nearerElsewhere),
    winterOnlyOver: sentPeople(exact.winterOnlyOver),
    periodicOnlyWithin: sentPeople(exact.periodicOnlyWithin),
    remoteOnlyWithin: sentPeople(exact.remoteOnlyWithin),
    firstContactPeople: sentPeople(exact.firstContactPeople),
    reactionPeople: sentPeople(exact.reactionPeople),
    ownWayPeople: sentPeople(exact.ownWayPeople),
    pickupOnlyPeople: sentPeople(exact.pickupOnlyPeople),
    classes: sentClasses(classes),
    meanMinutes: meanMinutes === null ? null : Math.round(meanMinutes * 100) / 100,
    worst: worst && sentWorst(places, worst),
  };
}

export function sentWorst(places: Places, worst: NonNullable<CoreMeasures["worst"]>): WorstPlace {
  const { id, name, municipalityCode } = places.settlements[worst.settlement];
  const municipality = places.municipalities.find(({ code }) => code === municipalityCode)?.name ?? "";
  const minutes = sentMinutes(worst.minutes) ?? 0;
  return { settlementId: id, name: `${municipality} ${name}`, municipalityCode, minutes };
}

function sentClasses(exact: ClassCounts): ClassCounts {
  return {
    upTo30: sentPeople(exact.upTo30),
    upTo60: sentPeople(exact.upTo60),
    upTo90: sentPeople(exact.upTo90),
    upTo120: sentPeople(exact.upTo120),
    upTo150: sentPeople(exact.upTo150),
    upTo180: sentPeople(exact.upTo180),
    over180: sentPeople(exact.over180),
    ferry: sentPeople(exact.ferry),
    noWay: sentPeople(exact.noWay),
  };
}

/** Minutes of one place in one season: settlements come first, then municipal offices. */
function minutesAt(coverage: Coverage, season: Season, place: number): number {
  return coverage.cover.get(season)?.full.minutes[place] ?? Infinity;
}

export interface Nearness {
  readonly isBorderline: boolean;
  readonly marginMinutes: number | null;
  readonly flipsAtSpeedPercent: number | null;
}

/** One place in one season as it is sent. A place that needs a ferry is 船便 at any speed. The margin is that of the minutes shown. */
export function nearness(coverage: Coverage, season: Season, place: number, thresholdMinutes: number): Nearness {
  const minutes = minutesAt(coverage, season, place);
  const fixedMinutes = coverage.fixedMinutes.get(season)?.[place] ?? 0;
  const needsFerry = coverage.needsFerry.get(season)?.[place] === 1;
  const sent = sentMinutes(minutes);
  const percent = needsFerry ? null : flipsAtSpeedPercent(minutes, thresholdMinutes, fixedMinutes);
  return {
    isBorderline: !needsFerry && isBorderline(minutes, thresholdMinutes, fixedMinutes),
    marginMinutes: sent === null ? null : Math.round((thresholdMinutes - sent) * 10) / 10,
    flipsAtSpeedPercent: percent === null ? null : awayFromZero(percent),
  };
}

/** One decimal, away from 0: a change that is more than 10 % never reads as 10. */
function awayFromZero(percent: number): number {
  return (Math.sign(percent) * Math.ceil(Math.abs(percent) * 10 - 1e-9)) / 10;
}

/** Which 案 figures rest on, and how many of its parts they leave out. */
export function scenarioBasis({ id, name, version, setAside = [] }: Scenario): NonNullable<Assumptions["scenario"]> {
  return { id, name, version, setAside: setAside.length };
}
