/** GET /api/assumptions: what every minute rests on, for the page 前提とデータ. Texts for the screen are Japanese. */
import type { ClimateZone } from "../core/places.ts";
import type { RoadClass } from "../core/roads/roadRows.ts";

export interface AssumptionsAnswer {
  readonly network: NetworkFacts;
  readonly accuracy: AccuracyFacts | null; // null = not measured yet
  readonly speeds: readonly SpeedValue[];
  readonly winter: readonly WinterValue[];
  readonly seasons: readonly ZoneDays[];
  /** Municipalities whose storm days are those of another zone. */
  readonly stormZones: readonly {
    readonly municipality: string;
    readonly zone: ClimateZone;
    readonly stormZone: ClimateZone;
  }[];
  readonly closures: readonly ClosureFacts[];
  readonly ferries: readonly FerryFacts[];
  readonly riskSections: readonly RiskFacts[];
  readonly openedRoads: readonly OpenedRoad[]; // newest first
  readonly notModelled: readonly { readonly ja: string; readonly en: string }[];
}

/** The roads as they are on `asOf`. */
export interface NetworkFacts {
  readonly asOf: string;
  readonly dataVersion: string;
  readonly places: number;
  readonly segments: number;
  readonly km: number; // ferries left out
  readonly byClass: readonly { readonly roadClass: RoadClass; readonly km: number; readonly segments: number }[];
}

/** data/accuracy.json, written by `npm run accuracy -- --write`. Errors in % of the reference; above 0 = ours is slower. */
export interface AccuracyFacts {
  readonly measured: string; // YYYY-MM-DD
  readonly measuredOn: string; // what it was held against
  readonly dataVersion: string;
  /** Measured on the very tables in use; otherwise they have changed since. */
  readonly isOfThisData: boolean;
  readonly asOf: string; // the network it was measured on
  readonly bands: readonly {
    readonly band: string;
    readonly pairs: number;
    readonly biasPercent: number;
    readonly medianPercent: number;
    readonly p90Percent: number;
  }[];
  readonly flagPercent: number; // pairs put on the same side of 120 minutes
  readonly withoutWay: number;
  readonly official: readonly {
    readonly from: string;
    readonly to: string;
    readonly season: string;
    readonly asOf: string;
    readonly minutes: number;
    readonly ourMinutes: number;
    readonly differencePercent: number;
    readonly source: string;
    readonly note: string;
  }[];
}

/** A line of data/roads/speeds.csv: a speed, a bend, or a loss of time. */
export interface SpeedValue {
  readonly parameter: string;
  readonly roadClass: string | null;
  readonly terrain: string | null;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** A line of data/winter/winter_multipliers.csv: how many times as long as in summer. */
export interface WinterValue {
  readonly roadClass: string;
  readonly terrain: string;
  readonly zone: ClimateZone;
  readonly zoneName: string;
  readonly winter: number;
  readonly winterRange: readonly [number, number];
  readonly storm: number;
  readonly stormRange: readonly [number, number];
  readonly basis: string;
  readonly reason: string;
  readonly source: string;
}

/** The days of ordinary winter driving, both ends included, as MM-DD. */
export interface ZoneDays {
  readonly zone: ClimateZone;
  readonly zoneName: string;
  readonly from: string;
  readonly to: string;
  readonly basis: string;
  readonly reason: string;
  readonly source: string;
}

export interface ClosureFacts {
  readonly road: string | null; // null = not among our roads
  readonly route: string;
  readonly section: string;
  readonly municipalities: readonly string[];
  readonly km: number | null;
  readonly kind: "all_winter" | "night" | "branch" | "possible";
  readonly closes: string; // in words; empty = not known
  readonly opens: string;
  readonly isVerified: boolean;
  readonly note: string;
  readonly source: string;
}

export interface FerryFacts {
  readonly route: string;
  readonly operator: string;
  readonly crossingMinutes: number;
  readonly boardingMinutes: number;
  readonly waitingMinutes: number;
  readonly km: number;
  readonly sailsInWinter: boolean; // never on a storm day
  readonly sailingsSummer: string;
  readonly sailingsWinter: string;
  readonly note: string;
}

export interface RiskFacts {
  readonly name: string;
  readonly road: string;
  readonly roadName: string; // 国道335号
  readonly km: number;
  readonly cause: string;
  readonly isStormClosable: boolean;
  readonly confidence: "high" | "medium" | "low";
  readonly record: string;
  readonly source: string;
}

/** A road that opened since the report: on an earlier day it is not there. */
export interface OpenedRoad {
  readonly opened: string; // YYYY-MM-DD
  readonly road: string;
  readonly roadName: string;
  readonly from: string;
  readonly to: string;
  readonly km: number;
}
