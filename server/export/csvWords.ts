import { ZONE_STYLES } from "../core/coverage/zoneStyle.ts";
import type { Language, Words } from "../core/language.ts";
import type { CsvCell } from "./csv.ts";

/** A cell whose value is one of ours: a code for programs, words for people. */
export interface ToldCell extends Words {
  readonly code: string;
}
/** A number with leading zeros, which a spreadsheet must not count with. */
export interface CodeCell {
  readonly digits: string;
}
export type CoverageCell = CsvCell | ToldCell | CodeCell;

export function told(code: string, words: Words): ToldCell {
  return { code, ja: words.ja, en: words.en };
}

export const FERRY_CELL = told("船便", ZONE_STYLES.ferry);
export const BORDERLINE_CELL = told("判定が近い", { ja: "判定が近い", en: "borderline" });
export const ESTIMATE_CELL = told("estimate", { ja: "推計", en: "estimate" });

/**
 * The cell as it stands in the file. Without a language: codes, as the command line writes them. In a language: words,
 * and digits as `="01202"`, which a spreadsheet keeps as text where it would otherwise drop the leading zero.
 */
export function cellIn(language: Language | undefined, cell: CoverageCell): CsvCell {
  if (cell === null || typeof cell !== "object") return cell;
  if ("digits" in cell) return language === undefined ? cell.digits : `="${cell.digits}"`;
  return language === undefined ? cell.code : cell[language];
}

/** Columns are named as on the command line, or in Japanese. */
export function headingIn(language: Language | undefined, name: string): string {
  return language === "ja" ? (JAPANESE_HEADINGS[name] ?? name) : name;
}

const JAPANESE_HEADINGS: Readonly<Record<string, string>> = {
  ...{ area: "圏域", centre: "担当センター", population: "人数", code: "市町村コード", municipality: "市町村" },
  ...{ within_30: "30分以内（割合）", within_60: "60分以内（割合）", within_90: "90分以内（割合）" },
  ...{ within_120: "120分以内（割合）", over_120: "120分超（割合）", unreachable: "道路なし（割合）" },
  ...{ within_threshold: "基準以内（割合）", over_threshold: "基準超（割合）" },
  ...{ mean_minutes: "平均（分）", max_minutes: "最長（分）", worst_municipality: "最も遠い市町村" },
  ...{ summer_minutes: "夏期（分）", winter_minutes: "冬期（分）", storm_minutes: "荒天（分）" },
  ...{ penalty_minutes: "冬期の増加（分）", flag: "判定", ferry: "船便", borderline: "判定が近い" },
  ...{ winter_margin_minutes: "冬期 基準までの余裕（分）", summer_margin_minutes: "夏期 基準までの余裕（分）" },
  winter_flips_at_speed_percent: "冬期 判定が変わる速度の変化（%）",
  summer_flips_at_speed_percent: "夏期 判定が変わる速度の変化（%）",
  ...{ id: "集落ID", settlement: "集落・市街地", is_estimate: "人口の根拠", lat: "緯度", lon: "経度" },
  ...{ minutes: "所要時間（分）", assigned_minutes: "管轄のセンターから（分）", nearest_minutes: "最寄りから（分）" },
  ...{ served_by: "応じる拠点", served_by_id: "応じる拠点のID" },
  ...{ scenario: "案", scope: "範囲", scenario_id: "案のID", scenario_version: "案の版", season: "季節", rule: "担当" },
  ...{ threshold_minutes: "基準時間（分）", toll_roads: "有料道路", ferries: "フェリー", closed_roads: "通行止め" },
  ...{ winter_severity: "冬の厳しさ", stress_test_shut: "点検で休止・通行止め", weight: "数えるもの" },
  ...{ weight_unit: "単位", weight_year: "人口の年", weight_kind: "人口の種別", roads: "道路網" },
  ...{ roads_day: "道路網のデータの日", roads_as_of: "道路網の時点" },
  ...{ data_version: "データの版", made_on: "作成日" },
};
