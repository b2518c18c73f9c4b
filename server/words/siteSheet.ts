import type { Words } from "../core/language.ts";
import type { Site } from "../core/places.ts";

/** The sheet of the workbook that holds a 案's sites: written by the export and read back by the same words. */
export const SITE_SHEET: Words = { ja: "拠点", en: "Sites" };

/** Its columns that say what was typed of a site, by field; the others are worked out. */
export const SITE_COLUMNS = {
  name: { ja: "拠点", en: "Site" },
  kind: { ja: "種別", en: "Kind" },
  centreId: { ja: "運営するセンター", en: "Run by" },
  daysPerMonth: { ja: "月あたり日数・回数", en: "Days a month" },
  recurrence: { ja: "開催日", en: "Dates" },
  hours: { ja: "時間", en: "Hours" },
  venue: { ja: "会場", en: "Venue" },
  host: { ja: "相手", en: "Partner" },
  staff: { ja: "職員（人／日）", en: "Staff a day" },
  yenPerYear: { ja: "記入した費用（円／年）", en: "Yen a year as typed" },
  reactionDays: { ja: "対応までの日数", en: "Days to react" },
  pickupMinutes: { ja: "送迎の範囲（分）", en: "Fetched from within (min)" },
  pickupDaysPerMonth: { ja: "送迎の日数（月）", en: "Fetched on days a month" },
  pickupYenPerYear: { ja: "記入した送迎の費用（円／年）", en: "Fetching as typed, yen a year" },
  premises: { ja: "場所", en: "Premises" },
  holidayPolicy: { ja: "休みの日に当たるとき", en: "On a holiday" },
  tour: { ja: "巡回", en: "Tour" },
  staffedLocally: { ja: "現地の職員", en: "Staff of its own" },
  overnight: { ja: "宿泊する", en: "Overnight" },
  commissioned: { ja: "委託", en: "Commissioned" },
  note: { ja: "メモ", en: "Note" },
  lat: { ja: "緯度", en: "Lat" },
  lon: { ja: "経度", en: "Lon" },
} as const satisfies Readonly<Partial<Record<keyof Site, Words>>>;
export type SiteColumn = keyof typeof SITE_COLUMNS;

export const PREMISES_WORDS: Readonly<Record<NonNullable<Site["premises"]>, Words>> = {
  own: { ja: "自前", en: "own" },
  shared: { ja: "間借り", en: "shared" },
};

export const HOLIDAY_WORDS: Readonly<Record<NonNullable<Site["holidayPolicy"]>, Words>> = {
  skip: { ja: "休止", en: "not held" },
  next: { ja: "翌開所日", en: "next open day" },
  previous: { ja: "前開所日", en: "open day before" },
};

export const YES_WORDS: Readonly<Record<"yes" | "no", Words>> = {
  yes: { ja: "はい", en: "yes" },
  no: { ja: "いいえ", en: "no" },
};
