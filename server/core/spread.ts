import type { Settlement } from "./places.ts";

/**
 * A count shared out in whole persons (largest remainder), so that every sum of places closes with the count itself and
 * with what is shown. A count with a fraction of its own (an index, a rate) is shared out as it is.
 * @param shares  of the count, adding up to 1
 */
export function spreadWhole(count: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => count * share);
  if (!Number.isInteger(count)) return exact;
  const whole = exact.map(Math.floor);
  const missing = count - whole.reduce((sum, persons) => sum + persons, 0);
  const byRemainder = [...exact.keys()].sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]) || a - b);
  for (const index of byRemainder.slice(0, missing)) whole[index]++;
  return whole;
}

/** Counts by municipality, shared out over the settlements of each. @returns a value per settlement */
export function spreadOverSettlements(
  settlements: readonly Pick<Settlement, "municipalityCode" | "share">[],
  countOf: (municipalityCode: string) => number,
): Float64Array {
  const members = new Map<string, number[]>();
  for (const [index, { municipalityCode: code }] of settlements.entries()) {
    const known = members.get(code);
    if (known) known.push(index);
    else members.set(code, [index]);
  }
  const values = new Float64Array(settlements.length);
  for (const [code, indices] of members) {
    const spread = spreadWhole(
      countOf(code),
      indices.map((index) => settlements[index].share),
    );
    for (const [position, index] of indices.entries()) values[index] = spread[position];
  }
  return values;
}
