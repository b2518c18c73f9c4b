import type { ClimateZone, Position } from "../places.ts";

export const ROAD_CLASSES = ["expressway", "expressway_free", "national", "prefectural", "municipal", "ferry"] as const;
/** expressway = toll; expressway_free = 高規格道路 without toll; municipal = 市町村道 and 農道. */
export type RoadClass = (typeof ROAD_CLASSES)[number];

export function isExpressway(roadClass: RoadClass): boolean {
  return roadClass === "expressway" || roadClass === "expressway_free";
}

export const TERRAINS = ["flat", "hill", "mountain", "coast", "town", "city"] as const;
/** town = street of a small town, city = street of a big city. */
export type Terrain = (typeof TERRAINS)[number];

export interface RoadPlace extends Position {
  readonly name: string;
}

/** A stretch of road between two neighbouring places of a route sheet; driven both ways. */
export interface RoadSegment {
  readonly from: number; // index of a place
  readonly to: number;
  readonly road: string; // R235, H71, E5, M-…, or a ferry's name
  readonly roadClass: RoadClass;
  readonly terrain: Terrain;
  readonly lanes: 2 | 4; // of expressways; 2 elsewhere
  readonly km: number;
  readonly climateZone: ClimateZone;
  /** The zone whose storm-day slow-down holds: eastern 釧路 has little snow but real blizzards. */
  readonly stormZone: ClimateZone;
  /** Closed all winter. */
  readonly closedInWinter: boolean;
  /** Opened to traffic, YYYY-MM-DD; empty = before April 2014 or not known. */
  readonly opened: string;
  /** Ferries only: crossing + boarding + waiting. */
  readonly ferryMinutes: number;
  /** Names of the sections often shut by blizzard or waves that this stretch belongs to, or empty. */
  readonly riskSection: string;
  /** How built-up the country around the stretch is, from 0 (nobody lives there) to 1 (a big city): see builtUp.ts. */
  readonly builtUpShare: number;
  /** How many of its two ends are junctions: see junctions.ts. */
  readonly junctionEnds: 0 | 1 | 2;
}

/**
 * Roads as flat arrays: the directed edges leaving place n are firstEdge[n] up to, not including, firstEdge[n + 1].
 * Both directions of a segment share its index. Never mutated.
 */
export interface RoadGraph {
  readonly places: readonly RoadPlace[];
  readonly segments: readonly RoadSegment[];
  readonly firstEdge: Uint32Array; // places + 1
  readonly toPlace: Uint32Array; // 2 × segments
  readonly segmentOf: Uint32Array; // 2 × segments
  /** Piece of land a place belongs to (0, 1, …): two places in different pieces are joined by ferries only. */
  readonly landOf: Uint16Array;
}

/** @throws {RangeError} when a segment names a place that is not there, or its length is not a positive number */
export function buildRoadGraph(places: readonly RoadPlace[], segments: readonly RoadSegment[]): RoadGraph {
  const firstEdge = new Uint32Array(places.length + 1);
  for (const [index, { from, to, km }] of segments.entries()) {
    if (!(from < places.length && to < places.length && from >= 0 && to >= 0)) {
      throw new RangeError(`segment ${index} joins places ${from} and ${to}; there are ${places.length}`);
    }
    if (!(km > 0)) throw new RangeError(`segment ${index} has length ${km} km`);
    firstEdge[from + 1]++;
    firstEdge[to + 1]++;
  }
  for (let place = 0; place < places.length; place++) firstEdge[place + 1] += firstEdge[place];
  const next = firstEdge.slice(0, places.length);
  const toPlace = new Uint32Array(segments.length * 2);
  const segmentOf = new Uint32Array(segments.length * 2);
  for (const [index, { from, to }] of segments.entries()) {
    toPlace[next[from]] = to;
    segmentOf[next[from]++] = index;
    toPlace[next[to]] = from;
    segmentOf[next[to]++] = index;
  }
  const graph = { places, segments, firstEdge, toPlace, segmentOf };
  return { ...graph, landOf: piecesOf(graph, (segment) => segment.roadClass !== "ferry") };
}

/** Numbers the connected pieces of the graph when only the segments `isOpen` accepts may be used. */
export function piecesOf(
  { places, segments, firstEdge, toPlace, segmentOf }: Omit<RoadGraph, "landOf">,
  isOpen: (segment: RoadSegment) => boolean,
): Uint16Array {
  const NONE = 0xffff;
  const pieceOf = new Uint16Array(places.length).fill(NONE);
  let pieces = 0;
  for (let start = 0; start < places.length; start++) {
    if (pieceOf[start] !== NONE) continue;
    const stack = [start];
    pieceOf[start] = pieces;
    while (stack.length > 0) {
      const place = stack.pop() as number;
      for (let edge = firstEdge[place]; edge < firstEdge[place + 1]; edge++) {
        if (pieceOf[toPlace[edge]] !== NONE || !isOpen(segments[segmentOf[edge]])) continue;
        pieceOf[toPlace[edge]] = pieces;
        stack.push(toPlace[edge]);
      }
    }
    pieces++;
  }
  return pieceOf;
}
