/**
 * Letters a place's name is written with besides its usual ones. NFKC does not know them: ⻑ is a radical of its own
 * (U+2ED1), the others are older or wider forms.
 */
const VARIANTS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."⻑長 壯壮 內内 桧檜 國国 龍竜 瀧滝 廣広 澤沢 邊辺 邉辺 濱浜 惠恵 冨富 嶋島 與与 圓円 靜静 壽寿 眞真 禮礼 榮栄 瀨瀬 黑黒 增増 德徳 戶戸".split(
      " ",
    ),
    ..."步歩 當当 鷄鶏 驛駅 舘館 淸清 曾曽 瀦潴 蘆芦 萠萌 礪砺 檢検 鄕郷 緖緒 橫横 薰薫 琢琢 鐵鉄 橋橋 﨑崎 髙高 靑青 釼剣 劍剣 劔剣 聲声 狹狭 峽峡 應応 區区 壘塁".split(
      " ",
    ),
  ].map((pair) => [...pair]),
);

const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join("")}]`, "gu");

/**
 * A name by which two spellings of one place are equal: width, case, spaces, kana and older letters do not matter, and
 * ヶ, ケ and ｹ are one.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(VARIANT, (letter) => VARIANTS[letter])
    .toLowerCase()
    .replace(/[\s・･]|\p{Variation_Selector}|\p{Cf}/gu, "")
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/ゖ/g, "け");
}

/** The same where only width, case and spaces vary: for headings and signs. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}
