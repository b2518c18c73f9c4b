import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importRoads } from "../../server/roadImport/importRoads.ts";
import { osmPbf } from "./osmPbf.ts";
import { sheetsAsOsm } from "./sheetsAsOsm.ts";
import { bundledFacts } from "./sketchOsm.ts";

/**
 * Imports the route sheets, written as an OSM file, as the command does: a Hokkaido whose answers are known to a few per
 * cent, since a mapper's straight lines are a little shorter than the sheets' stated kilometres.
 * @param timestamp the moment the map was current
 * @returns the import's report
 */
export function importHokkaido(folder: string, name: string, timestamp: string) {
  const path = join(folder, name);
  writeFileSync(path, osmPbf(sheetsAsOsm(bundledFacts()), { timestamp: new Date(timestamp) }));
  return importRoads(bundledFacts(), { path, outDir: folder, anywhere: false, onProgress: () => {} });
}
