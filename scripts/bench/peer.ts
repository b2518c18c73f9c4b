import Graph from "graphology";
import { singleSource } from "graphology-shortest-path/dijkstra.js";
import type { RoadGraph } from "../../server/core/roads/roadGraph.ts";
import { quantile, timed } from "./figures.ts";

/** Milliseconds of graphology's Dijkstra from one node to all, the median of some runs: same roads, same sources. */
export function graphologyMs(roads: RoadGraph, segmentMinutes: Float64Array, runs: number): number {
  const peer = new Graph({ type: "directed", multi: true });
  for (let node = 0; node < roads.nodeCount; node++) peer.addNode(String(node));
  for (let node = 0; node < roads.nodeCount; node++) {
    for (let edge = roads.firstEdge[node]; edge < roads.firstEdge[node + 1]; edge++) {
      const minutes = segmentMinutes[roads.arcOf[edge] >>> 1];
      if (minutes < Infinity) peer.addDirectedEdge(String(node), String(roads.toNode[edge]), { minutes });
    }
  }
  const ms = timed(runs, (run) => singleSource(peer, String((run * 7919) % roads.placeCount), "minutes"));
  return quantile(ms, 0.5);
}
