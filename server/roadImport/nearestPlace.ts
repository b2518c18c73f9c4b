import { distanceKm } from "../core/geo.ts";
import { gridCell } from "../core/importedRoads/gridCells.ts";
import type { Position } from "../core/places.ts";
import type { RoadColumns } from "../core/roads/roadColumns.ts";

const CELL_DEGREES = 0.1; // 11 by 8 km in Hokkaido
const CELLS = [-1, 0, 1];

/** Distance to the nearest place of the network that counts, exact up to 8 km; Infinity beyond the cells around. */
export function nearestKm(
  { lat, lon }: Pick<RoadColumns, "lat" | "lon">,
  counts: (place: number) => boolean = () => true,
): (point: Position) => number {
  const placesIn = new Map<number, number[]>();
  for (let place = 0; place < lat.length; place++) {
    if (!counts(place)) continue;
    const cell = gridCell({ lat: lat[place], lon: lon[place] }, CELL_DEGREES);
    const own = placesIn.get(cell);
    if (own) own.push(place);
    else placesIn.set(cell, [place]);
  }
  return (point) => {
    let km = Infinity;
    for (const dy of CELLS) {
      for (const dx of CELLS) {
        const beside = { lat: point.lat + dy * CELL_DEGREES, lon: point.lon + dx * CELL_DEGREES };
        for (const place of placesIn.get(gridCell(beside, CELL_DEGREES)) ?? []) {
          km = Math.min(km, distanceKm(point, { lat: lat[place], lon: lon[place] }));
        }
      }
    }
    return km;
  };
}
