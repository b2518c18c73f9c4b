import type { Words } from "../core/language.ts";
import type { UploadReasons } from "../core/reasons.ts";
import type { ReasonWords } from "./reasonWords.ts";

const COLUMNS: Readonly<Record<UploadReasons["columnMissing"]["column"], Words>> = {
  place: { ja: "市町村コード・市町村・集落のどれか", en: "municipality code, municipality or settlement" },
  value: { ja: "値（人数など）", en: "value (for example people)" },
  name: { ja: "名称", en: "name" },
  lat: { ja: "緯度", en: "latitude" },
  lon: { ja: "経度", en: "longitude" },
};

const KINDS: Readonly<Record<UploadReasons["notOfKind"]["kind"], Words>> = {
  municipality: { ja: "市町村", en: "municipality" },
  settlement: { ja: "集落", en: "settlement" },
};

const at = ({ road, lat, lon }: { readonly road: string; readonly lat: number; readonly lon: number }) =>
  `${road} (${lat.toFixed(4)}, ${lon.toFixed(4)})`;

export const UPLOAD_WORDS: ReasonWords<UploadReasons> = {
  fileMissing: () => ({
    ja: "ファイルがありません",
    en: "is missing: send the CSV as the body, type text/csv",
  }),
  fileEmpty: () => ({ ja: "ファイルが空です", en: "the file is empty" }),
  fileEncoding: () => ({
    ja: "文字コードがUTF-8でもShift_JISでもありません。ExcelからCSVで保存し直してください",
    en: "is neither UTF-8 nor Shift_JIS text; save it as CSV from Excel",
  }),
  fileUnreadable: ({ text }) => ({ ja: `表として読めません（${text}）`, en: text }),
  columnMissing: ({ column }) => ({
    ja: `見出しに${COLUMNS[column].ja}の列がありません`,
    en: `the heading has no column ${COLUMNS[column].en}`,
  }),
  noSuchPlace: () => ({
    ja: "道内の市町村・集落と一致しません",
    en: "no such municipality or settlement in Hokkaido",
  }),
  placeTwice: () => ({ ja: "同じ場所が前の行にあります", en: "the same place stands in an earlier line" }),
  notANumber: ({ text }) => ({ ja: `値「${text}」が数ではありません`, en: `“${text}” is not a number` }),
  negative: () => ({ ja: "値が負です", en: "the value is negative" }),
  nameMissing: () => ({ ja: "名称がありません", en: "there is no name" }),
  positionNotANumber: () => ({
    ja: "緯度・経度が数ではありません",
    en: "latitude or longitude is not a number",
  }),
  offRoad: ({ km, ...road }) => ({
    ja: `最寄りの道路 ${at(road)} から ${km.toFixed(1)} km 離れています（5 km まで）`,
    en: `${km.toFixed(1)} km from the nearest road, ${at(road)} (at most 5 km)`,
  }),
  inSea: ({ km, ...road }) => ({
    ja: `海上です。最寄りの道路は ${at(road)}、${km.toFixed(1)} km 先です`,
    en: `At sea. The nearest road is ${at(road)}, ${km.toFixed(1)} km away`,
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
