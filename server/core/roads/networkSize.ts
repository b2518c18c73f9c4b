import type { RoadColumns } from "./roadColumns.ts";
import { dayNumber, ROAD_CLASSES, type RoadClass } from "./roadRows.ts";

/** How much of a network can be driven on a day. */
export interface NetworkSize {
  readonly segments: number;
  readonly km: number; // of roads: ferries left out
  readonly byClass: readonly { readonly roadClass: RoadClass; readonly km: number; readonly segments: number }[];
}

/** @param asOf the day whose roads are counted, YYYY-MM-DD */
export function networkSize({ km, roadClass, opened }: RoadColumns, asOf: string): NetworkSize {
  const day = dayNumber(asOf);
  const kmOf = new Float64Array(ROAD_CLASSES.length);
  const segmentsOf = new Uint32Array(ROAD_CLASSES.length);
  for (let segment = 0; segment < km.length; segment++) {
    if (opened[segment] > day) continue;
    kmOf[roadClass[segment]] += km[segment];
    segmentsOf[roadClass[segment]]++;
  }
  const byClass = ROAD_CLASSES.map((own, index) => ({ roadClass: own, km: kmOf[index], segments: segmentsOf[index] }));
  return {
    segments: segmentsOf.reduce((sum, own) => sum + own, 0),
    km: byClass.reduce((sum, own) => (own.roadClass === "ferry" ? sum : sum + own.km), 0),
    byClass,
  };
}
