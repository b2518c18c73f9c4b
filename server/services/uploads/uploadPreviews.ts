import type { PlacesPreview, PreviewLine, WeightPreview } from "../../contract/uploadAnswers.ts";
import type { Places } from "../../core/places.ts";
import type { Reason } from "../../core/reasons.ts";
import { InvalidRequestError } from "../../errors.ts";
import { numberIn, readUpload, type UploadedLine } from "../../facts/uploadCsv.ts";
import type { SiteService } from "../scenario/sites.ts";

const WEIGHT_COLUMNS = {
  code: ["code", "市町村コード", "コード", "団体コード", "jis"],
  municipality: ["municipality", "市町村", "市町村名", "自治体", "自治体名"],
  settlement: ["settlement", "settlement_id", "集落", "集落名", "id"],
  value: [
    "value",
    "値",
    "人数",
    "人口",
    "登録者",
    "登録者数",
    "手帳所持者",
    "手帳所持者数",
    "people",
    "population",
    "weight",
  ],
} as const;

const PLACE_COLUMNS = {
  name: ["name", "名称", "名前", "施設名", "候補地"],
  lat: ["lat", "latitude", "緯度"],
  lon: ["lon", "lng", "longitude", "経度"],
} as const;

type WeightColumn = keyof typeof WEIGHT_COLUMNS;

/** What an uploaded table was understood as, line by line; nothing is kept. */
export interface UploadPreviews {
  /** @throws {InvalidRequestError} when the file has no columns of a weight */
  weight(bytes: Uint8Array): WeightPreview;
  /** @throws {InvalidRequestError} when the file has no columns of places */
  places(bytes: Uint8Array): PlacesPreview;
}

type ReadLine = PreviewLine & { readonly key: string | null };

export function createUploadPreviews(places: Places, sites: SiteService): UploadPreviews {
  const nameOf = new Map(places.municipalities.map(({ code, name }) => [code, name]));
  const codeOf = new Map(places.municipalities.map(({ code, name }) => [name, code]));
  const settlementById = new Map(places.settlements.map((settlement) => [settlement.id, settlement]));
  const settlementId = new Map(
    places.settlements.map(({ id, municipalityCode, name }) => [`${nameOf.get(municipalityCode)} ${name}`, id]),
  );

  /** In a table of settlements a line without one is not a weight of its whole municipality. */
  function keyOf(cells: UploadedLine<WeightColumn>["cells"], byPlace: WeightPreview["byPlace"]): string | null {
    const { code = "", municipality = "", settlement = "" } = cells;
    if (byPlace === "settlement")
      return settlementById.has(settlement) ? settlement : (settlementId.get(`${municipality} ${settlement}`) ?? null);
    const padded = /^\d{4}$/.test(code) ? `0${code}` : code.slice(0, 5); // a spreadsheet drops the leading zero
    return nameOf.has(padded) ? padded : (codeOf.get(municipality) ?? null);
  }

  const label = (key: string) => nameOf.get(key) ?? settlementById.get(key)?.name ?? key;

  /** Why a line of a weight is not taken, or null. */
  function weightRefusal(key: string | null, isDouble: boolean, value: number | null, text: string): Reason | null {
    if (key === null) return { code: "noSuchPlace" };
    if (isDouble) return { code: "placeTwice" };
    if (value === null) return { code: "notANumber", text };
    return value < 0 ? { code: "negative" } : null;
  }

  function readLine(
    { line, cells }: UploadedLine<WeightColumn>,
    byPlace: WeightPreview["byPlace"],
    seen: Set<string>,
  ): ReadLine {
    const text = [cells.code, cells.municipality, cells.settlement].filter(Boolean).join(" ");
    const key = keyOf(cells, byPlace);
    const value = numberIn(cells.value ?? "");
    const reason = weightRefusal(key, key !== null && seen.has(key), value, cells.value ?? "");
    if (key !== null && reason === null) seen.add(key);
    return { line, text, matched: key && label(key), value, reason, key };
  }

  function placeRefusal(name: string, lat: number | null, lon: number | null): Reason | null {
    if (name === "") return { code: "nameMissing" };
    if (lat === null || lon === null) return { code: "positionNotANumber" };
    try {
      sites.snapNote({ lat, lon });
      return null;
    } catch (error) {
      if (error instanceof InvalidRequestError) return error.fields[0].reason;
      throw error;
    }
  }

  return {
    weight(bytes) {
      const table = readUpload(bytes, WEIGHT_COLUMNS);
      const hasPlace = table.columns.code || table.columns.municipality || table.columns.settlement;
      if (!hasPlace || !table.columns.value) {
        const column = hasPlace ? "value" : "place";
        throw new InvalidRequestError([{ field: "file", reason: { code: "columnMissing", column } }]);
      }
      const byPlace = table.columns.settlement ? "settlement" : "municipality";
      const seen = new Set<string>();
      const lines = table.lines.map((line) => readLine(line, byPlace, seen));
      const kept = lines.flatMap(({ key, value, reason }) =>
        reason === null && key && value !== null ? [[key, value] as const] : [],
      );
      const all =
        byPlace === "settlement"
          ? places.settlements.map(({ id }) => id)
          : places.municipalities.map(({ code }) => code);
      return {
        encoding: table.encoding,
        byPlace,
        lines: lines.map(({ key: _, ...line }) => line),
        accepted: kept.length,
        refused: lines.length - kept.length,
        total: kept.reduce((sum, [, value]) => sum + value, 0),
        missing: all.filter((key) => !seen.has(key)).map(label),
        values: Object.fromEntries(kept),
      };
    },
    places(bytes) {
      const table = readUpload(bytes, PLACE_COLUMNS);
      for (const column of ["name", "lat", "lon"] as const) {
        if (!table.columns[column]) {
          throw new InvalidRequestError([{ field: "file", reason: { code: "columnMissing", column } }]);
        }
      }
      const read = table.lines.map(({ line, cells }) => {
        const [name = "", lat, lon] = [cells.name, numberIn(cells.lat ?? ""), numberIn(cells.lon ?? "")];
        return { line, name, lat, lon, reason: placeRefusal(name, lat, lon) };
      });
      const kept = read.flatMap(({ name, lat, lon, reason }) =>
        reason === null && lat !== null && lon !== null ? [{ name, lat, lon }] : [],
      );
      return {
        encoding: table.encoding,
        lines: read.map(({ line, name, reason }) => ({
          line,
          text: name,
          matched: reason ? null : name,
          value: null,
          reason,
        })),
        accepted: kept.length,
        refused: read.length - kept.length,
        places: kept,
      };
    },
  };
}
