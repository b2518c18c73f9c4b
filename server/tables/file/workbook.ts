import { type CellObject, read, set_cptable, type WorkSheet } from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { MAX_CELLS, MAX_COLUMNS, MAX_LINES, MAX_SHEETS } from "../limits.ts";
import { unreadable } from "../said.ts";
import { tooMany } from "./delimited.ts";
import { type Grid, gridRow } from "./grid.ts";
import { checkUnpackedSize } from "./zipEntries.ts";

set_cptable(codepages); // an .xls of Excel 95 holds its Japanese in CP932

export interface SheetOfWorkbook {
  readonly name: string;
  readonly isHidden: boolean;
  readonly grid: Grid;
}

/**
 * Every sheet of an .xlsx, .xlsm, .xlsb, .xls or .ods.
 * @param only  names of sheets; the others are passed over unread
 * @throws {UnreadableTableError}
 */
export function readWorkbook(bytes: Uint8Array, only?: readonly string[]): SheetOfWorkbook[] {
  if (bytes[0] === 0x50) checkUnpackedSize(bytes);
  const book = parsed(bytes, only);
  if (book.SheetNames.length > MAX_SHEETS) throw tooMany(null, MAX_SHEETS, "シート", "sheets");
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet?.["!data"]) return []; // a sheet of a chart
    return [{ name, isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, grid: gridOf(sheet) }];
  });
}

function parsed(bytes: Uint8Array, only: readonly string[] | undefined) {
  try {
    return read(bytes, {
      ...{ type: "array", dense: true, sheetRows: MAX_LINES + 2, cellFormula: false, cellHTML: false },
      ...(only ? { sheets: [...only] } : {}),
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw isLocked
      ? unreadable(
          "パスワードの付いたブックです。パスワードを外して保存してください",
          "The workbook has a password. Save it without one",
        )
      : unreadable(
          "ブックを読めません（壊れているか、表計算のファイルではありません）。Excelで開いて保存し直してください",
          "The workbook cannot be read (damaged, or no spreadsheet). Open it in Excel and save it again",
        );
  }
}

function gridOf(sheet: WorkSheet): Grid {
  const data = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  if (data.length > MAX_LINES + 1) throw tooMany(null, MAX_LINES, "行", "lines");
  let cellsLeft = MAX_CELLS;
  const rows = [...data.keys()].flatMap((index) => {
    const cells = Array.from(data[index] ?? [], (cell) => textOf(cell));
    const row = gridRow(index + 1, cells);
    if (row.cells.length > MAX_COLUMNS) throw tooMany(row.line, MAX_COLUMNS, "列", "columns");
    cellsLeft -= row.cells.length;
    if (cellsLeft < 0) throw tooMany(null, MAX_CELLS, "セル", "cells");
    return row.cells.length > 0 ? [row] : [];
  });
  const merged = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    ...{ fromLine: s.r + 1, toLine: e.r + 1, fromColumn: s.c, toColumn: e.c },
  }));
  return { rows, merged };
}

/** A number as it is kept, not as it is shown ("1.2E+05"); a code as shown ("01202"), a date as shown. */
function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined) return "";
  const shown = cell.w ?? String(cell.v);
  if (cell.t !== "n") return shown;
  const isAsShown = /^0\d+$|%$|\d[-/:年]\d|[年月]/.test(shown.trim());
  return isAsShown ? shown : String(cell.v);
}
