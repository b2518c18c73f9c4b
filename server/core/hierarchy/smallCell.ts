/** The largest cell that `orderSmallCell` takes: one bit a node. */
export const SMALL_CELL = 32;

/**
 * An order of at most 32 nodes by minimum degree: always the node with the fewest neighbours, which then become joined.
 * @param links    per node its neighbours inside the cell, a bit each; changed
 * @param outside  per node its neighbours outside, which come later anyway; changed
 * @param take     called with each node in order
 */
export function orderSmallCell(
  size: number,
  links: Uint32Array,
  outside: Uint32Array,
  take: (node: number) => void,
): void {
  let left = size === 32 ? 0xffffffff : (1 << size) - 1;
  for (let count = 0; count < size; count++) {
    const node = fewestNeighbours(size, left, links, outside);
    left &= ~(1 << node);
    const own = links[node];
    for (let other = 0; other < size; other++) {
      if ((own & (1 << other)) === 0) continue;
      links[other] = (links[other] | own) & ~(1 << node) & ~(1 << other);
      outside[other] = Math.max(outside[other], outside[node]);
    }
    take(node);
  }
}

function fewestNeighbours(size: number, left: number, links: Uint32Array, outside: Uint32Array): number {
  let best = -1;
  let fewest = Infinity;
  for (let node = 0; node < size; node++) {
    if ((left & (1 << node)) === 0) continue;
    const neighbours = bitCount(links[node]) + outside[node];
    if (neighbours >= fewest) continue;
    fewest = neighbours;
    best = node;
  }
  return best;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
