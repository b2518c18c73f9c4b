import { ForeignFileError } from "../../server/errors.ts";
import { type MultiPolygon, type Polygon, polygonArea, toPlane } from "../base-map/plane.ts";
import type { BorderPiece } from "./readBorderFile.ts";

export interface OfficialTerritories {
  readonly territories: ReadonlyMap<string, MultiPolygon>; // by municipality, on the plane of the map
  /** Rows left out by rule, and how many. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly codeColumn: string;
}

/** The ten wards of 札幌市 (01101–01110) are one municipality. */
const SAPPORO = "01100";
const isWardOfSapporo = (code: string) => code >= "01101" && code <= "01110";
/** 色丹村・泊村・留夜別村・留別村・紗那村・蘂取村: nobody of the planner's lives there, and none of the 179 they are. */
const isNorthernTerritory = (code: string) => code >= "01695" && code <= "01700";
const NOBODYS = "所属未定地";
/** Rocks in the sea: N03 draws thousands. A municipality keeps its largest piece, however small. */
const MIN_KM2 = 0.02;

/**
 * Sorts the pieces of an N03 file to the 179 municipalities. What a column N03_00x means moved between editions (the
 * ward of 札幌 stands in N03_004 until 2023, in N03_005 since), so the code is found by what it looks like.
 * @throws {ForeignFileError} when the file is not of Hokkaido, or one of the 179 is not in it
 */
export function officialTerritories(
  path: string,
  pieces: readonly BorderPiece[],
  municipalities: readonly { readonly code: string; readonly name: string }[],
): OfficialTerritories {
  const codeColumn = findCodeColumn(path, pieces);
  const known = new Set(municipalities.map(({ code }) => code));
  const leftOut = new Map<string, number>();
  const leave = (reason: string) => void leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  const polygons = new Map<string, MultiPolygon>();
  const unknown = new Set<string>();
  for (const { columns, geometry } of pieces) {
    const code = codeOf(columns[codeColumn]);
    if (Object.values(columns).includes(NOBODYS) || code === null) leave(NOBODYS);
    else if (!code.startsWith("01")) leave("北海道の外");
    else if (isNorthernTerritory(code)) leave("北方領土 (01695–01700)");
    else {
      const own = isWardOfSapporo(code) ? SAPPORO : code;
      if (!known.has(own)) unknown.add(code);
      const rings = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map(onPlane);
      polygons.set(own, [...(polygons.get(own) ?? []), ...rings]);
    }
  }
  checkAll(path, municipalities, polygons, unknown);
  const territories = new Map<string, MultiPolygon>();
  for (const { code } of municipalities) {
    const own = [...(polygons.get(code) ?? [])].sort((a, b) => polygonArea(b) - polygonArea(a));
    const shown = own.filter((polygon, index) => index === 0 || polygonArea(polygon) >= MIN_KM2);
    for (let rock = shown.length; rock < own.length; rock++) leave("小さな岩・島 (2 ha 未満)");
    territories.set(code, shown);
  }
  return { territories, leftOut, codeColumn };
}

function onPlane(rings: readonly (readonly (readonly number[])[])[]): Polygon {
  return rings.map((ring) => ring.map(([lon, lat]) => toPlane(lon, lat)));
}

/** Five digits; six with the check digit behind; a number that lost its leading zero. */
function codeOf(value: unknown): string | null {
  const text = String(value ?? "").trim();
  if (/^\d{5}$/.test(text)) return text === "01000" ? null : text;
  if (/^0\d{5}$/.test(text)) return text.slice(0, 5);
  return /^\d{4}$/.test(text) ? `0${text}` : null;
}

/** The column with a code in most rows: N03_007 in the editions seen, `code` in copies of them. */
function findCodeColumn(path: string, pieces: readonly BorderPiece[]): string {
  const counts = new Map<string, number>();
  for (const { columns } of pieces) {
    for (const [name, value] of Object.entries(columns)) {
      if (codeOf(value) !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best && best[1] * 2 > pieces.length) return best[0];
  throw new ForeignFileError(
    path,
    "市区町村コードの列(N03_007)がありません。国土数値情報「行政区域」(N03)の北海道のファイルを指定してください。",
    "no column of municipality codes (N03_007). Give N03 (administrative areas) of Hokkaido from 国土数値情報.",
  );
}

function checkAll(
  path: string,
  municipalities: readonly { readonly code: string; readonly name: string }[],
  polygons: ReadonlyMap<string, unknown>,
  unknown: ReadonlySet<string>,
): void {
  const missing = municipalities.filter(({ code }) => !polygons.has(code));
  if (missing.length === 0 && unknown.size === 0) return;
  const problems = [
    missing.length > 0 &&
      `ない市町村 ${missing.length}: ${missing
        .slice(0, 10)
        .map(({ name }) => name)
        .join("、")}`,
    unknown.size > 0 && `179 にないコード ${[...unknown].slice(0, 10).join("、")}(合併の前の年の版ではありませんか)`,
  ].filter((problem) => problem !== false);
  throw new ForeignFileError(
    path,
    `${problems.join("。")}。2010年以後の版を使ってください。`,
    `${missing.length} of ${municipalities.length} municipalities are missing, ${unknown.size} codes are unknown. Use an edition since 2010.`,
  );
}
