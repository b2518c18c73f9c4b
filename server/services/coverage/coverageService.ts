import { createHash } from "node:crypto";
import type { Assumptions, BoundaryCase, CountedWeight, CoverageAnswer } from "../../contract/answers.ts";
import type { Places } from "../../core/places.ts";
import { withSites } from "../../core/scenario/coverKind.ts";
import { parametersOf } from "../../core/scenario/parameters.ts";
import type { Scenario } from "../../core/scenario/scenario.ts";
import { type FieldProblem, InvalidRequestError } from "../../errors.ts";
import { lruCache } from "../network/lruCache.ts";
import { conditionsFor, type Network, roadsNamed } from "../network/network.ts";
import type { SiteService } from "../scenario/sites.ts";
import { createRowShaper } from "./answerRows.ts";
import { type Coverage, type CoveragePlan, createCoverageEngine } from "./coverageEngine.ts";
import { type CoverageRequest, unknownSections } from "./coverageRequest.ts";
import { scenarioBasis, sentMinutes } from "./sentFigures.ts";
import { reachOf } from "./siteReach.ts";
import type { Territory } from "./territories.ts";

/** Whom a settlement counts for. */
export interface Weight extends CountedWeight {
  readonly values: Float64Array; // per settlement
}

/** Persons (or another weight) per settlement, by the id of the weight. */
export interface Weights {
  find(id: string): Weight;
}

export interface CoverageService {
  /** The coverage and the baseline it is compared with, before shaping. */
  compute(request: CoverageRequest): ComputedCoverage;
  /** Several computations that follow, so that a routing server is asked for all their rows together. */
  need(requests: readonly CoverageRequest[]): void;
  answer(request: CoverageRequest): CoverageAnswer;
  /** What the figures of a request rest on, whatever the 案. */
  assumptions(request: CoverageRequest): Omit<Assumptions, "scenario">;
  boundaryCases(request: CoverageRequest): BoundaryCase[];
}

export interface ComputedCoverage {
  readonly plan: CoveragePlan;
  readonly scenario: Scenario | null;
  readonly now: Coverage;
  readonly baseline: Coverage;
  readonly isBaseline: boolean;
}

interface Parts {
  readonly places: Places;
  readonly network: Network;
  readonly dataVersion: string;
  readonly weights: Weights;
  readonly sites: SiteService;
  readonly findScenario: (id: number) => Scenario;
  readonly riskSectionNames: ReadonlySet<string>;
}

export function createCoverageService(parts: Parts): CoverageService {
  const { places, network, weights, findScenario, riskSectionNames } = parts;
  const engine = createCoverageEngine(places, network);
  const rowsOf = createRowShaper(places);
  const baselines = lruCache<Coverage>(40);
  const centreIds = new Set(places.centres.map(({ id }) => id));
  const codes = new Set(places.municipalities.map(({ code }) => code));

  function checkReassigned(reassigned: Readonly<Record<string, string>>): void {
    const problems = Object.entries(reassigned).flatMap(([code, centreId]): FieldProblem[] => [
      ...(codes.has(code)
        ? []
        : [{ field: `reassigned.${code}`, reason: { code: "noSuchMunicipality", municipalityCode: code } as const }]),
      ...(centreIds.has(centreId)
        ? []
        : [{ field: `reassigned.${code}`, reason: { code: "noSuchCentre", centreId } as const }]),
    ]);
    if (problems.length > 0) throw new InvalidRequestError(problems);
  }

  /** A stress test on something that is not there would quietly change nothing; a site taken away while shut is known. */
  function checkShut(request: CoverageRequest, scenario: Scenario | null): void {
    const { closedSiteIds, shutSections, sites, removedSiteIds } = request;
    const own = [...(scenario?.sites ?? []), ...sites].map(({ id }) => id);
    const ids = new Set([...centreIds, ...own, ...removedSiteIds]);
    const problems = [
      ...closedSiteIds
        .filter((id) => !ids.has(id))
        .map((id) => ({ field: "closedSiteIds", reason: { code: "noSuchCentreOrSite" as const, id } })),
      ...unknownSections(shutSections, riskSectionNames),
    ];
    if (problems.length > 0) throw new InvalidRequestError(problems);
  }

  function resolve(request: CoverageRequest): { plan: CoveragePlan; scenario: Scenario | null } {
    const scenario = request.scenarioId === undefined ? null : findScenario(request.scenarioId);
    checkReassigned(request.reassigned);
    checkShut(request, scenario);
    const sites = withSites(scenario?.sites ?? [], request.sites, request.removedSiteIds);
    const reassigned = { ...scenario?.reassigned, ...request.reassigned };
    const parameters = parametersOf(scenario?.parameters, request.parameters);
    const { values: weight } = weights.find(request.weightId);
    return { plan: { request, sites, reassigned, weight, parameters }, scenario };
  }

  /** 現状 under the same conditions: no sites, nobody reassigned, nothing shut. */
  function baselineOf(plan: CoveragePlan): Coverage {
    const request: CoverageRequest = {
      ...plan.request,
      closedSiteIds: [],
      shutSections: [],
      sites: [],
      removedSiteIds: [],
      reassigned: {},
      parameters: { clientMinutes: plan.parameters.clientMinutes }, // all that matters without sites
    };
    const { scenarioId: _, ...rest } = request;
    return baselines.get(`${contentOf(plan.weight)} ${JSON.stringify(rest)}`, () =>
      engine.compute({ ...plan, request, sites: [], reassigned: {} }),
    );
  }

  function compute(asked: CoverageRequest): ComputedCoverage {
    // a blizzard day in a table of all three seasons is left out where the network has none; by itself it is refused
    const { withStorm = false, ...usual } = asked;
    const request = withStorm && !network.limits.includes("storm") ? asked : usual;
    const { plan, scenario } = resolve(request);
    const baseline = baselineOf(plan);
    const isBaseline =
      plan.sites.length === 0 &&
      Object.keys(plan.reassigned).length === 0 &&
      request.closedSiteIds.length === 0 &&
      request.shutSections.length === 0;
    return { plan, scenario, now: isBaseline ? baseline : engine.compute(plan, baseline), baseline, isBaseline };
  }

  /** Names of what a stress test shuts: centres, then sites, then road sections. */
  function shutNames(request: CoverageRequest): string[] {
    const { closedSiteIds, shutSections, scenarioId, sites, removedSiteIds } = request;
    if (closedSiteIds.length === 0) return [...shutSections];
    const known = withSites(scenarioId === undefined ? [] : findScenario(scenarioId).sites, sites, removedSiteIds);
    const isShut = ({ id }: { readonly id: string }) => closedSiteIds.includes(id);
    return [
      ...places.centres.filter(isShut).map(({ nickname }) => nickname),
      ...known.filter(isShut).map(({ name }) => name),
      ...shutSections,
    ];
  }

  function assumptionsOf(request: CoverageRequest): Omit<Assumptions, "scenario"> {
    const { season, rule, toll, ferry, thresholdMinutes, asOf, winterSeverity } = request;
    const { values: _, ...weight } = weights.find(request.weightId);
    return {
      ...{ season, rule, toll, ferry, thresholdMinutes },
      closures: request.closures ?? conditionsFor(season).closures,
      ...{
        asOf,
        roads: roadsNamed(network),
        winterSeverity,
        shut: shutNames(request),
        weight,
      },
      centresAtAddress: places.centres
        .filter(({ positionBasis }) => positionBasis === "address")
        .map(({ nickname }) => nickname),
      dataVersion: parts.dataVersion,
    };
  }

  return {
    compute,
    need(requests) {
      network.need?.(requests.flatMap((request) => engine.rowsNeeded(resolve(request).plan)));
    },
    assumptions: assumptionsOf,
    answer(request) {
      const { plan, scenario, now, baseline } = compute(request);
      const { territories, municipalities, settlements } = rowsOf(now, baseline, plan);
      const ofKind = (kind: Territory["kind"]) =>
        territories.filter((_, index) => now.assignment.territories[index].kind === kind);
      const [whole] = ofKind("whole");
      return {
        assumptions: {
          ...assumptionsOf(request),
          scenario: scenario && scenarioBasis(scenario),
        },
        whole,
        centres: ofKind("centre"),
        areas: ofKind("area"),
        municipalities,
        settlements,
        sites: plan.sites.map((site) => ({
          ...{ ...site, snap: parts.sites.snapNote(site), reach: reachOf(engine, plan, now, site) },
        })),
      };
    },
    boundaryCases(request) {
      const { plan, now } = compute(request);
      return boundaryCasesOf(places, now, request, plan.weight);
    },
  };
}

/** An own table keeps its id when a number in it moves: figures are known by what was counted, not by its name alone. */
const contentOfWeight = new WeakMap<Float64Array, string>();

function contentOf(weight: Float64Array): string {
  const known = contentOfWeight.get(weight);
  if (known !== undefined) return known;
  const content = createHash("sha1").update(weight).digest("base64");
  contentOfWeight.set(weight, content);
  return content;
}

/** Assigned and nearest times this far apart make a boundary case. */
const BOUNDARY_CASE_MINUTES = 15;

function boundaryCasesOf(
  places: Places,
  now: Coverage,
  { season }: CoverageRequest,
  weight: Float64Array,
): BoundaryCase[] {
  const cover = now.cover.get(season);
  if (!cover) return [];
  const nameOf = new Map(places.municipalities.map(({ code, name }) => [code, name]));
  return places.settlements
    .flatMap((settlement, index): BoundaryCase[] => {
      const assigned = cover.assigned.minutes[index];
      const nearest = cover.nearest.minutes[index];
      if (!(assigned - nearest > BOUNDARY_CASE_MINUTES) || nearest === Infinity) return [];
      return [
        {
          settlementId: settlement.id,
          name: `${nameOf.get(settlement.municipalityCode)} ${settlement.name}`,
          municipalityCode: settlement.municipalityCode,
          population: weight[index],
          assignedCentreId: places.centres[now.assignment.centreOf[index]].id,
          assignedMinutes: sentMinutes(assigned),
          nearestCentreId: now.servers[cover.nearest.site[index]].centreId,
          nearestMinutes: sentMinutes(nearest) as number,
        },
      ];
    })
    .sort((a, b) => b.population - a.population);
}
