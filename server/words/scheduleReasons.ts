import type { ScheduleReasons } from "../core/reasons.ts";
import type { ReasonWords } from "./reasonWords.ts";

function shutDay({ holiday, weekday }: { readonly holiday: string | null; readonly weekday: string | null }) {
  if (holiday !== null) return { ja: `祝日（${holiday}）`, en: `holiday (${holiday})` };
  if (weekday !== null) return { ja: `${weekday}曜`, en: weekday === "土" ? "Saturday" : "Sunday" };
  return { ja: "年末年始（12/29〜1/3）", en: "year end (29 Dec to 3 Jan)" };
}

/** 2026-05-03 → 5/3 */
function slash(day: string): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
}

const WEEKDAY_EN: Readonly<Record<string, string>> = {
  ...{ 日: "Sunday", 月: "Monday", 火: "Tuesday", 水: "Wednesday", 木: "Thursday", 金: "Friday", 土: "Saturday" },
};

export const SCHEDULE_WORDS: ReasonWords<ScheduleReasons> = {
  notHeld: (why) => ({ ja: `${shutDay(why).ja}のため休止`, en: `not held: ${shutDay(why).en}` }),
  notHeldTaken: ({ day, ...why }) => ({
    ja: `${shutDay(why).ja}のため休止（振替先の${slash(day)}は別の開催日）`,
    en: `not held: ${shutDay(why).en} (the next date, ${slash(day)}, is taken)`,
  }),
  moved: ({ from, to, ...why }) => ({
    ja: `${shutDay(why).ja}のため${slash(from)}から${slash(to)}に振替`,
    en: `moved from ${slash(from)} to ${slash(to)}: ${shutDay(why).en}`,
  }),
  noSuchDay: ({ month, day }) => ({ ja: `${month}月に${day}日はありません`, en: `month ${month} has no day ${day}` }),
  noSuchWeekday: ({ month, week, weekday }) => ({
    ja: `${month}月に第${week}${weekday}曜はありません`,
    en: `month ${month} has no ${WEEKDAY_EN[weekday] ?? weekday} number ${week}`,
  }),
  noDates: () => ({
    ja: "開催日（第3金曜など）が決まっていません",
    en: "no dates given yet (for example 第3金曜, the third Friday)",
  }),
  stopUnreachable: () => ({
    ja: "道路でも航路でも行けない立ち寄り先があります",
    en: "one stop has no way by road or ferry",
  }),
  lateForStart: ({ leave, arrive, start }) => ({
    ja: `${leave}に出ても到着は${arrive}で、${start}の開始に間に合いません`,
    en: `leaving at ${leave} the arrival is ${arrive}, too late for the start at ${start}`,
  }),
  noOrderFits: () => ({
    ja: "どの順でも、すべての開始時刻には間に合いません",
    en: "no order of stops meets every start",
  }),
  lateReturn: ({ back, until, breakMinutes }) => ({
    ja: `帰着が${back}になり、${until}までに戻れません（休憩${breakMinutes}分を含む）`,
    en: `back at ${back}, not by ${until} (a break of ${breakMinutes} min included)`,
  }),
  staffNotStated: () => ({
    ja: "職員数の記載がないため、勤務時間に占める割合は計算できません",
    en: "Staff not stated: no share of working time",
  }),
  visitsNotStated: () => ({
    ja: "職場訪問の件数の記載がないため、訪問の移動時間は計算できません",
    en: "Visits not stated: no travel time for visits",
  }),
  partnerVisits: () => ({
    ja: "定着支援の連携先が対応する職場では、訪問のうち決めた割合を連携先が行うとみなします（割合・日数・分は設定値）",
    en: "Where a retention partner reacts, it makes its share of the visits (share, days and minutes are settings)",
  }),
  visitsSpread: () => ({
    ja: "職場訪問は現状の担当区域の人口（または選んだ重み）に比例して分け、年間を通じて均等とみなします",
    en: "Visits are spread over the centre's present territory by people (or the weight chosen), evenly over the year",
  }),
  visitsFrom: () => ({
    ja: "訪問は担当センターか、月8日以上開くサテライトのうち近い方から出ます",
    en: "A visit starts at the centre or at a satellite open 8 days a month or more, whichever is nearer",
  }),
  satelliteStaff: () => ({
    ja: "月8日以上開くサテライトの職員は現地勤務とみなします（変更できます）",
    en: "Staff of a satellite open 8 days a month or more are taken to work there (can be changed)",
  }),
  winterShare: () => ({
    ja: "冬期の割合は行き先の気候区分の日数によります",
    en: "The share of winter follows the days of winter in the destination's climate zone",
  }),
  winterByZone: () => ({
    ja: "冬期の日は行き先の気候区分で判定します",
    en: "Whether a day is a winter day follows the destination's climate zone",
  }),
  holidaysSkipped: () => ({
    ja: "祝日・年末年始（12/29〜1/3）は、指定がなければ休止とします",
    en: "On holidays and at year end (29 Dec to 3 Jan) nothing is held unless the site says otherwise",
  }),
  fortnightFrom: () => ({
    ja: "隔週は各年度の最初の該当曜日から数えます",
    en: "Every other week is counted from the first such weekday of the fiscal year",
  }),
  hoursAssumed: () => ({
    ja: "時間帯のない開催は、訪問1回分の時間とみなします",
    en: "A session without hours is taken to last as long as a visit",
  }),
  setting: () => ({ ja: "設定値", en: "a setting" }),
  settingWorkingDay: () => ({ ja: "設定値（7時間45分）", en: "a setting (7 h 45 min)" }),
  settingClock: ({ clock }) => ({ ja: `設定値（${clock}）`, en: `a setting (${clock})` }),
  settingFirstContacts: () => ({
    ja: "設定値（登録者5人に1人が年1回）",
    en: "a setting (one registered user in five, once a year)",
  }),
  settingReactionDays: () => ({
    ja: "設定値（日数の記載がない連携先は、この日数で対応するとみなす）",
    en: "a setting (a partner who does not say is taken to keep it)",
  }),
  settingOwnWay: () => ({
    ja: "設定値（家族の車か送迎で片道）",
    en: "a setting (one way, by the family's car or fetched)",
  }),
  settingBreak: () => ({
    ja: "設定値（6時間を超える外出に1回）",
    en: "a setting (one for an absence of more than 6 hours)",
  }),
  miniCentreBudget: () => ({
    ja: "報告書 ch.4 静岡県ミニセンター1箇所の県予算 400万円/年",
    en: "report, ch. 4: Shizuoka's budget for a mini centre, 4 million yen a year",
  }),
  reportFigures: () => ({
    ja: "報告書 ch.2（職場訪問定着支援・職員数）。案ごとに変更できます",
    en: "report, ch. 2 (visits, staff); each scenario can change them",
  }),
};
