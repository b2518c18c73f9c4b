import { createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Conditions, SEASONS, type Season } from "../core/conditions.ts";
import type { Assembled } from "../core/importedRoads/assembleNetwork.ts";
import { BACKWARD_ONLY, FORWARD_ONLY } from "../core/roads/roadColumns.ts";
import { graphOf } from "../core/roads/roadGraph.ts";
import { segmentMinutes } from "../core/roads/segmentMinutes.ts";
import type { Facts } from "../facts/loadFacts.ts";
import { assembleExtract, type ImportProgress } from "./assembleExtract.ts";
import { checkGround } from "./checkGround.ts";

export interface OsrmSpeedsOptions {
  readonly path: string; // the .osm.pbf file that osrm-extract reads, too
  readonly outDir: string;
  readonly anywhere: boolean;
  conditionsOf(season: Season): Conditions;
  onProgress(progress: ImportProgress): void;
}

/** What was written for one season. */
export interface SpeedFile {
  readonly season: Season;
  readonly path: string;
  readonly km: number; // of roads and ferries with a speed
  readonly closedKm: number;
}

/**
 * Writes what `osrm-customize --segment-speed-file` reads, a file a season: `from_node,to_node,km/h` of every two nodes in
 * a row that a car may drive between, OSM ids, 0 = closed. The minutes of a segment are ours, what is lost at junctions and
 * among houses included; OSRM adds its own seconds for turning. Memory is that of an import; lines are written as they are
 * made.
 * @throws {ForeignFileError} when the extract cannot be used
 * @see https://github.com/Project-OSRM/osrm-backend/wiki/Traffic
 */
export async function writeOsrmSpeeds(facts: Facts, options: OsrmSpeedsOptions): Promise<SpeedFile[]> {
  const { path, outDir, anywhere, conditionsOf, onProgress } = options;
  const { read, assembled, fileBytes } = await assembleExtract(facts, path, onProgress);
  const roads = graphOf(assembled.columns);
  checkGround(path, facts, roads, anywhere);
  onProgress({ step: "writing", bytes: fileBytes, ofBytes: fileBytes });
  mkdirSync(outDir, { recursive: true });
  const { speeds, winter } = facts.roads;
  const written: SpeedFile[] = [];
  for (const season of SEASONS) {
    const minutes = segmentMinutes(roads, speeds, winter, conditionsOf(season));
    const file = join(outDir, `${season}.csv`);
    await writeWhole(file, inBlocks(speedLines(read.roads.nodes.ids, assembled, minutes)));
    const kmWhere = (isCounted: (minutes: number) => boolean) =>
      roads.km.reduce((sum, km, segment) => sum + (isCounted(minutes[segment]) ? km : 0), 0);
    written.push({ season, path: file, km: kmWhere(Number.isFinite), closedKm: kmWhere((own) => own === Infinity) });
  }
  return written;
}

/** The lines of one segment after the other. */
export function* speedLines(
  nodeIds: Float64Array,
  { columns, nodesOf }: Pick<Assembled, "columns" | "nodesOf">,
  minutes: Float64Array,
): Generator<string> {
  const { km, driven } = columns;
  for (let segment = 0; segment < km.length; segment++) {
    const speed = speedText(km[segment], minutes[segment]);
    const nodes = nodesOf(segment);
    for (let at = 1; at < nodes.length; at++) {
      const [from, to] = [nodeIds[nodes[at - 1]], nodeIds[nodes[at]]];
      if (driven[segment] !== BACKWARD_ONLY) yield `${from},${to},${speed}\n`;
      if (driven[segment] !== FORWARD_ONLY) yield `${to},${from},${speed}\n`;
    }
  }
}

const SLOWEST_KM_PER_HOUR = 0.1; // 0 would close an open road

function speedText(km: number, minutes: number): string {
  return minutes === Infinity ? "0" : Math.max(SLOWEST_KM_PER_HOUR, (km / minutes) * 60).toFixed(1);
}

const BLOCK_LENGTH = 65_536;

function* inBlocks(lines: Iterable<string>): Generator<string> {
  let block = "";
  for (const line of lines) {
    block += line;
    if (block.length < BLOCK_LENGTH) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}

/** The file of before stays until the new one is whole. */
async function writeWhole(path: string, blocks: Iterable<string>): Promise<void> {
  const temporary = `${path}.new-${process.pid}`;
  try {
    await pipeline(Readable.from(blocks), createWriteStream(temporary));
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
