import type { BySeason } from "../../contract/answers.ts";
import type {
  ComparedMeasures,
  ComparedTerritory,
  ComparisonAnswer,
  CrossingMunicipality,
  MeasureDifference,
  RankingAnswer,
  RankingRow,
} from "../../contract/comparisonAnswers.ts";
import type { Season } from "../../core/conditions.ts";
import { holdForTheSamePeople, shownDifference } from "../../core/coverage/difference.ts";
import { equityOf } from "../../core/coverage/equity.ts";
import { inSeason } from "../../core/inSeason.ts";
import type { Places } from "../../core/places.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { ScenarioRepository } from "../../storage/scenarioRepository.ts";
import type { Coverage } from "./coverageEngine.ts";
import type { CoverageRequest } from "./coverageRequest.ts";
import type { ComputedCoverage, CoverageService } from "./coverageService.ts";
import { bySeason, sentDifference, sentMeasures, sentMinutes } from "./sentFigures.ts";

export interface ComparisonService {
  /** @throws {NotFoundError} for an unknown 案 */
  compare(a: number, b: number, request: CoverageRequest): ComparisonAnswer;
  /** @param territoryId "whole", a centre or an area; @throws {InvalidRequestError} for another */
  ranking(ids: readonly number[], territoryId: string, request: CoverageRequest): RankingAnswer;
}

interface Parts {
  readonly places: Places;
  readonly coverage: CoverageService;
  readonly scenarios: Pick<ScenarioRepository, "find" | "list">;
}

/** Puts 案 side by side: all under the same conditions, weight and roads, so that every difference is the sites' doing. */
export function createComparisonService({ places, coverage, scenarios }: Parts): ComparisonService {
  const computeOf = (id: number, request: CoverageRequest): ComputedCoverage =>
    coverage.compute({ ...request, scenarioId: id });

  function measuresOf({ now, plan }: ComputedCoverage, index: number): BySeason<ComparedMeasures> {
    const members = now.assignment.territories[index].settlements;
    return bySeason(now, (season) => ({
      ...sentMeasures(places, at(now.measures, season)[index]),
      ...equityOf(members, plan.weight, at(now.cover, season).full.minutes),
    }));
  }

  function territory(a: ComputedCoverage, b: ComputedCoverage, index: number): ComparedTerritory {
    const { kind, id, name, centreId } = b.now.assignment.territories[index];
    const [ofA, ofB] = [measuresOf(a, index), measuresOf(b, index)];
    const difference = bySeason(b.now, (season) => differenceOf(inSeason(ofA, season), inSeason(ofB, season)));
    return { kind, id, name, centreId, a: ofA, b: ofB, difference };
  }

  return {
    compare(idA, idB, request) {
      coverage.need([idA, idB].map((scenarioId) => ({ ...request, scenarioId })));
      const [a, b] = [computeOf(idA, request), computeOf(idB, request)];
      const named = (id: number) => {
        const { name, version } = scenarios.find(id);
        return { id, name, version };
      };
      return {
        assumptions: coverage.assumptions(request),
        a: named(idA),
        b: named(idB),
        territories: b.now.assignment.territories.map((_, index) => territory(a, b, index)),
        crossings: crossingsOf(places, a.now, b.now, request),
        settlements: settlementsOf(places, a.now, b.now),
      };
    },

    ranking(ids, territoryId, request) {
      coverage.need(ids.map((scenarioId) => ({ ...request, scenarioId })));
      const rows = ids.map((id): RankingRow & { readonly territory: RankingAnswer["territory"] } => {
        const { name, version, isBuiltIn, sites } = scenarios.find(id);
        const computed = computeOf(id, request);
        const { territories } = computed.now.assignment;
        const index = territories.findIndex((candidate) => candidate.id === territoryId);
        if (index < 0) throw unknownTerritory(territoryId);
        const now = measuresOf(computed, index);
        const { id: ownId, name: ownName } = territories[index];
        return {
          ...{ id, name, version, isBuiltIn, siteCount: sites.length, now },
          withinShares: withinShares(inSeason(now, request.season)),
          territory: { id: ownId, name: ownName },
        };
      });
      return {
        assumptions: coverage.assumptions(request),
        territory: rows[0]?.territory ?? { id: territoryId, name: territoryId },
        rows: rows.map(({ territory: _, ...row }) => row),
      };
    },
  };
}

function unknownTerritory(id: string): InvalidRequestError {
  return new InvalidRequestError([{ field: "territory", reason: { code: "noSuchTerritory", id } }]);
}

function at<T>(values: ReadonlyMap<Season, T>, season: Season): T {
  return values.get(season) as T;
}

/** Differences of the values as they are shown; `null` where one side has none, or the two hold for other people. */
function differenceOf(a: ComparedMeasures, b: ComparedMeasures): MeasureDifference {
  const people = (read: (m: ComparedMeasures) => number) => shownDifference(read(a), read(b));
  const isComparable = holdForTheSamePeople(a, b);
  const ofReached = (read: (m: ComparedMeasures) => number | null | undefined, digits: number) => {
    const [from, to] = [read(a) ?? null, read(b) ?? null];
    return from === null || to === null || !isComparable ? null : shownDifference(from, to, digits);
  };
  return {
    within60: people((m) => m.within60),
    within90: people((m) => m.within90),
    within120: people((m) => m.within120),
    withinThreshold: people((m) => m.withinThreshold),
    overThreshold: people((m) => m.overThreshold),
    unreachable: people((m) => m.unreachable),
    nearerElsewhere: people((m) => m.nearerElsewhere),
    winterOnlyOver: people((m) => m.winterOnlyOver),
    periodicOnlyWithin: people((m) => m.periodicOnlyWithin),
    remoteOnlyWithin: people((m) => m.remoteOnlyWithin),
    firstContactPeople: people((m) => m.firstContactPeople),
    reactionPeople: people((m) => m.reactionPeople),
    ownWayPeople: people((m) => m.ownWayPeople),
    pickupOnlyPeople: people((m) => m.pickupOnlyPeople),
    excessPersonMinutes: ofReached((m) => m.excessPersonMinutes, 2),
    meanMinutes: ofReached((m) => m.meanMinutes, 1),
    worstMinutes: ofReached((m) => m.worst?.minutes, 1),
    gini: ofReached((m) => m.gini, 3),
  };
}

/** Municipalities whose office comes within the threshold or falls beyond it; no way counts as beyond. */
function crossingsOf(
  { municipalities, settlements }: Places,
  a: Coverage,
  b: Coverage,
  { season, thresholdMinutes }: CoverageRequest,
): CrossingMunicipality[] {
  return municipalities.flatMap(({ code, name }, index): CrossingMunicipality[] => {
    const [from, to] = [a, b].map((coverage) => at(coverage.cover, season).full.minutes[settlements.length + index]);
    const [wasWithin, isWithin] = [from <= thresholdMinutes, to <= thresholdMinutes];
    if (wasWithin === isWithin) return [];
    const change = isWithin ? "comes_within" : "falls_beyond";
    return [{ code, name, change, aMinutes: sentMinutes(from), bMinutes: sentMinutes(to) }];
  });
}

function settlementsOf({ settlements }: Places, a: Coverage, b: Coverage): ComparisonAnswer["settlements"] {
  const minutes = (coverage: Coverage, season: Season) =>
    at(coverage.cover, season).full.minutes.subarray(0, settlements.length);
  const sent = (coverage: Coverage) =>
    bySeason(coverage, (season) => Array.from(minutes(coverage, season), sentMinutes));
  const ferry = (coverage: Coverage) => {
    const marks = at(coverage.needsFerry, "summer");
    return settlements.flatMap((_, index) => (marks[index] === 1 ? [index] : []));
  };
  return {
    a: sent(a),
    b: sent(b),
    difference: bySeason(b, (season) => {
      const from = minutes(a, season);
      return Array.from(minutes(b, season), (to, index) => sentDifference(from[index], to));
    }),
    needsFerry: { a: ferry(a), b: ferry(b) },
  };
}

const CLASSES_UP_TO = ["upTo30", "upTo60", "upTo90", "upTo120", "upTo150", "upTo180"] as const;

/** Cumulative, of all people; a ferry crossing is its own class and counts in none of these. */
function withinShares({ classes, population }: ComparedMeasures): number[] {
  let people = 0;
  return CLASSES_UP_TO.map((name) => {
    people += classes[name];
    return population > 0 ? Math.round((people / population) * 1e6) / 1e6 : 0; // people are sent to a hundredth
  });
}
