import { type Conditions, conditionsKey } from "../../core/conditions.ts";
import { type Customized, customize } from "../../core/hierarchy/customization.ts";
import { recustomize } from "../../core/hierarchy/recustomization.ts";
import { createTargetSearch, type TargetSearch } from "../../core/hierarchy/targetSearch.ts";
import { hierarchySearch } from "../../core/hierarchy/ways.ts";
import type { RoadPoint, Snap } from "../../core/roads/snap.ts";
import { type OpenRoads, targetsOf } from "../../core/search/driveTimes.ts";
import type { NodeSearch, Seed } from "../../core/search/minutesFrom.ts";
import { type Cache, lruCache } from "./lruCache.ts";
import type { PreparedRoads } from "./preparedRoads.ts";

/** Minutes from a point to every target under one set of conditions. */
type TimesFrom = (origin: Snap) => Float64Array;

export interface SeasonalSearch {
  timesFrom(conditions: Conditions): TimesFrom;
  /** Single ways from some seeds, to any node. */
  searchFrom(conditions: Conditions, seeds: readonly Seed[]): NodeSearch;
}

/** What one set of conditions keeps: minutes of the super-graph, and the search made of them. */
interface Laid {
  readonly customized: Customized;
  readonly timesFrom: TimesFrom;
}

const MAX_CONDITIONS = 64;
/** Summer and winter, each with and without a shut section: fewer would be made anew at every step of a drag. */
const MIN_CONDITIONS = 4;
const MAX_BYTES = 400e6;
const BYTES_PER_ARC = 16;

/**
 * The search to fixed targets: what rests on the roads alone is made once, at the first question; minutes are laid over
 * it once per set of conditions, and for a shut section only where they change.
 */
export function createSeasonalSearch(
  prepared: PreparedRoads,
  targets: readonly RoadPoint[],
  open: (conditions: Conditions) => OpenRoads,
): SeasonalSearch {
  const { roads } = prepared;
  let searchOfTargets: TargetSearch | undefined;
  const search = () => (searchOfTargets ??= createTargetSearch(prepared.superGraph, targetsOf(targets, roads)));
  let kept: Cache<Laid> | undefined;

  function laid(conditions: Conditions): Laid {
    kept ??= lruCache<Laid>(conditionsKept(prepared));
    return kept.get(conditionsKey(conditions), () => {
      const own = open(conditions);
      const { segmentMinutes } = own;
      const customized =
        conditions.shutSections === ""
          ? customize(prepared.superGraph, roads, segmentMinutes)
          : recustomize(laid({ ...conditions, shutSections: "" }).customized, segmentMinutes);
      return { customized, timesFrom: search().open(own, customized) };
    });
  }

  return {
    timesFrom: (conditions) => laid(conditions).timesFrom,
    searchFrom: (conditions, seeds) => hierarchySearch(laid(conditions).customized, seeds),
  };
}

function conditionsKept({ superGraph, roads }: PreparedRoads): number {
  const bytes = BYTES_PER_ARC * superGraph.head.length + Float64Array.BYTES_PER_ELEMENT * roads.segmentCount;
  return Math.max(MIN_CONDITIONS, Math.min(MAX_CONDITIONS, Math.floor(MAX_BYTES / bytes)));
}
