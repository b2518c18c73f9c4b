import Flatbush from "flatbush";
import type { Point } from "./plane.ts";

/** A single misplaced point should not draw a border, so three places speak, the nearer the louder. */
const PLACES_HEARD = 3;

/** The municipalities nearest to each of n points: for point i, the entries i × depth up to (i + 1) × depth, nearest first. */
export interface NearestTable {
  readonly depth: number;
  /** municipality index; -1 where fewer were found */
  readonly owner: Int16Array;
  readonly distanceKm: Float32Array;
}

/**
 * How far every point is from the `depth` municipalities that come nearest. The distance from a municipality is the mean
 * (of inverse squares) over its nearest places; at a place itself it is 0.
 *
 * @param points      undefined where no answer is wanted
 * @param generators  for each municipality, the places that speak for it; none may be empty
 */
export function nearestMunicipalities(
  points: readonly (Point | undefined)[],
  generators: readonly (readonly Point[])[],
  depth: number,
): NearestTable {
  const indexes = generators.map(indexOf);
  const boxes = indexOfBoxes(indexes);
  const owner = new Int16Array(points.length * depth).fill(-1);
  const distanceKm = new Float32Array(points.length * depth).fill(Infinity);
  points.forEach((point, i) => {
    if (point) fillRow(point, i * depth);
  });
  return { depth, owner, distanceKm };

  function fillRow([x, y]: Point, start: number): void {
    const candidates = boxes.neighbors(x, y, 4 * depth);
    const found = candidates
      .map((candidate): [number, number] => [candidate, meanDistanceKm(candidate, x, y)])
      .sort((a, b) => a[1] - b[1])
      .slice(0, depth);
    found.forEach(([candidate, km], k) => {
      owner[start + k] = candidate;
      distanceKm[start + k] = km;
    });
  }

  function meanDistanceKm(candidate: number, x: number, y: number): number {
    const heard = indexes[candidate].neighbors(x, y, PLACES_HEARD).map((k) => generators[candidate][k]);
    const inverseSquares = heard.map(([px, py]) => 1 / ((px - x) ** 2 + (py - y) ** 2));
    return Math.sqrt(heard.length / inverseSquares.reduce((sum, value) => sum + value));
  }
}

function indexOf(places: readonly Point[]): Flatbush {
  const index = new Flatbush(places.length);
  for (const [x, y] of places) index.add(x, y);
  index.finish();
  return index;
}

function indexOfBoxes(indexes: readonly Flatbush[]): Flatbush {
  const boxes = new Flatbush(indexes.length);
  for (const { minX, minY, maxX, maxY } of indexes) boxes.add(minX, minY, maxX, maxY);
  boxes.finish();
  return boxes;
}
