import { writeFileSync } from "node:fs";
import { readCoastDump } from "./base-map/coastDump.ts";
import { type Ring, ringArea, toLonLat } from "./base-map/plane.ts";
import { thinned } from "./base-map/thinned.ts";
import { runCli } from "./cli.ts";

const OUT = "data/map/coast.csv";
const SMALLEST_KM2 = 0.3;
/** A vertex whose triangle with its neighbours is smaller is left out: about 200 m of detail. */
const DETAIL_KM2 = 0.02;

/** Writes data/map/coast.csv from a dump of GSHHG; data/README.md says how the dump is made. */
runCli(() => {
  const [dump] = process.argv.slice(2);
  if (!dump) throw new RangeError("give the dump: npm run coast:read -- DUMP.txt");
  const rings = readCoastDump(dump).filter((ring) => Math.abs(ringArea(ring)) >= SMALLEST_KM2);
  const rows = rings
    .sort((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))
    .map((ring) => thinned(ring, DETAIL_KM2))
    .flatMap(rowsOf);
  writeFileSync(OUT, ["coast,vertex,lat,lon", ...rows, ""].join("\n"));
  console.error(`${OUT}: ${rings.length} shores, ${rows.length} vertices`);
});

/** The last vertex repeats the first and is not written. */
function rowsOf(ring: Ring, index: number): string[] {
  return ring.slice(0, -1).map((point, vertex) => {
    const [lon, lat] = toLonLat(point);
    return [index + 1, vertex + 1, lat.toFixed(4), lon.toFixed(4)].join();
  });
}
