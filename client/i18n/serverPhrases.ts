import { language } from "../state/language.ts";

/**
 * Remarks the server makes in Japanese (its calendar, workload and place card go into Japanese files as well), in
 * English. Names inside them stay; a remark not listed here stays as it is.
 */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(.+)のため休止$/, "not held: $1"],
  [/^(.+)のため休止（振替先の(.+)は別の開催日）$/, "not held: $1 (the next date, $2, is taken)"],
  [/^(.+)のため(\d+\/\d+)から(\d+\/\d+)に振替$/, "moved from $2 to $3: $1"],
  [/年末年始（12\/29〜1\/3）/, "year end (29 Dec to 3 Jan)"],
  [/祝日（(.+?)）/, "holiday ($1)"],
  [/^(\d+)月に(\d+)日はありません$/, "month $1 has no day $2"],
  [/^(\d+)月に第(\d)(.)曜はありません$/, "month $1 has no such weekday number $2 ($3曜)"],
  [/^開催日（第3金曜など）が決まっていません$/, "no dates given yet (for example 第3金曜, the third Friday)"],
  [/^道路でも航路でも行けない立ち寄り先があります$/, "one stop has no way by road or ferry"],
  [
    /^(.+)に出ても到着は(.+)で、(.+)の開始に間に合いません$/,
    "leaving at $1 the arrival is $2, too late for the start at $3",
  ],
  [/^どの順でも、すべての開始時刻には間に合いません$/, "no order of stops meets every start"],
  [
    /^帰着が(.+)になり、(.+)までに戻れません（休憩(\d+)分を含む）$/,
    "back at $1, not by $2 (a break of $3 min included)",
  ],
  [/^職員数の記載がないため、勤務時間に占める割合は計算できません$/, "Staff not stated: no share of working time"],
  [/^職場訪問の件数の記載がないため、訪問の移動時間は計算できません$/, "Visits not stated: no travel time for visits"],
  [
    /^職場訪問は現状の担当区域の人口（または選んだ重み）に比例して分け、年間を通じて均等とみなします$/,
    "Visits are spread over the centre's present territory by people (or the weight chosen), evenly over the year",
  ],
  [
    /^訪問は担当センターか、月8日以上開くサテライトのうち近い方から出ます$/,
    "A visit starts at the centre or at a satellite open 8 days a month or more, whichever is nearer",
  ],
  [
    /^月8日以上開くサテライトの職員は現地勤務とみなします（変更できます）$/,
    "Staff of a satellite open 8 days a month or more are taken to work there (can be changed)",
  ],
  [
    /^冬期の割合は行き先の気候区分の日数によります$/,
    "The share of winter follows the days of winter in the destination's climate zone",
  ],
  [/^設定値（7時間45分）$/, "a setting (7 h 45 min)"],
  [/^設定値$/, "a setting"],
  [
    /^報告書 ch\.4 静岡県ミニセンター1箇所の県予算 400万円\/年$/,
    "report, ch. 4: Shizuoka's budget for a mini centre, 4 million yen a year",
  ],
  [
    /^報告書 ch\.2（職場訪問定着支援・職員数）。案ごとに変更できます$/,
    "report, ch. 2 (visits, staff); each scenario can change them",
  ],
  [/^道内の市町村・集落と一致しません$/, "no such municipality or settlement in Hokkaido"],
  [/^同じ場所が前の行にあります$/, "the same place stands in an earlier line"],
  [/^値「(.*)」が数ではありません$/, "“$1” is not a number"],
  [/^値が負です$/, "the value is negative"],
  [/^最寄りの道路 (.+) から (.+) km 離れています（5 km まで）$/, "$2 km from the nearest road, $1 (at most 5 km)"],
  [/^海上です。最寄りの道路は (.+)、(.+) km 先です$/, "At sea. The nearest road is $1, $2 km away"],
  [/^見出しに(.+)の列がありません$/, "the heading has no column $1"],
];

export function serverPhrase(text: string): string {
  if (language.value === "ja") return text;
  return PHRASES.reduce((said, [japanese, english]) => said.replace(japanese, english), text);
}
