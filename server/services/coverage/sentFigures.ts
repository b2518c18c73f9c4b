import type { Assumptions, BySeason, Measures, WorstPlace } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import { shownDifference } from "../../core/coverage/difference.ts";
import type { Measures as CoreMeasures } from "../../core/coverage/measures.ts";
import { flipsAtSpeedPercent, isBorderline } from "../../core/coverage/zones.ts";
import type { Places } from "../../core/places.ts";
import type { Scenario } from "../../core/scenario/scenario.ts";
import type { Coverage } from "./coverageEngine.ts";

/**
 * Minutes as they are sent: one decimal, rounded up, so that `minutes <= T` gives the same answer before and after.
 * `null` = no way.
 */
export function sentMinutes(minutes: number): number | null {
  return minutes === Infinity ? null : Math.ceil(minutes * 10 - 1e-9) / 10;
}

/** after − before of the minutes as they are sent; `null` = no way on either side. */
export function sentDifference(before: number, after: number): number | null {
  const [from, to] = [sentMinutes(before), sentMinutes(after)];
  return from === null || to === null ? null : shownDifference(from, to, 1);
}

export function bySeason<T>({ seasons }: Coverage, value: (season: Season) => T): BySeason<T> {
  return Object.fromEntries(seasons.map((season) => [season, value(season)])) as unknown as BySeason<T>; // two at least
}

/** People to a hundredth: enough for any sum, and short on the wire. */
export function sentPeople(people: number): number {
  return Math.round(people * 100) / 100;
}

/** The baseline's figures stay the same from answer to answer: they are shaped once. */
const sentOf = new WeakMap<CoreMeasures, Measures>();

export function sentMeasures(places: Places, exact: CoreMeasures): Measures {
  const known = sentOf.get(exact);
  if (known) return known;
  const { worst, meanMinutes, classes, ...people } = exact;
  const sent: Measures = {
    ...(roundPeople(people) as typeof people),
    classes: roundPeople(classes) as typeof classes,
    meanMinutes: meanMinutes === null ? null : Math.round(meanMinutes * 100) / 100,
    worst: worst && sentWorst(places, worst),
  };
  sentOf.set(exact, sent);
  return sent;
}

export function sentWorst(places: Places, worst: NonNullable<CoreMeasures["worst"]>): WorstPlace {
  const { id, name, municipalityCode } = places.settlements[worst.settlement];
  const municipality = places.municipalities.find(({ code }) => code === municipalityCode)?.name ?? "";
  const minutes = sentMinutes(worst.minutes) ?? 0;
  return { settlementId: id, name: `${municipality} ${name}`, municipalityCode, minutes };
}

function roundPeople(counts: Readonly<Record<string, number>>): Record<string, number> {
  const rounded: Record<string, number> = {};
  for (const name in counts) rounded[name] = sentPeople(counts[name]);
  return rounded;
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
