import { readCsv } from "./places.ts";
import { type Polygon, type Ring, toPlane } from "./plane.ts";

/** Lakes drawn by hand, a vertex a row: ring is `shore` or `island`. */
export function readLakes(path: string): Map<string, Polygon> {
  const rings = new Map<string, Map<string, Ring>>();
  for (const row of readCsv(path)) {
    const ofLake = rings.get(row.lake) ?? new Map<string, Ring>();
    ofLake.set(row.ring, [...(ofLake.get(row.ring) ?? []), toPlane(Number(row.lon), Number(row.lat))]);
    rings.set(row.lake, ofLake);
  }
  return new Map([...rings].map(([lake, ofLake]) => [lake, polygon(lake, ofLake)]));
}

function polygon(lake: string, rings: ReadonlyMap<string, Ring>): Polygon {
  const shore = rings.get("shore");
  if (!shore) throw new Error(`lakes: ${lake} has no shore`);
  const island = rings.get("island");
  return [shore, ...(island ? [island] : [])].map((ring) => [...ring, ring[0]]);
}
