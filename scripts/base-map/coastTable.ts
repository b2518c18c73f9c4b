import { readCsv } from "./places.ts";
import { type Ring, toPlane } from "./plane.ts";

/** The shores of the sea, a vertex a row (`coast,vertex,lat,lon`), as closed rings on the plane. */
export function readCoast(path: string): Ring[] {
  const rings = new Map<string, Ring>();
  for (const row of readCsv(path)) {
    const ring = rings.get(row.coast) ?? [];
    ring.push(toPlane(Number(row.lon), Number(row.lat)));
    rings.set(row.coast, ring);
  }
  return [...rings.values()].map((ring) => [...ring, ring[0]]);
}
