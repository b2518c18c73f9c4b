/** What people of one territory lose when something is shut; each person counts in at most one of the three. */
export interface Losses {
  readonly lostWayPeople: number; // had a way, have none
  readonly fallBeyondPeople: number; // were within T, are beyond it and still have a way
  readonly slowerPeople: number; // on the same side of T as before, but farther
  /** The settlement (index) with the most minutes added among those that still have a way; null = none is slower. */
  readonly mostSlowed: number | null;
}

const LEAST_MINUTES = 0.05; // less is not seen in minutes of one decimal

/**
 * @param members  indices of the territory's settlements
 * @param weight   people per settlement
 * @param before   minutes per settlement with everything open; Infinity = no way
 * @param after    the same with something shut
 */
export function lossesOf(
  members: Uint32Array,
  weight: Float64Array,
  before: Float64Array,
  after: Float64Array,
  thresholdMinutes: number,
): Losses {
  let [lostWayPeople, fallBeyondPeople, slowerPeople] = [0, 0, 0];
  let mostSlowed: number | null = null;
  for (const i of members) {
    const [from, to] = [before[i], after[i]];
    if (weight[i] === 0 || from === Infinity || !(to - from >= LEAST_MINUTES)) continue;
    if (to === Infinity) {
      lostWayPeople += weight[i];
      continue;
    }
    if (from <= thresholdMinutes && to > thresholdMinutes) fallBeyondPeople += weight[i];
    else slowerPeople += weight[i];
    if (mostSlowed === null || to - from > after[mostSlowed] - before[mostSlowed]) mostSlowed = i;
  }
  return { lostWayPeople, fallBeyondPeople, slowerPeople, mostSlowed };
}
