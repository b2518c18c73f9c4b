import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importRoads } from "../../server/roadImport/importRoads.ts";
import { osmPbf } from "./osmPbf.ts";
import { sheetsAsOsm } from "./sheetsAsOsm.ts";
import { bundledFacts } from "./sketchOsm.ts";

/**
 * Writes the route sheets as an OSM file: a Hokkaido whose answers are known to a few per cent, since a mapper's straight
 * lines are a little shorter than the sheets' stated kilometres.
 * @param timestamp the moment the map was current
 * @param maxspeed  posted on every 国道; left out, nowhere
 * @returns the file's path
 */
export function writeHokkaido(folder: string, name: string, timestamp: string, maxspeed?: string): string {
  const path = join(folder, name);
  const { nodes, ways } = sheetsAsOsm(bundledFacts());
  const posted = ways.map((way) =>
    maxspeed !== undefined && way.tags.highway === "trunk" ? { ...way, tags: { ...way.tags, maxspeed } } : way,
  );
  writeFileSync(path, osmPbf({ nodes, ways: posted }, { timestamp: new Date(timestamp) }));
  return path;
}

/** Imports it as the command does. @returns the import's report */
export function importHokkaido(folder: string, name: string, timestamp: string) {
  const path = writeHokkaido(folder, name, timestamp);
  return importRoads(bundledFacts(), { path, outDir: folder, anywhere: false, onProgress: () => {} });
}
