import { arcEnd, arcsOf } from "../roads/roadGraph.ts";

/** Segments between numbered places, as far as reaching one another goes. */
export interface Links {
  readonly placeCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly driven: Uint8Array;
}

/**
 * Numbers the parts of a network within which every place can be driven to from every other and back (strongly
 * connected components): a yard that can only be left, or a one-way road into nowhere, is a part of its own.
 * @see R. Tarjan (1972), https://doi.org/10.1137/0201010
 */
export function drivableParts(links: Links): { readonly partOf: Uint32Array; readonly count: number } {
  const { placeCount } = links;
  const { firstArc, arcs } = arcsOf(links, placeCount);
  const toPlace = arcs.map((arc) => arcEnd(links, arc));
  const UNSEEN = 0xffffffff;
  const order = new Uint32Array(placeCount).fill(UNSEEN);
  const low = new Uint32Array(placeCount);
  const partOf = new Uint32Array(placeCount).fill(UNSEEN);
  const nextArc = firstArc.slice(0, placeCount);
  const path = new Uint32Array(placeCount); // places under way, instead of a recursion as deep as the network is long
  const open = new Uint32Array(placeCount);
  let [seen, openCount, count] = [0, 0, 0];

  for (let root = 0; root < placeCount; root++) {
    if (order[root] !== UNSEEN) continue;
    let depth = 0;
    enter(root);
    while (depth > 0) {
      const place = path[depth - 1];
      if (nextArc[place] < firstArc[place + 1]) {
        const target = toPlace[nextArc[place]++];
        if (order[target] === UNSEEN) enter(target);
        else if (partOf[target] === UNSEEN) low[place] = Math.min(low[place], order[target]);
        continue;
      }
      depth--;
      if (depth > 0) low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[place]);
      if (low[place] === order[place]) closePart(place);
    }

    function enter(place: number): void {
      order[place] = low[place] = seen++;
      path[depth++] = place;
      open[openCount++] = place;
    }
  }

  function closePart(root: number): void {
    for (;;) {
      const place = open[--openCount];
      partOf[place] = count;
      if (place === root) break;
    }
    count++;
  }
  return { partOf, count };
}
