import { createHash } from "node:crypto";
import { type Conditions, conditionsKey } from "../../core/conditions.ts";
import { distanceKm } from "../../core/geo.ts";
import type { Position } from "../../core/places.ts";
import { beyondLimits } from "../../core/roads/networkLimits.ts";
import type { EngineEnd, EngineLeg, EngineRoute, RoutingEngine } from "../../engines/routingEngine.ts";
import { InvalidRequestError, UnavailableError } from "../../errors.ts";
import { createEngineRows } from "./engineRows.ts";
import { type OnData, watchEngine } from "./engineWatch.ts";
import { lruCache } from "./lruCache.ts";
import { MissingFigures } from "./missingFigures.ts";
import { type Network, type OwnNetwork, today } from "./network.ts";
import type { FoundRoute } from "./ownRoute.ts";

const MAX_ROUTES = 200;

/**
 * A routing server as the network: what it answers is kept, what it cannot do is refused by name.
 * @param geography    roads that are drawn and named, and say which points lie on one land; never driven
 * @param positions    of settlements and offices, in the order of `geography.targets`
 * @param onData       told when it is known what the server drives on: everything computed before is of the past
 */
export function createEngineNetwork(
  engine: RoutingEngine,
  geography: OwnNetwork,
  positions: readonly Position[],
  onData: OnData,
): Network {
  const watch = watchEngine(engine, (known) => {
    if (!known.isFirst) kept = start();
    onData(known);
  });
  const start = () => ({
    rows: createEngineRows(watched(engine), positions, isSameLand, watch.ready),
    routes: lruCache<FoundRoute>(MAX_ROUTES),
  });
  const isSameLand = (point: Position, joined: Position) => geography.snap(point).land === geography.snap(joined).land;
  let kept = start();

  function watched({ table, route, ...rest }: RoutingEngine): RoutingEngine {
    const noting = async <T>(answer: Promise<T>): Promise<T> => {
      try {
        return await answer;
      } catch (error) {
        watch.noteFailure(error);
        throw error;
      }
    };
    return {
      ...rest,
      table: (...asked) => noting(table(...asked)),
      route: (...asked) => noting(route(...asked)),
    };
  }

  /**
   * The conditions as the server is asked under them.
   * @throws {InvalidRequestError} naming what it cannot do; {UnavailableError} in a season it is not used for;
   *   {MissingFigures} while it is not known what it can do
   */
  function driven(conditions: Conditions): Conditions {
    const { check } = watch.state();
    if (!check) throw new MissingFigures(async () => void (await watch.ready()));
    const beyond = beyondLimits(conditions, check.limits, today());
    if (beyond.length > 0) {
      throw new InvalidRequestError(
        beyond.map(({ field, limit }) => ({
          field,
          reason: { code: "networkCannot" as const, network: engine.name, limit },
        })),
      );
    }
    const refused = check.refused.find(({ season }) => season === conditions.season);
    if (refused) throw new UnavailableError(refused.reason);
    return conditions;
  }

  async function fetchRoute(key: string, from: Position, to: Position, conditions: Conditions, signal: AbortSignal) {
    await watch.ready();
    const found = await watched(engine).route(from, to, conditions, signal);
    const { isJoined } = kept.rows;
    const isWay = found !== null && isJoined(from, found.ends[0].point) && isJoined(to, found.ends[1].point);
    const waypoints = [from, to].map((point, index) => waypointOf(point, found?.ends[index] ?? { point, road: "" }));
    kept.routes.get(key, () => ({ route: isWay ? routeOf(found) : null, waypoints, closedRoads: [] }));
  }

  return {
    get about() {
      return { kind: engine.kind, name: engine.name, day: watch.state().check?.day ?? null };
    },
    get version() {
      const edition = watch.state().check?.edition ?? "";
      if (edition === "") return engine.kind;
      return `${engine.kind}-${createHash("sha256").update(edition).digest("hex").slice(0, 12)}`;
    },
    get limits() {
      return watch.state().check?.limits ?? [];
    },
    roads: geography.roads,
    targets: geography.targets,
    snap: geography.snap,
    own: null,
    accessMinutes: () => 0, // in the server's own minutes, or not counted there
    setOffMinutes: 0,
    timesFrom: (point, conditions) => kept.rows.row({ point, conditions: driven(conditions) }).minutes,
    need: (rows) => kept.rows.need(rows.map(({ point, conditions }) => ({ point, conditions: driven(conditions) }))),
    tripsTo(point, targets, conditions) {
      const { minutes, km } = kept.rows.row({ point, conditions: driven(conditions) });
      return targets.map((target) => ({ minutes: minutes[target], km: km[target] }));
    },
    tripsBetween(points, conditions) {
      const trips = kept.rows.trips(points, driven(conditions));
      return {
        minutes: trips.map((row) => row.map(({ minutes }) => minutes)),
        km: trips.map((row) => row.map(({ km }) => km)),
      };
    },
    route(from, to, conditions) {
      const key = [from.lat, from.lon, to.lat, to.lon, conditionsKey(driven(conditions))].join("|");
      const known = kept.routes.find(key);
      if (known) return known;
      throw new MissingFigures((signal) => fetchRoute(key, from, to, conditions, signal));
    },
    needTrips: (points, conditions) => void kept.rows.trips(points, driven(conditions)),
    engineState: watch.state,
    end: watch.end,
  };
}

function waypointOf(asked: Position, { point, road }: EngineEnd): FoundRoute["waypoints"][number] {
  return { name: road, location: [point.lon, point.lat], distance: Math.round(distanceKm(asked, point) * 1000) };
}

function routeOf({ minutes, km, line, legs }: EngineRoute): NonNullable<FoundRoute["route"]> {
  const length = (of: { readonly minutes: number; readonly km: number }) => {
    const duration = round1(of.minutes * 60);
    return { distance: round1(of.km * 1000), duration, weight: duration };
  };
  return {
    geometry: { type: "LineString", coordinates: line.map(({ lat, lon }) => [lon, lat]) },
    ...length({ minutes, km }),
    weight_name: "duration",
    legs: legs.map((leg: EngineLeg) => ({ steps: [...leg.steps], ...length(leg), summary: leg.summary })),
    access_minutes: 0,
  };
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
