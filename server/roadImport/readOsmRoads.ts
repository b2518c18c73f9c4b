import type { OsmRoads } from "../core/importedRoads/osmRoads.ts";
import { finder } from "./growing.ts";
import type { Counts } from "./importCounts.ts";
import type { ElementCounts, OsmHeader } from "./pbf/osmElements.ts";
import { readOsmPbf } from "./pbf/readOsmPbf.ts";
import { nodeReader } from "./readNodes.ts";
import { relationReader } from "./readRelations.ts";
import { WAY_KEYS, wayReader } from "./readWays.ts";

export interface ReadingCounts {
  readonly elements: ElementCounts;
  readonly kept: Counts;
  readonly dropped: Counts;
  readonly remarks: Counts;
  readonly relations: Counts;
  readonly turnsIgnored: Counts;
  readonly barriers: Counts;
}

export interface ReadRoads {
  readonly roads: OsmRoads;
  readonly coastCells: ReadonlySet<number>;
  readonly header: OsmHeader;
  readonly counts: ReadingCounts;
}

export const PASSES_OVER_FILE = 3;

/**
 * Reads a file three times: relations, which say what ways are; ways, which say what nodes are needed; nodes. Nothing of
 * the rest is kept, so memory grows with the roads, not with the houses.
 * @param onBytes told the bytes read, over all passes
 * @throws {ForeignFileError}
 */
export async function readOsmRoads(
  path: string,
  fileBytes: number,
  onBytes: (bytes: number) => void,
): Promise<ReadRoads> {
  const counts = {
    ...{ kept: new Map(), dropped: new Map(), remarks: new Map() },
    ...{ relations: new Map(), turnsIgnored: new Map(), barriers: new Map() },
  };
  let dataYear = 0;
  const onHeader = (header: OsmHeader) => {
    dataYear = (header.timestamp ?? new Date(NO_TIMESTAMP)).getUTCFullYear();
  };
  const inPass = (pass: number) => (bytes: number) => onBytes(pass * fileBytes + bytes);
  const year = () => dataYear;

  const relations = relationReader(year, counts);
  const first = await readOsmPbf(path, { ...relations, onHeader }, inPass(0));
  const ways = wayReader(relations.facts, year, counts);
  await readOsmPbf(path, { way: ways.way, wayKeys: WAY_KEYS }, inPass(1), first.contents);
  const nodeIds = ways.nodeIds.values();
  const nodes = nodeReader(nodeIds, ways.coastNodeIds.values(), year, counts.barriers);
  const [ids, lats, lons] = [ways.positions.ids.values(), ways.positions.lat.values(), ways.positions.lon.values()];
  for (let at = 0; at < ids.length; at++) nodes.place(ids[at], lats[at], lons[at]);
  await readOsmPbf(path, { node: nodes.node }, inPass(2), first.contents);

  const indexOf = finder(nodes.nodes.ids);
  const roads: OsmRoads = {
    nodes: nodes.nodes,
    kinds: ways.kinds,
    wayIds: ways.wayIds.values(),
    kindOf: Uint32Array.from(ways.kindOf.values()),
    firstNode: Uint32Array.from(ways.firstNode.values()),
    nodeOf: Uint32Array.from(nodeIds, indexOf),
    turns: relations.facts.turns,
  };
  const { header, counts: elements } = first;
  return { roads, coastCells: nodes.coastCells, header, counts: { elements, ...counts } };
}

/** A file that does not say when it was made is taken as of the year this reader was written. */
const NO_TIMESTAMP = "2026-01-01";
