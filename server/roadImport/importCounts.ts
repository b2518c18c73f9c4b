/** Counts by text, for the report: how many, of what. */
export type Counts = Map<string, number>;

export function count(counts: Counts, text: string, by = 1): void {
  counts.set(text, (counts.get(text) ?? 0) + by);
}

/** The most frequent first, equal ones by text: the same file makes the same report. */
export function sortedCounts(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
