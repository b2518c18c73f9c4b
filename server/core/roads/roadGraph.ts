import { BACKWARD_ONLY, FORWARD_ONLY, type RoadColumns } from "./roadColumns.ts";
import { columnsOf, ROAD_CLASSES, type RoadPlace, type RoadSegment } from "./roadRows.ts";
import { type TurnStates, turnStatesOf } from "./turnStates.ts";

/**
 * Roads as flat arrays: the edges leaving node n are firstEdge[n] up to, not including, firstEdge[n + 1], one for each
 * arc that may be driven from there. The first nodes are the places; where turns are forbidden, further nodes stand at
 * the same places for drivers who may not go on by every arc (see turnStates.ts). Never mutated.
 */
export interface RoadGraph extends RoadColumns {
  readonly placeCount: number;
  readonly segmentCount: number;
  readonly nodeCount: number; // places, then turn states
  readonly firstEdge: Uint32Array; // nodes + 1
  readonly toNode: Uint32Array; // one per edge
  readonly arcOf: Uint32Array; // one per edge: 2 × segment + direction
  readonly turns: TurnNodes;
  /** Piece of land a place belongs to (0, 1, …): two places in different pieces are joined by ferries only. */
  readonly landOf: Uint32Array;
}

/** The nodes beyond the places: few, since only restricted junctions have them. */
export interface TurnNodes {
  readonly lastArc: Uint32Array; // the arc just driven by a driver at node placeCount + i
  /** Where a driver is after the arc, coming from anywhere; the arc's end where nothing has to be remembered. */
  readonly after: ReadonlyMap<number, number>;
  readonly at: ReadonlyMap<number, readonly number[]>; // place → its further nodes
}

/** The sheets' rows as a graph. @throws {RangeError} as `graphOf` */
export function buildRoadGraph(places: readonly RoadPlace[], segments: readonly RoadSegment[]): RoadGraph {
  return graphOf(columnsOf(places, segments));
}

/** @throws {RangeError} when a segment names a place that is not there, or its length is not a positive number */
export function graphOf(columns: RoadColumns): RoadGraph {
  const placeCount = columns.lat.length;
  const segmentCount = columns.from.length;
  checkSegments(columns, placeCount);
  const edges = edgesOf(columns, placeCount);
  const graph = { ...columns, placeCount, segmentCount, ...edges };
  const ferry = ROAD_CLASSES.indexOf("ferry");
  return { ...graph, landOf: piecesOf(graph, (segment) => columns.roadClass[segment] !== ferry) };
}

function checkSegments({ from, to, km }: RoadColumns, placeCount: number): void {
  for (let segment = 0; segment < from.length; segment++) {
    if (from[segment] >= placeCount || to[segment] >= placeCount) {
      throw new RangeError(
        `segment ${segment} joins places ${from[segment]} and ${to[segment]}; there are ${placeCount}`,
      );
    }
    if (!(km[segment] > 0)) throw new RangeError(`segment ${segment} has length ${km[segment]} km`);
  }
}

/** The arcs leaving each place, restrictions apart: firstArc[place] up to, not including, firstArc[place + 1]. */
export function arcsOf({ from, to, driven }: Pick<RoadColumns, "from" | "to" | "driven">, placeCount: number) {
  const firstArc = new Uint32Array(placeCount + 1);
  for (let segment = 0; segment < from.length; segment++) {
    if (driven[segment] !== BACKWARD_ONLY) firstArc[from[segment] + 1]++;
    if (driven[segment] !== FORWARD_ONLY) firstArc[to[segment] + 1]++;
  }
  for (let place = 0; place < placeCount; place++) firstArc[place + 1] += firstArc[place];
  const next = firstArc.slice(0, placeCount);
  const arcs = new Uint32Array(firstArc[placeCount]);
  for (let segment = 0; segment < from.length; segment++) {
    if (driven[segment] !== BACKWARD_ONLY) arcs[next[from[segment]]++] = 2 * segment;
    if (driven[segment] !== FORWARD_ONLY) arcs[next[to[segment]]++] = 2 * segment + 1;
  }
  return { firstArc, arcs };
}

function edgesOf(columns: RoadColumns, placeCount: number) {
  const { firstArc, arcs } = arcsOf(columns, placeCount);
  const states = turnStatesOf(columns);
  const nodeOfState = nodesOfStates(states, placeCount);
  const lastArc = states.lastArc.filter((_, state) => nodeOfState[state] >= 0);
  const nodeCount = placeCount + lastArc.length;
  const firstEdge = new Uint32Array(nodeCount + 1);
  const outDegree = (place: number) => firstArc[place + 1] - firstArc[place];
  const room = arcs.length + lastArc.reduce((sum, arc) => sum + outDegree(arcEnd(columns, arc)), 0);
  const toNode = new Uint32Array(room);
  const arcOf = new Uint32Array(room);
  let edge = 0;
  const nodeAfter = (state: number, arc: number) => {
    const next = states.after(state, arc);
    return next > 0 ? nodeOfState[next] : next < 0 ? -1 : arcEnd(columns, arc);
  };
  const addEdges = (node: number, place: number, state: number) => {
    for (let index = firstArc[place]; index < firstArc[place + 1]; index++) {
      const next = nodeAfter(state, arcs[index]);
      if (next < 0) continue;
      toNode[edge] = next;
      arcOf[edge++] = arcs[index];
    }
    firstEdge[node + 1] = edge;
  };
  for (let place = 0; place < placeCount; place++) addEdges(place, place, 0);
  for (const [state, node] of nodeOfState.entries()) {
    if (node >= 0) addEdges(node, arcEnd(columns, states.lastArc[state]), state);
  }
  const after = new Map(Array.from(new Set(lastArc), (arc) => [arc, nodeAfter(0, arc)]));
  const at = new Map<number, number[]>();
  for (const [index, arc] of lastArc.entries()) {
    const place = arcEnd(columns, arc);
    at.set(place, [...(at.get(place) ?? []), placeCount + index]);
  }
  return {
    nodeCount,
    firstEdge,
    toNode: toNode.slice(0, edge),
    arcOf: arcOf.slice(0, edge),
    turns: { lastArc, after, at },
  };
}

/** A node for each state in which a driver can be; -1 for state 0 and for those that are forbidden. */
function nodesOfStates({ lastArc, isForbidden }: TurnStates, placeCount: number): Int32Array {
  let next = placeCount;
  return Int32Array.from(lastArc, (_, state) => (state === 0 || isForbidden(state) ? -1 : next++));
}

/** The place an arc leads to: arc 2 × segment is driven from → to, 2 × segment + 1 to → from. */
export function arcEnd({ from, to }: Pick<RoadColumns, "from" | "to">, arc: number): number {
  return (arc % 2 === 0 ? to : from)[arc >>> 1];
}

/** The place a node stands at. */
export function placeOfNode(roads: RoadGraph, node: number): number {
  return node < roads.placeCount ? node : arcEnd(roads, roads.turns.lastArc[node - roads.placeCount]);
}

/** May the arc be driven, restrictions apart? */
export function isDriven({ driven }: RoadColumns, arc: number): boolean {
  return driven[arc >>> 1] !== (arc % 2 === 0 ? BACKWARD_ONLY : FORWARD_ONLY);
}

/** The node a driver is at after an arc driven from its middle. */
export function nodeAfter(roads: RoadGraph, arc: number): number {
  return roads.turns.after.get(arc) ?? arcEnd(roads, arc);
}

/** The nodes from which an arc may be driven: the place it starts at and those of its turn states that allow it. */
export function nodesBefore(roads: RoadGraph, arc: number): number[] {
  const place = arcEnd(roads, arc ^ 1);
  const allows = (node: number) => roads.arcOf.subarray(roads.firstEdge[node], roads.firstEdge[node + 1]).includes(arc);
  return [place, ...(roads.turns.at.get(place) ?? []).filter(allows)];
}

/**
 * Numbers the connected pieces of the network, one-way roads taken both ways, when only the segments `isOpen` accepts
 * may be used.
 */
export function piecesOf(
  { from, to, placeCount }: Pick<RoadGraph, "from" | "to" | "placeCount">,
  isOpen: (segment: number) => boolean,
): Uint32Array {
  const root = Uint32Array.from({ length: placeCount }, (_, place) => place);
  const rootOf = (place: number) => {
    let at = place;
    while (root[at] !== at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  };
  for (let segment = 0; segment < from.length; segment++) {
    if (!isOpen(segment)) continue;
    const [a, b] = [rootOf(from[segment]), rootOf(to[segment])];
    root[Math.max(a, b)] = Math.min(a, b); // the smallest place of a piece is its root
  }
  const pieceOf = new Uint32Array(placeCount);
  let pieces = 0;
  for (let place = 0; place < placeCount; place++) {
    const own = rootOf(place);
    pieceOf[place] = own === place ? pieces++ : pieceOf[own];
  }
  return pieceOf;
}
