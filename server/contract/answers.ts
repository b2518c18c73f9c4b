/**
 * What the HTTP calls answer, as types the client imports. JSON throughout; minutes are one way by car,
 * `null` minutes = no way there (道路なし), populations are persons (or the unit of the chosen weight).
 * Arrays named "by settlement" run in the order of GET /api/settlements, "by municipality" in that of /api/municipalities.
 */

import type { Ferry, Season, ServingRule, Toll } from "../core/conditions.ts";
import type { Measures as CoreMeasures } from "../core/coverage/measures.ts";
import type { ClassCounts, ClassName, Flag } from "../core/coverage/zones.ts";
import type { Area, Centre, Site, SiteKind } from "../core/places.ts";
import type { PopulationKind, PopulationYear } from "../core/population.ts";
import type { Scenario } from "../core/scenario/scenario.ts";

export type { Area, Centre, ClassCounts, ClassName, Flag, Scenario, Season, ServingRule, Site, Toll };

/** Where the longest drive time is. */
export interface WorstPlace {
  readonly settlementId: string;
  readonly name: string; // "えりも町 庶野"
  readonly municipalityCode: string;
  readonly minutes: number;
}

/** Full cover of one territory in one season; see core/coverage/measures.ts for every field. */
export type Measures = Omit<CoreMeasures, "worst"> & { readonly worst: WorstPlace | null };

/** The seasons an answer speaks of: summer and winter always, storm where it was asked for. */
export interface BySeason<T> {
  readonly summer: T;
  readonly winter: T;
  readonly storm?: T;
}

export interface TerritoryRow {
  readonly id: string; // area id, centre id, or "whole"
  readonly name: string;
  readonly centreId: string | null;
  readonly now: BySeason<Measures>; // with the sites asked for
  readonly baseline: BySeason<Measures>; // 現状
}

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
  /** T − minutes: how far within (positive) or beyond (negative); `null` = no way. */
  readonly marginMinutes: BySeason<number | null>;
  /** By how many per cent all speeds would have to change to flip the class; `null` = no way, or a ferry decides. */
  readonly flipsAtSpeedPercent: BySeason<number | null>;
  readonly within: BySeason<number>; // people within T
  readonly population: number;
}

/** Whom the figures count: the people of a year, or an own table (`year` and `kind` null). */
export interface CountedWeight {
  readonly id: string;
  readonly name: string; // Japanese; core/population.ts has the words of both languages
  readonly unit: string;
  readonly year: PopulationYear | null;
  readonly kind: PopulationKind | null;
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
  /** Stress test: centres, sites and road sections shut for now, by name. Empty in every other case. */
  readonly shut: readonly string[];
  readonly weight: CountedWeight;
  readonly dataVersion: string;
  readonly scenario: {
    readonly id: number;
    readonly name: string;
    readonly version: number;
    readonly setAside: number; // parts that do not fit the data of today and are counted nowhere
  } | null;
}

export interface CoverageAnswer {
  readonly assumptions: Assumptions;
  readonly whole: TerritoryRow;
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

/** Places that offer 就労移行支援, 就労継続支援A型 and B型; `null` = not readable. */
export interface Establishments {
  readonly transition: number | null;
  readonly typeA: number | null;
  readonly typeB: number | null;
}

/** GET /api/places/:kind/:id, the card of a municipality ("municipality", code) or settlement ("settlement", id). */
export interface PlaceCard {
  readonly name: string;
  readonly kana: string | null;
  readonly municipalityCode: string;
  readonly areaName: string;
  readonly centreId: string;
  /** Persons in the year counted in; of the default year where an own weight is. */
  readonly population: number;
  readonly populationYear: PopulationYear;
  /** Where a settlement's share of its municipality comes from; `null` for a municipality. */
  readonly share: { readonly basis: string; readonly isEstimate: boolean } | null;
  readonly fromCentres: readonly {
    readonly centreId: string;
    readonly minutes: BySeason<number | null>;
    readonly km: number | null;
    readonly needsFerry: boolean;
  }[];
  readonly servedBy: readonly {
    readonly siteId: string;
    readonly name: string;
    readonly kind: SiteKind;
    readonly cover: string; // full, periodic, remote or partner
    readonly minutes: BySeason<number | null>;
    readonly daysPerMonth: number | null;
  }[];
  /** 日帰り from the quickest full-cover site of its centre (the centre itself or a satellite); `null` = no way. */
  readonly dayTrip: BySeason<boolean | null>;
  readonly resources: {
    readonly establishments2026: Establishments; // March 2026
    readonly establishments2014: Establishments; // July 2014, as the offices below
    readonly consultDirect: number | null; // 直営
    readonly consultCommissioned: number | null; // 委託
    readonly consultTotal: number | null;
    readonly helloWork: number | null;
  } | null;
  /** Sections on the winter way from its centre that are often shut (冬期通行規制の多い区間). */
  readonly riskSections: readonly {
    readonly road: string;
    readonly section: string;
    readonly cause: string;
    readonly isStormClosable: boolean; // the others are never assumed shut
    readonly record: string; // what is documented
  }[];
  /** On a storm day with those sections shut: minutes by the detour, `null` = no way left; undefined where none is on the way. */
  readonly stormDetourMinutes?: number | null;
  /** The worst case: every section in Hokkaido shut that a storm may close. `null` = no way left. */
  readonly stormAllShutMinutes?: number | null;
}

/** GET /api/health */
export interface Health {
  readonly status: "ok";
  readonly dataVersion: string;
  readonly roads: { readonly places: number; readonly segments: number; readonly km: number; readonly asOf: string };
}

/** GET /api/search?q= : places by name, best first. */
export interface SearchHit {
  readonly kind: "municipality" | "settlement" | "station" | "town" | "candidate";
  readonly name: string; // えりも町, 庶野
  readonly municipalityCode: string; // "" for a planner's own place
  readonly municipality: string; // of a planner's own place: the list it came with
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
