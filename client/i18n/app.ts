import { texts } from "./texts.ts";

export const appText = texts({
  title: { ja: "ナカポツ圏域プランナー", en: "Nakapotsu service-area planner" },
  subtitle: {
    ja: "北海道の障害者就業・生活支援センター 到達圏の計画",
    en: "Drive times from Hokkaido's 11 support centres",
  },
  loading: { ja: "地図と道路を読み込んでいます…", en: "Loading the map and the roads…" },
  failed: { ja: "読み込めませんでした", en: "Could not be loaded" },
  again: { ja: "もう一度", en: "Try again" },
  views: { ja: "画面", en: "Views" },
  map: { ja: "地図", en: "Map" },
  suggest: { ja: "最適な場所", en: "Best sites" },
  schedule: { ja: "出張と業務量", en: "Workload" },
  compare: { ja: "比較", en: "Compare" },
  prefecture: { ja: "全道一覧", en: "Prefecture" },
  charts: { ja: "グラフ", en: "Charts" },
  report: { ja: "報告書", en: "Report" },
  panel: { ja: "案と拠点", en: "Scenario and sites" },
  hidePanel: { ja: "パネルを隠す", en: "Hide the panel" },
  showPanel: { ja: "パネルを出す", en: "Show the panel" },
  search: { ja: "地名・住所・センターを探す", en: "Find a place" },
  language: { ja: "English", en: "日本語" },
  skip: { ja: "本文へ", en: "Skip to content" },
  assumptions: { ja: "前提とデータ", en: "Assumptions" },
});
