import type { ScenarioAccess } from "../people/person.ts";
import type { Site } from "../places.ts";

/** A centre's own figures where the planner knows better than the report; the rest stays as stated. */
export interface CentreFigures {
  readonly staff?: number;
  readonly workplaceVisits?: number; // 職場訪問定着支援 per year
  readonly registered?: number; // 登録者
}

/** Editable assumptions of a scenario. Yen per year, minutes of one working day, clock times as minutes after midnight. */
export interface ScenarioParameters {
  readonly visitMinutes: number; // length of one visit, 日帰り check
  readonly workingMinutes: number; // working minutes of a day
  readonly satelliteYenPerYear: number;
  readonly outreachYenPerSession: number;
  readonly remoteYenPerYear: number;
  readonly yenPerKm: number; // car
  readonly yenPerStaffHour: number;
  readonly yenPerOvernight: number; // per person and night
  readonly staffPerVisit: number; // persons in the car to a workplace
  readonly staffPerSession: number; // persons at a session or satellite whose staff is not given
  readonly leaveMinutes: number; // tours leave not before
  readonly returnMinutes: number; // and are back by
  readonly breakMinutes: 45 | 60;
  readonly firstContactMinutes: number; // a liaison office serves its own town, and others within so many minutes
  readonly firstContactsPerUser: number; // first consultations a year, for each registered user
  readonly reactionMinutes: number; // a retention partner serves workplaces within so many minutes
  readonly reactionDays: number; // and counts when it is there within so many days
  readonly reactionVisitShare: number; // 0–1: of the workplace visits, what the partner takes over
  readonly clientMinutes: number; // a client's own way, driven by the family or fetched
  readonly pickupYenPerDay: number; // 送迎 whose yearly cost is not given
  readonly centreFigures: Readonly<Record<string, CentreFigures>>; // by centre id
}

/** Why a part of a 案 cannot be used; words are the client's. */
export type MisfitReason =
  | { readonly code: "unknownCentre"; readonly centreId: string }
  | { readonly code: "unknownMunicipality"; readonly municipalityCode: string }
  | { readonly code: "inSea" | "inLake" | "offRoad"; readonly km: number } // to the nearest road
  | { readonly code: "outsideHokkaido" | "idTaken" | "unknownPart" }
  | { readonly code: "malformed"; readonly field: string };

/** A part of a 案 that does not fit the data of today: kept as it was, counted nowhere, until the planner mends or removes it. */
export interface SetAside {
  readonly part: "site" | "reassigned" | "parameter" | "centreFigures" | "other";
  readonly key: string; // site id, municipality code, parameter, centre id, or the name of the part
  readonly value: unknown; // as it was kept
  readonly reasons: readonly MisfitReason[];
}

/** 案: the baseline plus sites, reassigned municipalities and parameters. Never a change of the baseline itself. */
export interface ScenarioContent {
  readonly name: string;
  readonly description: string;
  readonly sites: readonly Site[];
  /** municipality code → centre id, only where it differs from the baseline (試案の担当替え). */
  readonly reassigned: Readonly<Record<string, string>>;
  readonly parameters: Partial<ScenarioParameters>;
  /** Left out where everything fits. */
  readonly setAside?: readonly SetAside[];
}

/** What a 案 holds, without its number, version and date. */
export function contentOf(scenario: ScenarioContent): ScenarioContent {
  const { name, description, sites, reassigned, parameters, setAside = [] } = scenario;
  return { name, description, sites, reassigned, parameters, ...(setAside.length > 0 ? { setAside } : {}) };
}

export interface Scenario extends ScenarioContent {
  readonly id: number;
  /** Built-in scenarios (現状 and the report's six models) can be copied, not changed or deleted. */
  readonly isBuiltIn: boolean;
  readonly version: number; // 1, 2, 3 …: the ETag
  readonly updatedAt: string; // ISO 8601
  /** Its record is damaged: only its name could be read, and it cannot be opened. */
  readonly unreadable?: true;
  /** Whose it is, and whether the person asking may change it; left out where nobody signs in. */
  readonly access?: Omit<ScenarioAccess, "ownerId" | "isBuiltIn"> & { readonly mayChange: boolean };
}

/** A 案 that was deleted and can be brought back until `until`. */
export interface BinnedScenario {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly siteCount: number;
  readonly deletedAt: string; // ISO 8601, like `until`
  readonly deletedBy: string | null; // null = nobody was signed in
  readonly until: string;
}

export const DAYS_IN_BIN = 30;
