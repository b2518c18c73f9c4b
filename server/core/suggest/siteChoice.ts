/** 適地提案: where further sites help most, as arithmetic on a table of drive times. */

export const OBJECTIVES = ["coverage", "mean", "worst"] as const;
/**
 * coverage: most people within T (maximal covering); mean: least mean time (p-median); worst: least longest time (p-center).
 * mean and worst look at the people who have a way as things stand, so that no proposal changes whom they speak of.
 */
export type Objective = (typeof OBJECTIVES)[number];

/**
 * What is to be chosen. Places are numbered alike in `people`, `minutes` and every row; minutes are one way. Places
 * with nobody, or with nobody who counts here, influence nothing.
 */
export interface SiteChoice {
  readonly objective: Objective;
  readonly thresholdMinutes: number; // bound included
  readonly people: Float64Array;
  readonly minutes: Float64Array; // as things stand; Infinity = no way
  /** A row per candidate; Infinity where it may not serve. */
  readonly rows: readonly Float64Array[];
  readonly locked: readonly number[]; // candidates that must be chosen
  readonly count: number; // candidates to choose, the locked among them
}

export interface Figures {
  readonly peopleWithin: number;
  readonly personMinutes: number; // people with a way as things stand
  readonly meanMinutes: number | null; // null = nobody has a way
  readonly worstMinutes: number | null;
  readonly worstPlace: number | null;
}

/** Minutes of every place once `chosen` are there. None chosen: the minutes as they stand, to the last bit. */
export function minutesWith({ minutes, rows }: SiteChoice, chosen: readonly number[]): Float64Array {
  const best = minutes.slice();
  for (const candidate of chosen) lower(best, rows[candidate]);
  return best;
}

/** Lowers `best` in place to what `row` reaches sooner. */
export function lower(best: Float64Array, row: Float64Array): void {
  for (let place = 0; place < best.length; place++) if (row[place] < best[place]) best[place] = row[place];
}

export function figuresOf({ people, minutes, thresholdMinutes }: SiteChoice, now: Float64Array): Figures {
  let peopleWithin = 0;
  let personMinutes = 0;
  let reachable = 0;
  let worstPlace = -1;
  for (let place = 0; place < now.length; place++) {
    if (now[place] <= thresholdMinutes) peopleWithin += people[place];
    if (minutes[place] === Infinity || people[place] === 0) continue;
    reachable += people[place];
    personMinutes += people[place] * now[place];
    if (worstPlace < 0 || now[place] > now[worstPlace]) worstPlace = place;
  }
  const hasAnybody = reachable > 0;
  return {
    peopleWithin,
    personMinutes,
    meanMinutes: hasAnybody ? personMinutes / reachable : null,
    worstMinutes: hasAnybody ? now[worstPlace] : null,
    worstPlace: hasAnybody ? worstPlace : null,
  };
}

/** What the objective makes as small as it can: minus people within T, person-minutes, or the longest minutes. */
export function lossOf(objective: Objective, figures: Figures): number {
  if (objective === "coverage") return -figures.peopleWithin;
  return objective === "mean" ? figures.personMinutes : (figures.worstMinutes ?? 0);
}

/** Sums of the same people in another order differ in their last bits: below this share they are one number. */
const SAME = 1e-9;

export function isLess(a: number, b: number): boolean {
  return a < b - SAME * Math.max(Math.abs(a), Math.abs(b));
}

/** Better by the objective or, where that is the same, by the mean time. */
export function isBetter(objective: Objective, a: Figures, b: Figures): boolean {
  const [lossA, lossB] = [lossOf(objective, a), lossOf(objective, b)];
  if (isLess(lossA, lossB)) return true;
  return !isLess(lossB, lossA) && isLess(a.personMinutes, b.personMinutes);
}
