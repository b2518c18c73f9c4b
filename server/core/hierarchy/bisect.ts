import { type CellGraph, createCutter, NEITHER, SINK, SOURCE } from "./minimumCut.ts";

/** The nodes on either side of a cut lie in the outer quarters, seen from one of four directions. */
const OUTER_SHARE = 0.25;
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
] as const;
/** Quarters of a larger cell are taken from a sample: they need not be exact. */
const SAMPLE = 4096;

export const PART_A = 0;
export const PART_B = 1;
export const BETWEEN = 2;

/** A cell with where its nodes stand. */
export interface Cell extends CellGraph {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Parts a connected cell by few nodes: inertial flow, the smallest cut between its outer quarters in four directions.
 * @see A. Schild, C. Sommer, "On balanced separators in road networks" (SEA 2015)
 */
export function createBisector(maxSize: number, maxHalves: number) {
  const cut = createCutter(maxSize, maxHalves);
  const side = new Uint8Array(maxSize);
  const reached = new Uint8Array(maxSize);
  const trial = new Uint8Array(maxSize);

  /** @param part filled with PART_A, PART_B or BETWEEN for every node; no link joins A and B */
  return function bisect(cell: Cell, part: Uint8Array): void {
    let best = Infinity;
    let fewestLinks = cell.firstHalf[cell.size];
    for (const [dx, dy] of DIRECTIONS) {
      if (!markOuterQuarters(cell, dx, dy, side)) continue;
      const links = cut(cell, side, fewestLinks, reached);
      if (links < 0) continue;
      fewestLinks = Math.min(fewestLinks, links);
      const score = separate(cell, reached, trial);
      if (score >= best) continue;
      best = score;
      part.set(trial.subarray(0, cell.size));
    }
    if (best < Infinity) return;
    for (let node = 0; node < cell.size; node++) reached[node] = node < cell.size / 2 ? 1 : 0; // all on one spot
    separate(cell, reached, part);
  };
}

function markOuterQuarters({ size, x, y }: Cell, dx: number, dy: number, side: Uint8Array): boolean {
  const step = Math.max(1, Math.floor(size / SAMPLE));
  const sample = Float64Array.from({ length: Math.ceil(size / step) }, (_, i) => dx * x[i * step] + dy * y[i * step]);
  sample.sort();
  const outer = Math.floor(sample.length * OUTER_SHARE);
  const [low, high] = [sample[outer], sample[sample.length - 1 - outer]];
  if (!(low < high)) return false;
  for (let node = 0; node < size; node++) {
    const at = dx * x[node] + dy * y[node];
    side[node] = at <= low ? SOURCE : at >= high ? SINK : NEITHER;
  }
  return true;
}

/** Makes a cut of links one of nodes: their ends on the side where there are fewer. @returns how bad: nodes between over nodes apart */
function separate({ size, firstHalf, to }: CellGraph, reached: Uint8Array, part: Uint8Array): number {
  const ends = [0, 0];
  for (let node = 0; node < size; node++) {
    part[node] = reached[node] === 1 ? PART_A : PART_B;
    for (let half = firstHalf[node]; half < firstHalf[node + 1]; half++) {
      if (reached[to[half]] === reached[node]) continue;
      ends[part[node]]++;
      break;
    }
  }
  const from = ends[PART_A] <= ends[PART_B] ? PART_A : PART_B;
  const count = [0, 0, 0];
  for (let node = 0; node < size; node++) {
    if (part[node] === from) {
      for (let half = firstHalf[node]; half < firstHalf[node + 1]; half++) {
        if (reached[to[half]] === reached[node]) continue;
        part[node] = BETWEEN;
        break;
      }
    }
    count[part[node]]++;
  }
  return count[BETWEEN] / Math.min(count[PART_A], count[PART_B]);
}
