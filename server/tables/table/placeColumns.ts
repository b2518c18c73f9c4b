import type { Grid } from "../file/grid.ts";
import { type CodeForm, codeFormOf, plainCode } from "../places/codes.ts";
import type { MunicipalityFinder } from "../places/findMunicipality.ts";
import { columnOf, sampleOf } from "./columns.ts";
import { findHeading, type HeadedTable, withoutHeading } from "./findHeading.ts";

/** Which columns say where a line belongs; null = the table has no such column. */
export interface PlaceColumns {
  readonly code: number | null;
  readonly municipality: number | null;
  readonly prefecture: number | null;
  readonly settlement: number | null;
  readonly id: number | null; // of a settlement, in a table of settlements
  readonly form: CodeForm;
}

/** A table whose first place stands further down has a heading. */
const SEARCHED_ROWS = 200;

/** The table of a sheet, by its heading or by the first line that names a municipality. */
export function findPlaceTable(grid: Grid, finder: MunicipalityFinder, headingLine?: number): HeadedTable {
  const headed = findHeading(grid, ["municipality", "code", "settlement"], headingLine);
  if (headed) return headed;
  const first = grid.rows
    .slice(0, SEARCHED_ROWS)
    .findIndex(({ cells }) => cells.some((cell) => finder.byName(cell).kind === "municipality"));
  const before = grid.rows[first - 1];
  const isHeading = before && before.cells.filter((cell) => cell !== "").length > 1;
  return (isHeading && findHeading(grid, [], before.line)) || withoutHeading(grid);
}

/** By heading where the cells below agree, else by the cells alone. */
export function placeColumnsOf(table: HeadedTable, finder: MunicipalityFinder): PlaceColumns {
  const sample = sampleOf(table);
  const cellsOf = (column: number) => sample.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");
  const places = (column: number) => cellsOf(column).filter((cell) => isPlaceName(cell, finder)).length;
  const settlement = columnOf(table, "settlement");
  let municipality = columnOf(table, "municipality", places);
  const isGuessed = settlement === null && (municipality === null || places(municipality) === 0);
  if (isGuessed && !isByPart(table)) {
    const others = table.headings
      .map((_, column) => column)
      .filter((column) => places(column) * 2 > cellsOf(column).length);
    municipality = others.length > 0 ? others.reduce((a, b) => (places(b) > places(a) ? b : a)) : municipality;
  }
  const codes = (column: number) => cellsOf(column).filter((cell) => /^\d{3,6}$/.test(plainCode(cell))).length;
  let code = columnOf(table, "code", codes);
  if (code !== null && codes(code) === 0) code = null;
  if (code === null && municipality === null) code = columnOfCodes(table, cellsOf, finder);
  return {
    code,
    municipality,
    settlement,
    prefecture: columnOf(table, "prefecture"),
    id: settlement === null ? null : idColumn(table),
    form: code === null ? { hasLostZero: false } : codeFormOf(table.body.map(({ cells }) => cells[code] ?? "")),
  };
}

/** A table by 圏域, 振興局 or centre names municipalities, too (the farthest, the seat), but its numbers are not theirs. */
function isByPart(table: HeadedTable): boolean {
  return table.roles.some((role, column) => {
    if (role !== "context" || table.body.length < 2) return false;
    const parts = table.body.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");
    return parts.length === table.body.length && new Set(parts).size === parts.length;
  });
}

function isPlaceName(cell: string, finder: MunicipalityFinder): boolean {
  const found = finder.find({ code: "", name: cell, prefecture: "" }, { hasLostZero: false });
  return found.kind === "municipality" || found.kind === "total";
}

/** A column of nothing but codes of Hokkaido, whatever its heading. */
function columnOfCodes(table: HeadedTable, cellsOf: (column: number) => string[], finder: MunicipalityFinder) {
  const column = table.headings.findIndex((_, index) => {
    const cells = cellsOf(index);
    const form = codeFormOf(cells);
    const known = cells.filter(
      (code) =>
        /^\d{5,6}$/.test(plainCode(code)) &&
        finder.find({ code, name: "", prefecture: "" }, form).kind === "municipality",
    );
    return known.length > 0 && known.length * 5 >= cells.length * 4;
  });
  return column < 0 ? null : column;
}

function idColumn({ headings }: HeadedTable): number | null {
  const column = headings.findIndex((heading) => heading.toLowerCase() === "id");
  return column < 0 ? null : column;
}
