import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { distanceKm } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";

/**
 * A Valhalla service to test against: status, sources_to_targets and route in its documented form
 * (https://valhalla.github.io/valhalla/api/), with the faults that version 3.6.1 shows, on a country of its own where every
 * way is the straight line.
 */
export interface ValhallaStandIn {
  readonly url: string;
  /** Changed by tests while it runs. */
  readonly country: ValhallaCountry;
  readonly asked: Asked[];
  stop(): Promise<void>;
}

export interface Asked {
  readonly path: string;
  readonly body: Query;
}

interface Query {
  readonly sources?: readonly Position[];
  readonly targets?: readonly Position[];
  readonly locations?: readonly Position[];
  readonly exclude_locations?: readonly Position[];
  readonly costing_options?: { readonly auto?: Readonly<Record<string, unknown>> };
}

export interface ValhallaCountry {
  kmPerHour: number;
  /** Its service_limits: km between the ends of a pair, pairs of a matrix, and whether tolls and ferries can be excluded. */
  matrixKm: number;
  pairs: number;
  hardExclusions: boolean;
  tiles: number; // tileset_last_modified
  /** The length of a way; null = there is none. */
  km: (from: Position, to: Position, shut: readonly Position[]) => number | null;
  /** Pairs for which the matrix finds no way although there is one. */
  isMissed: (from: Position, to: Position) => boolean;
  /** A point no road can be found for: it fails whatever it is asked for in. */
  isOff: (point: Position) => boolean;
  units: string;
  /** Its rows come from the last target to the first. */
  isReversed: boolean;
}

export async function startValhalla(given: Partial<ValhallaCountry> = {}): Promise<ValhallaStandIn> {
  const country: ValhallaCountry = {
    ...{ kmPerHour: 60, matrixKm: 400, pairs: 2500, hardExclusions: false, tiles: 1_795_911_016 },
    ...{ km: distanceKm, isMissed: () => false, isOff: () => false, units: "kilometers", isReversed: false },
    ...given,
  };
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", () => {
      const path = (request.url ?? "/").slice(1);
      const body = JSON.parse(text) as Query;
      asked.push({ path, body });
      const answer = answerTo(path, body, country);
      response.writeHead(answer.status, { "Content-Type": "application/json" }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    ...{ country, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

const refused = (error_code: number, error: string): Answer => ({
  status: 400,
  body: { error_code, error, status_code: 400, status: "Bad Request" },
});

function answerTo(path: string, query: Query, country: ValhallaCountry): Answer {
  if (path === "status")
    return { status: 200, body: { version: "3.6.1", tileset_last_modified: country.tiles, available_actions: [] } };
  return path === "route" ? route(query, country) : matrix(query, country);
}

function matrix(query: Query, country: ValhallaCountry): Answer {
  const { sources = [], targets = [], exclude_locations: shut = [] } = query;
  if (sources.length * targets.length > country.pairs) return refused(150, `Exceeded max locations: ${country.pairs}`);
  const isTooFar = sources.some((from) => targets.some((to) => distanceKm(from, to) > country.matrixKm));
  if (isTooFar) return refused(154, `Path distance exceeds the max distance limit: ${country.matrixKm * 1000} meters`);
  if ([...sources, ...targets].some(country.isOff)) return refused(171, "No suitable edges near location");
  const cell = (from_index: number, to_index: number) => {
    const [from, to] = [sources[from_index], targets[to_index]];
    const km = country.isMissed(from, to) ? null : country.km(from, to, shut);
    if (km === null) return { from_index, to_index, time: null, distance: null };
    const ends = { begin_lat: from.lat, begin_lon: from.lon, end_lat: to.lat, end_lon: to.lon };
    return { from_index, to_index, time: Math.round((km / country.kmPerHour) * 3600), distance: km, ...ends };
  };
  const inOrder = (_: Position, index: number) => (country.isReversed ? targets.length - 1 - index : index);
  const auto = query.costing_options?.auto ?? {};
  const excludes = Object.keys(auto).some((key) => key.startsWith("exclude_"));
  const warnings = [{ code: 208, text: "Hard exclusions are not allowed on this server, ignoring hard excludes" }];
  return {
    status: 200,
    body: {
      sources_to_targets: sources.map((_, from) => targets.map(inOrder).map((to) => cell(from, to))),
      ...{ sources, targets, units: country.units, algorithm: "costmatrix" },
      ...(excludes && !country.hardExclusions && { warnings }),
    },
  };
}

/** In OSRM's form, as it is asked for. */
function route({ locations = [], exclude_locations: shut = [] }: Query, country: ValhallaCountry): Answer {
  const [from, to] = locations;
  if (locations.some(country.isOff))
    return {
      status: 400,
      body: { code: "NoSegment", message: "One of the supplied input coordinates could not snap." },
    };
  const km = country.km(from, to, shut);
  if (km === null) return { status: 400, body: { code: "NoRoute", message: "Impossible route between points" } };
  const geometry = { type: "LineString", coordinates: [from, to].map(({ lat, lon }) => [lon, lat]) };
  const [duration, distance] = [(km / country.kmPerHour) * 3600, km * 1000];
  const step = (type: string, point: Position, share: number) => ({
    ...{ geometry, mode: "driving", driving_side: "left", name: "中央通", intersections: [] },
    ...{ distance: distance * share, duration: duration * share, weight: duration * share },
    maneuver: { type, location: [point.lon, point.lat], bearing_before: 0, bearing_after: 0 },
  });
  const steps = [step("depart", from, 1), step("arrive", to, 0)];
  const waypoints = locations.map(({ lat, lon }) => ({ location: [lon, lat], name: "中央通", distance: 0 }));
  const legs = [{ steps, duration, distance, weight: duration, summary: "中央通" }];
  return { status: 200, body: { code: "Ok", routes: [{ geometry, duration, distance, legs }], waypoints } };
}
