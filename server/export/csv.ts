import { keptAsText } from "../core/spreadsheetText.ts";

export type CsvCell = string | number | null;

/** Rows as CSV text with LF. `null` and Infinity are empty cells: not a number is never written as one. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `${[header, ...rows].map((row) => row.map(cellText).join(",")).join("\n")}\n`;
}

/** The same text as Excel opens it by double click: UTF-8 with a byte order mark, CRLF. */
export function forExcel(csv: string): string {
  return `\uFEFF${csv.replace(/\r?\n/g, "\r\n")}`;
}

/** Digits written so that a spreadsheet keeps them as text: ="01202". */
const TEXT_OF_DIGITS = /^="\d+"$/;

function cellText(value: CsvCell): string {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  const text = typeof value === "string" && !TEXT_OF_DIGITS.test(value) ? keptAsText(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
