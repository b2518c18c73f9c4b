import type { RoadsInUse } from "../../contract/networkAnswers.ts";
import { type Conditions, conditionsKey, DEFAULT_CONDITIONS, type Season } from "../../core/conditions.ts";
import type { Language } from "../../core/language.ts";
import type { Position } from "../../core/places.ts";
import type { NetworkAbout, NetworkLimit } from "../../core/roads/networkAbout.ts";
import type { RoadGraph } from "../../core/roads/roadGraph.ts";
import { segmentMinutes } from "../../core/roads/segmentMinutes.ts";
import { createSnapper, type RoadPoint, type Snap } from "../../core/roads/snap.ts";
import type { SpeedModel, WinterModel } from "../../core/roads/speedModel.ts";
import { winterTableOf } from "../../core/roads/winterTable.ts";
import { accessMinutes, type OpenRoads } from "../../core/search/driveTimes.ts";
import type { Seed } from "../../core/search/minutesFrom.ts";
import { waysFrom } from "../../core/search/wayBetween.ts";
import type { EngineState } from "./engineWatch.ts";
import { createLayingThread } from "./layingThread.ts";
import { lruCache } from "./lruCache.ts";
import { type FoundRoute, ownRoute } from "./ownRoute.ts";
import { isLarge, type PreparingRoads, prepareRoads } from "./preparedRoads.ts";
import { type RoadData, type SharedRoads, type SheetRoads, sheetsData } from "./roadData.ts";
import { createSeasonalSearch, type SearchThread } from "./seasonalSearch.ts";

/**
 * What drive times come from: roads in memory (the sheets, an import), or a routing server whose answers are kept. Whoever
 * computes on it asks in one go what it needs (`need`) and takes rows; a server's row that is not here yet throws
 * `MissingFigures`, and whoever called the computation fetches it and calls again (`whenFetched`).
 */
export interface Network {
  readonly about: NetworkAbout;
  /** Another text for other roads; "" = those of data/. */
  readonly version: string;
  /** What it cannot do: asked for all the same, it is refused by name. */
  readonly limits: readonly NetworkLimit[];
  /** Roads as they are drawn and named; a routing server drives on its own. */
  readonly roads: RoadGraph;
  readonly targets: readonly RoadPoint[];
  snap(point: Position): Snap;
  /** Minutes from a point to every target, in the targets' order; Infinity = no way. Do not change the array. */
  timesFrom(point: Position, conditions: Conditions): Float64Array;
  /** Minutes and km from a point to some of the targets, by their place in `targets`. */
  tripsTo(point: Position, targets: readonly number[], conditions: Conditions): readonly Trip[];
  /** Minutes and km between every two of some points; 0 from a point to itself. */
  tripsBetween(points: readonly Position[], conditions: Conditions): PointTable;
  /** @param lang  of the names of roads, where the network has them in two */
  route(from: Position, to: Position, conditions: Conditions, lang: Language): FoundRoute;
  /** The part of a drive time that speeds do not change: from beside the road to the road, and setting off. */
  accessMinutes(point: RoadPoint): number;
  readonly setOffMinutes: number;
  /** Rows that will be asked for, so that they are fetched together; absent where nothing has to be fetched. */
  need?(rows: readonly NeededRow[]): void;
  /** The same for `tripsBetween` of any of some points. */
  needTrips?(points: readonly Position[], conditions: Conditions): void;
  /** The roads driven, where they are in memory; null = a routing server's. */
  readonly own: OwnNetwork | null;
  /** What is known of the routing server; absent where there is none. */
  engineState?(): EngineState;
  /** Ends what goes on in the background. */
  end?(): void;
}

export interface Trip {
  readonly minutes: number; // Infinity = no way
  readonly km: number;
}

/** Row by origin; Infinity where no way leads. */
export interface PointTable {
  readonly minutes: readonly (readonly number[])[];
  readonly km: readonly (readonly number[])[];
}

export interface NeededRow {
  readonly point: Position;
  readonly conditions: Conditions;
}

/** The road network kept in memory: graph and snapping are shared, minutes are cached per set of conditions. */
export interface OwnNetwork extends Network {
  readonly speeds: SpeedModel;
  readonly winter: WinterModel;
  open(conditions: Conditions): OpenRoads;
  /** The roads for another thread, large ones without a copy; null = those of data/, which every thread has. */
  toShare(): SharedRoads | null;
}

const MAX_CONDITIONS = 64;
const MAX_CONDITIONS_LARGE = 8; // 16 MB each where there are two million stretches
const MAX_SNAPS = 2000;
const MAX_ROWS = 2000; // × 1,500 targets × 8 bytes = 24 MB: a long drag must not fill the memory

/**
 * @param targetPositions  settlements and offices: snapped once, since snapping does not depend on the season
 * @param laysInThread     of a large network, minutes under new conditions are laid in a thread: a computation that needs
 *                         them meets `MissingFigures` first, as with a routing server
 */
export function createNetwork(
  given: RoadData | SheetRoads,
  targetPositions: readonly Position[],
  laysInThread = false,
): OwnNetwork {
  const data = "columns" in given ? given : sheetsData(given);
  const preparing = data.prepared ? null : prepareRoads(data.columns, data.order);
  const prepared = data.prepared ?? (preparing as PreparingRoads);
  const { roads, snapIndex } = prepared;
  const snapToRoad = createSnapper(roads, snapIndex);
  // people live on roads that are open all year: a summer road beside them is no way to them
  const targets = targetPositions.map((position): RoadPoint => {
    const { winterClosed, ...openAllYear } = snapToRoad(position);
    return openAllYear;
  });
  const snaps = lruCache<Snap>(MAX_SNAPS); // one request asks for the same point several times
  const openRoads = lruCache<OpenRoads>(isLarge(roads) ? MAX_CONDITIONS_LARGE : MAX_CONDITIONS);
  const rows = lruCache<Float64Array>(MAX_ROWS);

  const thread = laysInThread && preparing && isLarge(roads) ? threadFor(preparing, data) : null;
  const minutesOf = (conditions: Conditions) => segmentMinutes(roads, data.speeds, data.winter, conditions);
  const openWith = (conditions: Conditions, minutes: Float64Array): OpenRoads => ({
    roads,
    speeds: data.speeds,
    segmentMinutes: minutes,
    ...(isLarge(roads) ? { searchFrom: (seeds: readonly Seed[]) => search.searchFrom(conditions, seeds) } : {}),
  });
  const open = (conditions: Conditions): OpenRoads =>
    openRoads.get(conditionsKey(conditions), () =>
      openWith(conditions, thread ? search.segmentMinutes(conditions) : minutesOf(conditions)),
    );
  const search = createSeasonalSearch({
    ...{ prepared, targets, openWith, thread },
    minutesOf: thread ? minutesOf : (conditions) => open(conditions).segmentMinutes,
  });
  const snap = (point: Position) => snaps.get(`${point.lat},${point.lon}`, () => snapToRoad(point));

  const network: OwnNetwork = {
    about: data.about,
    version: data.version,
    limits: [],
    toShare: () =>
      data.version === ""
        ? null
        : { about: data.about, version: data.version, prepared: { roads, snapIndex, superGraph: prepared.superGraph } },
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
    tripsTo: (point, indices, conditions) =>
      waysFrom(
        snap(point),
        indices.map((index) => targets[index]),
        open(conditions),
      ),
    tripsBetween: (points, conditions) => pointTable(points.map(snap), open(conditions)),
    route: (from, to, conditions, lang) => ownRoute([snap(from), snap(to)], open(conditions), lang),
    accessMinutes: (point) => accessMinutes(point, data.speeds),
    setOffMinutes: data.speeds.tripMinutes,
    end: () => thread?.end(),
    get own() {
      return network;
    },
  };
  return network;
}

function threadFor(preparing: PreparingRoads, { order, speeds, winter }: RoadData): SearchThread {
  const { roads } = preparing;
  const thread = createLayingThread(() => {
    const superGraph = preparing.hasSuperGraph ? preparing.superGraph : null;
    return { roads, order, superGraph, speeds, winter: winterTableOf(winter, roads) };
  });
  return { ...thread, takes: preparing.takeSuperGraph };
}

function pointTable(snaps: readonly Snap[], open: OpenRoads): PointTable {
  const ways = snaps.map((snap) => waysFrom(snap, snaps, open));
  return {
    minutes: ways.map((row, from) => row.map((way, to) => (from === to ? 0 : way.minutes))),
    km: ways.map((row, from) => row.map((way, to) => (from === to ? 0 : way.km))),
  };
}

/** The network as it is named in answers. */
export function roadsNamed({ about, limits }: Network): RoadsInUse {
  const { kind, name, day } = about;
  return { kind, name, day, limits };
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
