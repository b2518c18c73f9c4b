import { bearingDegrees, distanceKm, nearestOnLine, pointBetween } from "../geo.ts";
import type { Position } from "../places.ts";
import type { RoadSegment, Terrain } from "../roads/roadRows.ts";
import { cellsAround, gridCell } from "./gridCells.ts";

/** Turning per kilometre at which a road is driven like the tables' hill and mountain roads: settings. */
const HILL_DEGREES_PER_KM = 100;
const MOUNTAIN_DEGREES_PER_KM = 250;
/** Shorter lines are how a mapper drew, not how the road bends. */
const MIN_LINE_KM = 0.015;

/** How far a line turns, left and right added up, per kilometre. */
export function bendDegreesPerKm(line: readonly Position[]): number {
  let [turned, km] = [0, 0];
  let start = line[0];
  let before: number | null = null;
  for (const point of line.slice(1)) {
    const own = distanceKm(start, point);
    if (own < MIN_LINE_KM) continue;
    const bearing = bearingDegrees(start, point);
    if (before !== null) {
      const turn = Math.abs(bearing - before) % 360;
      turned += Math.min(turn, 360 - turn);
    }
    [start, before, km] = [point, bearing, km + own];
  }
  return km > 0 ? turned / km : 0;
}

export function terrainFromBends(degreesPerKm: number): "flat" | "hill" | "mountain" {
  if (degreesPerKm >= MOUNTAIN_DEGREES_PER_KM) return "mountain";
  return degreesPerKm >= HILL_DEGREES_PER_KM ? "hill" : "flat";
}

/** Cells of about 250 m; three by three of them make the neighbourhood of a street. */
const STREET_CELL_DEGREES = 0.0025;
const STEP_KM = 0.2; // shorter than a cell
const NEIGHBOURHOOD_KM2 = 0.51; // (3 × 278 m) × (3 × 204 m) at 43.4° north
/** Fields of 殖民区画 have 4 km of road per km², a town's blocks 15 to 20. */
const TOWN_KM_PER_KM2 = 8;
/** People around (5 km, Gaussian) from which a street is one of a big city. */
const CITY_PEOPLE = 50_000;
/** Cells of about 500 m in which the coastline lies. */
export const COAST_CELL_DEGREES = 0.005;

export interface TerrainGround {
  /** Lays a road over the cells it passes: all roads, before any is judged. */
  addRoad(line: readonly Position[]): void;
  terrainOf(line: readonly Position[], middle: Position, people: number): Terrain;
}

/** Terrain where the route sheets do not know the road: streets by how dense they lie, then the coast, then bends. */
export function terrainGround(coastCells: ReadonlySet<number>): TerrainGround {
  const kmIn = new Map<number, number>();
  const isTown = (middle: Position) => {
    const cells = cellsAround(gridCell(middle, STREET_CELL_DEGREES));
    return cells.reduce((km, cell) => km + (kmIn.get(cell) ?? 0), 0) / NEIGHBOURHOOD_KM2 >= TOWN_KM_PER_KM2;
  };
  return {
    addRoad(line) {
      for (let at = 1; at < line.length; at++) {
        const km = distanceKm(line[at - 1], line[at]);
        const steps = Math.ceil(km / STEP_KM);
        for (let step = 0; step < steps; step++) {
          const cell = gridCell(pointBetween(line[at - 1], line[at], (step + 0.5) / steps), STREET_CELL_DEGREES);
          kmIn.set(cell, (kmIn.get(cell) ?? 0) + km / steps);
        }
      }
    },
    terrainOf(line, middle, people) {
      if (isTown(middle)) return people >= CITY_PEOPLE ? "city" : "town";
      const byBends = terrainFromBends(bendDegreesPerKm(line));
      if (byBends === "mountain") return byBends;
      return cellsAround(gridCell(middle, COAST_CELL_DEGREES)).some((cell) => coastCells.has(cell)) ? "coast" : byBends;
    },
  };
}

/** A road's stretch in the sheets counts for what lies this near to its line: the lines join places kilometres apart. */
const SAME_ROAD_KM = 2;

/**
 * What the sheets say of a numbered road at a point: terrain, winter closure and risk section were judged by hand there,
 * and the speed table was fitted to them.
 */
export function sheetsAlong(
  places: readonly Position[],
  segments: readonly RoadSegment[],
): (road: string, point: Position) => RoadSegment | null {
  const byRoad = new Map<string, RoadSegment[]>();
  for (const segment of segments) {
    if (!/^[RHE]\d/.test(segment.road)) continue;
    const own = byRoad.get(segment.road);
    if (own) own.push(segment);
    else byRoad.set(segment.road, [segment]);
  }
  return (road, point) => {
    let best: RoadSegment | null = null;
    let bestKm = SAME_ROAD_KM;
    for (const segment of byRoad.get(road) ?? []) {
      const { km } = nearestOnLine(point, places[segment.from], places[segment.to]);
      if (km < bestKm) [best, bestKm] = [segment, km];
    }
    return best;
  };
}
