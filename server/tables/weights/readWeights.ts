import type { Places } from "../../core/places.ts";
import { numberIn } from "../cells/readValue.ts";
import type { Grid, GridRow } from "../file/grid.ts";
import type { TableFile } from "../file/readTableFile.ts";
import { createMunicipalityFinder } from "../places/findMunicipality.ts";
import { createSettlementFinder } from "../places/settlementFinder.ts";
import { type Said, said, UnreadableTableError, unreadable } from "../said.ts";
import { chosenSheet, type TableChoices } from "../table/chosenSheet.ts";
import {
  columnNamed,
  exampleOf,
  type NamedColumn,
  namedColumns,
  noSuchColumn,
  numberColumns,
} from "../table/columns.ts";
import type { HeadedTable } from "../table/findHeading.ts";
import { foldHeading, unitIn } from "../table/headingRoles.ts";
import { findPlaceTable, type PlaceColumns, placeColumnsOf } from "../table/placeColumns.ts";
import { NoTableError, type ReadTable } from "../table/reading.ts";
import { countLines } from "./countLines.ts";
import { filledBody } from "./filledBody.ts";
import { chosenKinds, type Kinds, kindColumnsOf, kindsRemark, SUM_OF_KINDS } from "./kinds.ts";
import { isPeriodHeading, type Periods, periodRemark, periodsIn } from "./periods.ts";
import { type PlacedRow, type PlaceFinders, placedRows } from "./placedRows.ts";
import type { WeightReading } from "./weightReading.ts";

export type WeightReader = (file: TableFile, choices: TableChoices) => WeightReading;

const FIRST_ROWS = 40;

/** A reader that knows the places of `places`; it holds no state between files. */
export function createWeightReader({ municipalities, settlements }: Places): WeightReader {
  const finders: PlaceFinders = {
    municipalities: createMunicipalityFinder(municipalities),
    settlements: createSettlementFinder(municipalities, settlements),
  };

  /** @throws {UnreadableTableError} with what can be chosen, when no column names a place or holds numbers */
  return function readWeights(file, choices) {
    const isTable = ({ grid }: { grid: Grid }) => {
      const table = findPlaceTable(grid, finders.municipalities);
      const places = placeColumnsOf(table, finders.municipalities);
      return hasPlace(places) && numbersOf(table, places).length > 0;
    };
    const sheet = chosenSheet(file, choices.sheet, isTable);
    const table = findPlaceTable(sheet.grid, finders.municipalities, choices.headingLine);
    const places = placeColumnsOf(table, finders.municipalities);
    const shown: ReadTable = {
      ...{ file, sheet: sheet.name, headingLines: table.headingLines, headings: table.headings },
      firstRows: sheet.grid.rows.slice(0, FIRST_ROWS),
    };
    const columns = numbersOf(table, places);
    checkTable(shown, places, columns);
    const column = chosenColumn(table, places, columns, choices.column);
    return { ...rowsOf(sheet.grid, table, places, columns, column, choices), table: shown };
  };

  function rowsOf(
    grid: Grid,
    table: HeadedTable,
    places: PlaceColumns,
    columns: readonly NamedColumn[],
    column: NamedColumn | null,
    choices: TableChoices,
  ): Omit<WeightReading, "table"> {
    const headed = table.roles.flatMap((role, index) => (role === "kind" ? [index] : []));
    const body = filledBody(grid, table, places, headed);
    const hasValue = (row: GridRow) => columns.some(({ index }) => (row.cells[index] ?? "") !== "");
    const rows = placedRows(body, table, places, finders, hasValue);
    const periods = periodsOf(rows, table, choices.period);
    const current = rows.filter(({ row }) => !periods || (row.cells[periods.column] ?? "") === periods.chosen);
    const kinds = kindsIn(current, table, places, columns, headed, choices.kind);
    const counted = countLines(rows, column?.index ?? null, { kinds, periods });
    const remarks: Said[] = [
      ...counted.remarks,
      ...(periods ? [periodRemark(periods)] : []),
      ...(kinds ? [kindsRemark(kinds.kinds)] : []),
    ];
    return {
      byPlace: places.settlement === null ? "municipality" : "settlement",
      columns: columns.map((each) => ({ ...each, examples: exampleOf(table, each) })),
      column,
      kinds: kinds?.kinds ?? null,
      periods,
      unit: (column && unitIn(table.headings[column.index])) ?? unitAbove(table),
      lines: counted.lines,
      remarks,
      values: counted.values,
      unknown: counted.unknown,
    };
  }
}

function hasPlace({ code, municipality, settlement }: PlaceColumns): boolean {
  return code !== null || municipality !== null || settlement !== null;
}

function numbersOf(table: HeadedTable, { code, municipality, settlement, prefecture }: PlaceColumns): NamedColumn[] {
  const taken = [code, municipality, settlement, prefecture];
  return numberColumns(table, (column) => taken.includes(column));
}

function checkTable(table: ReadTable, places: PlaceColumns, columns: readonly NamedColumn[]): void {
  if (!hasPlace(places)) {
    throw new NoTableError(
      said(
        "見出しに市町村コード・市町村・集落のどれかの列がありません",
        "the heading has no column of municipalities, codes or settlements",
      ),
      table,
    );
  }
  if (columns.length === 0) {
    throw new NoTableError(
      said("見出しに値（人数など）の列がありません", "the heading has no column of numbers"),
      table,
    );
  }
}

/** The only column of numbers, or the one a person named; null asks. */
function chosenColumn(
  table: HeadedTable,
  places: PlaceColumns,
  columns: readonly NamedColumn[],
  wanted: string | undefined,
): NamedColumn | null {
  if (wanted === undefined || wanted === "") return columns.length === 1 ? columns[0] : null;
  const found = columnNamed(columns, wanted) ?? columnNamed(numbersIn(table, places), wanted);
  if (!found) throw new UnreadableTableError(noSuchColumn(wanted, columns));
  return found;
}

/** Any column with a number in it, for a person who wants one that was not offered. */
function numbersIn(table: HeadedTable, { code, municipality, settlement }: PlaceColumns): NamedColumn[] {
  return namedColumns(table).filter(
    ({ index }) =>
      ![code, municipality, settlement].includes(index) &&
      table.body.some(({ cells }) => numberIn(cells[index] ?? "") !== null),
  );
}

/** Years or dates that divide lines of one place; none where every place has one line. */
function periodsOf(rows: readonly PlacedRow[], table: HeadedTable, wanted: string | undefined): Periods | null {
  const placed = rows.filter(({ place }) => place.kind === "place");
  const keys = placed.map(({ place }) => (place.kind === "place" ? `${place.key}${place.ward ?? ""}` : ""));
  if (new Set(keys).size === keys.length) return null;
  const names = namedColumns(table);
  const column = table.headings.findIndex((heading) => isPeriodHeading(foldHeading(heading)));
  return column < 0
    ? null
    : periodsIn(
        placed.map(({ row }) => row),
        column,
        names[column].heading,
        wanted,
      );
}

function kindsIn(
  rows: readonly PlacedRow[],
  table: HeadedTable,
  places: PlaceColumns,
  columns: readonly NamedColumn[],
  headed: readonly number[],
  wanted: string | undefined,
): { readonly kinds: Kinds; readonly columns: readonly number[] } | null {
  const taken = [
    places.code,
    places.municipality,
    places.settlement,
    places.prefecture,
    ...columns.map(({ index }) => index),
  ];
  const free = table.headings.flatMap((_, index) =>
    taken.includes(index) || table.roles[index] !== null ? [] : [index],
  );
  const placed = rows.filter(({ place }) => place.kind === "place");
  const keys = placed.map(({ place }) => (place.kind === "place" ? `${place.key}${place.ward ?? ""}` : null));
  const gridRows = placed.map(({ row }) => row);
  const kindColumns = kindColumnsOf(gridRows, keys, headed, free);
  if (kindColumns.length === 0) return null;
  const names = namedColumns(table);
  const heading = kindColumns.map((index) => names[index].heading).join(" / ");
  const kinds = chosenKinds(gridRows, kindColumns, heading, wanted);
  if (wanted !== undefined && wanted !== SUM_OF_KINDS && !kinds.values.includes(wanted)) {
    const listed = kinds.values;
    throw unreadable(
      `「${wanted}」という${heading}はありません：${listed.join("、")}`,
      `There is no ${heading} “${wanted}”: ${listed.join(", ")}`,
    );
  }
  return { kinds, columns: kindColumns };
}

/** 千人 of the line above the heading. */
function unitAbove({ above }: HeadedTable): string | null {
  return above.flatMap(({ cells }) => cells.map(unitIn)).find((unit) => unit !== null) ?? null;
}
