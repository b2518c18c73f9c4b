import { join } from "node:path";
import { CLIMATE_ZONES, type ClimateZone } from "../../core/places.ts";
import { ROAD_CLASSES, type RoadClass, TERRAINS, type Terrain } from "../../core/roads/roadGraph.ts";
import type { WinterModel } from "../../core/roads/speedModel.ts";
import { DataError } from "../../errors.ts";
import { type ErrorCollector, readCsv } from "../csv.ts";

const NAME = "data/winter/winter_multipliers.csv";
const COLUMNS = [
  ...["road_class", "terrain", "zone", "zone_name", "normal_winter_time_multiplier", "low", "high"],
  ...["storm_day_time_multiplier_if_open", "storm_low", "storm_high", "reason"],
];

interface Factors {
  readonly winter: number;
  readonly storm: number;
}

/** Time multipliers by road class × terrain × climate zone. Every combination the roads need must be there. */
export function readWinter(dataDir: string, errors: ErrorCollector): WinterModel {
  const rows = errors.attempt(() => readCsv(join(dataDir, "winter/winter_multipliers.csv"), NAME, COLUMNS)) ?? [];
  const table = new Map<string, Factors>();
  errors.each(rows, (row) => {
    const zone = row.oneOf("zone", CLIMATE_ZONES);
    const winter = row.number("normal_winter_time_multiplier", { min: 1, max: 5 });
    const storm = row.number("storm_day_time_multiplier_if_open", { min: 1, max: 10 });
    if (storm < winter)
      throw row.fail(`a storm day (${storm}) must not be quicker than a normal winter day (${winter})`);
    table.set(`${row.text("road_class")}/${row.text("terrain")}/${zone}`, { winter, storm });
  });
  const find = (roadClass: string, terrain: string, zone: ClimateZone): Factors => {
    const factors = table.get(`${roadClass}/${terrain}/${zone}`);
    if (factors) return factors;
    errors.add(new DataError(NAME, 1, `no row for ${roadClass}, ${terrain}, ${zone}`));
    return { winter: Number.NaN, storm: Number.NaN };
  };
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
