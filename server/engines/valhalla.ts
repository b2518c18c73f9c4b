import type { ValhallaConfig } from "../config.ts";
import { type Conditions, SEASONS, type Season } from "../core/conditions.ts";
import { distanceKm, pointBetween } from "../core/geo.ts";
import type { Position } from "../core/places.ts";
import type { NetworkLimit } from "../core/roads/networkAbout.ts";
import {
  type ClosedRoad,
  type EngineCheck,
  type EngineRoute,
  type KnownRoads,
  NEVER_ASKED,
  type RoutingEngine,
  wentOver,
} from "./routingEngine.ts";
import { createValhallaServer, type Driving, type ValhallaServer } from "./valhallaServer.ts";

const PLAIN: Driving = { avoids: [], shut: [] };
/** service_limits.max_exclude_locations where nobody changed it. */
const MAX_SHUT = 50;
/** A road may have a twin beside it: it is looked for so often. */
const ROUNDS = 3;

/** Where the closed roads lie on the server's own map, and those it drives all the same. */
interface Closures {
  readonly edition: string;
  readonly shut: readonly Position[];
  readonly driven: readonly { readonly road: ClosedRoad; readonly km: number }[];
}

/**
 * Valhalla, one service a season. Where there is only one, winter has its roads and speeds without the roads that are shut:
 * each is found on its map by driving from gate to gate, and left out of every winter request by the middle of that way.
 */
export function createValhalla(
  { urls, matrixKm }: ValhallaConfig,
  { towns, closed, allClosed }: KnownRoads,
): RoutingEngine {
  const summer = createValhallaServer(urls.summer, matrixKm);
  const winter = urls.winter === null ? null : createValhallaServer(urls.winter, matrixKm);
  const storm = urls.storm === null ? null : createValhallaServer(urls.storm, matrixKm);
  const serverOf: Readonly<Record<Season, ValhallaServer>> = {
    summer,
    winter: winter ?? summer,
    storm: storm ?? summer,
  };
  const own = [summer, winter, storm].filter((server) => server !== null);
  const name = winter ? summer.name : `${summer.name.slice(0, -1)}、冬も夏の速度 winter at summer speeds)`;
  let closures: Closures = { edition: "", shut: [], driven: [] };

  const kmOver = async (server: ValhallaServer, { from, to }: ClosedRoad, driving: Driving, signal: AbortSignal) =>
    (await server.route(from, to, driving, signal))?.km ?? Infinity;

  async function closuresOf(edition: string, signal: AbortSignal): Promise<Closures> {
    if (closures.edition === edition) return closures;
    const shut: Position[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const ways = await Promise.all(
        allClosed.map(async (road) => {
          const way = await summer.route(road.from, road.to, { ...PLAIN, shut }, signal);
          return way && wentOver(road, way.km) ? [middleOf(way)] : [];
        }),
      );
      const found = ways.flat().slice(0, MAX_SHUT - shut.length);
      if (found.length === 0) break;
      shut.push(...found);
    }
    const driven = await Promise.all(
      allClosed.map(async (road) => ({ road, km: await kmOver(summer, road, { ...PLAIN, shut }, signal) })),
    );
    return { edition, shut, driven: driven.filter(({ road, km }) => wentOver(road, km)) };
  }

  const reasonOf = (season: Season, { road }: ClosedRoad, km: number) => ({
    ...{ season, reason: { code: "closedRoadDriven" as const, engine: name, season, road, km } },
  });

  async function refusedSeasons(signal: AbortSignal): Promise<EngineCheck["refused"]> {
    const tiles = SEASONS.filter((season) => (season === "winter" && winter) || (season === "storm" && storm));
    const byTiles = await Promise.all(
      tiles.map(async (season) => {
        const km = closed ? await kmOver(serverOf[season], closed, PLAIN, signal) : Infinity;
        return closed && wentOver(closed, km) ? [reasonOf(season, closed, km)] : [];
      }),
    );
    const [first] = winter ? [] : closures.driven;
    return [...byTiles.flat(), ...(first ? [reasonOf("winter", first.road, first.km)] : [])];
  }

  function drivingUnder({ season, toll, ferry }: Conditions): Driving {
    return {
      avoids: [...(toll === "avoid" ? (["tolls"] as const) : []), ...(ferry === "avoid" ? (["ferries"] as const) : [])],
      shut: season === "winter" && !winter ? closures.shut : [],
    };
  }

  return {
    kind: "valhalla",
    name,
    async check(signal) {
      const editions = await Promise.all(own.map((server) => server.look(towns, signal)));
      if (!winter) closures = await closuresOf(editions[0], signal);
      const canAvoid = async (...avoids: Driving["avoids"]) =>
        (await Promise.all(own.map((server) => server.canAvoid(avoids, towns, signal)))).every((can) => can);
      const [toll, ferry] = await Promise.all([canAvoid("tolls"), canAvoid("ferries")]);
      const cannot: readonly (NetworkLimit | false)[] = [
        !storm && "storm",
        !toll && "tollAvoid",
        !ferry && "ferryAvoid",
        !winter && "winterSpeeds",
        ...NEVER_ASKED,
      ];
      return {
        day: null, // it says when its tiles were made, not how old their map is
        edition: editions.join("|"),
        limits: cannot.filter((limit) => limit !== false),
        refused: await refusedSeasons(signal),
      };
    },
    table: (sources, targets, conditions, signal) =>
      serverOf[conditions.season].table(sources, targets, drivingUnder(conditions), signal),
    route: (from, to, conditions, signal) =>
      serverOf[conditions.season].route(from, to, drivingUnder(conditions), signal),
  };
}

/** The point halfway along a way. */
function middleOf({ line }: EngineRoute): Position {
  const lengths = line.slice(1).map((point, index) => distanceKm(line[index], point));
  let left = lengths.reduce((sum, km) => sum + km, 0) / 2;
  for (const [index, km] of lengths.entries()) {
    if (left <= km && km > 0) return pointBetween(line[index], line[index + 1], left / km);
    left -= km;
  }
  return line[0];
}
