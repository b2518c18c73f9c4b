import type { Customized } from "./customization.ts";
import type { SuperGraph } from "./superGraph.ts";

/**
 * The part of a super-graph above some nodes: all that a way down to them can use, chosen once for fixed targets. Its
 * nodes are positions, growing with their ranks.
 * @see D. Delling, A. V. Goldberg, R. F. Werneck, "Faster Batched Shortest Paths in Road Networks" (2011), on RPHAST
 */
export interface Selection {
  readonly graph: SuperGraph;
  readonly ranks: Uint32Array; // by position
  readonly positionOf: Int32Array; // by rank; -1 = not selected
  readonly firstUp: Uint32Array; // positions + 1
  readonly head: Uint32Array; // a position, one per arc of the selection
  readonly arc: Uint32Array; // the arc of the super-graph
}

/** @param nodes of the road graph */
export function selectAbove(graph: SuperGraph, nodes: Iterable<number>): Selection {
  const { firstUp, head, rankOf, nodeCount } = graph;
  const isSelected = new Uint8Array(nodeCount);
  for (const node of nodes) {
    for (let rank = rankOf[node]; isSelected[rank] === 0; rank = head[firstUp[rank]]) {
      isSelected[rank] = 1;
      if (firstUp[rank] === firstUp[rank + 1]) break; // a root
    }
  }
  const positionOf = new Int32Array(nodeCount).fill(-1);
  let count = 0;
  for (let rank = 0; rank < nodeCount; rank++) if (isSelected[rank] === 1) positionOf[rank] = count++;
  const ranks = new Uint32Array(count);
  const first = new Uint32Array(count + 1);
  for (let rank = 0; rank < nodeCount; rank++) {
    const position = positionOf[rank];
    if (position < 0) continue;
    ranks[position] = rank;
    first[position + 1] = first[position] + firstUp[rank + 1] - firstUp[rank];
  }
  const arc = new Uint32Array(first[count]);
  const heads = new Uint32Array(first[count]);
  for (let position = 0; position < count; position++) {
    let own = firstUp[ranks[position]];
    for (let index = first[position]; index < first[position + 1]; index++) {
      heads[index] = positionOf[head[own]];
      arc[index] = own++;
    }
  }
  return { graph, ranks, positionOf, firstUp: first, head: heads, arc };
}

/** Every node of the network. */
export function selectAll(graph: SuperGraph): Selection {
  return selectAbove(graph, graph.rankOf.keys());
}

/** What a way down to a selection needs under one set of conditions, by position: the heads of arcs and their minutes. */
export interface WaysDown {
  readonly selection: Selection;
  readonly customized: Customized;
  readonly first: Uint32Array; // positions + 1
  readonly head: Uint32Array; // a position, one per arc kept
  readonly minutes: Float64Array; // from the head down
}

/** Takes the minutes down to a selection out of the network's, leaving out arcs that nothing can be driven by. */
export function waysDown(selection: Selection, customized: Customized): WaysDown {
  const { firstUp, head, arc, ranks } = selection;
  const first = new Uint32Array(ranks.length + 1);
  const heads = new Uint32Array(arc.length);
  const minutes = new Float64Array(arc.length);
  let kept = 0;
  for (let position = 0; position < ranks.length; position++) {
    for (let index = firstUp[position]; index < firstUp[position + 1]; index++) {
      const own = customized.down[arc[index]];
      if (own === Infinity) continue;
      heads[kept] = head[index];
      minutes[kept++] = own;
    }
    first[position + 1] = kept;
  }
  return { selection, customized, first, head: heads.subarray(0, kept), minutes: minutes.subarray(0, kept) };
}
