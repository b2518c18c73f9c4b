import { cleanLine, letterCount, MAX_NAME_LENGTH } from "../../core/cleanText.ts";
import type { Places, Position } from "../../core/places.ts";
import { MAX_PLACES_IN_LIST, type PositionBasis } from "../../core/uploads.ts";
import { readCoordinates, splitPair } from "../cells/readCoordinates.ts";
import { numberIn } from "../cells/readValue.ts";
import type { Grid, GridRow } from "../file/grid.ts";
import type { TableFile } from "../file/readTableFile.ts";
import { createAddressFinder, type FoundAddress, type Town } from "../places/findAddress.ts";
import { createMunicipalityFinder } from "../places/findMunicipality.ts";
import { type Said, said } from "../said.ts";
import { chosenSheet, type TableChoices } from "../table/chosenSheet.ts";
import { columnOf } from "../table/columns.ts";
import { findHeading, type HeadedTable } from "../table/findHeading.ts";
import { foldHeading } from "../table/headingRoles.ts";
import { NoTableError, type ReadLine, type ReadTable } from "../table/reading.ts";

export interface ReadPlace extends Position {
  readonly name: string;
  readonly basis: PositionBasis;
}

/** A table of candidate places, read line by line. */
export interface PlacesReading {
  readonly table: ReadTable;
  readonly lines: readonly ReadLine[];
  readonly places: readonly ReadPlace[];
  readonly remarks: readonly Said[];
}

/** Why a site cannot stand at a point (in the sea, in a lake, far from every road), or null. */
export type SiteRefusal = (point: Position) => Said | null;

export type PlacesReader = (file: TableFile, choices: TableChoices) => PlacesReading;

interface PlacesColumns {
  readonly name: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly pair: number | null;
  readonly address: readonly number[];
  readonly municipality: number | null;
}

/** A reader that knows the towns of `towns`; where a site may stand is asked of `refusalAt`. */
export function createPlacesReader(places: Places, towns: readonly Town[], refusalAt: SiteRefusal): PlacesReader {
  const municipalities = createMunicipalityFinder(places.municipalities);
  const findAddress = createAddressFinder(places.municipalities, towns, municipalities);

  /** @throws {UnreadableTableError} with what can be chosen, when no column names a place or says where it is */
  return function readPlaces(file, choices) {
    const isTable = ({ grid }: { grid: Grid }) => columnsOf(tableOf(grid)) !== null;
    const sheet = chosenSheet(file, choices.sheet, isTable);
    const table = tableOf(sheet.grid, choices.headingLine);
    const shown: ReadTable = {
      ...{ file, sheet: sheet.name, headingLines: table?.headingLines ?? [], headings: table?.headings ?? [] },
      firstRows: sheet.grid.rows.slice(0, 40),
    };
    const columns = columnsOf(table);
    if (!table || !columns) throw missingColumns(table, shown);
    const kept: ReadPlace[] = [];
    const seen = new Map<string, number>();
    const lines = table.body.map((row) => {
      const read = lineOf(row, columns, seen, kept.length);
      if (read.place) kept.push(read.place);
      return read.line;
    });
    return { table: shown, lines, places: kept, remarks: remarksOf(kept) };
  };

  function lineOf(row: GridRow, columns: PlacesColumns, seen: Map<string, number>, kept: number) {
    const name = cleanLine(row.cells[columns.name] ?? "");
    const base = { line: row.line, text: name || row.cells.find((cell) => cell !== "") || "", cells: row.cells };
    const nothing = { matched: null, value: null, note: null } as const;
    const refused = (reason: Said) => ({
      line: { ...base, ...nothing, state: "refused", reason } satisfies ReadLine,
      place: null,
    });
    const isNote = row.cells.filter((cell) => cell !== "").length === 1 && beginsAsNote(row);
    if (isNote) {
      const reason = said(
        `注記なので取り込みません（${base.text.slice(0, 24)}）`,
        `A note, not kept (${base.text.slice(0, 24)})`,
      );
      return { line: { ...base, ...nothing, state: "leftOut", reason } satisfies ReadLine, place: null };
    }
    const reason = nameRefusal(name);
    if (reason) return refused(reason);
    const where = positionOf(row, columns);
    if ("reason" in where) return refused(where.reason);
    const offRoad = refusalAt(where.position);
    if (offRoad) return refused(offRoad);
    const key = `${name}|${where.position.lat}|${where.position.lon}`;
    const before = seen.get(key);
    if (before !== undefined) {
      return refused(
        said(`同じ場所が前の行（${before}行目）にあります`, `the same place stands in an earlier line (${before})`),
      );
    }
    if (kept >= MAX_PLACES_IN_LIST) {
      return refused(
        said(`1つの表に${MAX_PLACES_IN_LIST}か所までです`, `a table may have at most ${MAX_PLACES_IN_LIST} places`),
      );
    }
    seen.set(key, row.line);
    const { position, basis, note } = where;
    return {
      line: { ...base, ...nothing, state: "kept", matched: matchedText(where), note, reason: null } satisfies ReadLine,
      place: { name, ...position, basis } satisfies ReadPlace,
    };
  }

  function positionOf(row: GridRow, columns: PlacesColumns): Located {
    const cell = (column: number | null) => (column === null ? "" : (row.cells[column] ?? ""));
    const [lat, lon] = columns.pair === null ? [cell(columns.lat), cell(columns.lon)] : splitPair(cell(columns.pair));
    const read = readCoordinates(lat, lon);
    if (read.kind === "refused") return { reason: read.reason };
    if (read.kind === "position") return { position: read.position, basis: "coordinates", note: null, town: null };
    const address = columns.address.map(cell).join("");
    if (address === "") return { reason: said("緯度・経度も住所も空欄です", "neither coordinates nor an address") };
    return located(findAddress(address, cell(columns.municipality)));
  }
}

type Located =
  | { readonly reason: Said }
  | {
      readonly position: Position;
      readonly basis: PositionBasis;
      readonly note: Said | null;
      readonly town: string | null;
    };

function located(found: FoundAddress): Located {
  if (found.kind === "refused") return { reason: found.reason };
  const note = said(
    `住所から：${found.town} の代表点です（番地までは見ません。数百 m、広い字では数 km ずれることがあります）`,
    `From the address: the point that stands for ${found.town} (no house number; it may be some 100 m off, in a large 字 some km)`,
  );
  return { position: found.position, basis: "town", note, town: found.town };
}

function matchedText({ position, town }: Exclude<Located, { reason: Said }>): string {
  const { lat, lon } = position;
  return `${town ? `${town} ` : ""}${lat.toFixed(4)}, ${lon.toFixed(4)}`;
}

function nameRefusal(name: string): Said | null {
  if (name === "") return said("名称がありません", "the name is missing");
  const letters = letterCount(name);
  if (letters <= MAX_NAME_LENGTH) return null;
  return said(
    `名称は${MAX_NAME_LENGTH}字までです（${letters}字あります）`,
    `a name may have at most ${MAX_NAME_LENGTH} letters (it has ${letters})`,
  );
}

const beginsAsNote = ({ cells }: GridRow) =>
  /^[(（]?\s*(注|※|＊|\*|資料|出典|備考)/.test(cells.find((cell) => cell !== "") ?? "");

function remarksOf(places: readonly ReadPlace[]): Said[] {
  const byAddress = places.filter(({ basis }) => basis === "town").length;
  if (byAddress === 0) return [];
  return [
    said(
      `${byAddress}か所は緯度・経度がないので、住所の町・字の代表点に置きます`,
      `${byAddress} places have no coordinates and stand at the point of their 町・字`,
    ),
  ];
}

function tableOf(grid: Grid, headingLine?: number): HeadedTable | null {
  return findHeading(grid, ["name", "lat", "lon", "latLon", "address"], headingLine);
}

function columnsOf(table: HeadedTable | null): PlacesColumns | null {
  if (!table) return null;
  const name = columnOf(table, "name") ?? firstFreeText(table);
  const [lat, lon, pair] = [columnOf(table, "lat"), columnOf(table, "lon"), columnOf(table, "latLon")];
  const address = addressColumns(table);
  const hasPosition = (lat !== null && lon !== null) || pair !== null || address.length > 0;
  if (name === null || !hasPosition) return null;
  return {
    name,
    lat,
    lon,
    pair: lat !== null && lon !== null ? null : pair,
    address,
    municipality: columnOf(table, "municipality"),
  };
}

/** A column headed in a way of its own, 会場の呼び名: the first of text, where positions are known by their headings. */
function firstFreeText(table: HeadedTable): number | null {
  if (columnOf(table, "lat") === null && columnOf(table, "latLon") === null) return null;
  const column = table.headings.findIndex(
    (heading, index) =>
      table.roles[index] === null && heading !== "" && table.body.some(({ cells }) => isText(cells[index] ?? "")),
  );
  return column < 0 ? null : column;
}

const isText = (cell: string) => cell !== "" && numberIn(cell) === null;

/** 所在地_連結表記 alone where it is there, else the parts in their order (住所（市区町村）, 住所（番地以降）). */
function addressColumns(table: HeadedTable): readonly number[] {
  const columns = table.roles.flatMap((role, index) => (role === "address" ? [index] : []));
  const whole = columns.find((index) => /連結/.test(table.headings[index]));
  const parts = columns.filter((index) => !/コード|id$|建物|方書|カナ|ｶﾅ|英語/i.test(table.headings[index]));
  return whole === undefined ? parts : [whole];
}

function missingColumns(table: HeadedTable | null, shown: ReadTable): NoTableError {
  const headings = (table?.headings ?? []).map(foldHeading);
  const has = (role: "name" | "lat" | "lon") => table !== null && columnOf(table, role) !== null;
  const missing =
    !has("name") && headings.length > 0 && has("lat")
      ? "名称"
      : !has("lat") && has("lon")
        ? "緯度"
        : has("lat") && !has("lon")
          ? "経度"
          : null;
  if (missing)
    return new NoTableError(said(`見出しに${missing}の列がありません`, `the heading has no column ${missing}`), shown);
  return new NoTableError(
    said(
      "見出しに名称と、緯度・経度か住所の列がありません",
      "the heading has no columns of names and of coordinates or addresses",
    ),
    shown,
  );
}
