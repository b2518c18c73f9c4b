import { BACKWARD_ONLY, BOTH_WAYS, FORWARD_ONLY } from "../roads/roadColumns.ts";
import type { Driven } from "../roadTags/oneway.ts";
import type { Pieces } from "./cutRoads.ts";
import type { OsmRoads } from "./osmRoads.ts";

/** Stretches as the network will hold them: pieces of like roads joined where nothing else meets. */
export interface Stretches {
  readonly points: Uint32Array; // nodes as in Pieces, both ends included
  readonly firstPoint: Uint32Array; // stretches + 1
  readonly kind: Uint32Array; // index into OsmRoads.kinds
  readonly driven: Uint8Array; // BOTH_WAYS, FORWARD_ONLY, BACKWARD_ONLY along its points
  readonly isShutInWinter: Uint8Array;
  readonly startWay: Float64Array; // OSM ids of the ways at its ends: turn restrictions name them
  readonly endWay: Float64Array;
  readonly copyOf: readonly number[];
}

const CODE: Readonly<Record<Exclude<Driven, "never">, number>> = {
  both: BOTH_WAYS,
  forward: FORWARD_ONLY,
  backward: BACKWARD_ONLY,
};

function turnedRound(driven: number): number {
  return driven === FORWARD_ONLY ? BACKWARD_ONLY : driven === BACKWARD_ONLY ? FORWARD_ONLY : BOTH_WAYS;
}

/** A piece seen from one of its ends: 2 × piece driven along its points, 2 × piece + 1 against them. */
type Side = number;

/** @param isKept nodes where turn restrictions name the ways that meet: nothing is joined there */
export function joinPieces(roads: OsmRoads, pieces: Pieces, isKept: (node: number) => boolean): Stretches {
  const { points, firstPoint, way, isShutInWinter, copyOf } = pieces;
  const pieceCount = way.length;
  const nodeCount = roads.nodes.ids.length + copyOf.length;
  const kindOf = (piece: number) => roads.kindOf[way[piece]];
  const first = (side: Side) => points[side % 2 === 0 ? firstPoint[side >> 1] : firstPoint[(side >> 1) + 1] - 1];
  const last = (side: Side) => first(side ^ 1);
  const drivenOf = (side: Side) => {
    const driven = CODE[roads.kinds[kindOf(side >> 1)].driven];
    return side % 2 === 0 ? driven : turnedRound(driven);
  };
  const sides = sidesByNode(pieceCount, nodeCount, first);
  const used = new Uint8Array(pieceCount);

  /** The side that goes on where `side` ends, if nothing else meets there and the road stays the same. */
  function nextOf(side: Side): Side | null {
    const node = last(side);
    if (sides.count(node) !== 2 || isKept(node) || roads.kinds[kindOf(side >> 1)].ferry) return null;
    const [a, b] = [sides.at(node, 0), sides.at(node, 1)];
    const next = a === (side ^ 1) ? b : a;
    const isLike =
      used[next >> 1] === 0 &&
      kindOf(next >> 1) === kindOf(side >> 1) &&
      isShutInWinter[next >> 1] === isShutInWinter[side >> 1] &&
      drivenOf(next) === drivenOf(side);
    return isLike ? next : null;
  }

  const out = stretchLists();
  for (let piece = 0; piece < pieceCount; piece++) {
    if (used[piece]) continue;
    used[piece] = 1;
    const chain: Side[] = [2 * piece];
    for (let next = nextOf(2 * piece); next !== null; next = nextOf(next)) {
      used[next >> 1] = 1;
      chain.push(next);
    }
    for (let before = nextOf(2 * piece + 1); before !== null; before = nextOf(before)) {
      used[before >> 1] = 1;
      chain.unshift(before ^ 1);
    }
    const line = lineOf(chain, pieces);
    if (line.length < 2) continue;
    out.add({
      ...{ line, kind: kindOf(piece), driven: drivenOf(chain[0]), isShutInWinter: isShutInWinter[piece] },
      startWay: roads.wayIds[way[chain[0] >> 1]],
      endWay: roads.wayIds[way[chain[chain.length - 1] >> 1]],
    });
  }
  return { ...out.arrays(), copyOf };
}

/** The sides that start at each node. */
function sidesByNode(pieceCount: number, nodeCount: number, first: (side: Side) => number) {
  const start = new Uint32Array(nodeCount + 1);
  for (let side = 0; side < 2 * pieceCount; side++) start[first(side) + 1]++;
  for (let node = 0; node < nodeCount; node++) start[node + 1] += start[node];
  const next = start.slice(0, nodeCount);
  const sides = new Uint32Array(2 * pieceCount);
  for (let side = 0; side < 2 * pieceCount; side++) sides[next[first(side)]++] = side;
  return {
    count: (node: number) => start[node + 1] - start[node],
    at: (node: number, index: number) => sides[start[node] + index],
  };
}

/** The points of a chain in driving order; the same node twice in a row once. */
function lineOf(chain: readonly Side[], { points, firstPoint }: Pieces): number[] {
  const line: number[] = [];
  for (const side of chain) {
    const own = points.subarray(firstPoint[side >> 1], firstPoint[(side >> 1) + 1]);
    for (let index = 0; index < own.length; index++) {
      const point = own[side % 2 === 0 ? index : own.length - 1 - index];
      if (point !== line[line.length - 1]) line.push(point);
    }
  }
  return line;
}

interface Stretch {
  readonly line: readonly number[];
  readonly kind: number;
  readonly driven: number;
  readonly isShutInWinter: number;
  readonly startWay: number;
  readonly endWay: number;
}

function stretchLists() {
  const points: number[] = [];
  const firstPoint: number[] = [0];
  const rows: Omit<Stretch, "line">[] = [];
  return {
    add({ line, ...row }: Stretch): void {
      for (const point of line) points.push(point);
      firstPoint.push(points.length);
      rows.push(row);
    },
    arrays: () => ({
      points: Uint32Array.from(points),
      firstPoint: Uint32Array.from(firstPoint),
      kind: Uint32Array.from(rows, ({ kind }) => kind),
      driven: Uint8Array.from(rows, ({ driven }) => driven),
      isShutInWinter: Uint8Array.from(rows, (row) => row.isShutInWinter),
      startWay: Float64Array.from(rows, ({ startWay }) => startWay),
      endWay: Float64Array.from(rows, ({ endWay }) => endWay),
    }),
  };
}
