import { SEASON_WORDS } from "../../server/words/conditions.ts";
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
    ja: "車で片道{t}を超える人。フェリーで{t}を超える人も、道路もフェリーもない人（道路なし）も含みます。",
    en: "People more than {t} away one way, those by ferry and those with no way at all included.",
  },
  longestHelp: {
    ja: "人の住む集落のうち、所要時間がいちばん長いところ。打ち切りはありません。道路なしの集落には所要時間がないため、道のある人について示します。",
    en: "The settlement with the longest drive; times are never cut off. Where there is no way there is no time: it speaks of the people who have one.",
  },
  excessHelp: {
    ja: "{t}を超える人について、超えた分の時間を人数で足し合わせたもの（人・時間）。「どれだけ遠いか」まで表します。道路なしの人は時間がないため入りません。",
    en: "Σ people × (drive time − {t}) over those beyond it who have a way, in person-hours: it says how far, not only how many.",
  },
  nearerHelp: {
    ja: "管轄のセンターの拠点より、別のセンターの拠点のほうが近い集落に住む人。圏域境界を考える手がかりです。",
    en: "People with another centre's site nearer than any of their own centre's.",
  },
  ...SEASON_WORDS,
  summer: { ja: "夏", en: "Summer" }, // short: five numbers stand side by side
  winter: { ja: "冬", en: "Winter" },
  noWayAmong: { ja: "うち道路なし {n}", en: "of them no way: {n}" },
  periodicAmong: { ja: "うち定期で届く {n}", en: "sessions reach: {n}" },
  ofReached: { ja: "（道のある{n}について）", en: "(of the {n} with a way)" },
  otherPeople: { ja: "道路なし{n}のため比べません", en: "not compared: no way {n}" },
  otherPeopleHelp: {
    ja: "道のある人が現状と違うため、差を出すと道を失った場所が改善に見えてしまいます。",
    en: "Other people have a way than in the baseline: a difference would make a cut-off place look like an improvement.",
  },
  outOfDate: {
    ja: "計算し直せませんでした。数字と地図は前の条件のままです。{reason}",
    en: "Not computed anew: figures and map are those of the conditions before. {reason}",
  },
  notYet: {
    ja: "まだ計算できていません。数字と塗り分けは出ていません。{reason}",
    en: "Not computed yet: there are no figures and no colours. {reason}",
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
  mean: { ja: "平均（分）", en: "Mean (min)" },
  worst: { ja: "最長（分）", en: "Longest (min)" },
  onlyChanged: { ja: "変わった圏域だけを表示しています", en: "Only areas that change are listed" },
  noAreaChanged: {
    ja: "所要時間の変わる圏域はありません。下の種類は所要時間とは別に数えます。",
    en: "No area's drive times change. The kinds below are counted apart from drive time.",
  },
  periodicRow: { ja: "定期でのみ{t}以内", en: "≤ {t}, sessions only" },
  remoteRow: { ja: "ICTでのみ{t}以内", en: "≤ {t}, ICT only" },
  periodic: { ja: "定期（出張相談会など）でのみ{t}以内", en: "Within {t} of a periodic site only" },
  remote: { ja: "ICT相談拠点でのみ{t}以内", en: "Within {t} of a remote point only" },
  firstContact: { ja: "初回相談が届く人（市町村相談支援との連携）", en: "With a first contact (municipal liaison)" },
  reaction: { ja: "職場に対応者がいる人（定着支援の連携）", en: "With a reacting partner (retention)" },
  ownWay: { ja: "運転しなくても自分で来られる人", en: "Can come without driving themselves" },
  ownWayHelp: {
    ja: "センター・サテライト・出張相談会まで、家族の車などで片道30分（前提で変えられます）以内の人。バス・列車は計算していません。",
    en: "People within 30 minutes (editable) of a centre, satellite or session by a family's car. Buses and trains are not computed.",
  },
  pickup: { ja: "送迎があれば来られる人", en: "Can come when fetched" },
  winterOnly: { ja: "冬期のみ{t}超", en: "Beyond {t} in winter only" },
  unreachable: { ja: "道路なし", en: "No way" },
  openOutlook: { ja: "2040年には", en: "In 2040" },
  listBeyond: { ja: "一覧", en: "List" },
  listBeyondLabel: { ja: "{t}超の場所の一覧", en: "List of the places beyond {t}" },
});
