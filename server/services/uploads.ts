import type { Places } from "../core/places.ts";
import { InvalidRequestError } from "../errors.ts";
import { numberIn, readUpload, type UploadedLine } from "../facts/uploadCsv.ts";
import type {
  CandidatePlace,
  OwnWeight,
  PlacesPreview,
  PreviewLine,
  WeightChoice,
  WeightPreview,
} from "../http/uploadAnswers.ts";
import type { UploadRepository } from "../storage/uploadRepository.ts";
import { POPULATION_WEIGHT } from "./coverageRequest.ts";
import { populationWeight, type Weights } from "./coverageService.ts";
import type { SiteService } from "./sites.ts";

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

export interface UploadService extends Weights {
  previewWeight(bytes: Uint8Array): WeightPreview;
  previewPlaces(bytes: Uint8Array): PlacesPreview;
  /** @throws {InvalidRequestError} when a key is not a place or a value is negative; nothing is then kept */
  addWeight(weight: Omit<OwnWeight, "id">): OwnWeight;
  listWeights(): WeightChoice[];
  removeWeight(id: string): void;
  addPlaces(listName: string, places: readonly Pick<CandidatePlace, "name" | "lat" | "lon">[]): CandidatePlace[];
  listPlaces(): CandidatePlace[];
  removePlaces(listName: string): void;
}

/** A planner's own weights and places: previewed line by line, then kept as a whole or not at all. */
export function createUploadService(places: Places, repository: UploadRepository, sites: SiteService): UploadService {
  const population = populationWeight(places);
  const nameOf = new Map(places.municipalities.map(({ code, name }) => [code, name]));
  const codeOf = new Map(places.municipalities.map(({ code, name }) => [name, code]));
  const settlementById = new Map(places.settlements.map((settlement) => [settlement.id, settlement]));
  const settlementId = new Map(
    places.settlements.map(({ id, municipalityCode, name }) => [`${nameOf.get(municipalityCode)} ${name}`, id]),
  );

  function keyOf({
    code = "",
    municipality = "",
    settlement = "",
  }: UploadedLine<WeightColumn>["cells"]): string | null {
    if (settlement)
      return settlementById.has(settlement) ? settlement : (settlementId.get(`${municipality} ${settlement}`) ?? null);
    const padded = /^\d{4}$/.test(code) ? `0${code}` : code.slice(0, 5); // a spreadsheet drops the leading zero
    return nameOf.has(padded) ? padded : (codeOf.get(municipality) ?? null);
  }

  const label = (key: string) => nameOf.get(key) ?? settlementById.get(key)?.name ?? key;

  function readLine(
    line: UploadedLine<WeightColumn>,
    seen: Set<string>,
  ): PreviewLine & { readonly key: string | null } {
    const { cells } = line;
    const text = [cells.code, cells.municipality, cells.settlement].filter(Boolean).join(" ");
    const key = keyOf(cells);
    const value = numberIn(cells.value ?? "");
    const reason =
      key === null
        ? "道内の市町村・集落と一致しません"
        : seen.has(key)
          ? "同じ場所が前の行にあります"
          : value === null
            ? `値「${cells.value ?? ""}」が数ではありません`
            : value < 0
              ? "値が負です"
              : null;
    if (key !== null && reason === null) seen.add(key);
    return { line: line.line, text, matched: key && label(key), value, reason, key };
  }

  function spread({ byPlace, values }: OwnWeight): Float64Array {
    return Float64Array.from(places.settlements, ({ id, municipalityCode, share }) =>
      byPlace === "settlement" ? (values[id] ?? 0) : (values[municipalityCode] ?? 0) * share,
    );
  }

  return {
    find(id) {
      if (id === POPULATION_WEIGHT) return population;
      const weight = repository.findWeight(id);
      return { id, name: weight.name, unit: weight.unit, values: spread(weight) };
    },
    previewWeight(bytes) {
      const table = readUpload(bytes, WEIGHT_COLUMNS);
      const hasPlace = table.columns.code || table.columns.municipality || table.columns.settlement;
      if (!hasPlace || !table.columns.value) {
        const wanted = !hasPlace ? "市町村コード・市町村・集落のどれか" : "値（人数など）";
        throw new InvalidRequestError([{ field: "file", reason: `見出しに${wanted}の列がありません` }]);
      }
      const byPlace = table.columns.settlement ? "settlement" : "municipality";
      const seen = new Set<string>();
      const lines = table.lines.map((line) => readLine(line, seen));
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
    previewPlaces(bytes) {
      const table = readUpload(bytes, PLACE_COLUMNS);
      for (const column of ["name", "lat", "lon"] as const) {
        if (!table.columns[column]) {
          throw new InvalidRequestError([
            { field: "file", reason: `見出しに${PLACE_COLUMNS[column][1]}の列がありません` },
          ]);
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
    addWeight(weight) {
      const isKnown = (key: string) => (weight.byPlace === "settlement" ? settlementById.has(key) : nameOf.has(key));
      const unknown = Object.keys(weight.values).filter((key) => !isKnown(key));
      if (unknown.length > 0) {
        throw new InvalidRequestError(
          unknown.map((key) => ({ field: `values.${key}`, reason: `is not a ${weight.byPlace}` })),
        );
      }
      return repository.addWeight(weight);
    },
    listWeights() {
      const own = repository.listWeights().map((weight) => ({ ...weight, values: spread(weight) }));
      return [population, ...own].map(({ id, name, unit, values }) => ({
        ...{ id, name, unit },
        total: values.reduce((sum, value) => sum + value, 0),
      }));
    },
    removeWeight: (id) => repository.removeWeight(id),
    addPlaces: (listName, added) => repository.addPlaces(listName, added),
    listPlaces: () => repository.listPlaces(),
    removePlaces: (listName) => repository.removePlaces(listName),
  };

  function placeRefusal(name: string, lat: number | null, lon: number | null): string | null {
    if (name === "") return "名称がありません";
    if (lat === null || lon === null) return "緯度・経度が数ではありません";
    try {
      sites.snapNote({ lat, lon });
      return null;
    } catch (error) {
      if (error instanceof InvalidRequestError) return error.fields[0].reason;
      throw error;
    }
  }
}
