import type { PreviewLine } from "../../contract/tableAnswers.ts";
import type { PlacesPreview, WeightPreview } from "../../contract/uploadAnswers.ts";
import type { PreviewQuery, WeightPreviewQuery } from "../../contract/uploadSchemas.ts";
import { MAX_NAME_LENGTH, shortenedTo } from "../../core/cleanText.ts";
import type { Language } from "../../core/language.ts";
import type { Places } from "../../core/places.ts";
import { createPlacesReader } from "../../tables/candidates/readPlaces.ts";
import { readTableFile } from "../../tables/file/readTableFile.ts";
import type { Town } from "../../tables/places/findAddress.ts";
import { headingWithoutUnit } from "../../tables/table/headingRoles.ts";
import type { ReadLine } from "../../tables/table/reading.ts";
import { SUM_OF_KINDS } from "../../tables/weights/kinds.ts";
import { createWeightReader } from "../../tables/weights/readWeights.ts";
import type { WeightReading } from "../../tables/weights/weightReading.ts";
import { reasonWords } from "../../words/reasons.ts";
import type { SiteService } from "../scenario/sites.ts";
import { orRefused, tableShown } from "./refusedTable.ts";

/** What an uploaded table was understood as, line by line; nothing is kept. */
export interface TablePreviews {
  /** @throws {InvalidRequestError} naming `file` when it is no table of people by place */
  weight(bytes: Uint8Array, query: WeightPreviewQuery): Promise<WeightPreview>;
  /** @throws {InvalidRequestError} naming `file` when it is no table of places */
  places(bytes: Uint8Array, query: PreviewQuery): Promise<PlacesPreview>;
}

export function createTablePreviews(places: Places, towns: readonly Town[], sites: SiteService): TablePreviews {
  const readWeights = createWeightReader(places);
  const readPlaces = createPlacesReader(places, towns, (point) => {
    const refusal = sites.refusalAt(point);
    return refusal && reasonWords(refusal);
  });
  const nameOf = new Map(places.municipalities.map(({ code, name }) => [code, name]));
  const keys = {
    municipality: places.municipalities.map(({ code, name }) => ({ key: code, label: name })),
    settlement: places.settlements.map(({ id, municipalityCode, name }) => ({
      ...{ key: id, label: `${nameOf.get(municipalityCode)} ${name}` },
    })),
  };

  return {
    weight: (bytes, { lang, ...query }) =>
      orRefused(lang, async () => {
        const reading = readWeights(await readTableFile(bytes), withoutUndefined(query));
        const { column, values, unknown } = reading;
        const named = new Set(unknown);
        return {
          ...previewOf(reading, lang),
          byPlace: reading.byPlace,
          columns: reading.columns.map(({ heading, letter, examples }) => ({
            heading,
            letter,
            examples: [...examples],
          })),
          column: column?.heading ?? null,
          kinds: reading.kinds && choiceOf(reading.kinds),
          periods: reading.periods && choiceOf(reading.periods),
          unit: reading.unit,
          suggestedName: suggestedName(reading),
          total: [...values.values()].reduce((sum, value) => sum + value, 0),
          missing: keys[reading.byPlace].flatMap(({ key, label }) =>
            values.has(key) || named.has(label) ? [] : [label],
          ),
          unknown: [...unknown],
          values: Object.fromEntries(values),
        };
      }),
    places: (bytes, { lang, ...query }) =>
      orRefused(lang, async () => {
        const reading = readPlaces(await readTableFile(bytes), withoutUndefined(query));
        const kept = reading.places.map(({ name, lat, lon, basis }) => ({
          ...{ name, lat, lon },
          ...(basis === "town" ? { basis } : {}),
        }));
        return { ...previewOf(reading, lang), places: kept };
      }),
  };
}

type Reading = Pick<WeightReading, "table" | "lines" | "remarks">;

function previewOf({ table, lines, remarks }: Reading, language: Language) {
  const count = (state: ReadLine["state"]) => lines.filter((line) => line.state === state).length;
  return {
    table: tableShown(table),
    encoding: table.file.encoding,
    lines: lines.map((line) => lineOf(line, language)),
    accepted: count("kept"),
    refused: count("refused"),
    leftOut: count("leftOut"),
    remarks: remarks.map((remark) => remark[language]),
  };
}

function lineOf({ line, state, text, matched, value, reason, note, cells }: ReadLine, language: Language): PreviewLine {
  const shown = {
    line,
    state,
    text,
    matched,
    value,
    reason: reason?.[language] ?? null,
    note: note?.[language] ?? null,
  };
  return state === "refused" ? { ...shown, cells: [...cells] } : shown;
}

function choiceOf({ heading, values, chosen }: { heading: string; values: readonly string[]; chosen: string }) {
  return { heading, values: [...values], chosen };
}

/** 手帳所持者数, with the kind or the year where the file has several: 手帳所持者数（知的）. */
function suggestedName({ column, kinds, periods }: WeightReading): string {
  if (!column) return "";
  const parts = [kinds && kinds.chosen !== SUM_OF_KINDS ? kinds.chosen : "", periods?.chosen ?? ""].filter(Boolean);
  const suffix = parts.length > 0 ? `（${parts.join("・")}）` : "";
  return shortenedTo(MAX_NAME_LENGTH, headingWithoutUnit(column.heading) + suffix);
}

/** zod leaves choices that were not made as `undefined`; the readers take them as left out. */
function withoutUndefined<T extends object>(choices: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined && value !== "")) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
