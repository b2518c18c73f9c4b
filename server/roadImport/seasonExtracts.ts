import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Conditions, SEASONS, type Season } from "../core/conditions.ts";
import { distanceKm } from "../core/geo.ts";
import type { Assembled } from "../core/importedRoads/assembleNetwork.ts";
import type { OsmNodes } from "../core/importedRoads/osmRoads.ts";
import { graphOf } from "../core/roads/roadGraph.ts";
import { segmentMinutes } from "../core/roads/segmentMinutes.ts";
import { ACCESS_KEYS, carAccess } from "../core/roadTags/carAccess.ts";
import type { Tags } from "../core/roadTags/tags.ts";
import type { Facts } from "../facts/loadFacts.ts";
import { assembleExtract, type ImportProgress } from "./assembleExtract.ts";
import { checkGround } from "./checkGround.ts";
import { finder } from "./growing.ts";
import type { OsmRelation, OsmWay } from "./pbf/osmElements.ts";
import { readOsmPbf } from "./pbf/readOsmPbf.ts";
import { createOsmPbfWriter, type OsmPbfWriter } from "./pbf/writeOsmPbf.ts";

export interface SeasonExtractOptions {
  readonly path: string; // .osm.pbf
  readonly outDir: string;
  readonly anywhere: boolean;
  conditionsOf(season: Season): Conditions;
  onProgress(progress: ImportProgress): void;
}

/**
 * Writes an extract a season for an engine that takes its speeds from tags, as Valhalla does: the roads the planner drives,
 * each with our speed of the season as its `maxspeed`, ships with our minutes as their `duration`, and what is closed then
 * left out. Ways are cut only where a closed stretch begins: turn restrictions name whole ways.
 * @throws {ForeignFileError} when the extract cannot be used
 */
export async function writeSeasonExtracts(facts: Facts, options: SeasonExtractOptions): Promise<string[]> {
  const { path, outDir, anywhere, conditionsOf, onProgress } = options;
  const { read, assembled, fileBytes } = await assembleExtract(facts, path, onProgress);
  const roads = graphOf(assembled.columns);
  checkGround(path, facts, roads, anywhere);
  onProgress({ step: "writing", bytes: fileBytes, ofBytes: fileBytes });
  const { speeds, winter } = facts.roads;
  const { nodes, wayIds } = read.roads;
  const minutesOf = SEASONS.map((season) => segmentMinutes(roads, speeds, winter, conditionsOf(season)));
  const cutter = wayCutter(nodes, assembled);
  mkdirSync(outDir, { recursive: true });
  const files = SEASONS.map((season) => join(outDir, `${season}.osm.pbf`));
  const temporary = files.map((file) => `${file}.new-${process.pid}`);
  try {
    const writers = temporary.map((file) => createOsmPbfWriter(file, read.header.timestamp));
    const lastWayId = wayIds.reduce((last, id) => Math.max(last, id), 0);
    const takers = writers.map((writer, index) => seasonTaker(writer, cutter, minutesOf[index], lastWayId));
    const isOnRoad = finder(nodes.ids);
    await readOsmPbf(path, {
      node(id, lat, lon, tags) {
        if (isOnRoad(id) >= 0) for (const taker of takers) taker.node(id, lat, lon, tags);
      },
      wayKeys: ["highway", "route", "ferry"],
      way(way) {
        for (const taker of takers) taker.way(way);
      },
      relation(relation) {
        if (relation.tags.get("type") === "restriction") for (const taker of takers) taker.relation(relation);
      },
    });
    for (const taker of takers) taker.end();
    for (const [index, file] of files.entries()) renameSync(temporary[index], file);
  } finally {
    for (const file of temporary) rmSync(file, { force: true });
  }
  return files;
}

/** A piece of a way that is open from end to end. */
interface Piece {
  readonly nodeIds: number[];
  km: number;
  minutes: number;
}

const SAME_SPOT_KM = 1e-6; // two nodes at one spot have a speed, too

/** Cuts ways into the pieces that are open. */
function wayCutter(nodes: OsmNodes, { nodesOf, columns }: Assembled) {
  const within = new Int32Array(nodes.ids.length).fill(-1); // node within a segment → that segment
  const short = new Map<number, number>(); // of two nodes only
  const keyOf = (a: number, b: number) => Math.min(a, b) * nodes.ids.length + Math.max(a, b);
  for (let segment = 0; segment < columns.km.length; segment++) {
    const own = nodesOf(segment);
    if (own.length === 2) short.set(keyOf(own[0], own[1]), segment);
    for (const node of own.subarray(1, -1)) within[node] = segment;
  }
  const indexOf = finder(nodes.ids);
  const segmentOf = (a: number, b: number) =>
    within[a] >= 0 ? within[a] : within[b] >= 0 ? within[b] : (short.get(keyOf(a, b)) ?? -1);
  const position = (node: number) => ({ lat: nodes.lat[node] / 1e7, lon: nodes.lon[node] / 1e7 });

  return (nodeIds: readonly number[], minutes: Float64Array): Piece[] => {
    const pieces: Piece[] = [];
    let open: Piece | null = null;
    for (let at = 1; at < nodeIds.length; at++) {
      const [a, b] = [indexOf(nodeIds[at - 1]), indexOf(nodeIds[at])];
      const segment = a < 0 || b < 0 ? -1 : segmentOf(a, b);
      if (segment < 0 || minutes[segment] === Infinity) {
        open = null;
        continue;
      }
      if (!open) pieces.push((open = { nodeIds: [nodeIds[at - 1]], km: 0, minutes: 0 }));
      const km = Math.max(distanceKm(position(a), position(b)), SAME_SPOT_KM);
      open.nodeIds.push(nodeIds[at]);
      open.km += km;
      open.minutes += (km / columns.km[segment]) * minutes[segment];
    }
    return pieces;
  };
}

/**
 * @param lastWayId  further pieces of a way get ids beyond it and stand after all ways, since readers want ids to rise; the
 *   first keeps the way's own id, which restrictions name
 */
function seasonTaker(
  writer: OsmPbfWriter,
  cut: ReturnType<typeof wayCutter>,
  minutes: Float64Array,
  lastWayId: number,
) {
  const further: Omit<Parameters<OsmPbfWriter["way"]>[0], "id">[] = [];
  let nextId = lastWayId + 1;
  function writeFurther(): void {
    for (const way of further.splice(0)) writer.way({ id: nextId++, ...way });
  }
  return {
    node: writer.node,
    way({ id, tags, nodeIds }: OsmWay): void {
      const pieces = cut(nodeIds, minutes).map((piece) => ({ tags: tagsOf(tags, piece), nodeIds: piece.nodeIds }));
      if (pieces.length > 0) writer.way({ id, ...pieces[0] });
      further.push(...pieces.slice(1));
    },
    relation(relation: OsmRelation): void {
      writeFurther();
      writer.relation(relation);
    },
    end(): void {
      writeFurther();
      writer.end();
    },
  };
}

const SPEED_OR_CONDITION = /^maxspeed|:conditional$/;

/** The way's tags with the season's speed; what is written is open, whatever it takes in other seasons. */
function tagsOf(tags: Tags, { km, minutes }: Piece): Tags {
  const own = new Map([...tags].filter(([key]) => !SPEED_OR_CONDITION.test(key)));
  if (carAccess(own) === false) {
    for (const key of ACCESS_KEYS) own.delete(key);
    own.set("motor_vehicle", "yes");
  }
  if (tags.has("highway")) return own.set("maxspeed", String(Math.max(1, Math.round((km / minutes) * 60))));
  const whole = Math.round(minutes);
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return own.set("duration", `${twoDigits(Math.floor(whole / 60))}:${twoDigits(whole % 60)}`); // the form Valhalla reads
}
