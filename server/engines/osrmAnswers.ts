import type { OsrmStep } from "../core/directions/osrmRoute.ts";
import type { Position } from "../core/places.ts";
import type { EngineRoute, EngineTable } from "./routingEngine.ts";
import { WrongAnswer } from "./wrongAnswer.ts";

/** OSRM's answers, checked field by field: a server of another version, or none at all, must not become a number. */

type Fields = Readonly<Record<string, unknown>>;

/** Seconds to minutes, metres to km; null = no way. */
const MINUTES = 1 / 60;
const KM = 1 / 1000;

/** @throws {WrongAnswer} unless every pair has a value, or null in both tables */
export function tableOf(body: Fields, sources: number, targets: number): EngineTable {
  const minutes = matrix(body.durations, "durations", sources, targets, MINUTES);
  const km = matrix(body.distances, "distances", sources, targets, KM);
  return { minutes, km, sources: points(body.sources, sources), targets: points(body.destinations, targets) };
}

function matrix(value: unknown, name: string, rows: number, columns: number, unit: number): Float64Array[] {
  const given = listOf(value, name);
  if (given.length !== rows) throw new WrongAnswer(`${name}: ${given.length} rows instead of ${rows}`);
  return given.map((row, index) => {
    const cells = listOf(row, `${name}[${index}]`);
    if (cells.length !== columns)
      throw new WrongAnswer(`${name}[${index}]: ${cells.length} values instead of ${columns}`);
    return Float64Array.from(cells, (cell) => (cell === null ? Infinity : amount(cell, name) * unit));
  });
}

function points(waypoints: unknown, count: number): Position[] {
  const given = listOf(waypoints, "waypoints");
  if (given.length !== count) throw new WrongAnswer(`waypoints: ${given.length} instead of ${count}`);
  return given.map((waypoint) => positionOf(fieldsOf(waypoint, "waypoint").location));
}

/** The first route. @throws {WrongAnswer} */
export function routeOf(body: Fields): EngineRoute {
  const [route] = listOf(body.routes, "routes").map((each) => fieldsOf(each, "route"));
  if (!route) throw new WrongAnswer("routes: none");
  const [from, to] = listOf(body.waypoints, "waypoints").map((each) => fieldsOf(each, "waypoint"));
  const end = ({ location, name }: Fields) => ({ point: positionOf(location), road: textOf(name) });
  return {
    ...lengthOf(route),
    line: lineOf(route.geometry),
    ends: [end(fieldsOf(from, "waypoint")), end(fieldsOf(to, "waypoint"))],
    legs: [legOf(listOf(route.legs, "legs"))],
  };
}

/** Between two points there is one leg, and it has at least a departure and an arrival. */
function legOf(legs: readonly unknown[]): EngineRoute["legs"][number] {
  if (legs.length !== 1) throw new WrongAnswer(`legs: ${legs.length} instead of 1`);
  const leg = fieldsOf(legs[0], "leg");
  const steps = listOf(leg.steps, "steps").map((step) => stepOf(fieldsOf(step, "step")));
  if (steps.length < 2) throw new WrongAnswer(`steps: ${steps.length}, without departure or arrival`);
  return { ...lengthOf(leg), summary: textOf(leg.summary), steps };
}

function lengthOf({ duration, distance }: Fields): { readonly minutes: number; readonly km: number } {
  return { minutes: amount(duration, "duration") * MINUTES, km: amount(distance, "distance") * KM };
}

function stepOf(step: Fields): OsrmStep {
  const maneuver = fieldsOf(step.maneuver, "maneuver");
  const { lat, lon } = positionOf(maneuver.location);
  const duration = amount(step.duration, "duration");
  return {
    geometry: { type: "LineString", coordinates: lineOf(step.geometry).map((point) => [point.lon, point.lat]) },
    distance: amount(step.distance, "distance"),
    duration,
    weight: duration,
    name: textOf(step.name),
    ...(textOf(step.ref) ? { ref: textOf(step.ref) } : {}),
    mode: step.mode === "ferry" ? "ferry" : "driving",
    driving_side: "left",
    maneuver: {
      type: maneuver.type === "use lane" ? "continue" : textOf(maneuver.type), // lanes are not handed on
      ...(textOf(maneuver.modifier) ? { modifier: textOf(maneuver.modifier) } : {}),
      ...(typeof maneuver.exit === "number" ? { exit: maneuver.exit } : {}),
      location: [lon, lat],
      bearing_before: amount(maneuver.bearing_before, "bearing_before"),
      bearing_after: amount(maneuver.bearing_after, "bearing_after"),
    },
    intersections: [],
  };
}

function lineOf(geometry: unknown): Position[] {
  return listOf(fieldsOf(geometry, "geometry").coordinates, "coordinates").map(positionOf);
}

function positionOf(lonLat: unknown): Position {
  const [lon, lat] = listOf(lonLat, "location");
  if (typeof lon !== "number" || typeof lat !== "number") throw new WrongAnswer("location: no numbers");
  return { lat, lon };
}

function amount(value: unknown, name: string): number {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  throw new WrongAnswer(`${name}: ${JSON.stringify(value)}`);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function listOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new WrongAnswer(`${name}: no list`);
}

function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value === "object" && value !== null) return value as Fields;
  throw new WrongAnswer(`${name}: missing`);
}
