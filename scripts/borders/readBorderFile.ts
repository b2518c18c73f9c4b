import { readFileSync } from "node:fs";
import type { MultiPolygon, Polygon } from "geojson";
import JSZip from "jszip";
import { openDbf, openShp } from "shapefile";
import { ForeignFileError } from "../../server/errors.ts";

/** A piece of ground with the columns of its row, whatever the edition calls them. */
export interface BorderPiece {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly geometry: Polygon | MultiPolygon;
}

/**
 * Reads a file of boundaries: GeoJSON, or a shapefile in its zip.
 * @throws {ForeignFileError} with the reason and what to do
 */
export async function readBorderFile(path: string): Promise<BorderPiece[]> {
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new ForeignFileError(path, "空のファイルです。", "the file is empty.");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(path, bytes);
  const start = bytes
    .subarray(0, 64)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (!start.startsWith("{")) throw notBorders(path);
  return readGeoJson(path, bytes.toString("utf8"));
}

function notBorders(path: string): ForeignFileError {
  return new ForeignFileError(
    path,
    "GeoJSON でも、zip に入ったシェープファイルでもありません。国土数値情報「行政区域」(N03)北海道の zip か GeoJSON を指定してください。",
    "neither GeoJSON nor a zipped shapefile. Give N03 (administrative areas) of Hokkaido from 国土数値情報, as zip or GeoJSON.",
  );
}

function readGeoJson(path: string, text: string): BorderPiece[] {
  let collection: { features?: unknown };
  try {
    collection = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new ForeignFileError(
      path,
      "JSON として読めません(途中で切れていませんか)。",
      "not valid JSON (is it cut off?).",
    );
  }
  if (!Array.isArray(collection.features)) throw notBorders(path);
  return collection.features.flatMap((feature: { properties?: object; geometry?: { type?: string } } | null, index) => {
    const geometry = feature?.geometry;
    if (!isArea(geometry)) return [];
    if (!hasRings(geometry)) {
      throw new ForeignFileError(
        path,
        `${index + 1} 番目の図形の座標が壊れています。もう一度ダウンロードしてください。`,
        `the coordinates of feature ${index + 1} are damaged. Download the file again.`,
      );
    }
    return [{ columns: { ...feature?.properties }, geometry }];
  });
}

/** Rings of points of numbers, as GeoJSON has them. */
function hasRings({ type, coordinates }: { readonly type: string; readonly coordinates: unknown }): boolean {
  const isPoint = (point: unknown) => Array.isArray(point) && point.length >= 2 && point.every(Number.isFinite);
  const isPolygon = (rings: unknown) =>
    Array.isArray(rings) && rings.every((ring) => Array.isArray(ring) && ring.every(isPoint));
  if (type === "Polygon") return isPolygon(coordinates);
  return Array.isArray(coordinates) && coordinates.every(isPolygon);
}

function isArea(geometry: { type?: string } | null | undefined): geometry is Polygon | MultiPolygon {
  return geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
}

/** Newer editions add areas already dissolved, beside the municipalities: those are passed over. */
const DISSOLVED = /_(prefecture|subprefecture|city|towns|all)\.shp$/i;

async function readZip(path: string, bytes: Buffer): Promise<BorderPiece[]> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new ForeignFileError(
      path,
      "zip が壊れています。もう一度ダウンロードしてください。",
      "the zip is damaged. Download it again.",
    );
  });
  const names = Object.keys(zip.files).filter((name) => !zip.files[name].dir && !name.startsWith("__MACOSX"));
  const geojson = names.find((name) => /\.geojson$/i.test(name));
  const shp = names.find((name) => /\.shp$/i.test(name) && !DISSOLVED.test(name));
  if (!shp) {
    if (!geojson) throw notBorders(path);
    return readGeoJson(path, await zip.files[geojson].async("string"));
  }
  const beside = (extension: string) => {
    const wanted = shp.replace(/shp$/i, extension).toLowerCase();
    return names.find((name) => name.toLowerCase() === wanted);
  };
  const dbf = beside("dbf");
  if (!dbf) throw new ForeignFileError(path, `${shp} の .dbf がありません。`, `${shp} has no .dbf beside it.`);
  const cpg = beside("cpg");
  const table = await zip.files[dbf].async("uint8array");
  const encoding = encodingOf(table, cpg ? await zip.files[cpg].async("string") : "");
  try {
    return await readShapefile(await zip.files[shp].async("uint8array"), table, encoding);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // how its reader meets bytes that end too soon
    throw new ForeignFileError(
      path,
      `${shp} が壊れています。もう一度ダウンロードしてください。`,
      `${shp} is damaged. Download it again.`,
    );
  }
}

/** What the .cpg says, or else what the bytes of the table allow: N03 was Shift_JIS before it was UTF-8. */
export function encodingOf(table: Uint8Array, cpg: string): "utf-8" | "shift_jis" {
  if (/utf-?8|65001/i.test(cpg)) return "utf-8";
  if (/sjis|shift|932|ms_?kanji/i.test(cpg)) return "shift_jis";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(
      table.subarray(new DataView(table.buffer, table.byteOffset).getUint16(8, true)),
    );
    return "utf-8";
  } catch {
    return "shift_jis";
  }
}

async function readShapefile(shp: Uint8Array, dbf: Uint8Array, encoding: string): Promise<BorderPiece[]> {
  const [shapes, rows] = [await openShp(shp), await openDbf(dbf, { encoding })];
  const pieces: BorderPiece[] = [];
  for (;;) {
    const [shape, row] = [await shapes.read(), await rows.read()];
    if (shape.done || row.done) return pieces;
    if (isArea(shape.value)) pieces.push({ columns: { ...row.value }, geometry: shape.value });
  }
}
