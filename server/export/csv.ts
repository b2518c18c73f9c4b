export type CsvCell = string | number | null;

/** Rows as CSV text with LF. `null` and Infinity are empty cells: not a number is never written as one. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `${[header, ...rows].map((row) => row.map(cellText).join(",")).join("\n")}\n`;
}

function cellText(value: CsvCell): string {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
