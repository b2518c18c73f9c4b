import Flatbush from "flatbush";
import type { Point } from "./plane.ts";

type Arc = readonly Point[];

/** Simplified lines may cut across each other at a narrow neck of land: such arcs get their full detail back. */
export function withoutCrossings(simple: readonly Arc[], full: readonly Arc[]): Arc[] {
  const arcs = [...simple];
  for (let crossed = crossedArcs(arcs); crossed.size > 0; crossed = crossedArcs(arcs)) {
    const mended = [...crossed].filter((index) => arcs[index] !== full[index]);
    if (mended.length === 0) return arcs; // crossed before it was simplified: the test of the map will say so
    for (const index of mended) arcs[index] = full[index];
  }
  return arcs;
}

function crossedArcs(arcs: readonly Arc[]): Set<number> {
  const sides = arcs.flatMap((arc, index) => arc.slice(1).map((end, i) => ({ index, start: arc[i], end })));
  const tree = new Flatbush(sides.length);
  for (const { start, end } of sides) {
    tree.add(
      Math.min(start[0], end[0]),
      Math.min(start[1], end[1]),
      Math.max(start[0], end[0]),
      Math.max(start[1], end[1]),
    );
  }
  tree.finish();
  const found = new Set<number>();
  for (const [at, { index, start, end }] of sides.entries()) {
    const box = [
      Math.min(start[0], end[0]),
      Math.min(start[1], end[1]),
      Math.max(start[0], end[0]),
      Math.max(start[1], end[1]),
    ] as const;
    for (const other of tree.search(...box, (candidate) => candidate > at)) {
      if (!cross(start, end, sides[other].start, sides[other].end)) continue;
      found.add(index).add(sides[other].index);
    }
  }
  return found;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, p: Point): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}
