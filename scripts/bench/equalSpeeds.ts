/**
 * One speed per way for two engines: ours, by class, terrain and limit, rounded to whole km/h because that is what Valhalla
 * keeps. Valhalla gets it as the way's maxspeed=*, our own stretches are driven by the same figures.
 */
import { distanceKm } from "../../server/core/geo.ts";
import type { Assembled } from "../../server/core/importedRoads/assembleNetwork.ts";
import type { OsmRoads } from "../../server/core/importedRoads/osmRoads.ts";
import { readOsmPbf } from "../../server/roadImport/pbf/readOsmPbf.ts";
import { type SketchNode, type SketchRelation, type SketchWay, writeOsmPbf } from "../../tests/support/osmPbf.ts";

export interface EqualSpeeds {
  readonly kmPerHourOfWay: ReadonlyMap<number, number>; // by OSM id; ways that no segment holds are not there
  readonly segmentMinutes: Float64Array;
  /** OSM ids of the ways a segment is made of. */
  waysOf(segment: number): ReadonlySet<number>;
}

/** @param given minutes of each segment before the speeds are rounded way by way */
export function equalSpeeds(roads: OsmRoads, { nodesOf, columns }: Assembled, given: Float64Array): EqualSpeeds {
  const pairs = pairsOfWays(roads);
  const sums = new Map<number, { km: number; hours: number }>();
  const lines = Array.from(given, (minutes, segment) => lineOf(roads, nodesOf(segment), minutes));
  for (const { pieces, kmPerHour } of lines) {
    for (const { key, km } of pieces) {
      const way = pairs.get(key) as number;
      const sum = sums.get(way) ?? { km: 0, hours: 0 };
      sums.set(way, { km: sum.km + km, hours: sum.hours + km / kmPerHour });
    }
  }
  const kmPerHourOfWay = new Map(
    Array.from(sums, ([way, { km, hours }]) => [way, Math.max(1, Math.round(km / hours))] as const),
  );
  const isFerry = (segment: number) => columns.ferryMinutes[segment] > 0;
  const minutesOf = ({ pieces }: (typeof lines)[number]) =>
    pieces.reduce((sum, { key, km }) => sum + (km / (kmPerHourOfWay.get(pairs.get(key) as number) as number)) * 60, 0);
  return {
    kmPerHourOfWay,
    waysOf: (segment) => new Set(lines[segment].pieces.map(({ key }) => pairs.get(key) as number)),
    segmentMinutes: Float64Array.from(lines, (line, segment) => (isFerry(segment) ? given[segment] : minutesOf(line))),
  };
}

/** Pairs of nodes, in either order, with the way that joins them. */
function pairsOfWays({ wayIds, firstNode, nodeOf, nodes }: OsmRoads): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (let way = 0; way < wayIds.length; way++) {
    for (let at = firstNode[way] + 1; at < firstNode[way + 1]; at++) {
      pairs.set(pairKey(nodeOf[at - 1], nodeOf[at], nodes.ids.length), wayIds[way]);
    }
  }
  return pairs;
}

function pairKey(a: number, b: number, nodeCount: number): number {
  return Math.min(a, b) * nodeCount + Math.max(a, b);
}

function lineOf({ nodes }: OsmRoads, own: Uint32Array, minutes: number) {
  const position = (node: number) => ({ lat: nodes.lat[node] / 1e7, lon: nodes.lon[node] / 1e7 });
  const pieces = Array.from(own.subarray(1), (node, at) => ({
    key: pairKey(own[at], node, nodes.ids.length),
    km: Math.max(distanceKm(position(own[at]), position(node)), 1e-6), // two nodes at one spot
  }));
  return { pieces, kmPerHour: pieces.reduce((sum, { km }) => sum + km, 0) / (minutes / 60) };
}

/** The extract with the speeds in it: every posted limit goes, the ways that are driven get theirs. */
export async function writeWithSpeeds(from: string, to: string, speeds: EqualSpeeds["kmPerHourOfWay"]): Promise<void> {
  const nodes: SketchNode[] = [];
  const ways: SketchWay[] = [];
  const relations: SketchRelation[] = [];
  await readOsmPbf(from, {
    node: (id, lat, lon, tags) =>
      nodes.push({ id, lat: lat / 1e7, lon: lon / 1e7, ...(tags && { tags: Object.fromEntries(tags) }) }),
    way: ({ id, nodeIds, tags }) => ways.push({ id, nodes: nodeIds, tags: withSpeed(tags, speeds.get(id)) }),
    relation: ({ id, tags, members }) =>
      relations.push({
        id,
        tags: Object.fromEntries(tags),
        members: members.map((member) => [member.type, member.id, member.role] as const),
      }),
  });
  writeOsmPbf(to, { nodes, ways, relations });
}

function withSpeed(tags: ReadonlyMap<string, string>, kmPerHour: number | undefined): Record<string, string> {
  const others = [...tags].filter(([key]) => !key.startsWith("maxspeed"));
  return { ...Object.fromEntries(others), ...(kmPerHour !== undefined && { maxspeed: String(kmPerHour) }) };
}
