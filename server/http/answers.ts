/**
 * What the HTTP calls answer, as types the client imports. JSON throughout; minutes are one way by car,
 * `null` minutes = no way there (道路なし), populations are persons (or the unit of the chosen weight).
 * Arrays named "by settlement" run in the order of GET /api/settlements, "by municipality" in that of /api/municipalities.
 */
import type { Ferry, Season, ServingRule, Toll } from "../core/conditions.ts";
import type { Area, Centre, Site } from "../core/places.ts";
import type { Scenario } from "../core/scenario/scenario.ts";

export type { Area, Centre, Scenario, Season, ServingRule, Site, Toll };

/** Counts of people by class of drive time. The nine classes add up to `population`. */
export interface ClassCounts {
  readonly upTo30: number;
  readonly upTo60: number;
  readonly upTo90: number;
  readonly upTo120: number;
  readonly upTo150: number;
  readonly upTo180: number;
  readonly over180: number;
  readonly ferry: number; // 船便: every way needs a ferry
  readonly noWay: number; // 道路なし
}

/** Where the longest drive time is. */
export interface WorstPlace {
  readonly settlementId: string;
  readonly name: string; // "えりも町 庶野"
  readonly municipalityCode: string;
  readonly minutes: number;
}

/** Full cover of one territory in one season under one serving rule, at threshold T. */
export interface Measures {
  readonly population: number;
  readonly within30: number;
  readonly within60: number;
  readonly within90: number;
  readonly within120: number;
  readonly withinThreshold: number;
  readonly overThreshold: number; // beyond T, reachable
  readonly unreachable: number;
  readonly classes: ClassCounts;
  readonly meanMinutes: number | null; // weighted, reachable people
  readonly worst: WorstPlace | null;
  readonly excessPersonMinutes: number; // Σ weight × (minutes − T) over those beyond T
  readonly nearerElsewhere: number; // people with another centre's site nearer than their own centre's
  readonly winterOnlyOver: number; // ≤ T in summer, > T in winter (same in every season's row)
  /** Beyond T of full cover, but within T of an outreach session or a satellite open < 8 days a month. */
  readonly periodicOnlyWithin: number;
  /** Beyond T of full cover, but within T of a remote point. */
  readonly remoteOnlyWithin: number;
}

/** The seasons an answer speaks of: summer and winter always, storm where it was asked for. */
export interface BySeason<T> {
  readonly summer: T;
  readonly winter: T;
  readonly storm?: T;
}

export interface TerritoryRow {
  readonly id: string; // area id, centre id, or "hokkaido"
  readonly name: string;
  readonly centreId: string | null;
  readonly now: BySeason<Measures>; // with the sites asked for
  readonly baseline: BySeason<Measures>; // 現状
}

export type Flag = "ok" | "over_2h" | "winter_only_over_2h" | "unreachable_by_road";

/** A municipality: its time is that of its office; its cover is that of its settlements. */
export interface MunicipalityRow {
  readonly code: string;
  readonly minutes: BySeason<number | null>;
  readonly baselineMinutes: BySeason<number | null>;
  readonly servedBy: BySeason<string | null>; // site or centre id
  readonly penaltyMinutes: number | null; // winter − summer
  readonly flag: Flag;
  readonly needsFerry: boolean;
  /** 判定が近い: the class against T would change if all speeds were 10 % higher or lower. */
  readonly isBorderline: BySeason<boolean>;
  readonly within: BySeason<number>; // people within T
  readonly population: number;
}

/** What the figures rest on; printed wherever they are shown. */
export interface Assumptions {
  readonly season: Season;
  readonly rule: ServingRule;
  readonly toll: Toll;
  readonly ferry: Ferry;
  readonly thresholdMinutes: number;
  readonly closures: "summer" | "winter"; // roads closed in the asked season
  readonly asOf: string; // date of the road network
  readonly winterSeverity: number;
  readonly weight: { readonly id: string; readonly name: string; readonly unit: string };
  readonly dataVersion: string;
  readonly scenario: { readonly id: number; readonly name: string; readonly version: number } | null;
}

export interface CoverageAnswer {
  readonly assumptions: Assumptions;
  readonly hokkaido: TerritoryRow;
  readonly centres: readonly TerritoryRow[];
  readonly areas: readonly TerritoryRow[];
  readonly municipalities: readonly MunicipalityRow[];
  /** By settlement, rounded to 0.1 minute, for drawing; counts above use unrounded minutes. */
  readonly settlements: {
    readonly minutes: BySeason<readonly (number | null)[]>;
    readonly baselineMinutes: BySeason<readonly (number | null)[]> | null; // null when equal to `minutes`
    /** Minutes to the nearest periodic site that may serve the place; null array where the scenario has none. */
    readonly periodicMinutes: BySeason<readonly (number | null)[]> | null;
    readonly needsFerry: readonly number[]; // indices of settlements
  };
  /** Sites as they were used: snapped to the network. */
  readonly sites: readonly (Site & { readonly snap: SnapNote })[];
}

export interface SnapNote {
  readonly roadName: string; // 国道235号
  readonly offRoadKm: number;
  readonly lat: number; // the point on the road
  readonly lon: number;
}

/** A place whose assigned and nearest times differ by more than 15 minutes (圏域境界の検討対象). */
export interface BoundaryCase {
  readonly settlementId: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly population: number;
  readonly assignedCentreId: string;
  readonly assignedMinutes: number | null;
  readonly nearestCentreId: string;
  readonly nearestMinutes: number;
}

/** GET /api/places/:kind/:id, the card of a municipality ("municipality", code) or settlement ("settlement", id). */
export interface PlaceCard {
  readonly name: string;
  readonly kana: string | null;
  readonly municipalityCode: string;
  readonly areaName: string;
  readonly centreId: string;
  readonly population: number;
  readonly populationBasis: string; // census or estimate, in words
  readonly fromCentres: readonly {
    readonly centreId: string;
    readonly minutes: BySeason<number | null>;
    readonly km: number | null;
    readonly needsFerry: boolean;
  }[];
  readonly servedBy: readonly {
    readonly siteId: string;
    readonly name: string;
    readonly kind: string; // "centre" or a SiteKind
    readonly minutes: BySeason<number | null>;
    readonly daysPerMonth: number | null;
  }[];
  readonly dayTrip: BySeason<boolean | null>; // 日帰り from its centre
  readonly resources: {
    readonly transition: number | null; // 就労移行支援
    readonly typeA: number | null;
    readonly typeB: number | null;
    readonly consultDirect: number | null; // 直営
    readonly consultCommissioned: number | null; // 委託
    readonly consultTotal: number | null;
    readonly helloWork: number | null;
  } | null;
  /** Winter-regulated sections on the winter way from its centre (冬期通行規制の多い区間). */
  readonly riskSections: readonly { readonly road: string; readonly section: string; readonly cause: string }[];
}

/** GET /api/health */
export interface Health {
  readonly status: "ok";
  readonly dataVersion: string;
  readonly roads: { readonly places: number; readonly segments: number; readonly km: number; readonly asOf: string };
}

/** GET /api/search?q= : places by name, best first. */
export interface SearchHit {
  readonly kind: "municipality" | "settlement" | "station" | "town";
  readonly name: string; // えりも町, 庶野
  readonly municipalityCode: string;
  readonly municipality: string;
  readonly settlementId?: string;
  readonly lat: number;
  readonly lon: number;
}

/** RFC 9457 problem details, application/problem+json. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly reason: string }[];
  readonly currentVersion?: number;
}
