import { cleanLine } from "../../core/cleanText.ts";
import { MAX_CELL_CHARACTERS } from "../limits.ts";

/** A line of a sheet or text file as it stands there. */
export interface GridRow {
  readonly line: number; // as Excel or an editor numbers it
  readonly cells: readonly string[]; // cleaned; trailing blank cells left out
}

/** A rectangle of cells a workbook shows as one; indices of `rows` lines and of columns, both ends included. */
export interface MergedCells {
  readonly fromLine: number;
  readonly toLine: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** One sheet, or the whole of a text file. Blank lines are left out; `line` keeps the count. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly merged: readonly MergedCells[];
}

/** A cell as it is read: a row of blanks is one, and what no name, number or address is long enough for is left out. */
function cellText(raw: string): string {
  return cleanLine(raw.slice(0, MAX_CELL_CHARACTERS).replace(/(\s)\s+/g, "$1"));
}

/** Drops blank cells at the end, so that a line of commas weighs nothing. */
export function gridRow(line: number, raw: readonly string[]): GridRow {
  let length = raw.length;
  while (length > 0 && raw[length - 1].trim() === "") length--;
  return { line, cells: raw.slice(0, length).map(cellText) };
}

/** "A", "B", …, "AA" as Excel names the column. */
export function columnLetter(column: number): string {
  return (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}
