import { distanceKm, pointBetween } from "../geo.ts";
import type { Position } from "../places.ts";

/** Two places near each other, as the crow flies. */
export interface NearPair<P extends Position> {
  readonly origin: P;
  readonly target: P;
  readonly straightKm: number;
}

export interface LongWay<P extends Position> extends NearPair<P> {
  readonly roadKm: number; // Infinity = no way
}

/** Every two places whose straight distance is from `leastKm` to `mostKm`, each pair once. */
export function nearPairs<P extends Position>(places: readonly P[], leastKm: number, mostKm: number): NearPair<P>[] {
  return places.flatMap((origin, index) =>
    places.slice(index + 1).flatMap((target) => {
      const straightKm = distanceKm(origin, target);
      return straightKm >= leastKm && straightKm <= mostKm ? [{ origin, target, straightKm }] : [];
    }),
  );
}

/**
 * Places the roads join by a long way round: more than `leastRatio` times their straight distance, the longest detour
 * first, one for each neighbourhood of `apartKm`. Behind it stands water, a ridge, or a road the sheets do not have.
 */
export function longWaysRound<P extends Position>(
  ways: readonly LongWay<P>[],
  leastRatio: number,
  apartKm: number,
): LongWay<P>[] {
  const longest = ways
    .filter(({ roadKm, straightKm }) => roadKm < Infinity && roadKm > leastRatio * straightKm)
    .sort((a, b) => b.roadKm - b.straightKm - (a.roadKm - a.straightKm));
  const kept: { way: LongWay<P>; middle: Position }[] = [];
  for (const way of longest) {
    const middle = pointBetween(way.origin, way.target, 0.5);
    if (kept.every((other) => distanceKm(other.middle, middle) >= apartKm)) kept.push({ way, middle });
  }
  return kept.map(({ way }) => way);
}
