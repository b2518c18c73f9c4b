import FlatQueue from "flatqueue";
import { placeOfNode, type RoadGraph } from "../roads/roadGraph.ts";

/** Where a search starts: a node of the network and the minutes it takes to get there. */
export interface Seed {
  readonly node: number;
  readonly minutes: number;
}

export interface SearchResult {
  /** Minutes one way to every node; Infinity where no open road leads. */
  readonly minutes: Float64Array;
  /** The edge by which each node is reached; -1 at the seeds and at nodes not reached. */
  readonly reachedBy: Int32Array;
}

/**
 * Drive time from the seeds to every node of the network (Dijkstra's one-to-all search).
 *
 * @param roads           n nodes, m segments
 * @param segmentMinutes  m values ≥ 0 for one set of conditions; Infinity = closed
 * @throws {RangeError} if a seed is not a node or `segmentMinutes` does not hold m values
 * @see E. W. Dijkstra (1959), https://doi.org/10.1007/BF01386390
 */
export function minutesFrom(roads: RoadGraph, segmentMinutes: Float64Array, seeds: readonly Seed[]): SearchResult {
  const { firstEdge, toNode, arcOf, nodeCount, segmentCount } = roads;
  if (segmentMinutes.length !== segmentCount) {
    throw new RangeError(`${segmentMinutes.length} minutes for ${segmentCount} segments`);
  }
  const minutes = new Float64Array(nodeCount).fill(Infinity);
  const reachedBy = new Int32Array(nodeCount).fill(-1);
  const queue = new FlatQueue<number>();
  for (const seed of seeds) {
    if (!(seed.node >= 0 && seed.node < nodeCount)) throw new RangeError(`seed ${seed.node} is not a node`);
    if (!(seed.minutes < minutes[seed.node])) continue;
    minutes[seed.node] = seed.minutes;
    queue.push(seed.node, seed.minutes);
  }
  while (queue.length > 0) {
    const soFar = queue.peekValue() as number;
    const node = queue.pop() as number;
    if (soFar > minutes[node]) continue; // an older, longer way to a node already settled
    for (let edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
      const arrival = soFar + segmentMinutes[arcOf[edge] >>> 1];
      const target = toNode[edge];
      if (arrival < minutes[target]) {
        minutes[target] = arrival;
        reachedBy[target] = edge;
        queue.push(target, arrival);
      }
    }
  }
  return { minutes, reachedBy };
}

/** A segment driven whole, with the place it leads to. */
export interface DrivenSegment {
  readonly segment: number;
  readonly to: number;
}

/** What is known of the ways from some seeds, whatever found it. */
export interface NodeSearch {
  minutesTo(node: number): number; // Infinity = no way
  /** The segments driven, in driving order; empty at a seed. */
  segmentsTo(node: number): readonly DrivenSegment[];
}

/** The plain search as one of its kind. */
export function searchFrom(roads: RoadGraph, segmentMinutes: Float64Array, seeds: readonly Seed[]): NodeSearch {
  const found = minutesFrom(roads, segmentMinutes, seeds);
  return {
    minutesTo: (node) => found.minutes[node],
    segmentsTo: (node) => segmentsTo(roads, found, node),
  };
}

/** The segments driven from the search's start to a node, in driving order; empty at a seed. */
export function segmentsTo(roads: RoadGraph, { reachedBy }: SearchResult, node: number): DrivenSegment[] {
  const way: DrivenSegment[] = [];
  for (let at = node; reachedBy[at] >= 0; at = startOfEdge(roads, reachedBy[at])) {
    way.push({ segment: roads.arcOf[reachedBy[at]] >>> 1, to: placeOfNode(roads, at) });
  }
  return way.reverse();
}

/** The node an edge leaves: the last whose edges begin at or before it. */
function startOfEdge({ firstEdge, nodeCount }: RoadGraph, edge: number): number {
  let [low, high] = [0, nodeCount];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (firstEdge[middle] <= edge) low = middle;
    else high = middle;
  }
  return low;
}
