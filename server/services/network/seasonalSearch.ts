import { type Conditions, conditionsKey } from "../../core/conditions.ts";
import { type Customized, customize } from "../../core/hierarchy/customization.ts";
import { recustomize } from "../../core/hierarchy/recustomization.ts";
import type { SuperGraph } from "../../core/hierarchy/superGraph.ts";
import { createTargetSearch, type TargetSearch } from "../../core/hierarchy/targetSearch.ts";
import { hierarchySearch } from "../../core/hierarchy/ways.ts";
import type { RoadPoint, Snap } from "../../core/roads/snap.ts";
import { type OpenRoads, targetsOf } from "../../core/search/driveTimes.ts";
import type { NodeSearch, Seed } from "../../core/search/minutesFrom.ts";
import type { LayingThread } from "./layingThread.ts";
import { type Cache, lruCache } from "./lruCache.ts";
import { MissingFigures } from "./missingFigures.ts";
import type { PreparedRoads } from "./preparedRoads.ts";

/** Minutes from a point to every target under one set of conditions. */
type TimesFrom = (origin: Snap) => Float64Array;

export interface SeasonalSearch {
  timesFrom(conditions: Conditions): TimesFrom;
  /** Minutes per segment; Infinity = closed. */
  segmentMinutes(conditions: Conditions): Float64Array;
  /** Single ways from some seeds, to any node. */
  searchFrom(conditions: Conditions, seeds: readonly Seed[]): NodeSearch;
}

/** What one set of conditions keeps: minutes of roads and super-graph, and the search made of them. */
interface Laid {
  readonly customized: Customized;
  readonly timesFrom: TimesFrom;
}

const MAX_CONDITIONS = 64;
/** Summer and winter, each with and without a shut section: fewer would be made anew at every step of a drag. */
const MIN_CONDITIONS = 4;
const MAX_BYTES = 400e6;
const BYTES_PER_ARC = 16;

/** What the search stands on. */
export interface SearchGround {
  readonly prepared: PreparedRoads;
  readonly targets: readonly RoadPoint[];
  minutesOf(conditions: Conditions): Float64Array; // per segment
  openWith(conditions: Conditions, segmentMinutes: Float64Array): OpenRoads;
  /** Lays minutes elsewhere where it takes long; null = here. */
  readonly thread: SearchThread | null;
}

export interface SearchThread extends LayingThread {
  /** The super-graph the thread has made. */
  takes(superGraph: SuperGraph): void;
}

/**
 * The search to fixed targets: what rests on the roads alone is made once, at the first question; minutes are laid over
 * it once per set of conditions, and for a shut section only where they change. Minutes that a thread still has to lay
 * are missing figures (`MissingFigures`) for the computation that asks.
 */
export function createSeasonalSearch(ground: SearchGround): SeasonalSearch {
  const { prepared, targets, minutesOf, openWith, thread } = ground;
  const { roads } = prepared;
  let searchOfTargets: TargetSearch | undefined;
  const search = () => (searchOfTargets ??= createTargetSearch(prepared.superGraph, targetsOf(targets, roads)));
  let kept: Cache<Laid> | undefined;
  const known = () => (kept ??= lruCache<Laid>(conditionsKept(prepared)));
  const underWay = new Map<string, Promise<Laid>>();

  function keep(conditions: Conditions, customized: Customized): Laid {
    const open = openWith(conditions, customized.segmentMinutes);
    return known().get(conditionsKey(conditions), () => ({ customized, timesFrom: search().open(open, customized) }));
  }

  function laid(conditions: Conditions): Laid {
    const found = kept?.find(conditionsKey(conditions));
    if (found) return found;
    if (thread && !thread.hasEnded()) throw new MissingFigures(async () => void (await fetchLaid(thread, conditions)));
    const segmentMinutes = minutesOf(conditions);
    const customized =
      conditions.shutSections === ""
        ? customize(prepared.superGraph, roads, segmentMinutes)
        : recustomize(laid({ ...conditions, shutSections: "" }).customized, segmentMinutes);
    return keep(conditions, customized);
  }

  /** Asked for twice at the same time, it is laid once. */
  function fetchLaid(from: SearchThread, conditions: Conditions): Promise<Laid> {
    const key = conditionsKey(conditions);
    const laying = async () => {
      const base =
        conditions.shutSections === ""
          ? null
          : (kept?.find(conditionsKey({ ...conditions, shutSections: "" })) ??
            (await fetchLaid(from, { ...conditions, shutSections: "" })));
      const { segmentMinutes, up, down } = base?.customized ?? {};
      const answer = await from.lay({
        conditions,
        base: segmentMinutes && up && down ? { segmentMinutes, up, down } : null,
      });
      from.takes(answer.superGraph);
      return keep(conditions, { graph: prepared.superGraph, roads, ...answer.laid });
    };
    const own = underWay.get(key) ?? laying().finally(() => underWay.delete(key));
    underWay.set(key, own);
    return own;
  }

  return {
    timesFrom: (conditions) => laid(conditions).timesFrom,
    searchFrom: (conditions, seeds) => hierarchySearch(laid(conditions).customized, seeds),
    segmentMinutes: (conditions) => laid(conditions).customized.segmentMinutes,
  };
}

function conditionsKept({ superGraph, roads }: PreparedRoads): number {
  const bytes = BYTES_PER_ARC * superGraph.head.length + Float64Array.BYTES_PER_ELEMENT * roads.segmentCount;
  return Math.max(MIN_CONDITIONS, Math.min(MAX_CONDITIONS, Math.floor(MAX_BYTES / bytes)));
}
