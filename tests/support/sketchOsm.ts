import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configFrom } from "../../server/config.ts";
import type { Conditions } from "../../server/core/conditions.ts";
import { KM_PER_DEGREE, kmPerDegreeLon } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";
import { graphOf } from "../../server/core/roads/roadGraph.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { driveTimes, targetsOf } from "../../server/core/search/driveTimes.ts";
import { type Facts, readFacts } from "../../server/facts/loadFacts.ts";
import { importRoads } from "../../server/roadImport/importRoads.ts";
import { NETWORK_FILE, readNetworkFile } from "../../server/storage/networkFile.ts";
import { type SketchNode, type SketchOsm, type SketchRelation, writeOsmPbf } from "./osmPbf.ts";

/** A corner of the sea far from every house of the tables: nothing there is built-up, so minutes are length and speed. */
const ORIGIN: Position = { lat: 40, lon: 150 };

/** Kilometres east and north of a corner of the sea → degrees. */
export function seaPosition([eastKm, northKm]: readonly [number, number]): Position {
  return {
    lat: ORIGIN.lat + northKm / KM_PER_DEGREE,
    lon: ORIGIN.lon + eastKm / kmPerDegreeLon(ORIGIN.lat),
  };
}

export interface RoadSketch {
  /** Points by letter: kilometres east and north, with tags where they have any. */
  readonly at: Readonly<Record<string, readonly [number, number, Readonly<Record<string, string>>?]>>;
  /** "A-B-C" → tags as "highway=trunk ref=235"; a value with spaces stands in brackets. */
  readonly ways: readonly (readonly [line: string, tags: string])[];
  /** Members by the numbers of the ways (from 1) and the letters of the points. */
  readonly relations?: readonly (readonly [tags: string, members: readonly (readonly [number | string, string])[]])[];
}

export function tagsOf(text: string): Record<string, string> {
  const pairs = text.matchAll(/(\S+?)=(?:\[([^\]]*)\]|(\S+))/g);
  return Object.fromEntries([...pairs].map(([, key, quoted, plain]) => [key, quoted ?? plain]));
}

export function sketchedOsm({ at, ways, relations = [] }: RoadSketch): SketchOsm {
  const letters = Object.keys(at);
  const nodeId = (letter: string) => letters.indexOf(letter) + 1;
  const nodes = letters.map((letter): SketchNode => {
    const [east, north, tags] = at[letter];
    return { id: nodeId(letter), ...seaPosition([east, north]), ...(tags && { tags }) };
  });
  return {
    nodes,
    ways: ways.map(([line, tags], index) => ({
      ...{ id: index + 1, tags: tagsOf(tags) },
      nodes: line.split("-").map(nodeId),
    })),
    relations: relations.map(
      ([tags, members], index): SketchRelation => ({
        ...{ id: index + 1, tags: tagsOf(tags) },
        members: members.map(([member, role]) =>
          typeof member === "number" ? ["way", member, role] : ["node", nodeId(member), role],
        ),
      }),
    ),
  };
}

let facts: Facts | undefined;
export function bundledFacts(): Facts {
  return (facts ??= readFacts(configFrom().dataDir));
}

/** Writes the sketch as a PBF file, imports it as the command does, and drives on what was stored. */
export async function importedSketch(sketch: RoadSketch) {
  const folder = mkdtempSync(join(tmpdir(), "sketched-roads-"));
  const path = join(folder, "sketch.osm.pbf");
  writeOsmPbf(path, sketchedOsm(sketch), { timestamp: new Date("2026-11-20T00:00:00Z") });
  const { speeds, winter } = bundledFacts().roads;
  const report = await importRoads(bundledFacts(), { path, outDir: folder, anywhere: true, onProgress: () => {} });
  const roads = graphOf(readNetworkFile(join(folder, NETWORK_FILE)).columns);
  const snap = createSnapper(roads);
  return {
    ...{ report, roads, speeds },
    /** Minutes between two points of the sketch, without the fixed minutes of a trip. */
    minutes(from: string, to: string, conditions: Partial<Conditions> = {}): number {
      const open = {
        ...{ roads, speeds },
        segmentMinutes: segmentMinutes(roads, speeds, winter, { ...SUMMER, ...conditions }),
      };
      const [origin, target] = [from, to].map((letter) => {
        const [east, north] = sketch.at[letter];
        return snap(seaPosition([east, north]));
      });
      return driveTimes(origin, targetsOf([target], roads), open)[0] - speeds.tripMinutes;
    },
  };
}

const SUMMER: Conditions = {
  ...{ season: "summer", toll: "use", ferry: "use", closures: "summer", asOf: "2026-11-28" },
  ...{ winterSeverity: 1, speedFactor: 1, shutSections: "" },
};
export const WINTER_CLOSURES: Partial<Conditions> = { closures: "winter" };
