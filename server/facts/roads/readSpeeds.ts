import { join } from "node:path";
import { ROAD_CLASSES, TERRAINS } from "../../core/roads/roadGraph.ts";
import type { SpeedModel } from "../../core/roads/speedModel.ts";
import { DataError } from "../../errors.ts";
import { type ErrorCollector, readCsv } from "../csv.ts";

const NAME = "data/roads/speeds.csv";
export const SPEED_COLUMNS = ["parameter", "class", "terrain", "value", "unit", "start", "source"];

/** The one small table behind every summer minute. A value that is missing stops the load: there are no defaults. */
export function readSpeeds(dataDir: string, errors: ErrorCollector): SpeedModel {
  const rows = errors.attempt(() => readCsv(join(dataDir, "roads/speeds.csv"), NAME, SPEED_COLUMNS)) ?? [];
  const values = new Map<string, number>();
  errors.each(rows, (row) => {
    const key = [row.text("parameter"), row.optionalText("class") ?? "", row.optionalText("terrain") ?? ""].join("/");
    if (values.has(key)) throw row.fail(`${key} is there twice`);
    values.set(key, row.number("value", { min: 0, max: 200 }));
  });
  const value = (parameter: string, roadClass = "", terrain = ""): number => {
    const found = values.get(`${parameter}/${roadClass}/${terrain}`);
    if (found !== undefined) return found;
    errors.add(new DataError(NAME, 1, `no value for ${parameter} ${roadClass} ${terrain}`.trim()));
    return Number.NaN;
  };
  const driven = ROAD_CLASSES.filter((roadClass) => roadClass !== "ferry");
  return {
    kmPerHour: record(driven, (roadClass) => record(TERRAINS, (terrain) => value("speed", roadClass, terrain))),
    bend: record(TERRAINS, (terrain) => value("bend", "", terrain)),
    builtUpMinutesPerKm: value("built_up_loss"),
    junctionMinutes: value("junction_loss"),
    tripMinutes: value("trip_minutes"),
    accessKmPerHour: value("access_speed"),
    accessBend: value("access_bend"),
  };
}

function record<K extends string, V>(keys: readonly K[], read: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<K, V>;
}
