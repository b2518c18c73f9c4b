import { join } from "node:path";
import { type ErrorCollector, readCsv } from "../csv.ts";
import { FERRY_COLUMNS } from "./readRoadSheets.ts";
import { SPEED_COLUMNS } from "./readSpeeds.ts";

/** A value behind every summer minute, with where it comes from: for people to read, not to compute with. */
export interface SpeedRow {
  readonly parameter: string;
  readonly roadClass: string | null;
  readonly terrain: string | null;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

export function readSpeedRows(dataDir: string, errors: ErrorCollector): SpeedRow[] {
  const rows = errors.attempt(() => readCsv(join(dataDir, "roads/speeds.csv"), "data/roads/speeds.csv", SPEED_COLUMNS));
  return errors.each(rows ?? [], (row) => ({
    parameter: row.text("parameter"),
    roadClass: row.optionalText("class"),
    terrain: row.optionalText("terrain"),
    value: row.number("value"),
    unit: row.text("unit"),
    source: row.text("source"),
  }));
}

/** A ferry as its timetable has it; the network only takes the minutes and whether it sails in winter. */
export interface FerryRow {
  readonly route: string;
  readonly operator: string;
  readonly crossingMinutes: number;
  readonly boardingMinutes: number;
  readonly waitingMinutes: number;
  readonly km: number;
  readonly sailsInWinter: boolean;
  readonly sailingsSummer: string; // a day
  readonly sailingsWinter: string;
  readonly note: string;
}

export function readFerryRows(dataDir: string, errors: ErrorCollector): FerryRow[] {
  const name = "data/roads/ferries.csv";
  const rows = errors.attempt(() => readCsv(join(dataDir, "roads/ferries.csv"), name, FERRY_COLUMNS));
  return errors.each(rows ?? [], (row) => ({
    route: row.text("route"),
    operator: row.text("operator"),
    crossingMinutes: row.number("crossing_minutes"),
    boardingMinutes: row.number("boarding_minutes"),
    waitingMinutes: row.number("waiting_minutes"),
    km: row.number("km"),
    sailsInWinter: row.optionalText("winter") !== "closed",
    sailingsSummer: row.text("sailings_summer"),
    sailingsWinter: row.text("sailings_winter"),
    note: row.optionalText("note") ?? "",
  }));
}
