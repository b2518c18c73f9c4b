import { distanceKm } from "../core/geo.ts";
import type { Position } from "../core/places.ts";
import { MAX_OFF_ROAD_KM } from "../core/roads/offRoad.ts";
import { createEngineHttp, type EngineAnswer } from "./engineHttp.ts";
import { routeOf } from "./osrmAnswers.ts";
import { halves, type Part, partsOf, type Room } from "./osrmTable.ts";
import type { EngineRoute, EngineTable, KnownRoads } from "./routingEngine.ts";
import {
  ignoresExclusions,
  matrixOf,
  NO_ROAD_NEAR,
  NO_ROUTE,
  NO_WAY,
  TOO_FAR_APART,
  TOO_MANY_LOCATIONS,
} from "./valhallaAnswers.ts";
import { engineWrong, readAnswer } from "./wrongAnswer.ts";

/** How a request drives: what it leaves out, and points of roads that are shut. */
export interface Driving {
  readonly avoids: readonly ("tolls" | "ferries")[];
  readonly shut: readonly Position[];
}

/** One Valhalla service: it drives the roads and speeds of its tiles. */
export interface ValhallaServer {
  readonly name: string; // "Valhalla (roads.example:8002)"
  /** What its tiles are, as far as it says. @throws {UnavailableError} */
  look(towns: KnownRoads["towns"], signal: AbortSignal): Promise<string>;
  canAvoid(avoids: Driving["avoids"], towns: KnownRoads["towns"], signal: AbortSignal): Promise<boolean>;
  table(
    sources: readonly Position[],
    targets: readonly Position[],
    driving: Driving,
    signal: AbortSignal,
  ): Promise<EngineTable>;
  route(from: Position, to: Position, driving: Driving, signal: AbortSignal): Promise<EngineRoute | null>;
}

/** service_limits.auto.max_matrix_location_pairs where nobody changed it; less is learnt from refusals. */
const USUAL_PAIRS = 2500;
/** Larger matrices take longer than as many small ones: 1 × 1,100 six seconds, in parts of 100 under two. */
const POINTS_AT_ONCE = 100;
/** Valhalla measures on a slightly larger earth. */
const MARGIN = 0.995;

const at = ({ lat, lon }: Position) => ({ lat, lon });

function bodyOf({ avoids, shut }: Driving) {
  const auto = Object.fromEntries(avoids.map((avoided) => [`exclude_${avoided}`, true]));
  return {
    ...{ costing: "auto", units: "kilometers", costing_options: { auto } },
    ...(shut.length > 0 && { exclude_locations: shut.map(at) }),
  };
}

/** @param givenMatrixKm  its max_matrix_distance, beyond which one pair fails a whole matrix; less is learnt from refusals */
export function createValhallaServer(url: string, givenMatrixKm: number): ValhallaServer {
  const name = `Valhalla (${new URL(url).host})`;
  const http = createEngineHttp(name, url);
  let room: Room = { pairs: USUAL_PAIRS, coordinates: POINTS_AT_ONCE };
  let matrixKm = givenMatrixKm * MARGIN;

  const wrong = (text: string) => engineWrong(name, text);
  const refusal = ({ status, body }: EngineAnswer) => {
    const text = body.error ?? body.message;
    return wrong(typeof text === "string" ? `${body.error_code ?? body.code}: ${text}` : `HTTP ${status}`);
  };

  const read = <T>(parse: () => T) => readAnswer(name, parse);

  const askMatrix = (
    sources: readonly Position[],
    targets: readonly Position[],
    driving: Driving,
    signal: AbortSignal,
  ) =>
    http.ask({
      path: "sources_to_targets",
      body: { sources: sources.map(at), targets: targets.map(at), verbose: true, ...bodyOf(driving) },
      signal,
    });

  async function route(from: Position, to: Position, driving: Driving, signal: AbortSignal) {
    const body = { locations: [at(from), at(to)], format: "osrm", shape_format: "geojson", ...bodyOf(driving) };
    const answer = await http.ask({ path: "route", body, signal });
    const { code, error_code: number } = answer.body;
    if (NO_ROUTE.has(code) || NO_WAY.has(number) || number === NO_ROAD_NEAR) return null;
    if (answer.status !== 200 || code !== "Ok") throw refusal(answer);
    return read(() => routeOf(answer.body));
  }

  async function wholeTable(
    sources: readonly Position[],
    targets: readonly Position[],
    driving: Driving,
    signal: AbortSignal,
  ): Promise<EngineTable> {
    const whole = emptyTable(sources, targets);
    const isFar = ({ sources: from, targets: to }: Part) =>
      from.some((source) => to.some((target) => distanceKm(sources[source], targets[target]) > matrixKm));

    async function fill(part: Part): Promise<void> {
      if (isFar(part)) return fillSmaller(part);
      const [from, to] = [part.sources.map((index) => sources[index]), part.targets.map((index) => targets[index])];
      const answer = await askMatrix(from, to, driving, signal);
      const { status, body } = answer;
      if (status === 200)
        return take(
          part,
          read(() => matrixOf(body, from.length, to.length)),
        );
      if (body.error_code === TOO_FAR_APART) {
        learnDistance(String(body.error), part);
        return fillSmaller(part);
      }
      if (body.error_code === TOO_MANY_LOCATIONS) {
        if (halves(part).length === 0) throw refusal(answer);
        room = { ...room, pairs: Math.min(room.pairs, Math.floor((from.length * to.length) / 2)) };
        return fillAll(partsOf(part, room));
      }
      if (body.error_code === NO_ROAD_NEAR || NO_WAY.has(body.error_code)) return fillSmaller(part);
      throw refusal(answer);
    }

    /** "… the max distance limit: 200000 meters" */
    function learnDistance(message: string, { sources: from, targets: to }: Part): void {
      const metres = Number(/(\d+) meters/.exec(message)?.[1]);
      const farthest = Math.max(...from.flatMap((i) => to.map((j) => distanceKm(sources[i], targets[j]))));
      matrixKm = Math.min(matrixKm, (metres > 0 ? metres / 1000 : farthest) * MARGIN);
    }

    /** One pair that fails a matrix fails all of it: the halves are asked apart, in the end a pair by itself. */
    async function fillSmaller(part: Part): Promise<void> {
      const smaller = halves(part);
      if (smaller.length > 0) return fillAll(smaller);
      await fillPair(part.sources[0], part.targets[0]);
    }

    async function fillAll(parts: readonly Part[]): Promise<void> {
      await Promise.all(parts.map(fill));
    }

    async function take({ sources: from, targets: to }: Part, cells: ReturnType<typeof matrixOf>): Promise<void> {
      const unanswered: Promise<void>[] = [];
      for (const [i, source] of from.entries()) {
        for (const [j, target] of to.entries()) {
          const { minutes, km, ...ends } = cells[i][j];
          whole.sources[source] ??= ends.from;
          whole.targets[target] ??= ends.to;
          if (minutes === null || km === null) unanswered.push(fillPair(source, target));
          else whole.set(source, target, minutes, km);
        }
      }
      await Promise.all(unanswered);
    }

    /** A matrix finds no way for pairs that a route is found for: only the route's word counts. */
    async function fillPair(source: number, target: number): Promise<void> {
      const found = await route(sources[source], targets[target], driving, signal);
      whole.set(source, target, found?.minutes ?? Infinity, found?.km ?? Infinity);
      if (!found) return;
      whole.sources[source] ??= found.ends[0].point;
      whole.targets[target] ??= found.ends[1].point;
    }

    await fillAll(partsOf({ sources: [...sources.keys()], targets: [...targets.keys()] }, room));
    if (whole.minutes.some((row) => row.some(Number.isNaN))) throw wrong("a matrix with gaps");
    return whole;
  }

  return {
    name,
    async look(towns, signal) {
      const { status, body } = await http.ask({ path: "status", body: {}, signal });
      if (status !== 200 || typeof body.version !== "string") throw wrong("no Valhalla");
      const answer = await askMatrix(towns, towns, { avoids: [], shut: [] }, signal);
      if (answer.status !== 200) throw refusal(answer);
      const cells = read(() => matrixOf(answer.body, 2, 2));
      const isThere = towns.every((town, index) => {
        const joined = cells[index][index].from ?? cells[0][1][index === 0 ? "from" : "to"];
        return joined !== null && distanceKm(town, joined) <= MAX_OFF_ROAD_KM;
      });
      if (!isThere || cells[0][1].minutes === null) throw wrong("no roads of Hokkaido");
      return `${body.version} ${body.tileset_last_modified ?? ""}`;
    },
    async canAvoid(avoids, towns, signal) {
      const answer = await askMatrix([towns[0]], [towns[1]], { avoids, shut: [] }, signal);
      return answer.status === 200 && !ignoresExclusions(answer.body);
    },
    async table(sources, targets, driving, signal) {
      const giveUp = new AbortController(); // a part that fails ends the others: no table is shown in part
      try {
        return await wholeTable(sources, targets, driving, AbortSignal.any([signal, giveUp.signal]));
      } catch (error) {
        giveUp.abort();
        throw error;
      }
    },
    route,
  };
}

/** NaN = not answered yet. */
function emptyTable(sources: readonly Position[], targets: readonly Position[]) {
  const matrix = () => sources.map(() => new Float64Array(targets.length).fill(Number.NaN));
  const [minutes, km] = [matrix(), matrix()];
  const ends = (points: readonly Position[]): (Position | null)[] => points.map(() => null);
  return {
    ...{ minutes, km, sources: ends(sources), targets: ends(targets) },
    set(source: number, target: number, ownMinutes: number, ownKm: number): void {
      minutes[source][target] = ownMinutes;
      km[source][target] = ownKm;
    },
  };
}
