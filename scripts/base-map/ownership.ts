import type { NearestTable } from "./nearestPlaces.ts";

/** Within this distance of a named place the nearest place alone decides; farther out the reach of the municipality joins in. */
const SETTLED_KM = 0.8;
const EMPTY_KM = 12;
const LONGEST_REACH_KM = 8;
const ROUNDS = 60;

/** Who owns each point of the lattice, and by how much: the lower score wins. */
export interface Ownership {
  readonly owner: Int16Array;
  /** score of a municipality at a point, km; Infinity where it is not among the nearest */
  score(point: number, municipality: number): number;
}

/**
 * Shares the land out among the municipalities. A point goes to the municipality whose named place is nearest; in empty
 * land, far from every place, a municipality also has a reach, found in rounds, so that it comes to its known area.
 *
 * @param nearest    the municipalities nearest to each point
 * @param landKm2    what each point stands for; 0 in the sea
 * @param targetKm2  known area of each municipality
 */
export function shareOut(nearest: NearestTable, landKm2: Float64Array, targetKm2: readonly number[]): Ownership {
  const { depth } = nearest;
  const reachKm = new Float64Array(targetKm2.length);
  const owner = new Int16Array(landKm2.length);
  const emptiness = Float64Array.from(landKm2, (_, i) => fade(nearest.distanceKm[i * depth]));
  const scoreAt = (entry: number, point: number): number =>
    nearest.distanceKm[entry] - reachKm[nearest.owner[entry]] * emptiness[point];

  const assign = (): Float64Array => {
    const areaKm2 = new Float64Array(targetKm2.length);
    for (let point = 0; point < owner.length; point++) {
      let best = -1;
      let bestScore = Infinity;
      for (let entry = point * depth; entry < (point + 1) * depth && nearest.owner[entry] >= 0; entry++) {
        const score = scoreAt(entry, point);
        if (score < bestScore) [best, bestScore] = [nearest.owner[entry], score];
      }
      owner[point] = best;
      if (best >= 0) areaKm2[best] += landKm2[point];
    }
    return areaKm2;
  };

  let areaKm2 = assign();
  for (let round = 0; round < ROUNDS; round++) {
    targetKm2.forEach((target, m) => {
      const missingKm = Math.sqrt(target / Math.PI) - Math.sqrt(areaKm2[m] / Math.PI);
      reachKm[m] = Math.max(-LONGEST_REACH_KM, Math.min(LONGEST_REACH_KM, reachKm[m] + 0.3 * missingKm));
    });
    areaKm2 = assign();
  }
  return {
    owner,
    score: (point, municipality) => {
      for (let entry = point * depth; entry < (point + 1) * depth; entry++) {
        if (nearest.owner[entry] === municipality) return scoreAt(entry, point);
      }
      return Infinity;
    },
  };
}

function fade(distanceKm: number): number {
  const t = Math.max(0, Math.min(1, (distanceKm - SETTLED_KM) / (EMPTY_KM - SETTLED_KM)));
  return t * t * (3 - 2 * t);
}
