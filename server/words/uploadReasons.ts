import type { Words } from "../core/language.ts";
import type { UploadReasons } from "../core/reasons.ts";
import type { ReasonWords } from "./reasonWords.ts";

const KINDS: Readonly<Record<UploadReasons["notOfKind"]["kind"], Words>> = {
  municipality: { ja: "市町村", en: "municipality" },
  settlement: { ja: "集落", en: "settlement" },
};

const at = ({ road, lat, lon }: { readonly road: string; readonly lat: number; readonly lon: number }) =>
  `${road} (${lat.toFixed(4)}, ${lon.toFixed(4)})`;

export const UPLOAD_WORDS: ReasonWords<UploadReasons> = {
  fileMissing: () => ({
    ja: "ファイルがありません",
    en: "is missing: send the table as the body",
  }),
  inTable: ({ ja, en }) => ({ ja, en }),
  otherKindOfPlace: ({ name, kind }) => ({
    ja: `「${name}」は${KINDS[kind].ja}ごとの表です。同じ種類の表だけを加えられます`,
    en: `"${name}" is a table by ${KINDS[kind].en}; only a table of that kind can be added to it`,
  }),
  offRoad: ({ km, ...road }) => ({
    ja: `最寄りの道路 ${at(road)} から ${km.toFixed(1)} km 離れています（5 km まで）`,
    en: `${km.toFixed(1)} km from the nearest road, ${at(road)} (at most 5 km)`,
  }),
  inSea: ({ km, ...road }) => ({
    ja: `海上です。最寄りの道路は ${at(road)}、${km.toFixed(1)} km 先です`,
    en: `At sea. The nearest road is ${at(road)}, ${km.toFixed(1)} km away`,
  }),
  inLake: ({ lake, km, ...road }) => ({
    ja: `湖（${lake}）の中です。最寄りの道路は ${at(road)}、${km.toFixed(1)} km 先です`,
    en: `In a lake (${lake}). The nearest road is ${at(road)}, ${km.toFixed(1)} km away`,
  }),
  notOfKind: ({ kind, key }) => ({
    ja: `「${key}」は${KINDS[kind].ja}ではありません`,
    en: `"${key}" is not a ${KINDS[kind].en}`,
  }),
  notGone: ({ key }) => ({
    ja: `「${key}」は、データからなくなった場所ではありません`,
    en: `"${key}" is not a place that is gone`,
  }),
};
