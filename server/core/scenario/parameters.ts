import type { ScenarioParameters } from "./scenario.ts";

/** What a scenario assumes where it says nothing. */
export const DEFAULT_PARAMETERS: ScenarioParameters = {
  visitMinutes: 90,
  workingMinutes: 465,
  satelliteYenPerYear: 4_000_000,
  outreachYenPerSession: 5_000,
  remoteYenPerYear: 120_000,
  yenPerKm: 37,
  yenPerStaffHour: 2_500,
  yenPerOvernight: 10_000,
  staffPerVisit: 1,
  staffPerSession: 1,
  leaveMinutes: 525, // 8:45
  returnMinutes: 1050, // 17:30
  breakMinutes: 60,
  centreFigures: {},
};

/** Where each default comes from, for the screen. Everything but the ミニセンター is a setting, not a finding. */
export const PARAMETER_SOURCES: Readonly<Record<keyof ScenarioParameters, string>> = {
  visitMinutes: "設定値",
  workingMinutes: "設定値（7時間45分）",
  satelliteYenPerYear: "報告書 ch.4 静岡県ミニセンター1箇所の県予算 400万円/年",
  outreachYenPerSession: "設定値",
  remoteYenPerYear: "設定値",
  yenPerKm: "設定値",
  yenPerStaffHour: "設定値",
  yenPerOvernight: "設定値",
  staffPerVisit: "設定値",
  staffPerSession: "設定値",
  leaveMinutes: "設定値（8:45）",
  returnMinutes: "設定値（17:30）",
  breakMinutes: "設定値（6時間を超える外出に1回）",
  centreFigures: "報告書 ch.2（職場訪問定着支援・職員数）。案ごとに変更できます",
};
