import { WHOLE_NAME } from "../../server/core/prefecture.ts";
import { RULE_WORDS, SEASON_WORDS, thresholdWords } from "../../server/words/conditions.ts";
import { language } from "../state/language.ts";
import { texts } from "./texts.ts";

export const conditionText = texts({
  season: { ja: "季節", en: "Season" },
  ...SEASON_WORDS,
  summerHint: { ja: "雪のない時期の走行", en: "Driving without snow" },
  winterHint: {
    ja: "通常の冬の走行。冬期通行止めの道路は通れません",
    en: "Ordinary winter driving; winter-closed roads are shut",
  },
  stormHint: { ja: "吹雪の日。通れる道も大幅に遅くなります", en: "A blizzard day: what stays open is much slower" },
  rule: { ja: "担当", en: "Served by" },
  ...RULE_WORDS,
  assignedHint: { ja: "圏域を担当するセンターの拠点から", en: "From the sites of the centre in charge of the area" },
  nearestHint: { ja: "どのセンターでも、いちばん近い拠点から", en: "From whichever centre's site is nearest" },
  toll: { ja: "有料道路", en: "Tolls" },
  use: { ja: "使う", en: "Use" },
  avoid: { ja: "使わない", en: "Avoid" },
  ferry: { ja: "フェリー", en: "Ferries" },
  threshold: { ja: "基準時間", en: "Threshold" },
  thresholdHint: { ja: "{n}分以内（ちょうど{n}分を含む）", en: "Within {n} min (exactly {n} included)" },
  minutes: { ja: "{n}分", en: "{n} min" },
  scope: { ja: "表示する範囲", en: "Figures for" },
  whole: WHOLE_NAME,
  more: { ja: "詳しい条件", en: "More" },
  severity: { ja: "冬の厳しさ", en: "Winter severity" },
  severityHint: {
    ja: "標準 100%。0%で夏と同じ、200%で遅れが2倍",
    en: "Default 100 %; 0 % drives as in summer, 200 % doubles the delay",
  },
  asOf: { ja: "道路網の時点", en: "Road network as of" },
  today: { ja: "今日", en: "today" },
  reset: { ja: "標準に戻す", en: "Back to default" },
});

/** The same word inside a sentence: without its capital in English. */
export const conditionWord: typeof conditionText = (...given) => conditionText(...given).toLowerCase();

/** 2時間 for 120, otherwise minutes. */
export function thresholdText(minutes: number): string {
  return thresholdWords(minutes)[language.value];
}
