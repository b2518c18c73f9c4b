import type { CoverageAnswer } from "../../contract/answers.ts";
import type { RingKind } from "../../contract/mapPageContent.ts";
import type { Season } from "../../core/conditions.ts";
import type { Places } from "../../core/places.ts";
import type { CoverageRequest } from "../coverage/coverageRequest.ts";
import type { CoverageService } from "../coverage/coverageService.ts";
import type { MapPageText } from "./mapPageTexts.ts";

/** One state of affairs that a map page shows: 現状 or a 案, computed. */
export interface Side {
  readonly shortName: string; // 現状; the 案's name
  readonly title: string; // 案：… （第3版）
  readonly isBaseline: boolean;
  readonly request: CoverageRequest;
  readonly answer: CoverageAnswer;
  readonly weight: Float64Array; // per settlement
  /** Exact minutes, settlements then municipal offices; Infinity = no way. */
  minutes(season: Season): Float64Array;
  /** How a settlement is reached otherwise than within the threshold of full cover. */
  ringOf(season: Season): (settlement: number) => RingKind | undefined;
  /** The centre in charge, by index of the municipality. */
  centreIdOf(municipality: number): string;
}

export function sideOf(request: CoverageRequest, coverage: CoverageService, places: Places, t: MapPageText): Side {
  const { now, plan, isBaseline, scenario } = coverage.compute(request);
  const isChanged =
    request.sites.length > 0 || request.removedSiteIds.length > 0 || Object.keys(request.reassigned).length > 0;
  const isPlain = plan.sites.length === 0 && Object.keys(plan.reassigned).length === 0;
  const isPlainBaseline = isPlain && scenario?.isBuiltIn;
  const named = scenario && !isPlainBaseline ? { name: scenario.name, version: scenario.version } : null;
  const isStressed = request.closedSiteIds.length + request.shutSections.length > 0;
  const marked = (name: string) => (isStressed ? t("stressed", { name }) : name);
  const answer = coverage.answer(request);
  const title = named ? t(isChanged ? "changedScenario" : "scenario", named) : t(isPlain ? "baseline" : "unsaved");
  return {
    shortName: marked(named?.name ?? t(isPlain ? "baseline" : "draft")),
    title: marked(title),
    isBaseline,
    request,
    answer,
    weight: plan.weight,
    minutes: (season) => now.cover.get(season)?.full.minutes ?? new Float64Array(),
    ringOf(season) {
      const { settlements, assumptions } = answer;
      const { thresholdMinutes: within } = assumptions;
      const cover = now.cover.get(season);
      const [firstContact, reaction] = [new Set(settlements.firstContact), new Set(settlements.reaction)];
      return (index) => {
        if (cover && cover.full.minutes[index] > within) {
          if (cover.periodic[index] <= within) return "periodic";
          if (cover.remote[index] <= within) return "remote";
        }
        if (reaction.has(index)) return "reaction";
        return firstContact.has(index) ? "firstContact" : undefined;
      };
    },
    centreIdOf: (index) => places.centres[now.assignment.centreOf[places.settlements.length + index]].id,
  };
}

/** The same conditions and stress test without any 案. */
export function withoutScenario(request: CoverageRequest): CoverageRequest {
  const { scenarioId: _, ...rest } = request;
  return { ...rest, sites: [], removedSiteIds: [], reassigned: {} };
}

/** 現状 under the same conditions: a stress test is what it is compared with, as on screen. */
export function baselineOf(request: CoverageRequest): CoverageRequest {
  return { ...withoutScenario(request), closedSiteIds: [], shutSections: [] };
}

/** The season shown beside summer. */
export function secondSeason(season: Season): Season {
  return season === "summer" ? "winter" : season;
}
