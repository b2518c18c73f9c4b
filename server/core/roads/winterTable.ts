import { CLIMATE_ZONES } from "../places.ts";
import type { RoadColumns } from "./roadColumns.ts";
import { ROAD_CLASSES, TERRAINS } from "./roadRows.ts";
import type { WinterModel } from "./speedModel.ts";

const SEASONS = ["winter", "storm"] as const;
const LANES = [2, 4] as const;
const FERRY = ROAD_CLASSES.indexOf("ferry");

/** The factors of a winter model that a network needs, NaN where it needs none: what another thread can be sent. */
export type WinterTable = Float64Array;

function rowOf(season: number, roadClass: number, terrain: number, lanes: number, zone: number): number {
  const kind = ((season * ROAD_CLASSES.length + roadClass) * TERRAINS.length + terrain) * LANES.length + lanes;
  return kind * CLIMATE_ZONES.length + zone;
}

export function winterTableOf(winter: WinterModel, roads: RoadColumns): WinterTable {
  const size = SEASONS.length * ROAD_CLASSES.length * TERRAINS.length * LANES.length * CLIMATE_ZONES.length;
  const table = new Float64Array(size).fill(Number.NaN);
  for (let segment = 0; segment < roads.km.length; segment++) {
    const [roadClass, terrain] = [roads.roadClass[segment], roads.terrain[segment]];
    if (roadClass === FERRY) continue; // keeps its timetable
    const lanes = roads.lanes[segment] === 4 ? 1 : 0;
    for (const [season, zones] of [roads.climateZone, roads.stormZone].entries()) {
      const row = rowOf(season, roadClass, terrain, lanes, zones[segment]);
      if (!Number.isNaN(table[row])) continue;
      const zone = CLIMATE_ZONES[zones[segment]];
      table[row] = winter.factor(SEASONS[season], ROAD_CLASSES[roadClass], TERRAINS[terrain], LANES[lanes], zone);
    }
  }
  return table;
}

export function winterModelOf(table: WinterTable): WinterModel {
  return {
    factor: (season, roadClass, terrain, lanes, zone) =>
      table[
        rowOf(
          SEASONS.indexOf(season),
          ROAD_CLASSES.indexOf(roadClass),
          TERRAINS.indexOf(terrain),
          LANES.indexOf(lanes),
          CLIMATE_ZONES.indexOf(zone),
        )
      ],
  };
}
