import { join } from "node:path";
import { CLIMATE_ZONES, type ClimateZone } from "../../core/places.ts";
import { ROAD_CLASSES, type RoadClass, TERRAINS, type Terrain } from "../../core/roads/roadRows.ts";
import type { WinterModel } from "../../core/roads/speedModel.ts";
import { DataError } from "../../errors.ts";
import { type CsvRow, type ErrorCollector, readCsv } from "../csv.ts";
import { uniqueKey } from "../readPlaces.ts";

const NAME = "data/winter/winter_multipliers.csv";
const COLUMNS = [
  ...["road_class", "terrain", "zone", "zone_name", "normal_winter_time_multiplier", "low", "high"],
  ...["storm_day_time_multiplier_if_open", "storm_low", "storm_high", "basis", "reason_ja", "source"],
];

interface Factors {
  readonly winter: number;
  readonly storm: number;
}

/** One line of the winter table: how many times as long as in summer, and why. */
export interface WinterRow extends Factors {
  readonly roadClass: string; // of this table, coarser than the roads': expressway_2lane, town_street
  readonly terrain: string;
  readonly zone: ClimateZone;
  readonly zoneName: string;
  readonly winterRange: readonly [number, number];
  readonly stormRange: readonly [number, number];
  readonly basis: string; // 公表値に合わせた設定, 設定, …
  readonly reason: string; // Japanese, for the screen
  readonly source: string;
}

/** Reads data/winter/winter_multipliers.csv: 1 ≤ winter ≤ storm, each within its range. Bad lines go to `errors`. */
export function readWinterRows(dataDir: string, errors: ErrorCollector): WinterRow[] {
  const rows = errors.attempt(() => readCsv(join(dataDir, "winter/winter_multipliers.csv"), NAME, COLUMNS)) ?? [];
  const unique = uniqueKey("row");
  return errors.each(rows, (row) => {
    const zone = row.oneOf("zone", CLIMATE_ZONES);
    unique(row, tableKey(row.text("road_class"), row.text("terrain"), zone));
    const winter = row.number("normal_winter_time_multiplier", { min: 1, max: 5 });
    const storm = row.number("storm_day_time_multiplier_if_open", { min: 1, max: 10 });
    if (storm < winter) {
      throw row.fail(`a storm day (${storm}) must not be quicker than a normal winter day (${winter})`);
    }
    return {
      roadClass: row.text("road_class"),
      terrain: row.text("terrain"),
      zone,
      zoneName: row.text("zone_name"),
      ...{ winter, storm },
      winterRange: range(row, "low", "high", winter),
      stormRange: range(row, "storm_low", "storm_high", storm),
      basis: row.text("basis"),
      reason: row.text("reason_ja"),
      source: row.text("source"),
    };
  });
}

function range(row: CsvRow, low: string, high: string, value: number): [number, number] {
  return [row.number(low, { min: 1, max: value }), row.number(high, { min: value })];
}

/**
 * The model behind the table. Every combination the roads need must be there, and where a place shares another zone's
 * storm days, those must not be quicker than its own winter.
 */
export function winterModel(
  rows: readonly WinterRow[],
  zones: readonly { readonly zone: ClimateZone; readonly stormZone: ClimateZone }[],
  errors: ErrorCollector,
): WinterModel {
  const table = new Map(rows.map((row) => [tableKey(row.roadClass, row.terrain, row.zone), row]));
  const find = (roadClass: string, terrain: string, zone: ClimateZone): Factors => {
    const factors = table.get(tableKey(roadClass, terrain, zone));
    if (factors) return factors;
    errors.add(new DataError(NAME, 1, `no row for ${roadClass}, ${terrain}, ${zone}`));
    return { winter: Number.NaN, storm: Number.NaN };
  };
  const stormPairs = new Set(zones.map(({ zone, stormZone }) => `${zone}/${stormZone}`));
  for (const { roadClass, terrain, zone, winter } of rows) {
    for (const stormZone of CLIMATE_ZONES.filter((other) => stormPairs.has(`${zone}/${other}`))) {
      if (find(roadClass, terrain, stormZone).storm >= winter) continue;
      const reason = `${roadClass}, ${terrain}: a storm day of ${stormZone} must not be quicker than winter in ${zone}`;
      errors.add(new DataError(NAME, 1, reason));
    }
  }
  const factors = new Map<string, Factors>();
  for (const roadClass of ROAD_CLASSES.filter((c) => c !== "ferry")) {
    for (const terrain of TERRAINS) {
      for (const lanes of [2, 4] as const) {
        for (const zone of CLIMATE_ZONES) {
          factors.set(`${roadClass}/${terrain}/${lanes}/${zone}`, factorsOf(find, roadClass, terrain, lanes, zone));
        }
      }
    }
  }
  return {
    factor: (season, roadClass, terrain, lanes, zone) =>
      (factors.get(`${roadClass}/${terrain}/${lanes}/${zone}`) as Factors)[season],
  };
}

function tableKey(roadClass: string, terrain: string, zone: ClimateZone): string {
  return `${roadClass}/${terrain}/${zone}`;
}

/** Which rows of the table a stretch of road takes: the table is coarser than the roads' classes and terrains. */
function factorsOf(
  find: (roadClass: string, terrain: string, zone: ClimateZone) => Factors,
  roadClass: RoadClass,
  terrain: Terrain,
  lanes: 2 | 4,
  zone: ClimateZone,
): Factors {
  if (roadClass.startsWith("expressway")) {
    if (lanes === 4) return find("expressway_4lane", "any", zone);
    return find("expressway_2lane", terrain === "mountain" ? "mountain" : "any", zone);
  }
  if (terrain === "town" || terrain === "city") return find("town_street", "urban", zone);
  const row = roadClass === "national" ? "national" : "prefectural";
  if (terrain !== "hill") return find(row, terrain, zone);
  const flat = find(row, "flat", zone); // rolling country: half way between plain and mountain pass
  const mountain = find(row, "mountain", zone);
  return { winter: (flat.winter + mountain.winter) / 2, storm: (flat.storm + mountain.storm) / 2 };
}
