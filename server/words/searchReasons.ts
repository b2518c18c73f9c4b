import type { SearchReasons } from "../core/reasons.ts";
import type { ReasonWords } from "./reasonWords.ts";

const KNOWN = {
  ja: "市町村・集落・町や字（漢字・市町村はふりがなも）、住所、センター、道の駅、自分の候補地、郵便番号7けた、緯度と経度",
  en: "municipalities, settlements, neighbourhoods, addresses, centres, road stations, your own places, postcodes and latitude with longitude",
};

export const SEARCH_WORDS: ReasonWords<SearchReasons> = {
  searchNoStations: () => ({
    ja: "鉄道の駅の位置は持っていません。駅の名にある地名で探しました。",
    en: "Railway stations are not known here. This is what the name alone finds.",
  }),
  searchNoEmploymentOffices: () => ({
    ja: "ハローワークの所在地は持っていません。名にある地名で探しました。住所でも探せます。",
    en: "Hello Work offices are not known here. This is what the name alone finds; an address works, too.",
  }),
  searchEmploymentOfficeTowns: () => ({
    ja: "ハローワークの所在地は持っていません。報告書の表（2014年7月）でハローワークのある市町村です。",
    en: "The addresses of Hello Work offices are not known here. These municipalities have one in the report's table (July 2014).",
  }),
  searchPostcodeShort: () => ({
    ja: "郵便番号は7けたまで入れてください。",
    en: "Give all seven figures of the postcode.",
  }),
  searchPostcodeUnknown: ({ digits }) => ({
    ja: `〒${digits.slice(0, 3)}-${digits.slice(3)} は、北海道の郵便番号（事業所の番号を除く）にありません。`,
    en: `〒${digits.slice(0, 3)}-${digits.slice(3)} is no postcode of Hokkaido (those of single firms are not known).`,
  }),
  searchElsewhere: ({ lat, lon }) => ({
    ja: `緯度 ${lat}、経度 ${lon} は北海道の外です。`,
    en: `Latitude ${lat}, longitude ${lon} is outside Hokkaido.`,
  }),
  searchExchanged: ({ lat, lon }) => ({
    ja: `経度・緯度の順に書いてあるので入れ替え、緯度 ${lat}、経度 ${lon} と読みました。`,
    en: `Longitude came first: read as latitude ${lat}, longitude ${lon}.`,
  }),
  searchOtherPrefecture: ({ prefecture }) => ({
    ja: `${prefecture}の住所です。北海道の中だけを探せます。`,
    en: `This address is in ${prefecture}. Only Hokkaido is known.`,
  }),
  searchTownUnknown: ({ rest, municipality }) => ({
    ja: `「${rest}」は${municipality}の町・字・集落に見つかりません。${municipality}までです。`,
    en: `“${rest}” is no neighbourhood or settlement of ${municipality}. This is the municipality only.`,
  }),
  searchNothing: ({ text }) => ({
    ja: `「${text}」は見つかりません。探せるのは、${KNOWN.ja}です。駅・ハローワーク・施設の名前は持っていません。`,
    en: `Nothing found for “${text}”. Known are ${KNOWN.en}; not stations, Hello Work offices or facilities.`,
  }),
};
