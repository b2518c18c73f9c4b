import type { Season } from "../core/conditions.ts";
import type { Measures as CoreMeasures } from "../core/coverage/measures.ts";
import { flagOf, flipsAtSpeedPercent, isBorderline } from "../core/coverage/zones.ts";
import type { Places } from "../core/places.ts";
import type { BySeason, CoverageAnswer, Measures, MunicipalityRow, TerritoryRow, WorstPlace } from "../http/answers.ts";
import type { Coverage } from "./coverage.ts";

/**
 * Minutes as they are sent: one decimal, rounded up, so that `minutes <= T` gives the same answer before and after.
 * `null` = no way.
 */
export function sentMinutes(minutes: number): number | null {
  return minutes === Infinity ? null : Math.ceil(minutes * 10 - 1e-9) / 10;
}

export function bySeason<T>({ seasons }: Coverage, value: (season: Season) => T): BySeason<T> {
  return Object.fromEntries(seasons.map((season) => [season, value(season)])) as unknown as BySeason<T>;
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

/** One row per territory of a kind, with the baseline beside it. */
export function territoryRows(
  places: Places,
  kind: "hokkaido" | "centre" | "area",
  now: Coverage,
  baseline: Coverage,
): TerritoryRow[] {
  return now.assignment.territories.flatMap((territory, index): TerritoryRow[] => {
    if (territory.kind !== kind) return [];
    const { id, name, centreId } = territory;
    const of = (coverage: Coverage) =>
      bySeason(coverage, (season) => sentMeasures(places, (coverage.measures.get(season) as CoreMeasures[])[index]));
    return [{ id, name, centreId, now: of(now), baseline: of(baseline) }];
  });
}

/** Minutes of one place in one season: settlements come first, then municipal offices. */
function minutesAt(coverage: Coverage, season: Season, place: number): number {
  return coverage.cover.get(season)?.full.minutes[place] ?? Infinity;
}

export function municipalityRows(
  places: Places,
  now: Coverage,
  baseline: Coverage,
  weight: Float64Array,
  thresholdMinutes: number,
): MunicipalityRow[] {
  const within = peopleWithin(places, now, weight, thresholdMinutes);
  return places.municipalities.map(({ code }, index) => {
    const place = places.settlements.length + index;
    const summer = minutesAt(now, "summer", place);
    const winter = minutesAt(now, "winter", place);
    const needsFerry = now.needsFerry.get("summer")?.[place] === 1;
    const counts = within.get(code) as { population: number; bySeason: Map<Season, number> };
    return {
      code,
      minutes: bySeason(now, (season) => sentMinutes(minutesAt(now, season, place))),
      baselineMinutes: bySeason(baseline, (season) => sentMinutes(minutesAt(baseline, season, place))),
      servedBy: bySeason(now, (season) => now.servers[now.cover.get(season)?.full.site[place] ?? -1]?.id ?? null),
      penaltyMinutes: Number.isFinite(winter - summer) ? (sentMinutes(winter - summer) as number) : null,
      flag: flagOf(summer, winter, needsFerry, thresholdMinutes),
      needsFerry,
      ...robustness(now, place, thresholdMinutes),
      within: bySeason(now, (season) => sentPeople(counts.bySeason.get(season) ?? 0)),
      population: sentPeople(counts.population),
    };
  });
}

/** How far from the threshold, and would a change of all speeds flip the class? By season. */
function robustness(now: Coverage, place: number, thresholdMinutes: number) {
  const of = <K extends keyof Nearness>(key: K): BySeason<Nearness[K]> =>
    bySeason(now, (season) => nearness(now, season, place, thresholdMinutes)[key]);
  return {
    isBorderline: of("isBorderline"),
    marginMinutes: of("marginMinutes"),
    flipsAtSpeedPercent: of("flipsAtSpeedPercent"),
  };
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

function peopleWithin(places: Places, coverage: Coverage, weight: Float64Array, thresholdMinutes: number) {
  const counts = new Map(
    places.municipalities.map(({ code }) => [code, { population: 0, bySeason: new Map<Season, number>() }]),
  );
  for (const [index, { municipalityCode }] of places.settlements.entries()) {
    const count = counts.get(municipalityCode);
    if (!count) continue;
    count.population += weight[index];
    for (const season of coverage.seasons) {
      if (minutesAt(coverage, season, index) > thresholdMinutes) continue;
      count.bySeason.set(season, (count.bySeason.get(season) ?? 0) + weight[index]);
    }
  }
  return counts;
}

/** Minutes by settlement for drawing. */
export function settlementMinutes(
  places: Places,
  now: Coverage,
  baseline: Coverage,
  isBaseline: boolean,
): CoverageAnswer["settlements"] {
  const count = places.settlements.length;
  const sent = (values: Float64Array) => Array.from(values.subarray(0, count), sentMinutes);
  const full = (coverage: Coverage) =>
    bySeason(coverage, (season) => sent(coverage.cover.get(season)?.full.minutes as Float64Array));
  const periodic = (season: Season) => now.cover.get(season)?.periodic as Float64Array;
  const hasPeriodic = periodic("summer").some((minutes) => minutes < Infinity);
  const ferry = now.needsFerry.get("summer") as Uint8Array;
  return {
    minutes: full(now),
    baselineMinutes: isBaseline ? null : full(baseline),
    periodicMinutes: hasPeriodic ? bySeason(now, (season) => sent(periodic(season))) : null,
    needsFerry: places.settlements.flatMap((_, index) => (ferry[index] === 1 ? [index] : [])),
  };
}
