import type { Words } from "../core/language.ts";
import type { CentreFigures, ScenarioParameters } from "../core/scenario/scenario.ts";

/** The sheet of the workbook that holds what a 案 assumes: written by the export and read back by the same words. */
export const ASSUMPTION_SHEET: Words = { ja: "前提条件", en: "Assumptions" };

/** 担当替え: one row a municipality, "白老町: すて～じ → ひびき". */
export const REASSIGNED_ITEM: Words = { ja: "担当替え", en: "Reassigned" };

/** A centre's own figures: one row a centre, "職員 9、登録者 120". */
export const CENTRE_FIGURE_WORDS: Readonly<Record<keyof CentreFigures, Words>> = {
  staff: { ja: "職員", en: "staff" },
  workplaceVisits: { ja: "職場訪問（年）", en: "visits a year" },
  registered: { ja: "登録者", en: "registered" },
};

export function centreFigureItem(nickname: string): Words {
  return { ja: `センターの数字（${nickname}）`, en: `Centre's figures (${nickname})` };
}

/** Every other parameter of a 案, with its unit. */
export const PARAMETER_WORDS: Readonly<Record<Exclude<keyof ScenarioParameters, "centreFigures">, Words>> = {
  firstContactMinutes: { ja: "初回相談が届く範囲（分、同じ市町村は分によらない）", en: "First contact within (min)" },
  firstContactsPerUser: { ja: "初回相談（件／登録者・年）", en: "First consultations a user and year" },
  reactionMinutes: { ja: "定着支援の連携先が行ける範囲（分）", en: "Retention partner within (min)" },
  reactionDays: { ja: "定着支援の対応の日数（以内）", en: "Partner reacts within (days)" },
  reactionVisitShare: { ja: "連携先が代わる職場訪問の割合（0〜1）", en: "Visits taken over (0–1)" },
  clientMinutes: { ja: "利用者が自分で来られる範囲（分）", en: "A client's own way (min)" },
  pickupYenPerDay: { ja: "送迎（円／日）", en: "Fetching (yen a day)" },
  visitMinutes: { ja: "訪問1件の時間（分）", en: "One visit (min)" },
  workingMinutes: { ja: "1日の勤務時間（分）", en: "Working day (min)" },
  satelliteYenPerYear: { ja: "サテライト（円／年）", en: "Satellite (yen a year)" },
  outreachYenPerSession: { ja: "出張相談会（円／回）", en: "Outreach (yen a session)" },
  remoteYenPerYear: { ja: "ICT相談拠点（円／年）", en: "Remote point (yen a year)" },
  yenPerKm: { ja: "車（円／km）", en: "Car (yen a km)" },
  yenPerStaffHour: { ja: "職員（円／時間）", en: "Staff (yen an hour)" },
  yenPerOvernight: { ja: "宿泊（円／人泊）", en: "Overnight (yen a night)" },
  staffPerVisit: { ja: "訪問の人数（人）", en: "Staff to a visit" },
  staffPerSession: { ja: "出張相談会の人数（人）", en: "Staff to a session" },
  leaveMinutes: { ja: "出発は0時から（分）以降", en: "Leave not before (min after midnight)" },
  returnMinutes: { ja: "帰着は0時から（分）まで", en: "Back by (min after midnight)" },
  breakMinutes: { ja: "休憩（分）", en: "Break (min)" },
};
