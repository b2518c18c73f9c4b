import type { PreviewLine, TableShown } from "../../../server/contract/tableAnswers.ts";

/** The headings of the two columns that are added; the reader takes neither for a number. */
const ADDED = { line: "元の行", reason: "取り込まない理由" } as const;

/** The refused lines as a CSV that can be corrected and dropped in again, each with its reason. */
export function refusedCsv({ headings }: TableShown, lines: readonly PreviewLine[]): string {
  const refused = lines.filter(({ state }) => state === "refused");
  const width = Math.max(headings.length, ...refused.map(({ cells }) => cells?.length ?? 0));
  const row = (cells: readonly string[]) => cells.map(quoted).join(",");
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, column) => cells[column] ?? "");
  const head = row([...padded(headings), ADDED.line, ADDED.reason]);
  const rows = refused.map(({ cells = [], line, reason }) => row([...padded(cells), String(line), reason ?? ""]));
  return `\ufeff${[head, ...rows].join("\r\n")}\r\n`;
}

/** Whether a table is such a list, corrected: its lines belong to what was kept before. */
export function isCorrectedList({ headings }: TableShown): boolean {
  return headings.includes(ADDED.reason);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
