/** How unevenly drive times fall on people. Both measures look at those who can be reached at all. */
export interface Equity {
  /** Gini coefficient of drive time over people: 0 = all equally far, towards 1 = the way falls on few. Null: nobody. */
  readonly gini: number | null;
  /** Minutes below which the nearest tenth, half and nine tenths of the people live. Null: nobody. */
  readonly p10Minutes: number | null;
  readonly p50Minutes: number | null;
  readonly p90Minutes: number | null;
}

/**
 * @param members  indices of the territory's settlements
 * @param weight   people per settlement
 * @param minutes  drive time per settlement; Infinity = no way, left out
 * @see C. Gini (1912); weighted form: 1 − Σ wᵢ (Sᵢ + Sᵢ₋₁) / (W S), Sᵢ the running Σ w m in order of m
 */
export function equityOf(members: Uint32Array, weight: Float64Array, minutes: Float64Array): Equity {
  const ordered = [...members]
    .filter((i) => minutes[i] < Infinity && weight[i] > 0)
    .sort((a, b) => minutes[a] - minutes[b]);
  const people = ordered.reduce((sum, i) => sum + weight[i], 0);
  const personMinutes = ordered.reduce((sum, i) => sum + weight[i] * minutes[i], 0);
  if (people === 0) return { gini: null, p10Minutes: null, p50Minutes: null, p90Minutes: null };
  let running = 0;
  let area = 0;
  for (const i of ordered) {
    const before = running;
    running += weight[i] * minutes[i];
    area += weight[i] * (running + before);
  }
  const quantile = (share: number): number => {
    let counted = 0;
    const at = ordered.find((i) => (counted += weight[i]) >= share * people);
    return minutes[at ?? ordered[ordered.length - 1]];
  };
  return {
    gini: personMinutes > 0 ? 1 - area / (people * personMinutes) : 0,
    p10Minutes: quantile(0.1),
    p50Minutes: quantile(0.5),
    p90Minutes: quantile(0.9),
  };
}
