import { numberIn } from "../cells/readValue.ts";
import type { Grid, GridRow } from "../file/grid.ts";
import { type Role, roleOf } from "./headingRoles.ts";

/** The second step of four: where in the sheet the table is. */
export interface HeadedTable {
  readonly headingLines: readonly number[]; // none when the file begins with its first place
  readonly headings: readonly string[]; // by column; two lines joined with a space
  readonly roles: readonly (Role | null)[];
  readonly above: readonly GridRow[]; // titles
  readonly body: readonly GridRow[];
}

const SEARCHED_ROWS = 60;
const MAX_FURTHER_LINES = 2;

/**
 * The heading is the line with most known headings; lines above it that span several of its columns and lines below
 * that divide them belong to it.
 * @param wanted       roles a heading of this kind of table has at least one of
 * @param headingLine  the line a person chose instead
 * @returns null when no line looks like a heading
 */
export function findHeading(grid: Grid, wanted: readonly Role[], headingLine?: number): HeadedTable | null {
  const rows = filledAcross(grid);
  const chosen = headingLine === undefined ? bestRow(rows, wanted) : rows.findIndex(({ line }) => line >= headingLine);
  return chosen < 0 ? null : tableUnder(rows, chosen);
}

/** A table whose first line is already data. */
export function withoutHeading(grid: Grid): HeadedTable {
  const width = Math.max(0, ...grid.rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, () => "");
  return { headingLines: [], headings, roles: headings.map(() => null), above: [], body: grid.rows };
}

/** How many of the wanted roles a row names. */
function bestRow(rows: readonly GridRow[], wanted: readonly Role[]): number {
  let best = { index: -1, score: 0 };
  for (const [index, { cells }] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const roles = new Set(cells.map(roleOf));
    const known = wanted.filter((role) => roles.has(role)).length;
    const numbers = cells.filter((cell) => numberIn(cell) !== null).length;
    const score = known * 10 + roles.size - numbers;
    if (known > 0 && score > best.score) best = { index, score };
  }
  return best.index;
}

function tableUnder(rows: readonly GridRow[], chosen: number): HeadedTable {
  let [first, last] = [chosen, chosen];
  const own = rows[chosen].cells;
  const isPlace = own.map((cell) => roleOf(cell) !== null);
  while (last - chosen < MAX_FURTHER_LINES && divides(rows[last + 1], isPlace)) last++;
  while (chosen - first < MAX_FURTHER_LINES && spans(rows[first - 1], isPlace)) first--;
  const block = rows.slice(first, last + 1);
  const width = Math.max(...rows.slice(first).map(({ cells }) => cells.length));
  const lines = block.map(({ cells }, index) =>
    index === block.length - 1 ? cells : spread(cells, block[index + 1].cells),
  );
  const headings = Array.from({ length: width }, (_, column) => joined(lines.map((cells) => cells[column] ?? "")));
  return {
    headingLines: block.map(({ line }) => line),
    headings,
    roles: headings.map((heading, column) => roleOf(heading) ?? roleOf(own[column] ?? "")),
    above: rows.slice(0, first),
    body: rows.slice(last + 1),
  };
}

/** A second line of a heading: text below columns of numbers, nothing below the places. */
function divides(row: GridRow | undefined, isPlace: readonly boolean[]): boolean {
  if (!row || !isPlace.some((known) => known)) return false;
  const filled = row.cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
  return (
    filled.length > 0 &&
    filled.every((column) => !isPlace[column] && numberIn(row.cells[column]) === null) &&
    filled.some((column) => !/^[-―–—…*xX]+$/.test(row.cells[column].normalize("NFKC")))
  );
}

/** A line above that names groups of columns: nothing above the places, and no title, unit or date. */
function spans(row: GridRow | undefined, isPlace: readonly boolean[]): boolean {
  if (!row || !isPlace.some((known) => known)) return false;
  const filled = row.cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
  const isRemark = (cell: string) =>
    /^[(（]?単位|現在$|^[(（].*[)）]$|^\d{4}年|^(令和|平成|昭和)/.test(cell.normalize("NFKC"));
  return (
    filled.length > 0 &&
    filled.every((column) => !isPlace[column] && column < isPlace.length && !isRemark(row.cells[column])) &&
    filled.every((column) => numberIn(row.cells[column]) === null)
  );
}

/** A group's name stands over its first column only; it holds until the next, wherever the line below goes on. */
function spread(cells: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(cells.length, below.length);
  let held = "";
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column] ?? "";
    if (cell !== "") held = cell;
    else if ((below[column] ?? "") === "") held = "";
    return cell === "" && (below[column] ?? "") === "" ? "" : cell || held;
  });
}

function joined(parts: readonly string[]): string {
  return parts.filter((part, index) => part !== "" && part !== parts[index - 1]).join(" ");
}

/** Merged cells of one line: the text stands in the first, and holds for all. Numbers are not repeated. */
function filledAcross({ rows, merged }: Grid): readonly GridRow[] {
  const wide = merged.filter(({ fromColumn, toColumn }) => toColumn > fromColumn);
  if (wide.length === 0) return rows;
  const byLine = new Map<number, typeof wide>();
  for (const range of wide) byLine.set(range.fromLine, [...(byLine.get(range.fromLine) ?? []), range]);
  return rows.map((row) => {
    const ranges = byLine.get(row.line);
    if (!ranges) return row;
    const cells = [...row.cells];
    for (const { fromColumn, toColumn } of ranges) {
      const text = cells[fromColumn] ?? "";
      if (text === "" || numberIn(text) !== null || isTitle(row, fromColumn)) continue;
      for (let column = fromColumn + 1; column <= toColumn && column < 300; column++) cells[column] = text;
    }
    return { line: row.line, cells: Array.from(cells, (cell) => cell ?? "") };
  });
}

/** A title is merged across the whole sheet and stands alone in its line. */
function isTitle(row: GridRow, column: number): boolean {
  return row.cells.every((cell, index) => cell === "" || index === column);
}
