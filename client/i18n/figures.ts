import { texts } from "./texts.ts";

export const figureText = texts({
  headline: { ja: "主な数字", en: "Key figures" },
  within: { ja: "{t}以内の人", en: "People within {t}" },
  beyond: { ja: "{t}超の人", en: "People beyond {t}" },
  longest: { ja: "最長の所要時間", en: "Longest drive" },
  excess: { ja: "{t}超の超過時間", en: "Excess beyond {t}" },
  nearer: { ja: "別のセンターが近い人", en: "Nearer to another centre" },
  withinHelp: {
    ja: "担当の拠点（センターと、月8日以上開くサテライト）まで車で片道{t}以内（ちょうどを含む）の集落に住む人。",
    en: "People in settlements no more than {t} by car, one way, from a serving site: a centre, or a satellite open 8 days a month or more.",
  },
  beyondHelp: {
    ja: "車で片道{t}を超える人。フェリーで{t}を超える人を含み、道路もフェリーもない人は別に数えます。",
    en: "People more than {t} away one way, those by ferry included; people with no way at all are counted apart.",
  },
  longestHelp: {
    ja: "人の住む集落のうち、所要時間がいちばん長いところ。打ち切りはありません。",
    en: "The settlement with the longest drive; times are never cut off.",
  },
  excessHelp: {
    ja: "{t}を超える人について、超えた分の時間を人数で足し合わせたもの（人・時間）。「どれだけ遠いか」まで表します。",
    en: "Σ people × (drive time − {t}) over those beyond it, in person-hours: it says how far, not only how many.",
  },
  nearerHelp: {
    ja: "管轄のセンターの拠点より、別のセンターの拠点のほうが近い集落に住む人。圏域境界を考える手がかりです。",
    en: "People with another centre's site nearer than any of their own centre's.",
  },
  summer: { ja: "夏", en: "Summer" },
  winter: { ja: "冬", en: "Winter" },
  storm: { ja: "荒天", en: "Storm" },
  noWayBesides: { ja: "ほかに道路なし {n}", en: "besides, no way: {n}" },
  outOfDate: {
    ja: "計算し直せませんでした。数字と地図は前の条件のままです。{reason}",
    en: "Not computed anew: figures and map are those of the conditions before. {reason}",
  },
  change: { ja: "現状との差", en: "Change from baseline" },
  hours: { ja: "{n}時間", en: "{n} h" },
  minutes: { ja: "{n}分", en: "{n} min" },
  effect: { ja: "現状からの変化（{season}）", en: "Change from baseline ({season})" },
  noChange: {
    ja: "拠点がまだありません。下のボタンで拠点を置くと、ここに変化が出ます。",
    en: "No site yet. Place one with the buttons below and see the change here.",
  },
  figure: { ja: "数字", en: "Figure" },
  within60: { ja: "60分以内", en: "≤ 60 min" },
  within90: { ja: "90分以内", en: "≤ 90 min" },
  within120: { ja: "120分以内", en: "≤ 120 min" },
  over: { ja: "2時間超", en: "> 2 h" },
  mean: { ja: "平均（分）", en: "Mean (min)" },
  worst: { ja: "最長（分）", en: "Longest (min)" },
  onlyChanged: { ja: "変わった圏域だけを表示しています", en: "Only areas that change are listed" },
  noAreaChanged: { ja: "この拠点で変わる圏域はありません。", en: "No area changes with these sites." },
  periodic: { ja: "定期（出張相談会など）でのみ{t}以内", en: "Within {t} of a periodic site only" },
  remote: { ja: "ICT相談拠点でのみ{t}以内", en: "Within {t} of a remote point only" },
  winterOnly: { ja: "冬期のみ{t}超", en: "Beyond {t} in winter only" },
  unreachable: { ja: "道路なし", en: "No way" },
});
