import { distanceKm } from "../core/geo.ts";
import type { Position } from "../core/places.ts";
import { MAX_OFF_ROAD_KM } from "../core/roads/offRoad.ts";
import { EngineChangedError } from "../errors.ts";
import { createEngineHttp, type EngineAnswer } from "./engineHttp.ts";
import { routeOf, tableOf } from "./osrmAnswers.ts";
import { halves, lessRoom, type Part, partsOf, roomOf, without } from "./osrmTable.ts";
import type { EngineRoute, EngineTable, KnownRoads } from "./routingEngine.ts";
import { engineWrong, readAnswer } from "./wrongAnswer.ts";

/** One osrm-routed: it drives the roads and speeds of one season. `excluded` = classes of roads to avoid, "" = none. */
export interface OsrmServer {
  readonly name: string; // "OSRM (roads.example:5001)"
  /** Its `data_version`, "" where it has none; from now on another one is not taken. @throws {UnavailableError} */
  look(towns: KnownRoads["towns"], signal: AbortSignal): Promise<string>;
  canExclude(excluded: string, towns: KnownRoads["towns"], signal: AbortSignal): Promise<boolean>;
  table(
    sources: readonly Position[],
    targets: readonly Position[],
    excluded: string,
    signal: AbortSignal,
  ): Promise<EngineTable>;
  route(from: Position, to: Position, excluded: string, signal: AbortSignal): Promise<EngineRoute | null>;
}

const at = ({ lat, lon }: Position) => `${lon.toFixed(6)},${lat.toFixed(6)}`;
const withExcluded = (excluded: string) => (excluded === "" ? "" : `&exclude=${excluded}`);

function dataVersionOf({ data_version: version }: EngineAnswer["body"]): string {
  return typeof version === "string" ? version : "";
}

/** @param tableSize  osrm-routed's --max-table-size; a smaller one is learnt from its refusals */
export function createOsrmServer(url: string, tableSize: number): OsrmServer {
  const name = `OSRM (${new URL(url).host})`;
  const http = createEngineHttp(name, url);
  let room = roomOf(tableSize);
  let edition = "";

  const wrong = (text: string) => engineWrong(name, text);
  const refusal = ({ status, body }: EngineAnswer) =>
    wrong(typeof body.code === "string" ? `${body.code}: ${body.message ?? ""}` : `HTTP ${status}`);

  /** @throws {UnavailableError} where the answer is not as documented, or of other data than before */
  function read<T>({ body }: EngineAnswer, parse: (body: EngineAnswer["body"]) => T): T {
    if (dataVersionOf(body) !== edition) throw new EngineChangedError(name);
    return readAnswer(name, () => parse(body));
  }

  function askTable(sources: readonly Position[], targets: readonly Position[], excluded: string, signal: AbortSignal) {
    const points = [...sources, ...targets].map(at).join(";");
    const [from, to] = [sources.map((_, index) => index), targets.map((_, index) => sources.length + index)];
    const ends = `sources=${from.join(";")}&destinations=${to.join(";")}`;
    const query = `${ends}&annotations=duration,distance&generate_hints=false${withExcluded(excluded)}`;
    return http.ask({ path: `table/v1/driving/${points}?${query}`, signal });
  }

  async function wholeTable(
    sources: readonly Position[],
    targets: readonly Position[],
    excluded: string,
    signal: AbortSignal,
  ): Promise<EngineTable> {
    const whole = emptyTable(sources, targets);

    async function fill(part: Part): Promise<void> {
      const { sources: from, targets: to } = part;
      if (from.length === 0 || to.length === 0) return;
      const answer = await askTable(
        from.map((index) => sources[index]),
        to.map((index) => targets[index]),
        excluded,
        signal,
      );
      const { status, body } = answer;
      if (status === 200 && body.code === "Ok") {
        const found = read(answer, (given) => tableOf(given, from.length, to.length));
        return copyPart(found, part, whole);
      }
      const isAddressTooLong = status === 413 || status === 414 || status === 431;
      if (body.code === "TooBig" || isAddressTooLong) return fillSmaller(part, answer, isAddressTooLong);
      if (body.code === "NoSegment") return fillRest(part, String(body.message));
      throw refusal(answer);
    }

    async function fillSmaller(part: Part, answer: EngineAnswer, isAddressTooLong: boolean): Promise<void> {
      const less = lessRoom(room, part, isAddressTooLong);
      if (!less) throw refusal(answer);
      room = less;
      await Promise.all(partsOf(part, room).map(fill));
    }

    /** One of the points stands by no road: it has no way. Where the server does not say which, they are asked apart. */
    async function fillRest(part: Part, message: string): Promise<void> {
      const point = /coordinate (\d+)/.exec(message)?.[1];
      const isKnown = point !== undefined && Number(point) < part.sources.length + part.targets.length;
      const [off, rest] = isKnown ? without(part, Number(point)) : [part, halves(part)];
      if (isKnown || rest.length === 0) markNoWay(off, whole);
      await Promise.all(rest.map(fill));
    }

    const all = { sources: [...sources.keys()], targets: [...targets.keys()] };
    await Promise.all(partsOf(all, room).map(fill));
    if (whole.minutes.some((row) => row.some(Number.isNaN))) throw wrong("a table with gaps");
    return whole;
  }

  return {
    name,
    async look(towns, signal) {
      const answer = await askTable(towns, towns, "", signal);
      if (answer.status !== 200 || answer.body.code !== "Ok") throw refusal(answer);
      edition = dataVersionOf(answer.body);
      const { minutes, sources } = read(answer, (body) => tableOf(body, 2, 2));
      const isThere = towns.every((town, index) => distanceKm(town, sources[index] ?? town) <= MAX_OFF_ROAD_KM);
      if (!isThere || minutes[0][1] === Infinity) throw wrong("no roads of Hokkaido");
      return edition;
    },
    async canExclude(excluded, towns, signal) {
      const { status, body } = await askTable(towns, towns, excluded, signal);
      return status === 200 && body.code === "Ok";
    },
    async table(sources, targets, excluded, signal) {
      const giveUp = new AbortController(); // a part that fails ends the others: no table is shown in part
      try {
        return await wholeTable(sources, targets, excluded, AbortSignal.any([signal, giveUp.signal]));
      } catch (error) {
        giveUp.abort();
        throw error;
      }
    },
    async route(from, to, excluded, signal) {
      const query = `overview=full&geometries=geojson&steps=true&generate_hints=false${withExcluded(excluded)}`;
      const answer = await http.ask({ path: `route/v1/driving/${at(from)};${at(to)}?${query}`, signal });
      const { status, body } = answer;
      if (body.code === "NoRoute" || body.code === "NoSegment") return null;
      if (status !== 200 || body.code !== "Ok") throw refusal(answer);
      return read(answer, routeOf);
    },
  };
}

interface FilledTable extends EngineTable {
  readonly sources: (Position | null)[];
  readonly targets: (Position | null)[];
}

/** NaN = not answered yet. */
function emptyTable(sources: readonly Position[], targets: readonly Position[]): FilledTable {
  const matrix = () => sources.map(() => new Float64Array(targets.length).fill(NaN));
  return {
    minutes: matrix(),
    km: matrix(),
    sources: sources.map(() => null),
    targets: targets.map(() => null),
  };
}

function copyPart(found: EngineTable, { sources, targets }: Part, whole: FilledTable): void {
  for (const [i, source] of sources.entries()) {
    whole.sources[source] = found.sources[i];
    for (const [j, target] of targets.entries()) {
      whole.minutes[source][target] = found.minutes[i][j];
      whole.km[source][target] = found.km[i][j];
    }
  }
  for (const [j, target] of targets.entries()) whole.targets[target] = found.targets[j];
}

function markNoWay({ sources, targets }: Part, { minutes, km }: FilledTable): void {
  for (const source of sources) {
    for (const target of targets) {
      minutes[source][target] = Infinity;
      km[source][target] = Infinity;
    }
  }
}
