import { type Conditions, conditionsKey } from "../../core/conditions.ts";
import { type Customized, customize } from "../../core/hierarchy/customization.ts";
import { dissect } from "../../core/hierarchy/dissection.ts";
import { nodeGraphOf } from "../../core/hierarchy/nodeGraph.ts";
import { recustomize } from "../../core/hierarchy/recustomization.ts";
import { superGraphOf } from "../../core/hierarchy/superGraph.ts";
import { createTargetSearch } from "../../core/hierarchy/targetSearch.ts";
import { hierarchySearch } from "../../core/hierarchy/ways.ts";
import type { RoadGraph } from "../../core/roads/roadGraph.ts";
import type { RoadPoint, Snap } from "../../core/roads/snap.ts";
import { type OpenRoads, type Targets, targetsOf } from "../../core/search/driveTimes.ts";
import type { NodeSearch, Seed } from "../../core/search/minutesFrom.ts";
import { lruCache } from "./lruCache.ts";

/** Minutes from a point to every target under one set of conditions. */
type TimesFrom = (origin: Snap) => Float64Array;

export interface SeasonalSearch {
  timesFrom(conditions: Conditions): TimesFrom;
  /** Single ways from some seeds, to any node. */
  searchFrom(conditions: Conditions, seeds: readonly Seed[]): NodeSearch;
}

const MAX_CONDITIONS = 64;
const MAX_BYTES = 400e6;
const BYTES_PER_ARC = 16;

/**
 * The search to fixed targets: what rests on the roads alone is made once, at the first question; minutes are laid over
 * it once per set of conditions, and for a shut section only where they change.
 * @param order the nodes by growing importance, kept from an import; null = to be made
 */
export function createSeasonalSearch(
  roads: RoadGraph,
  targets: readonly RoadPoint[],
  open: (conditions: Conditions) => OpenRoads,
  order: Uint32Array | null,
): SeasonalSearch {
  let made: SeasonalSearch | undefined;
  const prepared = () => (made ??= prepare(roads, targetsOf(targets, roads), open, order));
  return {
    timesFrom: (conditions) => prepared().timesFrom(conditions),
    searchFrom: (conditions, seeds) => prepared().searchFrom(conditions, seeds),
  };
}

function prepare(
  roads: RoadGraph,
  targets: Targets,
  open: (conditions: Conditions) => OpenRoads,
  order: Uint32Array | null,
): SeasonalSearch {
  const nodes = nodeGraphOf(roads);
  const graph = superGraphOf(roads, nodes, order ?? dissect(nodes));
  const search = createTargetSearch(graph, targets);
  const room = Math.floor(MAX_BYTES / (BYTES_PER_ARC * graph.head.length + 1));
  const customizations = lruCache<Customized>(Math.max(2, Math.min(MAX_CONDITIONS, room)));
  const searches = lruCache<TimesFrom>(MAX_CONDITIONS);

  function customized(conditions: Conditions): Customized {
    return customizations.get(conditionsKey(conditions), () => {
      const { segmentMinutes } = open(conditions);
      if (conditions.shutSections === "") return customize(graph, roads, segmentMinutes);
      return recustomize(customized({ ...conditions, shutSections: "" }), segmentMinutes);
    });
  }

  return {
    timesFrom: (conditions) =>
      searches.get(conditionsKey(conditions), () => search.open(open(conditions), customized(conditions))),
    searchFrom: (conditions, seeds) => hierarchySearch(customized(conditions), seeds),
  };
}
