import { readFileSync } from "node:fs";
import type { Position } from "../core/places.ts";
import { type CsvRow, errorCollector, parseCsvLoosely } from "./csv.ts";
import { position } from "./readPlaces.ts";

/** Two points to drive between. */
export interface Pair {
  readonly from: string;
  readonly to: string;
  readonly origin: Position;
  readonly target: Position;
}

/** A pair with what somebody else says of it. */
export interface ReferencePair extends Pair {
  readonly referenceKm: number;
  readonly referenceMinutes: number;
}

const PAIR_COLUMNS = ["from", "from_lat", "from_lon", "to", "to_lat", "to_lon"];

/**
 * Reads a table of pairs; columns that are not needed are let through.
 * @throws {DataErrors} with every bad line as `file:line: reason`
 */
export function readPairs(file: string): Pair[] {
  return readRows(file, PAIR_COLUMNS, pairOf);
}

/** As `readPairs`, with the columns `km` and `minutes` of the reference. */
export function readReferencePairs(file: string): ReferencePair[] {
  return readRows(file, [...PAIR_COLUMNS, "km", "minutes"], (row) => ({
    ...pairOf(row),
    referenceKm: row.number("km", { min: 0.01 }),
    referenceMinutes: row.number("minutes", { min: 0.01 }),
  }));
}

function readRows<T>(file: string, columns: readonly string[], read: (row: CsvRow) => T): T[] {
  const errors = errorCollector();
  const pairs = errors.each(parseCsvLoosely(readFileSync(file, "utf8"), file, columns), read);
  errors.throwIfAny();
  return pairs;
}

function pairOf(row: CsvRow): Pair {
  return {
    from: row.text("from"),
    to: row.text("to"),
    origin: position(row, "from_lat", "from_lon"),
    target: position(row, "to_lat", "to_lon"),
  };
}
