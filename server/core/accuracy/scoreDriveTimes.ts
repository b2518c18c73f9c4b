/** One trip as a reference has it and as we compute it; our km and minutes are Infinity where no way leads. */
export interface ComparedTrip {
  readonly referenceKm: number;
  readonly referenceMinutes: number;
  readonly minutes: number;
}

/** Errors of our minutes against a reference, in % of the reference; above 0 = we are slower. */
export interface BandScore {
  readonly band: string;
  readonly pairs: number;
  readonly biasPercent: number; // median of the signed errors
  readonly medianPercent: number; // median of the absolute errors
  readonly p90Percent: number; // 90 % of the trips are nearer than this
}

export interface Score {
  readonly bands: readonly BandScore[]; // "all" first; bands without trips are left out
  /** Share of the trips, in %, that both put on the same side of 120 minutes. */
  readonly flagPercent: number;
  readonly falseOver: number; // over 120 with us, not in the reference
  readonly falseUnder: number;
  readonly withoutWay: number; // trips we find no way for; they are in no band
}

const FLAG_MINUTES = 120;

/** By road kilometres of the reference; the lower bound belongs to the band. */
const BANDS: readonly (readonly [string, number, number])[] = [
  ["all", 0, Infinity],
  ["under 50 km", 0, 50],
  ["50-100 km", 50, 100],
  ["100-150 km", 100, 150],
  ["150-250 km", 150, 250],
  ["250 km and more", 250, Infinity],
];

/** @throws {RangeError} when there is no trip to score */
export function scoreDriveTimes(trips: readonly ComparedTrip[]): Score {
  const found = trips.filter(({ minutes }) => minutes < Infinity);
  if (found.length === 0) throw new RangeError("no trip to score");
  const over = (minutes: number) => minutes > FLAG_MINUTES;
  const falseOver = found.filter((t) => over(t.minutes) && !over(t.referenceMinutes)).length;
  const falseUnder = found.filter((t) => !over(t.minutes) && over(t.referenceMinutes)).length;
  return {
    bands: BANDS.flatMap(([band, fromKm, toKm]) => {
      const errors = found.filter((t) => t.referenceKm >= fromKm && t.referenceKm < toKm).map(errorPercent);
      return errors.length === 0 ? [] : [bandScore(band, errors)];
    }),
    flagPercent: 100 * (1 - (falseOver + falseUnder) / found.length),
    falseOver,
    falseUnder,
    withoutWay: trips.length - found.length,
  };
}

export function errorPercent({ referenceMinutes, minutes }: ComparedTrip): number {
  return 100 * (minutes / referenceMinutes - 1);
}

function bandScore(band: string, errors: readonly number[]): BandScore {
  const absolute = errors.map(Math.abs);
  return {
    band,
    pairs: errors.length,
    biasPercent: percentile(errors, 0.5),
    medianPercent: percentile(absolute, 0.5),
    p90Percent: percentile(absolute, 0.9),
  };
}

/** Percentile with linear interpolation between neighbours; `share` in 0..1. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
