import {
  type Conditions,
  type Ferry,
  SEASONS,
  type Season,
  type ServingRule,
  shutSectionsText,
  type Toll,
} from "../../core/conditions.ts";
import { OVER_2H_MINUTES } from "../../core/coverage/zones.ts";
import type { Site } from "../../core/places.ts";
import { DEFAULT_POPULATION_YEAR, populationWeightId } from "../../core/population.ts";
import type { ScenarioParameters } from "../../core/scenario/scenario.ts";
import type { FieldProblem } from "../../errors.ts";
import { conditionsFor, today } from "../network/network.ts";

/** What a coverage is asked for, defaults filled in. */
export interface CoverageRequest {
  readonly season: Season;
  /** Storm as well, whatever season is asked for: a table of all three. */
  readonly withStorm?: boolean;
  readonly rule: ServingRule;
  readonly toll: Toll;
  readonly ferry: Ferry;
  readonly thresholdMinutes: number;
  /** Which roads are closed in `season`; unset = as the season has it. */
  readonly closures?: "summer" | "winter";
  readonly asOf: string;
  readonly winterSeverity: number;
  readonly speedFactor: number;
  readonly weightId: string; // "population-2025" or an uploaded weight
  readonly scenarioId?: number;
  readonly sites: readonly Site[];
  readonly removedSiteIds: readonly string[];
  readonly reassigned: Readonly<Record<string, string>>;
  readonly closedSiteIds: readonly string[]; // stress test: centres or sites shut for now
  readonly shutSections: readonly string[]; // stress test: risk sections shut for now
  /** On top of the scenario's own; undefined = as the scenario has it. */
  readonly parameters: { readonly [K in keyof ScenarioParameters]?: ScenarioParameters[K] | undefined };
}

/** The current clock's date is read here, once per request, never in the core. */
export function coverageRequest(given: Partial<CoverageRequest> = {}): CoverageRequest {
  return {
    season: "summer",
    rule: "assigned",
    toll: "use",
    ferry: "use",
    thresholdMinutes: OVER_2H_MINUTES,
    asOf: today(),
    winterSeverity: 1,
    speedFactor: 1,
    weightId: populationWeightId(DEFAULT_POPULATION_YEAR),
    sites: [],
    removedSiteIds: [],
    reassigned: {},
    closedSiteIds: [],
    shutSections: [],
    parameters: {},
    ...given,
  };
}

/** A section that is not there would quietly change nothing when it is shut: what to say of each. */
export function unknownSections(names: readonly string[], known: ReadonlySet<string>): FieldProblem[] {
  return names
    .filter((name) => !known.has(name))
    .map((name) => ({ field: "shutSections", reason: { code: "noSuchSection", name } }));
}

/** Summer and winter are always computed, since winter-only needs both; storm when asked for. */
export function seasonsOf({ season, withStorm = false }: CoverageRequest): Season[] {
  return SEASONS.filter((s) => s !== "storm" || season === "storm" || withStorm);
}

/**
 * The road conditions of one season of a request. An explicit `closures` applies to the season asked for; roads opened
 * for it are open in the milder seasons, too, so that no milder season is ever the longer one.
 */
export function roadConditions(request: CoverageRequest, season: Season): Conditions {
  const { toll, ferry, asOf, winterSeverity, speedFactor, closures, shutSections } = request;
  const own = { toll, ferry, asOf, winterSeverity, speedFactor, shutSections: shutSectionsText(shutSections) };
  const isMilder = SEASONS.indexOf(season) < SEASONS.indexOf(request.season);
  const applies = season === request.season || (closures === "summer" && isMilder);
  return conditionsFor(season, closures && applies ? { ...own, closures } : own);
}
