import { type Conditions, conditionsKey, DEFAULT_CONDITIONS, type Season } from "../../core/conditions.ts";
import type { Position } from "../../core/places.ts";
import type { NetworkAbout } from "../../core/roads/networkAbout.ts";
import { graphOf, type RoadGraph } from "../../core/roads/roadGraph.ts";
import { segmentMinutes } from "../../core/roads/segmentMinutes.ts";
import { createSnapper, type RoadPoint, type Snap } from "../../core/roads/snap.ts";
import type { SpeedModel, WinterModel } from "../../core/roads/speedModel.ts";
import type { OpenRoads } from "../../core/search/driveTimes.ts";
import type { Seed } from "../../core/search/minutesFrom.ts";
import { lruCache } from "./lruCache.ts";
import { type RoadData, type SheetRoads, sheetsData } from "./roadData.ts";
import { createSeasonalSearch } from "./seasonalSearch.ts";

/** The road network kept in memory: graph and snapping are shared, minutes are cached per set of conditions. */
export interface Network {
  readonly about: NetworkAbout;
  readonly roads: RoadGraph;
  readonly speeds: SpeedModel;
  readonly winter: WinterModel;
  readonly targets: readonly RoadPoint[];
  snap(point: Position): Snap;
  open(conditions: Conditions): OpenRoads;
  /** Minutes from a point to every target, in the targets' order; Infinity = no way. Do not change the array. */
  timesFrom(point: Position, conditions: Conditions): Float64Array;
}

const MAX_CONDITIONS = 64;
const MAX_SNAPS = 2000;
/** Up to here a plain search finds all ways from a point quicker than the hierarchy finds a few of them. */
const PLAIN_SEARCH_PLACES = 20_000;
const MAX_ROWS = 2000; // × 1,500 targets × 8 bytes = 24 MB: a long drag must not fill the memory

/** @param targets settlements and offices: snapped once, since snapping does not depend on the season */
export function createNetwork(given: RoadData | SheetRoads, targetPositions: readonly Position[]): Network {
  const data = "columns" in given ? given : sheetsData(given);
  const roads = graphOf(data.columns);
  const snapToRoad = createSnapper(roads);
  // people live on roads that are open all year: a summer road beside them is no way to them
  const targets = targetPositions.map((position): RoadPoint => {
    const { winterClosed, ...openAllYear } = snapToRoad(position);
    return openAllYear;
  });
  const snaps = lruCache<Snap>(MAX_SNAPS); // one request asks for the same point several times
  const openRoads = lruCache<OpenRoads>(MAX_CONDITIONS);
  const rows = lruCache<Float64Array>(MAX_ROWS);

  function open(conditions: Conditions): OpenRoads {
    return openRoads.get(conditionsKey(conditions), () => ({
      roads,
      speeds: data.speeds,
      segmentMinutes: segmentMinutes(roads, data.speeds, data.winter, conditions),
      ...(roads.placeCount > PLAIN_SEARCH_PLACES
        ? { searchFrom: (seeds: readonly Seed[]) => search.searchFrom(conditions, seeds) }
        : {}),
    }));
  }

  const search = createSeasonalSearch(roads, targets, open, data.order);
  const snap = (point: Position) => snaps.get(`${point.lat},${point.lon}`, () => snapToRoad(point));

  return {
    about: data.about,
    roads,
    speeds: data.speeds,
    winter: data.winter,
    targets,
    snap,
    open,
    timesFrom(point, conditions) {
      const key = `${point.lat},${point.lon}|${conditionsKey(conditions)}`;
      return rows.get(key, () => search.timesFrom(conditions)(snap(point)));
    },
  };
}

/**
 * Today's date (YYYY-MM-DD) where the planner runs, as its default network date: before nine in the morning the date in
 * Greenwich is still yesterday's in Japan. The clock stays out of the core.
 */
export function today(now = new Date()): string {
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Conditions of a season with everything else at its default; `overrides` win. */
export function conditionsFor(season: Season, overrides: Partial<Conditions> = {}): Conditions {
  return {
    ...DEFAULT_CONDITIONS,
    asOf: overrides.asOf ?? today(),
    closures: season === "summer" ? "summer" : "winter",
    ...overrides,
    season,
  };
}
