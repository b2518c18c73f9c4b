import type { Equity } from "../core/coverage/equity.ts";
import type { Assumptions, BySeason, Measures } from "./answers.ts";

/** A 案 named with the version that was compared. */
export interface ComparedScenario {
  readonly id: number;
  readonly name: string;
  readonly version: number;
}

export type ComparedMeasures = Measures & Equity;

/** b − a, in the unit of each measure; `null` where one side has no value. */
export interface MeasureDifference {
  readonly within60: number;
  readonly within90: number;
  readonly within120: number;
  readonly withinThreshold: number;
  readonly overThreshold: number;
  readonly unreachable: number;
  readonly excessPersonMinutes: number;
  readonly nearerElsewhere: number;
  readonly winterOnlyOver: number;
  readonly meanMinutes: number | null;
  readonly worstMinutes: number | null;
  readonly gini: number | null;
}

export interface ComparedTerritory {
  readonly kind: "whole" | "centre" | "area";
  readonly id: string;
  readonly name: string;
  readonly centreId: string | null;
  readonly a: BySeason<ComparedMeasures>;
  readonly b: BySeason<ComparedMeasures>;
  readonly difference: BySeason<MeasureDifference>;
}

/** A municipality whose office changes sides of the threshold between a and b in the season asked for. */
export interface CrossingMunicipality {
  readonly code: string;
  readonly name: string;
  readonly change: "comes_within" | "falls_beyond";
  readonly aMinutes: number | null;
  readonly bMinutes: number | null;
}

/** GET /api/scenarios/:a/compare/:b */
export interface ComparisonAnswer {
  readonly assumptions: Omit<Assumptions, "scenario">;
  readonly a: ComparedScenario;
  readonly b: ComparedScenario;
  readonly territories: readonly ComparedTerritory[];
  readonly crossings: readonly CrossingMunicipality[];
  /** By settlement: minutes in a, in b, and b − a; `null` where there is no way (difference: on either side). */
  readonly settlements: {
    readonly a: BySeason<readonly (number | null)[]>;
    readonly b: BySeason<readonly (number | null)[]>;
    readonly difference: BySeason<readonly (number | null)[]>;
    readonly needsFerry: { readonly a: readonly number[]; readonly b: readonly number[] }; // indices
  };
}

/** GET /api/scenarios/ranking: one row a 案, for all Hokkaido or the territory asked for. */
export interface RankingRow extends ComparedScenario {
  readonly isBuiltIn: boolean;
  readonly siteCount: number;
  readonly now: BySeason<ComparedMeasures>;
  /** Share of people within 30, 60, 90, 120, 150 and 180 minutes in the season asked for: a sparkline. */
  readonly withinShares: readonly number[];
}

export interface RankingAnswer {
  readonly assumptions: Omit<Assumptions, "scenario">;
  readonly territory: { readonly id: string; readonly name: string };
  readonly rows: readonly RankingRow[];
}
