import { keptAsText } from "../server/core/spreadsheetText.ts";

export type CopiedCell = string | number | null; // null: an empty cell

/** A table as it goes to the clipboard: numbers bare, so that a spreadsheet calculates with them. */
export interface CopiedTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CopiedCell[])[];
  /** Whose figures they are and what they rest on: the last line. */
  readonly note: string;
}

/** Lines of cells with tabs between them, as every spreadsheet and text editor takes them. */
export function tabSeparated({ title, header, rows, note }: CopiedTable): string {
  return [[title], header, ...rows, ...(note ? [[note]] : [])]
    .map((cells) => cells.map(plainCell).join("\t"))
    .join("\r\n");
}

/** The same as an HTML table: Excel and Word take this one where they can, and keep its texts as texts. */
export function htmlTable({ title, header, rows, note }: CopiedTable): string {
  const wide = (text: string) => `<tr><td colspan="${header.length}"${TEXT_FORMAT}>${escaped(text)}</td></tr>`;
  const line = (cells: readonly CopiedCell[], tag: "th" | "td") =>
    `<tr>${cells.map((c) => htmlCell(c, tag)).join("")}</tr>`;
  const body = [
    wide(title),
    line(header, "th"),
    ...rows.map((cells) => line(cells, "td")),
    ...(note ? [wide(note)] : []),
  ];
  return `<meta charset="utf-8"><table border="1">${body.join("")}</table>`;
}

/** Excel's own style: the cell is text, whatever it looks like. */
const TEXT_FORMAT = ` style="mso-number-format:'\\@'"`;

function plainCell(cell: CopiedCell): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(cell) : keptAsText(cell).replaceAll(/[\t\r\n]+/g, " ");
}

function htmlCell(cell: CopiedCell, tag: "th" | "td"): string {
  if (cell === null) return `<${tag}></${tag}>`;
  return typeof cell === "number"
    ? `<${tag} align="right">${cell}</${tag}>`
    : `<${tag}${TEXT_FORMAT}>${escaped(cell)}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
