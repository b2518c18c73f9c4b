import { type Conditions, conditionsKey } from "../../core/conditions.ts";
import { distanceKm } from "../../core/geo.ts";
import type { Position } from "../../core/places.ts";
import { MAX_OFF_ROAD_KM } from "../../core/roads/offRoad.ts";
import type { EngineTable, RoutingEngine } from "../../engines/routingEngine.ts";
import { UnavailableError } from "../../errors.ts";
import { type Cache, lruCache } from "./lruCache.ts";
import { MissingFigures } from "./missingFigures.ts";
import type { NeededRow, Trip } from "./network.ts";

/** Minutes and km from one point to every target. */
export interface EngineRow {
  readonly minutes: Float64Array;
  readonly km: Float64Array;
}

/** Nearer than this no road is across water. */
const SURELY_SAME_LAND_KM = 0.3;

/** No car is faster in a straight line; nearer than 20 km apart, where both ends join the roads would tell. */
const MAX_KM_PER_HOUR = 200;
const SURELY_APART_KM = 20;
/** A month. Whoever answers more has not understood the question. */
const MAX_MINUTES = 43_200;

const MAX_BYTES = 300e6;
const BYTES_PER_PAIR = 16;
const MAX_ROWS = 4000;
const MAX_TRIPS = 200_000;

export const rowKey = ({ point, conditions }: NeededRow) => `${point.lat},${point.lon}|${conditionsKey(conditions)}`;
const tripKey = (from: Position, to: Position, conditions: Conditions) =>
  `${from.lat},${from.lon}>${to.lat},${to.lon}|${conditionsKey(conditions)}`;

/**
 * Rows and trips of a routing server, kept once they were fetched. Nothing is kept of a fetch that did not answer whole.
 * @param isSameLand  of a point and where the server joined it to its roads: no island hangs on the mainland
 * @param before      what must have happened before anything is fetched; @throws {UnavailableError}
 */
export function createEngineRows(
  engine: RoutingEngine,
  targets: readonly Position[],
  isSameLand: (point: Position, joined: Position) => boolean,
  before: () => Promise<unknown>,
) {
  const rows = lruCache<EngineRow>(Math.min(MAX_ROWS, Math.floor(MAX_BYTES / (BYTES_PER_PAIR * targets.length + 1))));
  const trips = lruCache<Trip>(MAX_TRIPS);
  const underWay = new Map<string, Promise<unknown>>();

  const isJoined = (point: Position, joined: Position | null) => {
    if (joined === null) return true;
    const km = distanceKm(point, joined);
    return km <= SURELY_SAME_LAND_KM || (km <= MAX_OFF_ROAD_KM && isSameLand(point, joined));
  };

  /** What hangs on another place's road has no way. */
  function withoutFarEnds(table: EngineTable, sources: readonly Position[], ends: readonly Position[]): EngineTable {
    const far = ends.flatMap((point, index) => (isJoined(point, table.targets[index]) ? [] : [index]));
    for (const [index, point] of sources.entries()) {
      const own = [table.minutes[index], table.km[index]];
      if (!isJoined(point, table.sources[index])) for (const values of own) values.fill(Infinity);
      for (const end of far) for (const values of own) values[end] = Infinity;
    }
    return table;
  }

  async function fetchTable(
    sources: readonly Position[],
    ends: readonly Position[],
    conditions: Conditions,
    signal: AbortSignal,
  ) {
    await before();
    const table = withoutFarEnds(await engine.table(sources, ends, conditions, signal), sources, ends);
    const text = unbelievable(table, sources, ends);
    if (text !== null) throw new UnavailableError({ code: "engineWrong", engine: engine.name, text });
    return table;
  }

  async function fetchGroup(wanted: readonly NeededRow[], signal: AbortSignal): Promise<void> {
    const { conditions } = wanted[0];
    const table = await fetchTable(
      wanted.map(({ point }) => point),
      targets,
      conditions,
      signal,
    );
    for (const [index, row] of wanted.entries())
      keep(rows, rowKey(row), { minutes: table.minutes[index], km: table.km[index] });
  }

  /** Rows of the same conditions in one table; those somebody else is fetching are waited for. */
  async function fetchRows(wanted: readonly NeededRow[], signal: AbortSignal): Promise<void> {
    const groups = new Map<string, NeededRow[]>();
    const awaited: Promise<unknown>[] = [];
    for (const row of wanted) {
      const other = underWay.get(rowKey(row));
      if (other)
        awaited.push(other.catch(() => {})); // what failed for others is tried again by whoever needs it
      else groups.set(conditionsKey(row.conditions), [...(groups.get(conditionsKey(row.conditions)) ?? []), row]);
    }
    const own = [...groups.values()].map((group) => {
      const keys = group.map(rowKey);
      const fetching = fetchGroup(group, signal).finally(() => {
        for (const key of keys) underWay.delete(key);
      });
      for (const key of keys) underWay.set(key, fetching);
      return fetching;
    });
    await Promise.all([...own, ...awaited]);
  }

  async function fetchTrips(points: readonly Position[], conditions: Conditions, signal: AbortSignal): Promise<void> {
    const { minutes, km } = await fetchTable(points, points, conditions, signal);
    for (const [i, from] of points.entries()) {
      for (const [j, to] of points.entries())
        keep(trips, tripKey(from, to, conditions), { minutes: minutes[i][j], km: km[i][j] });
    }
  }

  return {
    /** @throws {MissingFigures} where one has to be fetched */
    row(needed: NeededRow): EngineRow {
      const known = rows.find(rowKey(needed));
      if (known) return known;
      throw new MissingFigures((signal) => fetchRows([needed], signal));
    },
    /** @throws {MissingFigures} for all that have to be fetched together */
    need(needed: readonly NeededRow[]): void {
      const distinct = new Map(needed.map((row) => [rowKey(row), row]));
      rows.makeRoom(2 * distinct.size); // what is needed together must be there together
      const missing = [...distinct].flatMap(([key, row]) => (rows.find(key) ? [] : [row]));
      if (missing.length > 0) throw new MissingFigures((signal) => fetchRows(missing, signal));
    },
    /** Every two of some points; @throws {MissingFigures} */
    trips(points: readonly Position[], conditions: Conditions): Trip[][] {
      return points.map((from) =>
        points.map((to) => {
          if (from.lat === to.lat && from.lon === to.lon) return { minutes: 0, km: 0 };
          const known = trips.find(tripKey(from, to, conditions));
          if (known) return known;
          throw new MissingFigures((signal) => fetchTrips(points, conditions, signal));
        }),
      );
    },
    isJoined,
  };
}

/** The first pair no car could drive in its minutes, in words; null = there is none. */
function unbelievable({ minutes }: EngineTable, sources: readonly Position[], ends: readonly Position[]) {
  for (const [i, from] of sources.entries()) {
    for (const [j, to] of ends.entries()) {
      const taken = minutes[i][j];
      if (taken === Infinity) continue;
      const km = distanceKm(from, to);
      const isTooFast = km > SURELY_APART_KM && km > (taken / 60) * MAX_KM_PER_HOUR;
      if (isTooFast || taken > MAX_MINUTES) return `${Math.round(km)} km: ${taken} min`;
    }
  }
  return null;
}

function keep<T>(cache: Cache<T>, key: string, value: T): void {
  cache.get(key, () => value);
}
