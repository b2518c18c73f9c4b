import Flatbush from "flatbush";
import type { Point } from "./plane.ts";

/** The municipalities nearest to each of n points: for point i, the entries i × depth up to (i + 1) × depth, nearest first. */
export interface NearestTable {
  readonly depth: number;
  /** municipality index; -1 where fewer were found */
  readonly owner: Int16Array;
  readonly distanceKm: Float32Array;
}

/**
 * Distance from every point to the nearest generator of each of the `depth` municipalities that come nearest.
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
      .map((candidate): [number, number] => [candidate, nearest(candidate, x, y)])
      .sort((a, b) => a[1] - b[1])
      .slice(0, depth);
    found.forEach(([candidate, km], k) => {
      owner[start + k] = candidate;
      distanceKm[start + k] = km;
    });
  }

  function nearest(candidate: number, x: number, y: number): number {
    const place = generators[candidate]![indexes[candidate]!.neighbors(x, y, 1)[0]!]!;
    return Math.hypot(place[0] - x, place[1] - y);
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
