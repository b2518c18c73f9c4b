import { SEASON_WORDS } from "../../server/words/conditions.ts";
import { SITE_KIND_WORDS } from "../../server/words/siteKinds.ts";
import { texts } from "./texts.ts";

export const proposalText = texts({
  ...SEASON_WORDS,
  ...SITE_KIND_WORDS,
  open: { ja: "提案書", en: "Proposal sheet" },
  title: { ja: "提案：{name}", en: "Proposal: {name}" },
  unsaved: { ja: "（保存していない変更を含む）", en: " (with unsaved changes)" },
  back: { ja: "地図に戻る", en: "Back to the map" },
  print: { ja: "印刷する", en: "Print" },
  nothing: {
    ja: "この案にはまだ拠点がありません。地図に拠点を置くと、ここに1枚の提案書ができます。",
    en: "This scenario has no site yet. Place one on the map, and its sheet is made here.",
  },
  loading: { ja: "計算しています…", en: "Computing…" },
  before: { ja: "現状", en: "Baseline" },
  after: { ja: "この案", en: "This scenario" },
  change: { ja: "差", en: "Change" },

  where: { ja: "どこに・いつ・だれが", en: "Where, when, by whom" },
  site: { ja: "拠点", en: "Site" },
  kind: { ja: "種類・運営", en: "Kind, run by" },
  days: { ja: "日・時間", en: "Days, hours" },
  daysAMonth: { ja: "月{n}日", en: "{n} days a month" },
  staff: { ja: "職員", en: "Staff" },
  staffed: { ja: "{n}人", en: "{n}" },
  notStated: { ja: "記載なし", en: "not stated" },
  yenAYear: { ja: "費用（円/年）", en: "Yen a year" },
  unknown: { ja: "不明", en: "unknown" },
  reaches: { ja: "届く人", en: "Reaches" },
  reachesNote: {
    ja: "届く人は、その拠点だけで数えた人（種類ごとの条件）。足し合わせません。",
    en: "Reaches: people of each site by itself, by the terms of its kind; never added up.",
  },

  why: { ja: "なぜここか", en: "Why here" },
  whyNow: {
    ja: "いま、{scope}では{season}に {n}（{share}）が{t}を超えます。最も遠いのは{place}の{minutes}です。",
    en: "Today, {n} ({share}) of {scope} are beyond {t} in {season}; the farthest is {place}, {minutes}.",
  },
  whyThen: {
    ja: "この案で {n}（{change}）になり、最も遠いところは{place}の{minutes}になります。",
    en: "With this scenario it is {n} ({change}); the farthest is then {place}, {minutes}.",
  },
  whySame: {
    ja: "所要時間で数える{t}超の人は変わりません。この案は、定期・ICT・連携で届く人をふやします。",
    en: "The people beyond {t} by drive time stay; it adds people reached by sessions, video or partners.",
  },

  who: { ja: "だれが近くなるか", en: "Who gets nearer" },
  whoTotal: {
    ja: "{season}に新しく{t}以内になる人：{n}（{towns}市町村）",
    en: "Newly within {t} in {season}: {n}, in {towns} municipalities",
  },
  whoPeriodic: { ja: "定期（出張など）でのみ{t}以内：{n}", en: "Within {t} of sessions only: {n}" },
  whoNone: { ja: "新しく{t}以内になる人はいません。", en: "Nobody is newly within {t}." },
  municipality: { ja: "市町村", en: "Municipality" },
  gained: { ja: "新しく{t}以内", en: "Newly within {t}" },
  periodic: { ja: "定期でのみ", en: "Sessions only" },
  left: { ja: "なお{t}超", en: "Still beyond {t}" },
  office: { ja: "役場まで（分）", en: "To its office (min)" },
  others: { ja: "ほか{n}市町村 {people}", en: "{n} more: {people}" },

  numbers: { ja: "数字", en: "In numbers" },
  within: { ja: "{t}以内の人", en: "Within {t}" },
  beyond: { ja: "{t}超の人", en: "Beyond {t}" },
  periodicOnly: { ja: "定期でのみ{t}以内", en: "Within {t} of sessions only" },
  remoteOnly: { ja: "ICTでのみ{t}以内", en: "Within {t} of ICT only" },
  mean: { ja: "平均（分）", en: "Mean (min)" },
  longest: { ja: "最長（分）", en: "Longest (min)" },

  cost: { ja: "費用と、減るもの（1年）", en: "Cost, and what is saved (a year)" },
  sitesYen: { ja: "拠点の費用", en: "Sites" },
  andUnknown: { ja: "{yen}（ほかに不明{n}か所）", en: "{yen} (and {n} unknown)" },
  yen: { ja: "{n}円", en: "{n} yen" },
  travelYen: { ja: "移動の費用（車・時間・宿泊）", en: "Travel (car, hours, nights)" },
  netYen: { ja: "差し引き", en: "Net" },
  netUnknown: { ja: "分からない費用があるため出せません", en: "not known while a cost is unknown" },
  perPerson: { ja: "新しく{t}以内になる1人あたり", en: "For each person newly within {t}" },
  hours: { ja: "移動の時間", en: "Hours on the road" },
  hoursOf: { ja: "{before} → {after}時間（{change}時間）", en: "{before} → {after} h ({change} h)" },
  visitsUnknown: {
    ja: "職場訪問の件数が記載されていないため出せません",
    en: "not known: the number of visits is not stated",
  },
  costNote: {
    ja: "{year}年度。移動は職場訪問・出張・サテライト当番の往復。金額は前提の単価による推計です。",
    en: "Fiscal {year}. Travel: visits, sessions and duty, there and back. Yen by the assumed rates.",
  },

  alternative: { ja: "ほかの置き方とくらべて", en: "Against the next best" },
  searching: { ja: "ほかの置き方を探しています…", en: "Looking for other places…" },
  isBest: {
    ja: "{n}か所の常設の拠点を置くなら、この置き方（{places}）が{t}以内の人をいちばんふやします{proof}。",
    en: "Of all ways to open {n} full-cover sites, this one ({places}) brings most people within {t}{proof}.",
  },
  proved: { ja: "（証明済み）", en: ", proved" },
  notProved: { ja: "（時間内に見つかった中で）", en: ", of those found in time" },
  nextBest: {
    ja: "次に良いのは {places}：{t}以内 {n}（この案より {change}）、平均{mean}、最長{longest}。",
    en: "Next best: {places}: within {t} {n} ({change} against this one), mean {mean}, longest {longest}.",
  },
  better: {
    ja: "{t}以内の人だけで選ぶなら {places} が多くなります：{n}（この案より {change}）、平均{mean}、最長{longest}{proof}。",
    en: "For people within {t} alone, {places} would do more: {n} ({change} against this one), mean {mean}, longest {longest}{proof}.",
  },
  oneMore: {
    ja: "さらに常設の拠点を1か所置くなら {places}：{t}以内 {n}（この案より {change}）、平均{mean}、最長{longest}{proof}。",
    en: "One more full-cover site would go to {places}: within {t} {n} ({change} against this one), mean {mean}, longest {longest}{proof}.",
  },
  noOther: { ja: "ほかに人をふやせる置き方は見つかりません。", en: "No other place would add anybody." },
  alternativeNote: {
    ja: "候補は市町村の役場と手元の候補地。同じ条件で数えています。",
    en: "Candidates: municipal offices and own places, under the same conditions.",
  },

  assumptions: { ja: "前提", en: "Assumptions" },
  assumed: {
    ja: "車で片道。{n}分ちょうどは{t}以内。人は集落ごとに数え、月8日以上開くサテライトはセンターと同じに、それ未満と出張は「定期」として別に数えます。時間は速度表による推計で、渋滞・事故は含みません。",
    en: "By car, one way; exactly {n} min is within {t}. People by settlement; a satellite open 8 days a month or more counts like a centre, sessions and fewer days apart. Estimated from speeds, without congestion.",
  },
  between: { ja: "・", en: "; " },
  comma: { ja: "、", en: ", " },
});
