import { texts } from "./texts.ts";

/** What is found: kinds of place, and how exact its position is. */
export const searchText = texts({
  municipality: { ja: "市町村", en: "municipality" },
  centre: { ja: "センター", en: "centre" },
  settlement: { ja: "集落・市街地", en: "settlement" },
  station: { ja: "道の駅", en: "road station" },
  candidate: { ja: "自分の候補地", en: "own place" },
  town: { ja: "町・字", en: "neighbourhood" },
  postcode: { ja: "郵便番号", en: "postcode" },
  position: { ja: "緯度・経度", en: "latitude, longitude" },
  exactPoint: { ja: "その地点", en: "exact" },
  exactTown: { ja: "町・字まで", en: "to the neighbourhood" },
  exactSettlement: { ja: "集落まで", en: "to the settlement" },
  exactMunicipality: { ja: "市町村まで（役場）", en: "to the municipality (its office)" },
});
