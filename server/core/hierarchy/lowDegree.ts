import type { NodeGraph } from "./nodeGraph.ts";

/** What is left of a graph when its dead ends and its nodes in the middle of a way have been taken out. */
export interface Core {
  /** Nodes taken out, in order: each had at most two neighbours when its turn came. */
  readonly taken: Uint32Array;
  /** The nodes that stay. */
  readonly kept: Uint32Array;
  /** Links between nodes that stay, each once, as pairs. */
  readonly pairs: Uint32Array;
}

/**
 * Takes out nodes with one neighbour, then with two (these become joined), until none is left. They come first in any
 * good order, and what is left to dissect is half as large.
 */
export function takeOutLowDegrees({ firstLink, toNode }: NodeGraph): Core {
  const nodeCount = firstLink.length - 1;
  const links = toNode.slice();
  const degree = new Int32Array(nodeCount);
  const taken = new Uint32Array(nodeCount);
  const isTaken = new Uint8Array(nodeCount);
  const queues: [number[], number[]] = [[], []]; // at most one neighbour, two neighbours
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    degree[node] = firstLink[node + 1] - firstLink[node];
    enqueue(node);
  }
  for (;;) {
    const node = queues[0].pop() ?? queues[1].pop();
    if (node === undefined) break;
    if (isTaken[node] === 1) continue;
    isTaken[node] = 1;
    taken[count++] = node;
    const start = firstLink[node];
    const [a, b] = [links[start], links[start + 1]];
    if (degree[node] === 1) unlink(a, node);
    if (degree[node] === 2) join(node, a, b);
  }
  return { taken: taken.slice(0, count), ...rest() };

  function enqueue(node: number): void {
    if (degree[node] <= 1) queues[0].push(node);
    else if (degree[node] === 2) queues[1].push(node);
  }

  function placeOf(node: number, other: number): number {
    const start = firstLink[node];
    for (let index = start; index < start + degree[node]; index++) if (links[index] === other) return index;
    return -1;
  }

  function unlink(node: number, other: number): void {
    links[placeOf(node, other)] = links[firstLink[node] + --degree[node]];
    enqueue(node);
  }

  function join(middle: number, a: number, b: number): void {
    if (placeOf(a, b) >= 0) {
      unlink(a, middle);
      unlink(b, middle);
    } else {
      links[placeOf(a, middle)] = b;
      links[placeOf(b, middle)] = a;
    }
  }

  function rest(): Pick<Core, "kept" | "pairs"> {
    const kept = new Uint32Array(nodeCount - count);
    let size = 0;
    const pairs: number[] = [];
    for (let node = 0; node < nodeCount; node++) {
      if (isTaken[node] === 1) continue;
      kept[size++] = node;
      for (let index = firstLink[node]; index < firstLink[node] + degree[node]; index++) {
        if (node < links[index]) pairs.push(node, links[index]);
      }
    }
    return { kept, pairs: Uint32Array.from(pairs) };
  }
}
