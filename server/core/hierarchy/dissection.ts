import { BETWEEN, createBisector, PART_A, PART_B } from "./bisect.ts";
import { takeOutLowDegrees } from "./lowDegree.ts";
import type { NodeGraph } from "./nodeGraph.ts";
import { orderSmallCell, SMALL_CELL } from "./smallCell.ts";

/** Nodes that are still to be ordered, and the links among them as pairs of positions in `nodes`. */
interface Piece {
  readonly nodes: Uint32Array;
  readonly pairs: Uint32Array;
}

/**
 * A nested-dissection order: a few nodes part the network in two, they come last; so does each half within itself. It
 * depends on the roads alone, never on their minutes: made once a network, the same for the same input.
 * @returns the nodes in order, the least important first
 * @see A. George (1973), https://doi.org/10.1137/0710032
 */
export function dissect(graph: NodeGraph): Uint32Array {
  const { taken, kept, pairs } = takeOutLowDegrees(graph);
  const order = new Uint32Array(graph.firstLink.length - 1);
  order.set(taken);
  let end = order.length; // filled from the last
  const tools = workspace(graph, kept, pairs);
  const stack: Piece[] = [{ nodes: kept, pairs: tools.positions(kept, pairs) }];
  for (let piece = stack.pop(); piece; piece = stack.pop()) {
    if (piece.nodes.length <= SMALL_CELL) {
      end -= piece.nodes.length;
      order.set(tools.orderSmall(piece), end);
    } else {
      const { between, parts } = tools.part(piece);
      end -= between.length;
      order.set(between, end);
      stack.push(...parts);
    }
  }
  return order;
}

/** Arrays for the largest piece, used again for all. */
function workspace({ x, y }: NodeGraph, kept: Uint32Array, pairs: Uint32Array) {
  const [size, halves] = [kept.length, pairs.length];
  const bisect = createBisector(size, halves);
  const firstHalf = new Int32Array(size + 1);
  const [to, reverse] = [new Int32Array(halves), new Int32Array(halves)];
  const next = new Int32Array(size);
  const [cellX, cellY] = [new Float64Array(size), new Float64Array(size)];
  const part = new Uint8Array(size);
  const label = new Int32Array(size);
  const position = new Uint32Array(x.length);
  const degree = new Uint8Array(x.length); // among the kept; more than 255 count as 255
  for (const node of pairs) degree[node] = Math.min(255, degree[node] + 1);

  /** Both ends of every pair, by node. */
  function link({ nodes, pairs }: Piece): void {
    firstHalf.fill(0, 0, nodes.length + 1);
    for (const node of pairs) firstHalf[node + 1]++;
    for (let node = 0; node < nodes.length; node++) firstHalf[node + 1] += firstHalf[node];
    next.set(firstHalf.subarray(0, nodes.length));
    for (let index = 0; index < pairs.length; index += 2) {
      const [a, b] = [pairs[index], pairs[index + 1]];
      const [atA, atB] = [next[a]++, next[b]++];
      to[atA] = b;
      to[atB] = a;
      reverse[atA] = atB;
      reverse[atB] = atA;
    }
  }

  /** Labels the connected parts 0, 1, … */
  function labelComponents(nodeCount: number): number {
    label.fill(-1, 0, nodeCount);
    let count = 0;
    for (let start = 0; start < nodeCount; start++) {
      if (label[start] >= 0) continue;
      let top = 0;
      next[top++] = start;
      label[start] = count;
      while (top > 0) {
        const node = next[--top];
        for (let half = firstHalf[node]; half < firstHalf[node + 1]; half++) {
          if (label[to[half]] >= 0) continue;
          label[to[half]] = count;
          next[top++] = to[half];
        }
      }
      count++;
    }
    return count;
  }

  /** The nodes with each label from 0 to count - 1 as pieces of their own; others are left out. */
  function split({ nodes, pairs }: Piece, count: number): Piece[] {
    const [nodeTotals, pairTotals] = [new Uint32Array(count), new Uint32Array(count)];
    for (let node = 0; node < nodes.length; node++) {
      if (label[node] < count) position[node] = nodeTotals[label[node]]++;
    }
    const isInside = (index: number) => label[pairs[index]] === label[pairs[index + 1]] && label[pairs[index]] < count;
    for (let index = 0; index < pairs.length; index += 2) if (isInside(index)) pairTotals[label[pairs[index]]] += 2;
    const pieces = Array.from(nodeTotals, (total, own) => ({
      nodes: new Uint32Array(total),
      pairs: new Uint32Array(pairTotals[own]),
    }));
    for (let node = 0; node < nodes.length; node++) {
      if (label[node] < count) pieces[label[node]].nodes[position[node]] = nodes[node];
    }
    pairTotals.fill(0);
    for (let index = 0; index < pairs.length; index += 2) {
      if (!isInside(index)) continue;
      const own = label[pairs[index]];
      pieces[own].pairs[pairTotals[own]++] = position[pairs[index]];
      pieces[own].pairs[pairTotals[own]++] = position[pairs[index + 1]];
    }
    return pieces.filter(({ nodes: { length } }) => length > 0);
  }

  return {
    positions(nodes: Uint32Array, pairs: Uint32Array): Uint32Array {
      for (const [index, node] of nodes.entries()) position[node] = index;
      return pairs.map((node) => position[node]);
    },

    part(piece: Piece): { readonly between: Uint32Array; readonly parts: Piece[] } {
      const { nodes } = piece;
      link(piece);
      const components = labelComponents(nodes.length);
      if (components > 1) return { between: new Uint32Array(0), parts: split(piece, components) };
      for (let node = 0; node < nodes.length; node++) {
        cellX[node] = x[nodes[node]];
        cellY[node] = y[nodes[node]];
      }
      bisect({ size: nodes.length, firstHalf, to, reverse, x: cellX, y: cellY }, part);
      for (let node = 0; node < nodes.length; node++) label[node] = part[node];
      const between = nodes.filter((_, node) => part[node] === BETWEEN);
      return { between, parts: split(piece, Math.max(PART_A, PART_B) + 1) };
    },

    orderSmall({ nodes, pairs }: Piece): Uint32Array {
      const links = new Uint32Array(nodes.length);
      const outside = Uint32Array.from(nodes, (node) => degree[node]);
      for (let index = 0; index < pairs.length; index += 2) {
        const [a, b] = [pairs[index], pairs[index + 1]];
        links[a] |= 1 << b;
        links[b] |= 1 << a;
        outside[a]--;
        outside[b]--;
      }
      const ordered = new Uint32Array(nodes.length);
      let count = 0;
      orderSmallCell(nodes.length, links, outside, (node) => {
        ordered[count++] = nodes[node];
      });
      return ordered;
    },
  };
}
