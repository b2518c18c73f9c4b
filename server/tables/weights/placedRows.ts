import type { GridRow } from "../file/grid.ts";
import type { FoundPlace, MunicipalityFinder } from "../places/findMunicipality.ts";
import type { SettlementFinder } from "../places/settlementFinder.ts";
import { type Said, said } from "../said.ts";
import type { HeadedTable } from "../table/findHeading.ts";
import { roleOf } from "../table/headingRoles.ts";
import type { PlaceColumns } from "../table/placeColumns.ts";

/** A line with the place it belongs to, or the reason why it belongs to none. */
export interface PlacedRow {
  readonly row: GridRow;
  readonly text: string;
  readonly place:
    | { readonly kind: "place"; readonly key: string; readonly label: string; readonly ward: string | null }
    | { readonly kind: "leftOut" | "refused"; readonly reason: Said; readonly isTotal: boolean };
}

export interface PlaceFinders {
  readonly municipalities: MunicipalityFinder;
  readonly settlements: SettlementFinder;
}

const NOTE = /^[(（[［【〔]?\s*(注|備考|資料|出典|出所|※|＊|\*|参考|凡例|本表|なお|note|source)/i;

/** @param hasValue  whether a line has anything in a column of numbers: a note has not */
export function placedRows(
  body: readonly GridRow[],
  table: HeadedTable,
  columns: PlaceColumns,
  finders: PlaceFinders,
  hasValue: (row: GridRow) => boolean,
): PlacedRow[] {
  const cell = ({ cells }: GridRow, column: number | null) => (column === null ? "" : (cells[column] ?? ""));
  const { municipalities, settlements } = finders;

  function placeOf(row: GridRow): PlacedRow["place"] {
    const [code, name] = [cell(row, columns.code), cell(row, columns.municipality)];
    if (isHeadingAgain(row, columns, table)) {
      return leftOut(said("見出しのくり返しです", "The heading again"));
    }
    const found = municipalities.find({ code, name, prefecture: cell(row, columns.prefecture) }, columns.form);
    if (columns.settlement !== null) return settlementOf(row, found);
    const text = row.cells.find((each) => each !== "") ?? "";
    if (found.kind === "total") {
      return {
        ...leftOut(said(`合計の行なので数えません（${found.name}）`, `A total, not counted (${found.name})`)),
        isTotal: true,
      };
    }
    if (found.kind === "blank") {
      return hasValue(row) ? refused(said("市町村名が空欄です", "The municipality is blank")) : leftOut(noteSaid(text));
    }
    if (found.kind === "refused") {
      const isNote = NOTE.test(text.normalize("NFKC")) || (!hasValue(row) && code === "");
      return isNote ? leftOut(noteSaid(text)) : refused(found.reason);
    }
    const { code: key, ward } = found;
    return { kind: "place", key, ward, label: municipalities.nameOf(key) + (ward ? `（${ward}）` : "") };
  }

  /** In a table of settlements a line without one is not a weight of its whole municipality. */
  function settlementOf(row: GridRow, found: FoundPlace): PlacedRow["place"] {
    const name = cell(row, columns.settlement);
    const key = settlements.find(cell(row, columns.id), found.kind === "municipality" ? found.code : null, name);
    if (key) return { kind: "place", key, ward: null, label: settlements.nameOf(key) };
    if (!hasValue(row)) return leftOut(noteSaid(row.cells.find((each) => each !== "") ?? ""));
    if (found.kind === "total") {
      return {
        ...leftOut(said(`合計の行なので数えません（${found.name}）`, `A total, not counted (${found.name})`)),
        isTotal: true,
      };
    }
    if (found.kind === "refused" && name !== "" && columns.municipality !== null) return refused(found.reason);
    return refused(said("道内の市町村・集落と一致しません", "no such municipality or settlement in Hokkaido"));
  }

  const placeText = (row: GridRow) =>
    [...new Set([columns.code, columns.municipality, columns.settlement].map((column) => cell(row, column)))]
      .filter(Boolean)
      .join(" ") ||
    (row.cells.find((each) => each !== "") ?? "");
  return body.map((row) => ({ row, text: placeText(row).slice(0, 120), place: placeOf(row) }));
}

const leftOut = (reason: Said) => ({ kind: "leftOut", reason, isTotal: false }) as const;
const refused = (reason: Said) => ({ kind: "refused", reason, isTotal: false }) as const;
const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
const noteSaid = (text: string) =>
  said(`注記なので数えません（${shortened(text)}）`, `A note, not counted (${shortened(text)})`);

/** A printed table repeats its heading on every page. */
function isHeadingAgain(row: GridRow, { municipality, code }: PlaceColumns, table: HeadedTable): boolean {
  const column = municipality ?? code;
  const text = column === null ? "" : (row.cells[column] ?? "");
  const role = roleOf(text);
  return text !== "" && table.headings.length > 0 && (role === "municipality" || role === "code");
}
