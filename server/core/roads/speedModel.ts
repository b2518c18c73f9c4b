import type { ClimateZone } from "../places.ts";
import type { RoadClass, Terrain } from "./roadRows.ts";

/** Summer speeds and road lengths: data/roads/speeds.csv, explained in data/roads/MODEL.md. */
export interface SpeedModel {
  /** km/h without traffic by class and terrain. */
  readonly kmPerHour: Readonly<Record<Exclude<RoadClass, "ferry">, Readonly<Record<Terrain, number>>>>;
  /** Road length over the straight lines between the places of a sheet, by class and terrain. */
  readonly bend: Readonly<Record<Exclude<RoadClass, "ferry">, Readonly<Record<Terrain, number>>>>;
  /** Lost per km where the country around is fully built-up (`builtUpShare` 1): signals, crossings, others' cars. */
  readonly builtUpMinutesPerKm: number;
  /** Lost at each junction of ordinary roads driven through. */
  readonly junctionMinutes: number;
  /** Setting off and arriving, once a trip. */
  readonly tripMinutes: number;
  /** From a point beside the network to the road. */
  readonly accessKmPerHour: number;
  readonly accessBend: number;
}

/** Slow-down against summer: driving minutes × factor, each ≥ 1 and storm ≥ winter. */
export interface WinterModel {
  factor(season: "winter" | "storm", roadClass: RoadClass, terrain: Terrain, lanes: 2 | 4, zone: ClimateZone): number;
}
