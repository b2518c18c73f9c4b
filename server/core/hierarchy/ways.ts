import { placeOfNode } from "../roads/roadGraph.ts";
import type { NodeSearch, Seed } from "../search/minutesFrom.ts";
import type { Customized } from "./customization.ts";
import { forEachLowerNode } from "./recustomization.ts";
import { ranksAbove } from "./sweeps.ts";

/** The least minutes from some seeds to a node and the edges of the road graph driven, in order; Infinity = no way. */
export interface NodeWay {
  readonly minutes: number;
  readonly edges: readonly number[];
}

/** Ways from some seeds over the hierarchy, each worked out when it is asked for. */
export function hierarchySearch(customized: Customized, seeds: readonly Seed[]): NodeSearch {
  const { roads } = customized;
  const ways = new Map<number, NodeWay>();
  const wayTo = (node: number) => {
    const way = ways.get(node) ?? wayToNode(customized, seeds, node);
    ways.set(node, way);
    return way;
  };
  return {
    minutesTo: (node) => wayTo(node).minutes,
    segmentsTo: (node) =>
      wayTo(node).edges.map((edge) => ({
        segment: roads.arcOf[edge] >>> 1,
        to: placeOfNode(roads, roads.toNode[edge]),
      })),
  };
}

/** Half a way: by rank the minutes and the arc it was reached by, going up from where it starts. */
interface Climb {
  readonly minutes: Map<number, number>;
  readonly by: Map<number, number>;
}

/** The way from the seeds up to where it meets the way up from the target, and its shortcuts as the roads they stand for. */
export function wayToNode(customized: Customized, seeds: readonly Seed[], target: number): NodeWay {
  const there = climb(customized, customized.up, seeds);
  const back = climb(customized, customized.down, [{ node: target, minutes: 0 }]);
  let [meeting, least] = [-1, Infinity];
  for (const [rank, minutes] of there.minutes) {
    const total = minutes + (back.minutes.get(rank) ?? Infinity);
    if (total < least) [meeting, least] = [rank, total];
  }
  if (meeting < 0) return { minutes: Infinity, edges: [] };
  const edges: number[] = [];
  for (const arc of arcsTo(there, meeting).reverse()) unpack(customized, arc, true, edges);
  for (const arc of arcsTo(back, meeting)) unpack(customized, arc, false, edges);
  return { minutes: least, edges };

  function arcsTo({ by }: Climb, end: number): number[] {
    const arcs: number[] = [];
    for (let arc = by.get(end); arc !== undefined; arc = by.get(customized.graph.tail[arc])) arcs.push(arc);
    return arcs;
  }
}

function climb({ graph }: Customized, arcMinutes: Float64Array, seeds: readonly Seed[]): Climb {
  const { firstUp, head, rankOf } = graph;
  const minutes = new Map<number, number>();
  const by = new Map<number, number>();
  for (const seed of seeds) {
    const rank = rankOf[seed.node];
    minutes.set(rank, Math.min(minutes.get(rank) ?? Infinity, seed.minutes));
  }
  const nodes = seeds.map(({ node }) => node);
  for (const rank of ranksAbove(graph, nodes)) {
    const soFar = minutes.get(rank);
    if (soFar === undefined) continue;
    for (let arc = firstUp[rank]; arc < firstUp[rank + 1]; arc++) {
      const arrival = soFar + arcMinutes[arc];
      if (!(arrival < (minutes.get(head[arc]) ?? Infinity))) continue;
      minutes.set(head[arc], arrival);
      by.set(head[arc], arc);
    }
  }
  return { minutes, by };
}

/** Appends the edges an arc stands for: its own road, or those of the two arcs over the lower node it was laid over. */
function unpack(customized: Customized, arc: number, isUp: boolean, edges: number[]): void {
  const { graph, roads, segmentMinutes, up, down } = customized;
  const { firstOwn, ownEdge } = graph;
  const minutes = isUp ? up[arc] : down[arc];
  for (let index = firstOwn[arc]; index < firstOwn[arc + 1]; index++) {
    const edge = ownEdge[index] >>> 1;
    if ((ownEdge[index] % 2 === 0) !== isUp || segmentMinutes[roads.arcOf[edge] >>> 1] !== minutes) continue;
    edges.push(edge);
    return;
  }
  let over: readonly [number, number] | null = null;
  forEachLowerNode(graph, arc, (toTail, toHead) => {
    const total = isUp ? down[toTail] + up[toHead] : down[toHead] + up[toTail];
    if (total === minutes) over ??= isUp ? [toTail, toHead] : [toHead, toTail];
  });
  if (over === null) throw new Error(`arc ${arc} stands for no roads`);
  const [first, second]: readonly [number, number] = over;
  unpack(customized, first, false, edges);
  unpack(customized, second, true, edges);
}
