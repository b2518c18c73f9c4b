import type { RoadGraph } from "../roads/roadGraph.ts";
import type { NodeGraph } from "./nodeGraph.ts";

/**
 * The chordal super-graph of a network: its nodes by rank, and for each the higher nodes it is joined to once all lower
 * ones have been taken out. The arcs of rank r are firstUp[r] up to, not including, firstUp[r + 1], by growing head; the
 * first head is the parent in the elimination tree, all of them are ancestors. It holds no minutes.
 * @see J. Dibbelt, B. Strasser, D. Wagner, "Customizable Contraction Hierarchies" (2016), https://doi.org/10.1145/2886843
 */
export interface SuperGraph {
  readonly nodeCount: number;
  readonly rankOf: Uint32Array; // by node
  readonly firstUp: Uint32Array; // nodes + 1
  readonly head: Uint32Array; // a higher rank, one per arc
  readonly tail: Uint32Array; // the lower rank, one per arc
  readonly firstDown: Uint32Array; // nodes + 1: the arcs that end at rank r, by growing tail, are downArc[firstDown[r]] …
  readonly downArc: Uint32Array; // one per arc
  /** The edges of the road graph that an arc carries itself are ownEdge[firstOwn[arc]] …: 2 × edge, + 1 when it leads down. */
  readonly firstOwn: Uint32Array; // arcs + 1
  readonly ownEdge: Uint32Array;
}

const ROOT = -1;

/** @param order the nodes, the least important first */
export function superGraphOf(roads: RoadGraph, graph: NodeGraph, order: Uint32Array): SuperGraph {
  const rankOf = postorder(graph, order);
  const { firstUp, head } = contract(graph, rankOf);
  const nodeCount = order.length;
  return { nodeCount, rankOf, firstUp, head, ...downwards(firstUp, head), ...ownEdges(roads, rankOf, firstUp, head) };
}

/** Arcs from their heads: by node those that end there, by growing tail, and every arc's tail. */
export function downwards(firstUp: Uint32Array, head: Uint32Array): Pick<SuperGraph, "tail" | "firstDown" | "downArc"> {
  const nodeCount = firstUp.length - 1;
  const tail = new Uint32Array(head.length);
  const firstDown = new Uint32Array(nodeCount + 1);
  for (let node = 0; node < nodeCount; node++) {
    tail.fill(node, firstUp[node], firstUp[node + 1]);
    for (let arc = firstUp[node]; arc < firstUp[node + 1]; arc++) firstDown[head[arc] + 1]++;
  }
  for (let node = 0; node < nodeCount; node++) firstDown[node + 1] += firstDown[node];
  const next = firstDown.slice(0, nodeCount);
  const downArc = new Uint32Array(head.length);
  for (let arc = 0; arc < head.length; arc++) downArc[next[head[arc]]++] = arc;
  return { tail, firstDown, downArc };
}

/** The arc from a lower to a higher rank, or -1. */
export function arcBetween(firstUp: Uint32Array, head: Uint32Array, lower: number, higher: number): number {
  let [low, high] = [firstUp[lower], firstUp[lower + 1]];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (head[middle] < higher) low = middle + 1;
    else high = middle;
  }
  return low < firstUp[lower + 1] && head[low] === higher ? low : -1;
}

/**
 * Ranks that keep the order's elimination tree, every subtree in one run: what a sweep reads then lies close together.
 * @see J. W. H. Liu, "The role of elimination trees in sparse factorization" (1990)
 */
function postorder({ firstLink, toNode }: NodeGraph, order: Uint32Array): Uint32Array {
  const parent = eliminationTree();
  const nodeCount = order.length;
  const firstChild = new Int32Array(nodeCount).fill(-1);
  const nextSibling = new Int32Array(nodeCount).fill(-1);
  const rankByPosition = new Uint32Array(nodeCount);
  const roots: number[] = [];
  for (let at = 0; at < nodeCount; at++) {
    if (parent[at] === ROOT) roots.push(at);
    else {
      nextSibling[at] = firstChild[parent[at]];
      firstChild[parent[at]] = at;
    }
  }
  let rank = nodeCount; // from the top: a node before its subtrees, counting down
  const stack = roots;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    rankByPosition[at] = --rank;
    for (let child = firstChild[at]; child >= 0; child = nextSibling[child]) stack.push(child);
  }
  const rankOf = new Uint32Array(nodeCount);
  for (let at = 0; at < nodeCount; at++) rankOf[order[at]] = rankByPosition[at];
  return rankOf;

  function eliminationTree(): Int32Array {
    const positionOf = new Uint32Array(order.length);
    for (let at = 0; at < order.length; at++) positionOf[order[at]] = at;
    const parents = new Int32Array(order.length).fill(ROOT);
    const ancestor = new Int32Array(order.length).fill(ROOT);
    for (let at = 0; at < order.length; at++) {
      const node = order[at];
      for (let link = firstLink[node]; link < firstLink[node + 1]; link++) {
        let low = positionOf[toNode[link]];
        while (low < at && ancestor[low] !== at) {
          const up = ancestor[low];
          ancestor[low] = at;
          if (up === ROOT) {
            parents[low] = at;
            break;
          }
          low = up;
        }
      }
    }
    return parents;
  }
}

/** Takes the nodes out one by one, joining their higher neighbours: each hands its list to its parent. */
function contract({ firstLink, toNode }: NodeGraph, rankOf: Uint32Array) {
  const nodeCount = rankOf.length;
  const nodeAt = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) nodeAt[rankOf[node]] = node;
  const firstUp = new Uint32Array(nodeCount + 1);
  const lastChild = new Int32Array(nodeCount).fill(-1);
  const sibling = new Int32Array(nodeCount).fill(-1);
  const seenBy = new Int32Array(nodeCount).fill(-1);
  let head = new Uint32Array(toNode.length + 1024);
  let count = 0;
  for (let rank = 0; rank < nodeCount; rank++) {
    const start = count;
    if (head.length - count < nodeCount - rank) head = grown(head, count);
    const take = (higher: number) => {
      if (higher <= rank || seenBy[higher] === rank) return;
      seenBy[higher] = rank;
      head[count++] = higher;
    };
    for (let child = lastChild[rank]; child >= 0; child = sibling[child]) {
      for (let arc = firstUp[child]; arc < firstUp[child + 1]; arc++) take(head[arc]);
    }
    const node = nodeAt[rank];
    for (let link = firstLink[node]; link < firstLink[node + 1]; link++) take(rankOf[toNode[link]]);
    sortRange(head, start, count);
    firstUp[rank + 1] = count;
    if (count === start) continue;
    sibling[rank] = lastChild[head[start]];
    lastChild[head[start]] = rank;
  }
  return { firstUp, head: head.slice(0, count) };
}

function grown(head: Uint32Array, count: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(head.length * 1.5) + count);
  larger.set(head.subarray(0, count));
  return larger;
}

/** Lists are short or nearly in order: inserting beats a general sort. */
function sortRange(values: Uint32Array, start: number, end: number): void {
  for (let index = start + 1; index < end; index++) {
    const value = values[index];
    let at = index;
    for (; at > start && values[at - 1] > value; at--) values[at] = values[at - 1];
    values[at] = value;
  }
}

function ownEdges(roads: RoadGraph, rankOf: Uint32Array, firstUp: Uint32Array, head: Uint32Array) {
  const { firstEdge, toNode, nodeCount } = roads;
  const arcOfEdge = new Uint32Array(toNode.length);
  const firstOwn = new Uint32Array(head.length + 1);
  const forEachEdge = (see: (edge: number, start: number, end: number) => void) => {
    for (let node = 0; node < nodeCount; node++) {
      for (let edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
        const [start, end] = [rankOf[node], rankOf[toNode[edge]]];
        if (start !== end) see(edge, start, end);
      }
    }
  };
  forEachEdge((edge, start, end) => {
    arcOfEdge[edge] = arcBetween(firstUp, head, Math.min(start, end), Math.max(start, end));
    firstOwn[arcOfEdge[edge] + 1]++;
  });
  for (let arc = 0; arc < head.length; arc++) firstOwn[arc + 1] += firstOwn[arc];
  const next = firstOwn.slice(0, head.length);
  const ownEdge = new Uint32Array(firstOwn[head.length]);
  forEachEdge((edge, start, end) => {
    ownEdge[next[arcOfEdge[edge]]++] = 2 * edge + (start < end ? 0 : 1);
  });
  return { firstOwn, ownEdge };
}
