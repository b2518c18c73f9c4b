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
const SHORE_KM = 0.15;
/** Beyond this distance from the drawn coast a place stands on an island that the coast lacks. */
const ISLAND_KM = 2.5;
const ISLAND_SHORE_KM = 0.7;
const SMALLEST_HOLE_KM2 = 3;

/**
 * The coast with the places of the shore on land: where a place stands in the water, the coast is drawn out
 * around it; places far out, close together, become an island.
 */
export function landWithPlaces(land: MultiPolygon, places: readonly Point[]): MultiPolygon {
  const wet = places
    .filter((place) => !isInPolygons(place, land))
    .map((place) => ({ place, foot: nearestShore(place, land) }));
  const aprons = wet.filter(({ foot }) => foot.distanceKm < ISLAND_KM).map(({ place, foot }) => apron(place, foot));
  const islands = clusters(wet.filter(({ foot }) => foot.distanceKm >= ISLAND_KM).map(({ place }) => place));
  const islandRings = islands.map((cluster) => convexHull(cluster.flatMap((place) => disc(place, ISLAND_SHORE_KM))));
  const dry = joined([land, ...[...aprons, ...islandRings].map((ring): MultiPolygon => [[ring]])]);
  return dry.map(([outline, ...holes]) => [
    outline,
    ...holes.filter((hole) => Math.abs(ringArea(hole)) >= SMALLEST_HOLE_KM2),
  ]);
}

function nearestShore(place: Point, land: MultiPolygon): Foot {
  const feet = land.map(([ring]) => footOnRing(place, ring));
  return feet.reduce((best, foot) => (foot.distanceKm < best.distanceKm ? foot : best));
}

/** A quay from the shore to beyond the place. It begins inland, so that its sides cut the shore instead of touching it. */
function apron(place: Point, foot: Foot): Ring {
  return convexHull([...disc(place, SHORE_KM), ...disc(foot.point, SHORE_KM)]);
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
