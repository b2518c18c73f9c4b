import type { LineString } from "geojson";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import type { Ring } from "./plane.ts";

/** A closed ring without the vertices whose triangle with their neighbours is smaller than `detailKm2` (Visvalingam). */
export function thinned(ring: Ring, detailKm2: number): Ring {
  const line: LineString = { type: "LineString", coordinates: ring };
  const whole = topology({ line }) as Topology<Objects<Record<string, unknown>>>;
  return simplify(presimplify(whole), detailKm2).arcs[0].map(([x, y]): Ring[number] => [x, y]);
}
