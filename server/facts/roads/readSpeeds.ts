import { join } from "node:path";
import { ROAD_CLASSES, TERRAINS } from "../../core/roads/roadRows.ts";
import type { SpeedModel } from "../../core/roads/speedModel.ts";
import { DataError } from "../../errors.ts";
import { type CsvRow, type ErrorCollector, readCsv } from "../csv.ts";

const NAME = "data/roads/speeds.csv";
/** `start` is where the calibration starts from: a setting; empty where a value is not fitted. */
export const SPEED_COLUMNS = ["parameter", "class", "terrain", "value", "unit", "start", "source"];

/** The one small table behind every summer minute. A value that is missing stops the load: there are no defaults. */
export function readSpeeds(dataDir: string, errors: ErrorCollector): SpeedModel {
  return readModel(dataDir, errors, (row) => row.number("value", RANGE));
}

/** The same table with the start values in place of the fitted ones. */
export function readStartSpeeds(dataDir: string, errors: ErrorCollector): SpeedModel {
  return readModel(dataDir, errors, (row) => row.optionalNumber("start", RANGE) ?? row.number("value", RANGE));
}

const RANGE = { min: 0, max: 200 };

function readModel(dataDir: string, errors: ErrorCollector, read: (row: CsvRow) => number): SpeedModel {
  const rows = errors.attempt(() => readCsv(join(dataDir, "roads/speeds.csv"), NAME, SPEED_COLUMNS)) ?? [];
  const values = new Map<string, number>();
  errors.each(rows, (row) => {
    const key = speedKey(row.text("parameter"), row.optionalText("class") ?? "", row.optionalText("terrain") ?? "");
    if (values.has(key)) throw row.fail(`${key} is there twice`);
    values.set(key, read(row));
  });
  const value = (parameter: string, roadClass = "", terrain = ""): number => {
    const found = values.get(speedKey(parameter, roadClass, terrain));
    if (found !== undefined) return found;
    errors.add(new DataError(NAME, 1, `no value for ${parameter} ${roadClass} ${terrain}`.trim()));
    return Number.NaN;
  };
  const driven = ROAD_CLASSES.filter((roadClass) => roadClass !== "ferry");
  return {
    kmPerHour: record(driven, (roadClass) => record(TERRAINS, (terrain) => value("speed", roadClass, terrain))),
    bend: record(driven, (roadClass) => record(TERRAINS, (terrain) => value("bend", roadClass, terrain))),
    builtUpMinutesPerKm: value("built_up_loss"),
    junctionMinutes: value("junction_loss"),
    tripMinutes: value("trip_minutes"),
    accessKmPerHour: value("access_speed"),
    accessBend: value("access_bend"),
  };
}

function speedKey(parameter: string, roadClass: string, terrain: string): string {
  return `${parameter}/${roadClass}/${terrain}`;
}

function record<K extends string, V>(keys: readonly K[], read: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<K, V>;
}
