import { joined } from "./overlay.ts";
import {
  convexHull,
  type Foot,
  footOnRing,
  isInPolygons,
  type MultiPolygon,
  type Point,
  type Ring,
  ringArea,
} from "./plane.ts";

/** Land is drawn this far around a place that would otherwise stand in the water. */
const SHORE_KM = 0.35;
const APRON_SPREAD_KM = 1.2;
/** Beyond this distance from the drawn coast a place stands on an island that the coast lacks. */
const ISLAND_KM = 2.5;
const ISLAND_SHORE_KM = 0.7;
const SMALLEST_HOLE_KM2 = 3;

/**
 * Natural Earth's coast with the places of the shore on land: where a place stands in the water, the coast is drawn out
 * around it; places far out, close together, become an island.
 */
export function landWithPlaces(land: MultiPolygon, places: readonly Point[]): MultiPolygon {
  const wet = places
    .filter((place) => !isInPolygons(place, land))
    .map((place) => ({ place, shore: nearestShore(place, land) }));
  const aprons = wet
    .filter(({ shore }) => shore.foot.distanceKm < ISLAND_KM)
    .map(({ place, shore }) => apron(place, shore));
  const islands = clusters(wet.filter(({ shore }) => shore.foot.distanceKm >= ISLAND_KM).map(({ place }) => place));
  const islandRings = islands.map((cluster) => convexHull(cluster.flatMap((place) => disc(place, ISLAND_SHORE_KM))));
  const dry = joined([land, ...[...aprons, ...islandRings].map((ring): MultiPolygon => [[ring]])]);
  return dry.map(([outline, ...holes]) => [
    outline,
    ...holes.filter((hole) => Math.abs(ringArea(hole)) >= SMALLEST_HOLE_KM2),
  ]);
}

interface Shore {
  readonly foot: Foot;
  readonly ring: Ring;
}

function nearestShore(place: Point, land: MultiPolygon): Shore {
  const shores = land.map(([ring]): Shore => ({ foot: footOnRing(place, ring), ring: ring }));
  return shores.reduce((best, shore) => (shore.foot.distanceKm < best.foot.distanceKm ? shore : best));
}

/** A gentle bulge of the coast: the hull of a disc around the place and the coast for some way on both sides of its foot. */
function apron(place: Point, { foot, ring }: Shore): Ring {
  const spreadKm = APRON_SPREAD_KM + foot.distanceKm;
  return convexHull([
    ...disc(place, SHORE_KM),
    along(foot.point, ring, foot.at + 1, 1, spreadKm),
    along(foot.point, ring, foot.at, -1, spreadKm),
    foot.point,
  ]);
}

/** The point a given way along a closed ring, from a point on it towards the vertex `first` and on in steps of `step`. */
function along(from: Point, ring: Ring, first: number, step: 1 | -1, wayKm: number): Point {
  const count = ring.length - 1; // the last vertex repeats the first
  let at = from;
  let left = wayKm;
  for (let i = first; ; i += step) {
    const next = ring[((i % count) + count) % count];
    const sideKm = Math.hypot(next[0] - at[0], next[1] - at[1]);
    if (sideKm >= left)
      return [at[0] + ((next[0] - at[0]) * left) / sideKm, at[1] + ((next[1] - at[1]) * left) / sideKm];
    left -= sideKm;
    at = next;
  }
}

function disc([x, y]: Point, radiusKm: number): Ring {
  return Array.from({ length: 12 }, (_, i): Point => {
    const angle = (i * Math.PI) / 6;
    return [x + radiusKm * Math.cos(angle), y + radiusKm * Math.sin(angle)];
  });
}

/** Places joined into groups, each within `ISLAND_KM` of another of its group. */
function clusters(places: readonly Point[]): Point[][] {
  const groups: Point[][] = [];
  for (const place of places) {
    const near = groups.filter((group) => group.some(([x, y]) => Math.hypot(x - place[0], y - place[1]) < ISLAND_KM));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([place, ...near.flat()]);
  }
  return groups;
}
