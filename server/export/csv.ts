export type CsvCell = string | number | null;

/** Rows as CSV text with LF. `null` and Infinity are empty cells: not a number is never written as one. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `${[header, ...rows].map((row) => row.map(cellText).join(",")).join("\n")}\n`;
}

/** The same text as Excel opens it by double click: UTF-8 with a byte order mark, CRLF. */
export function forExcel(csv: string): string {
  return `\uFEFF${csv.replace(/\r?\n/g, "\r\n")}`;
}

/** A name that starts like a formula would be worked out by a spreadsheet: an apostrophe keeps it text. */
const FORMULA_START = /^[=+\-@\t\r]/;
/** Digits written so that a spreadsheet keeps them as text: ="01202". */
const TEXT_OF_DIGITS = /^="\d+"$/;

function cellText(value: CsvCell): string {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  const text =
    typeof value === "string" && FORMULA_START.test(value) && !TEXT_OF_DIGITS.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
