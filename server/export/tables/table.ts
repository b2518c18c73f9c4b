import { shownDifference } from "../../core/coverage/difference.ts";
import type { Language, Words } from "../../core/language.ts";
import type { Cell, Format } from "./cell.ts";
import { DECIMALS } from "./shown.ts";

/** A titled table of figures, told once: the workbook and the slides both draw from it. Pure. */

/**
 * A cell worked out from two others of its row, so that a spreadsheet can keep it right. A difference is that of the
 * values as they are shown: 24 and 18 are 6 apart, whatever lies behind.
 */
export interface Formula {
  readonly kind: "difference" | "ratio"; // first − second, first ÷ second
  readonly of: readonly [string, string]; // column keys
}

export interface Column<Row> {
  readonly key: string;
  readonly title: Words;
  readonly format: Format;
  readonly value: (row: Row) => Cell;
  /** Added up at the foot of the table. */
  readonly isSummed?: boolean;
  readonly formula?: Formula;
  readonly colouring?: Colouring;
  /** Where a row's number is of another kind than the column's. */
  readonly formatOf?: (row: Row) => Format;
  readonly width?: number; // characters
}

/** The text of a column (30分以内 … 道路なし) decides the colour of a cell, as on the map. */
export interface Colouring {
  readonly by: string; // column key
  readonly colours: ReadonlyMap<string, string>; // text → #rrggbb
}

export interface TableColumn {
  readonly key: string;
  readonly title: string;
  readonly format: Format;
  readonly isSummed: boolean;
  readonly formula: Formula | null;
  readonly colouring: Colouring | null;
  readonly width: number;
}

export interface FigureTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly Format[])[]; // one a cell of `rows`
}

/** Columns applied to rows. A cell with a formula is worked out here too, by the same rule. */
export function tableOf<Row>(
  id: string,
  title: Words,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): FigureTable {
  return {
    id,
    title: title[language],
    columns: columns.map(({ key, title: words, format, isSummed, formula, colouring, width }) => ({
      key,
      title: words[language],
      format,
      isSummed: isSummed ?? false,
      formula: formula ?? null,
      colouring: colouring ?? null,
      width: width ?? widthOf(words[language], format),
    })),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
    formats: rows.map((row) => columns.map((column) => column.formatOf?.(row) ?? column.format)),
  };
}

/** The table's foot: sums, and the formulas applied to the sums; null where nothing adds up. */
export function totalsOf({ columns, rows }: FigureTable): Cell[] | null {
  if (!columns.some(({ isSummed }) => isSummed)) return null;
  const sums = columns.map(({ isSummed }, index) =>
    isSummed ? rows.reduce((sum, row) => sum + numberOf(row[index]), 0) : null,
  );
  const at = (key: string) => sums[columns.findIndex((column) => column.key === key)] ?? null;
  return columns.map(({ formula, format }, index) => (formula ? worked(formula, format, at) : sums[index]));
}

/** What a formula gives: empty where a part of it is empty, or where it would divide by nothing. */
export function worked({ kind, of }: Formula, format: Format, at: (key: string) => Cell): number | null {
  const [first, second] = of.map(at);
  if (typeof first !== "number" || typeof second !== "number") return null;
  if (kind === "difference") return shownDifference(second, first, DECIMALS[format]);
  return second === 0 ? null : first / second;
}

function numberOf(cell: Cell): number {
  return typeof cell === "number" ? cell : 0;
}

const LEAST_WIDTH: Readonly<Record<Format, number>> = {
  ...{ text: 12, people: 11, minutes: 9, share: 9, hours: 11, yen: 14, count: 8, km: 10, degrees: 11 },
};
const LONGEST_TITLE_LINE = 14;

/** Wide enough for the numbers and for a title on two lines; a Japanese character takes two places. */
function widthOf(title: string, format: Format): number {
  const places = [...title].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
  return Math.max(LEAST_WIDTH[format], Math.min(LONGEST_TITLE_LINE, Math.ceil(places / 2) + 4));
}

/** The same table with fewer columns, in this order, and fewer rows; a key it does not have is left out. */
export function tableWith(table: FigureTable, keys: readonly string[], rowIndices?: readonly number[]): FigureTable {
  const chosen = keys.map((key) => table.columns.findIndex((column) => column.key === key)).filter((i) => i >= 0);
  const rows = rowIndices ?? [...table.rows.keys()];
  return {
    ...table,
    columns: chosen.map((index) => table.columns[index]),
    rows: rows.map((row) => chosen.map((index) => table.rows[row][index])),
    formats: rows.map((row) => chosen.map((index) => table.formats[row][index])),
  };
}
