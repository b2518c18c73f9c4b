/** The codes of 全国地方公共団体コード: two digits of the prefecture, three of the municipality, one to check them. */

const PREFECTURES =
  "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県".split(
    " ",
  );
export const OTHER_PREFECTURES: readonly string[] = PREFECTURES.slice(1);

/** @param code  its first two digits are the prefecture's */
export function prefectureOf(code: string): string | null {
  return PREFECTURES[Number(code.slice(0, 2)) - 1] ?? null;
}

export const SAPPORO = "01100";
/** 札幌市's ten wards, each with its own code; the planner counts the city as one. */
export const WARDS: ReadonlyMap<string, string> = new Map(
  ["中央区", "北区", "東区", "白石区", "豊平区", "南区", "西区", "厚別区", "手稲区", "清田区"].map((name, index) => [
    `011${String(index + 1).padStart(2, "0")}`,
    name,
  ]),
);

/** The six villages of the Northern Territories: in the list of codes, but not among the 179. */
export const NORTHERN_TERRITORIES: ReadonlyMap<string, string> = new Map([
  ["01695", "色丹村"],
  ["01696", "泊村（国後郡）"],
  ["01697", "留夜別村"],
  ["01698", "留別村"],
  ["01699", "紗那村"],
  ["01700", "蘂取村"],
]);
export const NORTHERN_DISTRICTS = ["色丹郡", "国後郡", "択捉郡", "紗那郡", "蘂取郡"] as const;

/** The sixth digit: 11 less the remainder of the weighted sum by 11, its last figure. */
export function checkDigit(code: string): number {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return (11 - (sum % 11)) % 10;
}

export function hasRightCheckDigit(sixDigits: string): boolean {
  return /^\d{6}$/.test(sixDigits) && checkDigit(sixDigits) === Number(sixDigits[5]);
}

/** A table's own way to write codes, told by all of them together. */
export interface CodeForm {
  /** Six digits of which the leading zero was lost, as Excel does: 12025 is 012025, not a place in 千葉県. */
  readonly hasLostZero: boolean;
}

export function codeFormOf(codes: readonly string[]): CodeForm {
  const five = codes.map(plainCode).filter((code) => /^[1-9]\d{4}$/.test(code));
  return { hasLostZero: five.length > 0 && five.every((code) => hasRightCheckDigit(`0${code}`)) };
}

/** Digits alone: full width, spaces, an apostrophe before and ".0" behind are a spreadsheet's. */
export function plainCode(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s'’‘"-]/g, "")
    .replace(/\.0+$/, "");
}
