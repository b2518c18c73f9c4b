import type Flatbush from "flatbush";
import polygonClipping from "polygon-clipping";
import { type BorderPoint, besideBorder } from "./borderPoints.ts";
import { dissolveExclaves } from "./exclaves.ts";
import { lattice } from "./grid.ts";
import { nearestMunicipalities } from "./nearestPlaces.ts";
import { outlines } from "./outlines.ts";
import { shareOut } from "./ownership.ts";
import type { Places } from "./places.ts";
import { footOnRing, groundScale, isInPolygons, type MultiPolygon, type Point } from "./plane.ts";

const STEP_KM = 0.8;
/** Cells reach this far into the sea, so that clipping to the coast leaves no gap. */
const SEA_MARGIN_KM = 3;
const DEPTH = 8;

/** The approximate territory of each municipality by code: cells of named places, clipped to the land. */
export function territories(places: Places, borderPoints: readonly BorderPoint[], land: MultiPolygon): Map<string, MultiPolygon> {
  const { municipalities } = places;
  const grid = lattice(...boundsOf(land), STEP_KM);
  const onLand = grid.points.map((point) => isInPolygons(point, land));
  const wanted = grid.points.map((point, i) => (onLand[i] || isNearCoast(point, land) ? point : undefined));
  const cellKm2 = (STEP_KM ** 2 * Math.sqrt(3)) / 2;
  const landKm2 = Float64Array.from(grid.points, ([, y], i) => (onLand[i] ? cellKm2 * groundScale(y) : 0));

  const nearest = nearestMunicipalities(wanted, generators(places, borderPoints), DEPTH);
  const { owner, score } = shareOut(nearest, landKm2, municipalities.map(({ areaKm2 }) => areaKm2));
  const held = heldPoints(places, grid.points, owner);
  dissolveExclaves(grid, owner, (i) => onLand[i]!, (i) => held.has(i));

  const drawn = outlines(grid, owner, score);
  return new Map(municipalities.map(({ code }, m) => [code, polygonClipping.intersection(drawn.get(m) ?? [], land)]));
}
