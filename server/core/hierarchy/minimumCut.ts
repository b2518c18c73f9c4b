/** A cell's links as half-links: those of node n are firstHalf[n] up to, not including, firstHalf[n + 1]. */
export interface CellGraph {
  readonly size: number;
  readonly firstHalf: Int32Array; // size + 1
  readonly to: Int32Array;
  readonly reverse: Int32Array; // the same link from the other end
}

export const NEITHER = 0;
export const SOURCE = 1;
export const SINK = 2;

/**
 * The fewest links that part the nodes marked SOURCE from those marked SINK (Dinic's blocking flows, each link carrying
 * one either way). The work arrays are made once for the largest cell.
 * @see E. A. Dinic (1970); A. V. Karzanov on unit capacities (1973)
 */
export function createCutter(maxSize: number, maxHalves: number) {
  const flow = new Int8Array(maxHalves);
  const level = new Int32Array(maxSize);
  const next = new Int32Array(maxSize);
  const queue = new Int32Array(maxSize);
  const path = new Int32Array(maxSize);
  const border = new Int32Array(maxSize);

  /** Sources with a neighbour that is none: only they can send anything. */
  function findBorder({ size, firstHalf, to }: CellGraph, side: Uint8Array): number {
    let count = 0;
    for (let node = 0; node < size; node++) {
      if (side[node] !== SOURCE) continue;
      for (let half = firstHalf[node]; half < firstHalf[node + 1]; half++) {
        if (side[to[half]] === SOURCE) continue;
        border[count++] = node;
        break;
      }
    }
    return count;
  }

  /** Distances over what can still carry; true when a sink was reached. */
  function measureLevels({ size, firstHalf, to }: CellGraph, side: Uint8Array, borderCount: number): boolean {
    level.fill(-1, 0, size);
    let tail = 0;
    for (; tail < borderCount; tail++) {
      level[border[tail]] = 0;
      queue[tail] = border[tail];
    }
    let sinkLevel = -1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head];
      next[node] = firstHalf[node];
      if (level[node] === sinkLevel) continue; // no further than the nearest sinks
      for (let half = firstHalf[node]; half < firstHalf[node + 1]; half++) {
        const other = to[half];
        if (flow[half] === 1 || level[other] >= 0 || side[other] === SOURCE) continue;
        level[other] = level[node] + 1;
        if (side[other] === SINK) sinkLevel = level[other];
        else queue[tail++] = other;
      }
    }
    return sinkLevel >= 0;
  }

  /** Pushes one unit from a source along growing levels. */
  function pushFrom(source: number, { firstHalf, to, reverse }: CellGraph, side: Uint8Array): boolean {
    let depth = 0;
    let node = source;
    for (;;) {
      if (side[node] === SINK) {
        for (let step = 0; step < depth; step++) {
          flow[path[step]]++;
          flow[reverse[path[step]]]--;
        }
        return true;
      }
      let half = next[node];
      const end = firstHalf[node + 1];
      while (half < end && (flow[half] === 1 || level[to[half]] !== level[node] + 1)) half++;
      next[node] = half;
      if (half < end) {
        path[depth++] = half;
        node = to[half];
      } else {
        if (depth === 0) return false;
        node = to[reverse[path[--depth]]];
        next[node]++; // that way is a dead end
      }
    }
  }

  /**
   * @param atMost  give up when more links than this are needed
   * @returns links cut, or -1 when given up; then `reached` says which nodes stay with the sources
   */
  return function cut(cell: CellGraph, side: Uint8Array, atMost: number, reached: Uint8Array): number {
    const { size, firstHalf } = cell;
    flow.fill(0, 0, firstHalf[size]);
    const borderCount = findBorder(cell, side);
    let cutLinks = 0;
    while (measureLevels(cell, side, borderCount)) {
      for (let index = 0; index < borderCount; index++) {
        while (pushFrom(border[index], cell, side)) if (++cutLinks > atMost) return -1;
      }
    }
    for (let node = 0; node < size; node++) reached[node] = level[node] >= 0 || side[node] === SOURCE ? 1 : 0;
    return cutLinks;
  };
}
