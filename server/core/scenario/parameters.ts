import type { Reason } from "../reasons.ts";
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
  firstContactMinutes: 30,
  firstContactsPerUser: 0.2,
  reactionMinutes: 60,
  reactionDays: 3,
  reactionVisitShare: 0.3,
  clientMinutes: 30,
  pickupYenPerDay: 10_000,
  centreFigures: {},
};

type Changes = { readonly [K in keyof ScenarioParameters]?: ScenarioParameters[K] | undefined };

/** Defaults, then one set of changes after another; what is undefined stays as it was. */
export function parametersOf(...changes: (Changes | undefined)[]): ScenarioParameters {
  const given = changes.flatMap((change) => Object.entries(change ?? {}).filter(([, value]) => value !== undefined));
  return { ...DEFAULT_PARAMETERS, ...Object.fromEntries(given) };
}

/** Where each default comes from, for the screen. Everything but the ミニセンター is a setting, not a finding. */
export const PARAMETER_SOURCES: Readonly<Record<keyof ScenarioParameters, Reason>> = {
  visitMinutes: { code: "setting" },
  workingMinutes: { code: "settingWorkingDay" },
  satelliteYenPerYear: { code: "miniCentreBudget" },
  outreachYenPerSession: { code: "setting" },
  remoteYenPerYear: { code: "setting" },
  yenPerKm: { code: "setting" },
  yenPerStaffHour: { code: "setting" },
  yenPerOvernight: { code: "setting" },
  staffPerVisit: { code: "setting" },
  staffPerSession: { code: "setting" },
  leaveMinutes: { code: "settingClock", clock: "8:45" },
  returnMinutes: { code: "settingClock", clock: "17:30" },
  breakMinutes: { code: "settingBreak" },
  firstContactMinutes: { code: "setting" },
  firstContactsPerUser: { code: "settingFirstContacts" },
  reactionMinutes: { code: "setting" },
  reactionDays: { code: "settingReactionDays" },
  reactionVisitShare: { code: "setting" },
  clientMinutes: { code: "settingOwnWay" },
  pickupYenPerDay: { code: "setting" },
  centreFigures: { code: "reportFigures" },
};
