import type { PlaceBeyond, PlacesBeyond } from "../../contract/beyondAnswers.ts";
import type { Season } from "../../core/conditions.ts";
import { shownDifference } from "../../core/coverage/difference.ts";
import type { Places } from "../../core/places.ts";
import { coverKind } from "../../core/scenario/coverKind.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { Network } from "../network/network.ts";
import { type CoverageRequest, roadConditions } from "./coverageRequest.ts";
import type { ComputedCoverage, CoverageService } from "./coverageService.ts";
import { bySeason, scenarioBasis, sentMinutes, sentPeople } from "./sentFigures.ts";

export interface PlacesBeyondService {
  /** @param territoryId "whole", a centre or an area; @throws {InvalidRequestError} for another */
  answer(territoryId: string, request: CoverageRequest): PlacesBeyond;
}

/** A site that serves fully, with its minutes to every place in the season asked for. */
interface FullSite {
  readonly id: string;
  readonly name: string;
  readonly centreId: string;
  readonly land: number;
  readonly minutes: Float64Array;
}

/** Who is left beyond the threshold, settlement by settlement: the same people as the figure counts, none left out. */
export function createPlacesBeyondService(
  places: Places,
  network: Network,
  coverage: CoverageService,
): PlacesBeyondService {
  const { areas, centres, municipalities, settlements } = places;
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const areaName = new Map(areas.map(({ id, name }) => [id, name]));

  function fullSites({ plan }: ComputedCoverage, request: CoverageRequest): FullSite[] {
    const conditions = roadConditions(request, request.season);
    const own = plan.sites.filter((site) => coverKind(site) === "full");
    return [
      ...centres.map((centre) => ({ ...centre, name: centre.nickname, centreId: centre.id })),
      ...own.map((site) => ({ ...site })),
    ]
      .filter(({ id }) => !request.closedSiteIds.includes(id))
      .map((site) => ({
        ...{ id: site.id, name: site.name, centreId: site.centreId },
        land: network.snap(site).land,
        minutes: network.timesFrom(site, conditions),
      }));
  }

  function placeBeyond(computed: ComputedCoverage, sites: readonly FullSite[], index: number): PlaceBeyond {
    const { now, plan } = computed;
    const { season, thresholdMinutes } = plan.request;
    const { id, name, municipalityCode } = settlements[index];
    const municipality = byCode.get(municipalityCode);
    const centreId = centres[now.assignment.centreOf[index]].id;
    const full = (s: Season) => now.cover.get(s)?.full;
    const server = now.servers[full(season)?.site[index] ?? -1];
    const minutes = bySeason(now, (s) => sentMinutes(full(s)?.minutes[index] ?? Infinity));
    const shown = sentMinutes(full(season)?.minutes[index] ?? Infinity);
    const others = sites.filter((site) => site.centreId !== centreId);
    return {
      ...{ settlementId: id, name, municipalityCode, centreId, minutes },
      municipality: municipality?.name ?? "",
      area: areaName.get(municipality?.areaId ?? "") ?? "",
      people: sentPeople(plan.weight[index]),
      needsFerry: now.needsFerry.get(season)?.[index] === 1,
      overMinutes: shown === null ? null : shownDifference(thresholdMinutes, shown, 1),
      servedBy: server
        ? wayFrom(
            sites.find((site) => site.id === server.id),
            index,
          )
        : null,
      otherCentre: wayFrom(quickest(others, index, network.targets[index].land), index),
    };
  }

  return {
    answer(territoryId, request) {
      const computed = coverage.compute({ ...request, withStorm: true });
      const { now, plan, scenario } = computed;
      const territory = now.assignment.territories.find(({ id }) => id === territoryId);
      if (!territory) {
        throw new InvalidRequestError([{ field: "territory", reason: { code: "noSuchTerritory", id: territoryId } }]);
      }
      const minutes = now.cover.get(request.season)?.full.minutes ?? new Float64Array(0);
      const beyond = Array.from(territory.settlements)
        .filter((index) => plan.weight[index] > 0 && !(minutes[index] <= request.thresholdMinutes))
        .sort((a, b) => (minutes[a] === minutes[b] ? plan.weight[b] - plan.weight[a] : minutes[b] - minutes[a]));
      const sites = fullSites(computed, request);
      return {
        assumptions: { ...coverage.assumptions(request), scenario: scenario && scenarioBasis(scenario) },
        territory: { id: territory.id, name: territory.name },
        people: sentPeople(beyond.reduce((sum, index) => sum + plan.weight[index], 0)),
        places: beyond.map((index) => placeBeyond(computed, sites, index)),
      };
    },
  };
}

/** As the serving rule has it: a site on the place's own land before any across water. */
function quickest(sites: readonly FullSite[], index: number, land: number): FullSite | undefined {
  const best = (candidates: readonly FullSite[]) =>
    candidates.reduce<FullSite | undefined>(
      (a, b) => (b.minutes[index] < (a?.minutes[index] ?? Infinity) ? b : a),
      undefined,
    );
  return best(sites.filter((site) => site.land === land)) ?? best(sites);
}

function wayFrom(site: FullSite | undefined, index: number): PlaceBeyond["servedBy"] {
  const minutes = site ? sentMinutes(site.minutes[index]) : null;
  return site && minutes !== null ? { id: site.id, name: site.name, centreId: site.centreId, minutes } : null;
}
