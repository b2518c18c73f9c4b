import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Polygon } from "geojson";
import { DataErrors, ForeignFileError, InvalidRequestError } from "../../server/errors.ts";
import { importRoads } from "../../server/roadImport/importRoads.ts";
import { readBaseMap } from "../../server/services/network/baseMap.ts";
import { mutated } from "../../tests/support/mutatedFiles.ts";
import { writeOsmPbf } from "../../tests/support/osmPbf.ts";
import { randomNumbers } from "../../tests/support/randomNumbers.ts";
import { shapefileZip } from "../../tests/support/shapefileZip.ts";
import { bundledFacts, sketchedOsm } from "../../tests/support/sketchOsm.ts";
import { officialTerritories } from "../borders/officialTerritories.ts";
import { readBorderFile } from "../borders/readBorderFile.ts";
import { LONGEST_ANSWER_MS } from "./ask.ts";
import type { Result } from "./result.ts";

const MOST_FAULTS_TOLD = 20;

/** Roads of every kind the reader knows, small enough to be read a thousand times. */
const SKETCH = sketchedOsm({
  at: { A: [0, 0], B: [10, 0], C: [10, 10, { barrier: "gate" }], D: [0, 10], E: [30, 10] },
  ways: [
    ["A-B-C", "highway=trunk ref=235 maxspeed=60"],
    ["C-D-A", "highway=primary motor_vehicle:conditional=[no @ (Nov-Apr)]"],
    ["C-E", "route=ferry motor_vehicle=yes duration=PT40M"],
  ],
  relations: [
    [
      "type=restriction restriction=no_left_turn",
      [
        [1, "from"],
        ["C", "via"],
        [2, "to"],
      ],
    ],
  ],
});

/** A file as each importer takes it, in every packing its reader knows. */
async function filesToMutate(folder: string) {
  const pbfs = ([{ packing: "zlib" }, { packing: "raw" }, { dense: true, locationsOnWays: true }] as const).map(
    (how) => {
      const path = join(folder, "sketch.osm.pbf");
      writeOsmPbf(path, SKETCH, how);
      return new Uint8Array(readFileSync(path));
    },
  );
  const shapes = readBaseMap("data")
    .municipalities.features.slice(0, 3)
    .map(({ id, properties, geometry }) => ({
      columns: { N03_001: "北海道", N03_004: String(properties?.name), N03_007: String(id) },
      ring: (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates[0])[0].slice(0, 40),
    }));
  const features = shapes.map(({ columns, ring }) => {
    return {
      type: "Feature",
      properties: columns,
      geometry: { type: "Polygon", coordinates: [ring] } satisfies Polygon,
    };
  });
  const geojson = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
  const rows = shapes.map(({ columns, ring }) => ({ columns, rings: [ring] }));
  const zip = new Uint8Array(await shapefileZip(rows, { encoding: "utf-8", withCpg: true }));
  return { pbfs, borders: [geojson, zip] };
}

/** Refused in words of ours, with what to do; anything else is a fault of the importer's. */
const isRefusal = (error: unknown) =>
  error instanceof ForeignFileError || error instanceof InvalidRequestError || error instanceof DataErrors;

/** Mutated road extracts and border files: read, or refused in words; nothing else, and in no more time than any other. */
export async function mutatedImports(files: number, seed: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-imports-"));
  const [random, facts] = [randomNumbers(seed), bundledFacts()];
  const { pbfs, borders } = await filesToMutate(folder);
  const faults: string[] = [];
  let [refused, longestMs] = [0, 0];
  const attempt = async (name: string, bytes: Uint8Array, read: (path: string) => Promise<unknown>) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const started = performance.now();
    try {
      await read(path);
    } catch (error) {
      if (isRefusal(error)) refused++;
      else faults.push(`${name}: ${String(error instanceof Error ? error.stack : error).slice(0, 300)}`);
    }
    const ms = performance.now() - started;
    longestMs = Math.max(longestMs, ms);
    if (ms > LONGEST_ANSWER_MS) faults.push(`${name} took ${Math.round(ms)} ms`);
  };
  const options = { outDir: join(folder, "network"), anywhere: true, onProgress: () => undefined };
  for (let index = 0; index < files; index++) {
    await attempt(`${index}.osm.pbf`, mutated(pbfs, random), (path) => importRoads(facts, { path, ...options }));
    await attempt(`${index}.borders`, mutated(borders, random), async (path) =>
      officialTerritories(path, await readBorderFile(path), facts.places.municipalities),
    );
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    what: "mutated PBF, GeoJSON, zip",
    done: `${2 * files} files, seed ${seed}: ${refused} refused`,
    longestMs,
    faults: faults.slice(0, MOST_FAULTS_TOLD),
  };
}
