import Flatbush from "flatbush";
import { type BorderPoint, besideBorder } from "./borderPoints.ts";
import { dissolveExclaves } from "./exclaves.ts";
import { lattice } from "./grid.ts";
import { nearestMunicipalities } from "./nearestPlaces.ts";
import { outlines } from "./outlines.ts";
import { common } from "./overlay.ts";
import { shareOut } from "./ownership.ts";
import type { Places } from "./places.ts";
import { footOnRing, groundScale, isInPolygons, type MultiPolygon, type Point } from "./plane.ts";

const STEP_KM = 0.8;
/** Cells reach this far into the sea, so that clipping to the coast leaves no gap. */
const SEA_MARGIN_KM = 3;
const DEPTH = 8;

/** The approximate territory of each municipality by code: cells of named places, clipped to the land. */
export function territories(
  places: Places,
  borderPoints: readonly BorderPoint[],
  land: MultiPolygon,
): Map<string, MultiPolygon> {
  const { municipalities } = places;
  const grid = lattice(...boundsOf(land), STEP_KM);
  const onLand = grid.points.map((point) => isInPolygons(point, land));
  const wanted = grid.points.map((point, i) => (onLand[i] || isNearCoast(point, land) ? point : undefined));
  const cellKm2 = (STEP_KM ** 2 * Math.sqrt(3)) / 2;
  const landKm2 = Float64Array.from(grid.points, ([, y], i) => (onLand[i] ? cellKm2 * groundScale(y) : 0));

  const nearest = nearestMunicipalities(wanted, generators(places, borderPoints), DEPTH);
  const { owner, score } = shareOut(
    nearest,
    landKm2,
    municipalities.map(({ areaKm2 }) => areaKm2),
  );
  const held = heldPoints(places, grid.points, owner);
  dissolveExclaves(
    grid,
    owner,
    (i) => onLand[i],
    (i) => held.has(i),
  );

  const drawn = outlines(grid, owner, score);
  return new Map(municipalities.map(({ code }, m) => [code, clipped(drawn.get(m) ?? [], land)]));
}

/** An inland municipality is left as it is: clipping would only cost time. */
function clipped(shape: MultiPolygon, land: MultiPolygon): MultiPolygon {
  const isInland = shape.flat(2).every((vertex) => isInPolygons(vertex, land));
  const holdsCoast = land.flat(2).some((vertex) => isInPolygons(vertex, shape));
  return isInland && !holdsCoast ? shape : common(shape, land);
}

/** The places that speak for each municipality, in the order of the municipalities. */
function generators({ municipalities, settlements, towns }: Places, borderPoints: readonly BorderPoint[]): Point[][] {
  return municipalities.map(({ code, office }) => {
    const named = [...settlements, ...towns].filter((place) => place.code === code).map(({ at }) => at);
    const own = [office, ...named];
    const onBorder = borderPoints.filter(({ codes }) => codes.includes(code)).map(({ at }) => besideBorder(at, own));
    return [...own, ...onBorder];
  });
}

/** Lattice points that are nearest to an office or settlement of their own owner. */
function heldPoints({ municipalities, settlements }: Places, points: readonly Point[], owner: Int16Array): Set<number> {
  const indexOfCode = new Map(municipalities.map(({ code }, m) => [code, m]));
  const held = new Set<number>();
  const index = new Flatbush(points.length);
  for (const [x, y] of points) index.add(x, y);
  index.finish();
  const seats = municipalities.map(({ code, office }) => ({ code, at: office }));
  for (const { code, at } of [...seats, ...settlements]) {
    const own = index.neighbors(at[0], at[1], 1, Infinity, (i) => owner[i] === indexOfCode.get(code));
    if (own.length === 1) held.add(own[0]);
  }
  return held;
}

function isNearCoast(point: Point, land: MultiPolygon): boolean {
  return land.some(([ring]) => footOnRing(point, ring).distanceKm < SEA_MARGIN_KM);
}

function boundsOf(land: MultiPolygon): [low: Point, high: Point] {
  const all = land.flat(2);
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  const around = SEA_MARGIN_KM + 2 * STEP_KM;
  return [
    [Math.min(...xs) - around, Math.min(...ys) - around],
    [Math.max(...xs) + around, Math.max(...ys) + around],
  ];
}
