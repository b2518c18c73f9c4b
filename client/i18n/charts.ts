import { texts } from "./texts.ts";

export const chartText = texts({
  title: { ja: "グラフ", en: "Charts" },
  intro: {
    ja: "画面の案「{name}」、範囲は{scope}。どのグラフも下に表があります。",
    en: "“{name}”, {scope}. Every chart has its table below.",
  },
  cumulative: { ja: "何分以内に何%の人がいるか", en: "Share of people within so many minutes" },
  minutes: { ja: "分以内", en: "min" },
  summerBaseline: { ja: "夏（現状）", en: "Summer (baseline)" },
  winterBaseline: { ja: "冬（現状）", en: "Winter (baseline)" },
  summerNow: { ja: "夏（案）", en: "Summer (scenario)" },
  winterNow: { ja: "冬（案）", en: "Winter (scenario)" },
  overByCentre: { ja: "{t}超の人（{season}、センター別）", en: "People beyond {t} ({season}), by centre" },
  baseline: { ja: "現状", en: "Baseline" },
  now: { ja: "案", en: "Scenario" },
  slope: { ja: "冬になると平均は何分のびるか（圏域別）", en: "How much the mean grows in winter, by area" },
  summer: { ja: "夏期", en: "Summer" },
  winter: { ja: "冬期", en: "Winter" },
  penalty: { ja: "冬期の増加", en: "Penalty" },
  area: { ja: "圏域", en: "Area" },
  centre: { ja: "センター", en: "Centre" },
  table: { ja: "表で見る", en: "As a table" },
  within: { ja: "{n}分以内", en: "≤ {n} min" },
  loading: { ja: "計算しています…", en: "Computing…" },
});
