import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { distanceKm } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";

/**
 * An osrm-routed to test against: it answers table and route in OSRM's documented form
 * (https://project-osrm.org/docs/v5.24.0/api/) on a country of its own, where every way is the straight line. A test reads
 * each minute off the distance: `minutes = km / kmPerHour * 60`.
 */
export interface OsrmStandIn {
  readonly url: string;
  /** Changed by tests while it runs. */
  readonly country: Country;
  /** Paths asked for so far. */
  readonly asked: string[];
  /** Those whose caller left before they were answered. */
  readonly givenUp: string[];
  /** What it would answer in a country. */
  answerOf(path: string, country: Country): Answer;
  /** Stops answering: connections are refused. */
  stop(): Promise<void>;
  /** Answers again, at the same address. */
  start(): Promise<void>;
}

export interface Country {
  kmPerHour: number;
  /** Its --max-table-size. */
  tableSize: number;
  /** Its `data_version`; "" = built without one. */
  dataVersion: string;
  /** What its profile lets be excluded, e.g. ["toll", "ferry"]. */
  excludable: readonly string[];
  /** Where a way may be longer than the straight line; null = there is none. */
  km: (from: Position, to: Position) => number | null;
  /** Where a point joins the roads. */
  snap: (point: Position) => Position;
  /** A point no road can be found for. */
  isOff: (point: Position) => boolean;
  /** Answers wait for it. */
  hold: Promise<void> | null;
  /** An answer instead of the right one. */
  instead: ((path: string) => { readonly status: number; readonly body: string } | null) | null;
}

export async function startOsrm(given: Partial<Country> = {}): Promise<OsrmStandIn> {
  const country: Country = {
    kmPerHour: 60,
    tableSize: 100,
    dataVersion: "2026-11-01T20:21:22Z",
    excludable: ["toll", "ferry"],
    km: distanceKm,
    snap: (point) => point,
    isOff: () => false,
    hold: null,
    instead: null,
    ...given,
  };
  const asked: string[] = [];
  const givenUp: string[] = [];
  let server: Server | null = null;
  let port = 0;

  async function start(): Promise<void> {
    const listening = createServer(async (request, response) => {
      const path = request.url ?? "/";
      asked.push(path);
      response.once("close", () => response.writableEnded || givenUp.push(path));
      await country.hold;
      const { status, body } = country.instead?.(path) ?? answer(path, country);
      response.writeHead(status, { "Content-Type": "application/json; charset=UTF-8" }).end(body);
    });
    await new Promise<void>((resolve) => listening.listen(port, "127.0.0.1", resolve));
    server = listening;
    port = (listening.address() as AddressInfo).port;
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}/`,
    country,
    asked,
    givenUp,
    start,
    answerOf: answer,
    stop: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.closeAllConnections();
        server.close(() => resolve());
        server = null;
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const refused = (code: string, message: string): Answer => ({ status: 400, body: JSON.stringify({ code, message }) });

function answer(path: string, country: Country): Answer {
  const url = new URL(path, "http://osrm");
  const [, service, , , coordinates] = url.pathname.split("/");
  const points = coordinates.split(";").map((text): Position => {
    const [lon, lat] = text.split(",").map(Number);
    return { lat, lon };
  });
  const excluded = url.searchParams.get("exclude");
  if (excluded !== null && !country.excludable.includes(excluded))
    return refused("InvalidValue", "Exclude flag combination is not supported.");
  const off = points.findIndex(country.isOff);
  if (off >= 0) return refused("NoSegment", `Could not find a matching segment for coordinate ${off}`);
  return service === "table" ? table(points, url.searchParams, country) : route(points, country);
}

function waypoint(point: Position, { snap }: Country) {
  const { lat, lon } = snap(point);
  return { location: [lon, lat], distance: 1000 * distanceKm(point, { lat, lon }), name: "" };
}

function table(points: readonly Position[], query: URLSearchParams, country: Country): Answer {
  const chosen = (name: string) => (query.get(name) ?? "").split(";").map((index) => points[Number(index)]);
  const [sources, targets] = [chosen("sources"), chosen("destinations")];
  if (sources.length * targets.length > country.tableSize ** 2) return refused("TooBig", "Too many table coordinates");
  const km = sources.map((from) => targets.map((to) => country.km(from, to)));
  const cells = (value: (km: number) => number) =>
    km.map((row) => row.map((cell) => (cell === null ? null : value(cell))));
  return ok({
    durations: cells((own) => (own / country.kmPerHour) * 3600),
    distances: cells((own) => own * 1000),
    sources: sources.map((point) => waypoint(point, country)),
    destinations: targets.map((point) => waypoint(point, country)),
    ...versionOf(country),
  });
}

function route([from, to]: readonly Position[], country: Country): Answer {
  const km = country.km(from, to);
  if (km === null) return refused("NoRoute", "Impossible route between points");
  const [start, end] = [from, to].map((point) => country.snap(point));
  const line = { type: "LineString", coordinates: [start, end].map(({ lat, lon }) => [lon, lat]) };
  const [duration, distance] = [(km / country.kmPerHour) * 3600, km * 1000];
  const step = (type: string, at: Position, length: number) => ({
    ...{ geometry: line, mode: "driving", driving_side: "left", name: "中央通", ref: "5", intersections: [] },
    ...{ distance: distance * length, duration: duration * length, weight: duration * length },
    maneuver: { type, location: [at.lon, at.lat], bearing_before: 0, bearing_after: 0 },
  });
  const steps = [step("depart", start, 1), step("arrive", end, 0)];
  return ok({
    routes: [
      {
        ...{ geometry: line, duration, distance, weight: duration, weight_name: "routability" },
        legs: [{ steps, duration, distance, weight: duration, summary: "中央通" }],
      },
    ],
    waypoints: [from, to].map((point) => waypoint(point, country)),
    ...versionOf(country),
  });
}

function ok(body: object): Answer {
  return { status: 200, body: JSON.stringify({ code: "Ok", ...body }) };
}

function versionOf({ dataVersion }: Country) {
  return dataVersion === "" ? {} : { data_version: dataVersion };
}

/** 知床横断道路 by its gates, as data/roads has them: the way round is 140 km (data/winter/winter_closures.csv). */
export const GATES: readonly [Position, Position] = [
  { lat: 44.03041, lon: 145.16864 },
  { lat: 44.09098, lon: 145.02405 },
];

/** The straight line, but from gate to gate of 知床横断道路 the way round: a country that knows winter. */
export function kmWithPassShut(from: Position, to: Position): number {
  const isGate = (point: Position) => GATES.some((gate) => distanceKm(gate, point) < 3);
  const km = distanceKm(from, to);
  return isGate(from) && isGate(to) && km > 5 ? 140 : km;
}

/** A table it was asked for, but for those by which the planner checks it from time to time: two towns, two gates. */
export interface AskedTable {
  readonly path: string;
  readonly sources: number;
  readonly targets: number;
}

/** @param from  how many questions had been asked before */
export function tablesAsked({ asked, url }: OsrmStandIn, from: number): AskedTable[] {
  return asked.slice(from).flatMap((path): AskedTable[] => {
    const query = new URL(path, url).searchParams;
    const count = (name: string) => (query.get(name) ?? "").split(";").length;
    const [sources, targets] = [count("sources"), count("destinations")];
    return path.startsWith("/table") && targets > 2 ? [{ path, sources, targets }] : [];
  });
}
