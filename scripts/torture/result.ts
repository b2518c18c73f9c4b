/** What one program did to the planner, and what went wrong. */
export interface Result {
  readonly what: string;
  readonly done: string; // how often, in words
  readonly longestMs: number | null; // the longest answer a caller waited for; null = not measured
  readonly faults: readonly string[]; // lost writes, 5xx, crashes, answers that took too long
}

/** One table of all programs, then each fault on a line of its own. */
export function tableOf(results: readonly Result[]): string {
  const rows = [
    ["program", "done", "longest answer", "faults"],
    ...results.map(({ what, done, longestMs, faults }) => [
      what,
      done,
      longestMs === null ? "" : `${Math.round(longestMs)} ms`,
      String(faults.length),
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join("  ")
      .trimEnd(),
  );
  return [...table, ...results.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`))].join("\n");
}
