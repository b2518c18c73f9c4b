import { language } from "../state/language.ts";
import type { Text } from "./texts.ts";

const FERRY_ESTIMATES: Text = {
  ja: "乗船と待ちは推計",
  en: "boarding and waiting are estimates",
};

/** Short codes and English remarks of the road tables, in words a reader of either language knows. */
const WORDS: Readonly<Record<string, Text>> = {
  speed: { ja: "速度", en: "Speed" },
  bend: { ja: "曲がりによる道のりの倍率", en: "Road length over straight length" },
  built_up_loss: { ja: "市街地で失う時間", en: "Time lost in built-up places" },
  junction_loss: { ja: "交差点で失う時間", en: "Time lost at junctions" },
  trip_minutes: { ja: "出発と到着の時間", en: "Starting and arriving" },
  access_speed: { ja: "道路網までの速度", en: "Speed on the way to the network" },
  access_bend: { ja: "道路網までの道のりの倍率", en: "Length of the way to the network" },
  expressway: { ja: "有料の高速道路", en: "Toll expressway" },
  expressway_free: { ja: "無料の高速・高規格道路", en: "Free expressway" },
  expressway_4lane: { ja: "高速道路（4車線）", en: "Expressway, 4 lanes" },
  expressway_2lane: { ja: "高速道路（2車線）", en: "Expressway, 2 lanes" },
  national: { ja: "国道", en: "National" },
  prefectural: { ja: "道道", en: "Prefectural" },
  municipal: { ja: "市町村道", en: "Municipal" },
  town_street: { ja: "街路", en: "Town street" },
  any: { ja: "すべて", en: "Any" },
  flat: { ja: "平地", en: "Flat" },
  hill: { ja: "丘陵", en: "Hills" },
  mountain: { ja: "山地・峠", en: "Mountain" },
  coast: { ja: "海岸", en: "Coast" },
  town: { ja: "町", en: "Town" },
  city: { ja: "都市", en: "City" },
  urban: { ja: "市街地", en: "Built-up" },
  "road km per km of chain": { ja: "倍", en: "times" },
  "km per km straight": { ja: "倍", en: "times" },
  "min per km at built-up 1": { ja: "分/km", en: "min/km" },
  "min per junction": { ja: "分/か所", en: "min each" },
  "min per trip": { ja: "分/回", en: "min a trip" },
  "setting: posted 70-100 km/h": { ja: "設定値（規制速度70〜100 km/h）", en: "setting: posted 70–100 km/h" },
  "setting: local street": { ja: "設定値（生活道路）", en: "setting: local street" },
  "crossing 130 min (another page says 140); boarding and waiting are estimates": {
    ja: `航海130分（140分とする資料もある）。${FERRY_ESTIMATES.ja}`,
    en: `crossing 130 min (another page says 140); ${FERRY_ESTIMATES.en}`,
  },
  "winter sailings unverified; boarding and waiting are estimates": {
    ja: `冬の便は未確認。${FERRY_ESTIMATES.ja}`,
    en: `winter sailings not verified; ${FERRY_ESTIMATES.en}`,
  },
  "fewer in winter; boarding and waiting are estimates": {
    ja: `冬は減便。${FERRY_ESTIMATES.ja}`,
    en: `fewer in winter; ${FERRY_ESTIMATES.en}`,
  },
  "summer only (unverified); boarding and waiting are estimates": {
    ja: `夏だけ（未確認）。${FERRY_ESTIMATES.ja}`,
    en: `summer only (not verified); ${FERRY_ESTIMATES.en}`,
  },
  "high-speed boat 35 min (unverified) left out; boarding and waiting are estimates": {
    ja: `高速船35分（未確認）は入れていない。${FERRY_ESTIMATES.ja}`,
    en: `high-speed boat of 35 min (not verified) left out; ${FERRY_ESTIMATES.en}`,
  },
  "same boat goes on; waiting is the call at 焼尻 (estimate)": {
    ja: "同じ船が続けて行く。待ちは焼尻での停泊（推計）",
    en: "the same boat goes on; waiting is the call at 焼尻 (estimate)",
  },
};

const FITTED = /^fitted as a whole on (.*)public routing figures of 2023-04.*$/;

export function tableWord(text: string): string {
  if (language.value === "ja" && FITTED.test(text)) return "公開の経路検索の値（2023年4月）に全体として合わせた値";
  return WORDS[text]?.[language.value] ?? text;
}
