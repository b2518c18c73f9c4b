import type { Season } from "../../core/conditions.ts";
import { type CountedCover, changedPlaces } from "../../core/coverage/changedPlaces.ts";
import { type Measures, measure, type SettlementTimes } from "../../core/coverage/measures.ts";
import { reachMarks, type SiteReach } from "../../core/coverage/reach.ts";
import { type CoverSite, type SeasonCover, seasonCover } from "../../core/coverage/seasonCover.ts";
import type { Places, Site } from "../../core/places.ts";
import type { Snap } from "../../core/roads/snap.ts";
import { coverKind } from "../../core/scenario/coverKind.ts";
import { reachRules } from "../../core/scenario/reachOfSite.ts";
import type { ScenarioParameters } from "../../core/scenario/scenario.ts";
import { lruCache } from "../network/lruCache.ts";
import type { NeededRow, Network } from "../network/network.ts";
import { type CoverageRequest, roadConditions, seasonsOf } from "./coverageRequest.ts";
import { type Assignment, assign, type Territory } from "./territories.ts";

export interface Coverage {
  readonly seasons: readonly Season[];
  /** Minutes and marks of settlements, then of municipal offices. */
  readonly cover: ReadonlyMap<Season, CountedCover>;
  /** Per season and place: 1 = the site that serves it is across water. */
  readonly needsFerry: ReadonlyMap<Season, Uint8Array>;
  /** Per season and place: the part of its minutes that speeds do not change; 0 where nobody serves. */
  readonly fixedMinutes: ReadonlyMap<Season, Float64Array>;
  readonly servers: readonly { readonly id: string; readonly centreId: string }[];
  readonly assignment: Assignment;
  /** In the order of assignment.territories. */
  readonly measures: ReadonlyMap<Season, readonly Measures[]>;
  /** Per place: 1 = not as in the baseline it was computed against. A baseline has nothing to differ from: null. */
  readonly changed: Uint8Array | null;
}

/** What a computation stands on: sites and assignment already resolved from scenario and request. */
export interface CoveragePlan {
  readonly request: CoverageRequest;
  readonly sites: readonly Site[];
  readonly reassigned: Readonly<Record<string, string>>;
  readonly weight: Float64Array; // per settlement
  readonly parameters: ScenarioParameters;
}

export function createCoverageEngine(places: Places, network: Network) {
  const centreIndex = new Map(places.centres.map(({ id }, index) => [id, index]));
  const assignments = lruCache<Assignment>(20);
  const settlementCount = places.settlements.length;
  const townIndex = new Map(places.municipalities.map(({ code }, index) => [code, index]));
  const townOf = Uint16Array.from([
    ...places.settlements.map(({ municipalityCode }) => townIndex.get(municipalityCode) as number),
    ...places.municipalities.keys(),
  ]);
  const centreSnaps = places.centres.map((centre) => network.snap(centre));
  const placeLands = Uint16Array.from(network.targets, ({ land }) => land);
  const placeAccess = Float64Array.from(network.targets, (target) => network.accessMinutes(target));

  function rowOf({ request }: CoveragePlan, season: Season) {
    const conditions = roadConditions(request, season);
    return (site: { id: string; lat: number; lon: number }) =>
      request.closedSiteIds.includes(site.id) ? NO_ROW : network.timesFrom(site, conditions);
  }

  /** All rows of a computation, so that a routing server is asked for them together. */
  function rowsNeeded({ request, sites }: CoveragePlan): NeededRow[] {
    return seasonsOf(request).flatMap((season) => {
      const conditions = roadConditions(request, season);
      const open = [...places.centres, ...sites].filter(({ id }) => !request.closedSiteIds.includes(id));
      return open.map((point) => ({ point, conditions }));
    });
  }

  function centreCover(plan: CoveragePlan, season: Season, { centreOf }: Assignment): CountedCover {
    const row = rowOf(plan, season);
    const { rule } = plan.request;
    const withinMinutes = plan.parameters.clientMinutes;
    const rows = places.centres.map((centre, index) => ({ minutes: row(centre), centre: index }));
    const sites = rows.map((own, index) => ({ ...own, land: centreSnaps[index].land, cover: "full" as const }));
    const ownWays = rows.map((own) => ({ ...own, kind: "ownWay" as const, withinMinutes, ownTown: null }));
    return {
      ...seasonCover(sites, centreOf, rule, placeLands),
      marks: reachMarks(ownWays, townOf, rule === "assigned" ? centreOf : null),
    };
  }

  function coverSites(plan: CoveragePlan, season: Season): CoverSite[] {
    return plan.sites.map((site) => ({
      ...rowOfSite(plan, season, site),
      land: network.snap(site).land,
      cover: coverKind(site),
    }));
  }

  function rowOfSite(plan: CoveragePlan, season: Season, site: Site) {
    return { minutes: rowOf(plan, season)(site), centre: centreIndex.get(site.centreId) as number };
  }

  /** First contact, reaction, own way and 送迎 of one site; what is shut gives none of them. */
  function reachesOf(plan: CoveragePlan, season: Season, site: Site): SiteReach[] {
    if (plan.request.closedSiteIds.includes(site.id)) return [];
    const row = rowOfSite(plan, season, site);
    const town = townIndex.get(site.municipalityCode ?? "") ?? null;
    return reachRules(site, plan.parameters).map(({ kind, withinMinutes, isOwnTown }) => ({
      ...{ ...row, kind, withinMinutes, ownTown: isOwnTown ? town : null },
    }));
  }

  /** @param centres  the cover by the centres alone, under the same conditions, rule and assignment */
  function countedCover(
    plan: CoveragePlan,
    season: Season,
    { centreOf }: Assignment,
    centres: CountedCover,
  ): CountedCover {
    const { rule } = plan.request;
    const before = { served: centres, siteCount: places.centres.length };
    const reaches = plan.sites.flatMap((site) => reachesOf(plan, season, site));
    return {
      ...seasonCover(coverSites(plan, season), centreOf, rule, placeLands, before),
      marks: reachMarks(reaches, townOf, rule === "assigned" ? centreOf : null, centres.marks),
    };
  }

  function fixedMinutes({ full }: SeasonCover, snaps: readonly Snap[]): Float64Array {
    const siteAccess = snaps.map((snap) => network.setOffMinutes + network.accessMinutes(snap));
    const fixed = new Float64Array(placeAccess.length);
    for (let place = 0; place < fixed.length; place++) {
      const site = full.site[place];
      if (site >= 0) fixed[place] = siteAccess[site] + placeAccess[place];
    }
    return fixed;
  }

  /** Whether the baseline's cover is that of the plan's centres: nobody reassigned, nothing shut. */
  function sharesCentres({ request }: CoveragePlan, assignment: Assignment, baseline: Coverage): boolean {
    const { closedSiteIds, shutSections } = request;
    return baseline.assignment === assignment && closedSiteIds.length === 0 && shutSections.length === 0;
  }

  return {
    townOf,
    rowOfSite,
    reachesOf,
    rowsNeeded,
    /** @param baseline  the same request without sites and changes: what they leave as it was is taken over from it */
    compute(plan: CoveragePlan, baseline: Coverage | null = null): Coverage {
      network.need?.(rowsNeeded(plan));
      const { request, sites, reassigned, weight } = plan;
      const seasons = seasonsOf(request);
      const assignment = assignments.get(JSON.stringify(reassigned), () => assign(places, reassigned));
      const shared = baseline && sharesCentres(plan, assignment, baseline) ? baseline : null;
      const cover = new Map(
        seasons.map((season) => {
          const centres = shared?.cover.get(season) ?? centreCover(plan, season, assignment);
          return [season, countedCover(plan, season, assignment, centres)];
        }),
      );
      const snaps = [...centreSnaps, ...sites.map((site) => network.snap(site))];
      const needsFerry = new Map(seasons.map((season) => [season, get(cover, season).full.isAcrossWater]));
      const fixed = new Map(seasons.map((season) => [season, fixedMinutes(get(cover, season), snaps)]));
      const changed = baseline && changedPlaces([...cover.values()], [...baseline.cover.values()]);
      const isKept = (territory: Territory) =>
        changed !== null && baseline?.assignment === assignment && territory.settlements.every((i) => changed[i] === 0);
      const kept = assignment.territories.map(isKept);
      const measures = new Map(
        seasons.map((season) => {
          const times = settlementTimes(cover, season, get(needsFerry, season), weight, settlementCount);
          const known = baseline?.measures.get(season);
          return [
            season,
            assignment.territories.map(({ settlements }, index) =>
              known && kept[index] ? known[index] : measure(settlements, times, request.thresholdMinutes),
            ),
          ];
        }),
      );
      const servers = [
        ...places.centres.map(({ id }) => ({ id, centreId: id })),
        ...sites.map(({ id, centreId }) => ({ id, centreId })),
      ];
      return { seasons, cover, needsFerry, fixedMinutes: fixed, servers, assignment, measures, changed };
    },
  };
}

export type CoverageEngine = ReturnType<typeof createCoverageEngine>;

const NO_ROW = new Float64Array(0);

function get<T>(bySeason: ReadonlyMap<Season, T>, season: Season): T {
  return bySeason.get(season) as T;
}

function settlementTimes(
  cover: ReadonlyMap<Season, CountedCover>,
  season: Season,
  needsFerry: Uint8Array,
  weight: Float64Array,
  count: number,
): SettlementTimes {
  const { full, assigned, nearest, periodic, remote, marks } = get(cover, season);
  const first = (values: Float64Array) => values.subarray(0, count);
  return {
    weight,
    minutes: first(full.minutes),
    needsFerry,
    assigned: first(assigned.minutes),
    nearest: first(nearest.minutes),
    summer: first(get(cover, "summer").full.minutes),
    winter: first(get(cover, "winter").full.minutes),
    periodic: first(periodic),
    remote: first(remote),
    marks,
  };
}
