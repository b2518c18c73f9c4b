import type { RoadGraph } from "../roads/roadGraph.ts";
import type { SuperGraph } from "./superGraph.ts";

/** Minutes of every arc of the super-graph under one set of conditions, shortcuts through lower nodes included. */
export interface Customized {
  readonly graph: SuperGraph;
  readonly roads: RoadGraph;
  readonly segmentMinutes: Float64Array;
  readonly up: Float64Array; // from the lower to the higher rank; Infinity = closed
  readonly down: Float64Array; // from the higher to the lower
}

/**
 * Lays minutes over the super-graph: each arc takes the least of its own roads and of all ways over one lower node.
 * Works through the nodes by rank, so that what a node's arcs are made of is known when its turn comes.
 * @param minutesOf  memory for so many minutes: shared where another thread is to see them
 */
export function customize(
  graph: SuperGraph,
  roads: RoadGraph,
  segmentMinutes: Float64Array,
  minutesOf: MinutesMemory = ownMemory,
): Customized {
  const { nodeCount, firstUp, head, tail, firstDown, downArc } = graph;
  const [up, down] = [minutesOf(head.length).fill(Infinity), minutesOf(head.length).fill(Infinity)];
  layOwnMinutes(graph, roads, segmentMinutes, up, down);
  const arcTo = new Uint32Array(nodeCount); // of the node whose turn it is
  for (let node = 0; node < nodeCount; node++) {
    for (let arc = firstUp[node]; arc < firstUp[node + 1]; arc++) arcTo[head[arc]] = arc;
    for (let index = firstDown[node]; index < firstDown[node + 1]; index++) {
      const arc = downArc[index]; // from a lower node: its further arcs lead to heads that this node has too
      const toLower = down[arc];
      const fromLower = up[arc];
      const end = firstUp[tail[arc] + 1];
      for (let other = arc + 1; other < end; other++) {
        const over = arcTo[head[other]];
        const upward = toLower + up[other];
        const downward = down[other] + fromLower;
        if (upward < up[over]) up[over] = upward;
        if (downward < down[over]) down[over] = downward;
      }
    }
  }
  return { graph, roads, segmentMinutes, up, down };
}

export type MinutesMemory = (length: number) => Float64Array;
export const ownMemory: MinutesMemory = (length) => new Float64Array(length);

function layOwnMinutes(
  { head, firstOwn, ownEdge }: SuperGraph,
  { arcOf }: RoadGraph,
  segmentMinutes: Float64Array,
  up: Float64Array,
  down: Float64Array,
): void {
  for (let arc = 0; arc < head.length; arc++) {
    for (let index = firstOwn[arc]; index < firstOwn[arc + 1]; index++) {
      const minutes = segmentMinutes[arcOf[ownEdge[index] >>> 1] >>> 1];
      const direction = ownEdge[index] % 2 === 0 ? up : down;
      if (minutes < direction[arc]) direction[arc] = minutes;
    }
  }
}
