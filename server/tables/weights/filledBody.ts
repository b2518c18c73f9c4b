import { numberIn } from "../cells/readValue.ts";
import type { Grid, GridRow } from "../file/grid.ts";
import type { HeadedTable } from "../table/findHeading.ts";
import type { PlaceColumns } from "../table/placeColumns.ts";

/**
 * The lines below the heading, with the place of a merged cell written into every line it covers. In a CSV a merged
 * cell is text in its first line and blank below: it is filled where a column of kinds goes on, or where so many
 * lines have no place that it must be the table's way.
 */
export function filledBody(
  grid: Grid,
  table: HeadedTable,
  places: PlaceColumns,
  kindColumns: readonly number[],
): readonly GridRow[] {
  const body = filledFromMerged(grid, table.body);
  const columns = [places.code, places.municipality, places.settlement].filter((column) => column !== null);
  const hasNoPlace = ({ cells }: GridRow) => columns.every((column) => (cells[column] ?? "") === "");
  const hasNumber = ({ cells }: GridRow) => cells.some((cell) => numberIn(cell) !== null);
  const blank = body.filter((row) => hasNoPlace(row) && hasNumber(row)).length;
  const isTheWay = blank * 3 >= body.length && kindColumns.length === 0;
  let above: GridRow | null = null;
  return body.map((row) => {
    if (!hasNoPlace(row)) {
      above = row;
      return row;
    }
    const goesOn = kindColumns.some((column) => (row.cells[column] ?? "") !== "") || isTheWay;
    if (!above || !goesOn || !hasNumber(row)) return row;
    const cells = [...row.cells];
    for (const column of columns) cells[column] = above.cells[column] ?? "";
    return { line: row.line, cells: Array.from(cells, (cell) => cell ?? "") };
  });
}

/** Text of a cell merged over several lines, in each of them. A number is not repeated: it would be counted twice. */
function filledFromMerged({ merged }: Grid, body: readonly GridRow[]): readonly GridRow[] {
  const tall = merged.filter(({ fromLine, toLine }) => toLine > fromLine);
  if (tall.length === 0) return body;
  const byLine = new Map(body.map((row) => [row.line, [...row.cells]]));
  for (const { fromLine, toLine, fromColumn } of tall) {
    const text = byLine.get(fromLine)?.[fromColumn] ?? "";
    if (text === "" || numberIn(text) !== null) continue;
    for (const row of body) {
      const cells = row.line > fromLine && row.line <= toLine ? byLine.get(row.line) : undefined;
      if (cells && (cells[fromColumn] ?? "") === "") cells[fromColumn] = text;
    }
  }
  return body.map(({ line }) => ({ line, cells: Array.from(byLine.get(line) ?? [], (cell) => cell ?? "") }));
}
