import { parse } from "csv-parse/sync";
import type { Position } from "../../core/places.ts";
import { readCoordinates } from "../cells/readCoordinates.ts";
import { readValue } from "../cells/readValue.ts";
import { decodeText } from "../file/decodeText.ts";
import type { MunicipalityFinder } from "../places/findMunicipality.ts";
import { type Said, said, unreadable } from "../said.ts";
import { roleOf } from "../table/headingRoles.ts";

/** 50,000 points are the 500 m mesh of all inhabited Hokkaido twice over. */
export const MAX_POINTS = 50_000;

/** A point where people are, as a line of an office's table gives it. */
export interface ReadPoint extends Position {
  readonly line: number;
  readonly weight: number; // above 0
  readonly name: string; // "" where the table has none
  readonly municipalityCode: string | null; // null = by where it lies
}

export interface RefusedLine {
  readonly line: number;
  readonly reason: Said;
}

export interface PointsReading {
  readonly points: readonly ReadPoint[];
  readonly refused: readonly RefusedLine[];
}

const WEIGHT = /^(weight|重み|人数|人口|総数|計|値|value|population)$|人数|人口|所持者|登録者|対象者/i;

interface RawRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

interface Columns {
  readonly lat: number;
  readonly lon: number;
  readonly weight: number;
  readonly municipality: number;
  readonly name: number;
}

/**
 * Reads a table of points (CSV in UTF-8 or Shift_JIS): latitude, longitude, weight, and a municipality if it has one.
 * @throws {UnreadableTableError} when a column is missing or the table is too long; single lines are refused by number
 */
export function readPoints(bytes: Uint8Array, municipalities: MunicipalityFinder): PointsReading {
  const { text } = decodeText(bytes);
  const rows: unknown = parse(text, {
    ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true },
  });
  const [heading, ...body] = rows as RawRow[];
  const columns = columnsOf(heading?.record ?? []);
  if (body.length > MAX_POINTS) {
    throw unreadable(
      `${body.length.toLocaleString("ja")}行あります。${MAX_POINTS.toLocaleString("ja")}行までです`,
      `${body.length} lines; at most ${MAX_POINTS}`,
    );
  }
  const points: ReadPoint[] = [];
  const refused: RefusedLine[] = [];
  for (const { record, info } of body) {
    const read = pointOf(record, columns, municipalities);
    if ("ja" in read) refused.push({ line: info.lines, reason: read });
    else points.push({ line: info.lines, ...read });
  }
  return { points, refused };
}

function columnsOf(heading: readonly string[]): Columns {
  const byRole = (role: string) => heading.findIndex((text) => roleOf(text) === role);
  const columns = {
    lat: byRole("lat"),
    lon: byRole("lon"),
    weight: heading.findIndex((text) => WEIGHT.test(text.trim())),
    municipality: byRole("code") >= 0 ? byRole("code") : byRole("municipality"),
    name: byRole("name"),
  };
  const missing = [
    columns.lat < 0 && "緯度 (lat)",
    columns.lon < 0 && "経度 (lon)",
    columns.weight < 0 && "重み (weight)",
  ].filter((name) => name !== false);
  if (missing.length === 0) return columns;
  throw unreadable(
    `見出しに次の列がありません：${missing.join("、")}。1行目を lat,lon,weight または lat,lon,weight,municipality にしてください`,
    `the heading lacks ${missing.join(", ")}; begin with lat,lon,weight or lat,lon,weight,municipality`,
  );
}

function pointOf(
  cells: readonly string[],
  columns: Columns,
  municipalities: MunicipalityFinder,
): Omit<ReadPoint, "line"> | Said {
  const read = readCoordinates(cells[columns.lat] ?? "", cells[columns.lon] ?? "");
  if (read.kind === "refused") return read.reason;
  if (read.kind === "blank") return said("緯度・経度が空欄です", "the coordinates are blank");
  const value = readValue(cells[columns.weight] ?? "");
  if (value.kind !== "number") return value.meaning;
  if (value.value === 0) return said("重みが0です", "the weight is 0");
  const written = columns.municipality < 0 ? "" : (cells[columns.municipality] ?? "").trim();
  const found = written === "" ? null : findIn(written, municipalities);
  if (found !== null && found.kind !== "municipality") {
    return found.kind === "refused"
      ? found.reason
      : said(`「${written}」は市町村ではありません`, `“${written}” is no municipality`);
  }
  const name = columns.name < 0 ? "" : (cells[columns.name] ?? "").slice(0, 60);
  return { ...read.position, weight: value.value, name, municipalityCode: found?.code ?? null };
}

function findIn(written: string, municipalities: MunicipalityFinder) {
  return /^\d+$/.test(written)
    ? municipalities.find({ code: written, name: "", prefecture: "" }, { hasLostZero: false })
    : municipalities.byName(written);
}
