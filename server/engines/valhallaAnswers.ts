import type { Position } from "../core/places.ts";
import { WrongAnswer } from "./wrongAnswer.ts";

/** One pair of a matrix; minutes and km are null where Valhalla found no way, which need not mean that there is none. */
export interface MatrixCell {
  readonly minutes: number | null;
  readonly km: number | null;
  readonly from: Position | null; // where each end joined the roads
  readonly to: Position | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** @throws {WrongAnswer} unless it is the whole matrix asked for, in kilometres */
export function matrixOf(body: Fields, sources: number, targets: number): MatrixCell[][] {
  if (body.units !== "kilometers") throw new WrongAnswer(`units: ${JSON.stringify(body.units)}`);
  const rows = listOf(body.sources_to_targets, sources, "sources_to_targets");
  return rows.map((row, from) =>
    listOf(row, targets, `sources_to_targets[${from}]`).map((cell, to) => cellOf(cell, from, to)),
  );
}

function listOf(value: unknown, count: number, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new WrongAnswer(`${name}: no list`);
  if (value.length !== count) throw new WrongAnswer(`${name}: ${value.length} values instead of ${count}`);
  return value;
}

function cellOf(value: unknown, from: number, to: number): MatrixCell {
  const cell = (typeof value === "object" && value !== null ? value : {}) as Fields;
  for (const [name, asked] of Object.entries({ from_index: from, to_index: to })) {
    if (cell[name] !== undefined && cell[name] !== asked)
      throw new WrongAnswer(`${name}: ${JSON.stringify(cell[name])} in place of ${asked}`);
  }
  const { time, distance } = cell;
  if (time === null && distance === null) return { minutes: null, km: null, from: null, to: null };
  return {
    minutes: amount(time, "time") / 60,
    km: amount(distance, "distance"),
    from: positionOf(cell.begin_lat, cell.begin_lon),
    to: positionOf(cell.end_lat, cell.end_lon),
  };
}

function amount(value: unknown, name: string): number {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  throw new WrongAnswer(`${name}: ${JSON.stringify(value)}`);
}

function positionOf(lat: unknown, lon: unknown): Position | null {
  return typeof lat === "number" && typeof lon === "number" ? { lat, lon } : null;
}

/** Valhalla's own numbers of errors: https://valhalla.github.io/valhalla/api/turn-by-turn/api-reference/#internal-error-codes-and-conditions */
export const TOO_MANY_LOCATIONS = 150;
export const TOO_FAR_APART = 154;
export const NO_ROAD_NEAR = 171;
/** Unconnected, unreachable, no path. */
export const NO_WAY: ReadonlySet<unknown> = new Set([170, 441, 442]);
/** Asked in OSRM's form it refuses in OSRM's words. */
export const NO_ROUTE: ReadonlySet<unknown> = new Set(["NoRoute", "NoSegment"]);

const HARD_EXCLUSIONS_IGNORED = 208;

/** Does it say that it paid no heed to exclude_tolls and the like? It answers with the way over the toll road then. */
export function ignoresExclusions({ warnings }: Fields): boolean {
  const given: readonly unknown[] = Array.isArray(warnings) ? warnings : [];
  return given.some((warning) => (warning as Fields | null)?.code === HARD_EXCLUSIONS_IGNORED);
}
