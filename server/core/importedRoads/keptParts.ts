import { distanceKm } from "../geo.ts";
import type { Position } from "../places.ts";

/** A place as near as this to the mainland's roads needs no other part of the network. */
const NEAR_KM = 5;
const CELL_DEGREES = 0.1; // at 45° north 11 by 8 km: a neighbour within 5 km is in the same cell or in one beside it

/** What a part of the network is made of. */
export interface PartsOfNetwork {
  readonly partOf: Uint32Array; // one per place
  readonly kmOf: Float64Array; // one per part
  readonly lat: Float64Array;
  readonly lon: Float64Array;
}

/**
 * Which parts stay: the mainland (the longest), and for every settlement and port more than 5 km from it the longest
 * part within 5 km. What hangs on nothing else (a fenced yard, a race track, a scrap at the edge of the extract) goes.
 * @returns 1 for each part that stays
 */
export function keptParts(parts: PartsOfNetwork, needed: readonly Position[]): Uint8Array {
  const { partOf, kmOf } = parts;
  const kept = new Uint8Array(kmOf.length);
  if (kmOf.length === 0) return kept;
  const mainland = kmOf.reduce((best, km, part) => (km > kmOf[best] ? part : best), 0);
  kept[mainland] = 1;
  const near = placesAround(parts, needed);
  for (const point of needed) {
    const around = near(point);
    if (around.some((place) => partOf[place] === mainland)) continue;
    const longest = around.reduce(
      (best, place) => (best < 0 || kmOf[partOf[place]] > kmOf[best] ? partOf[place] : best),
      -1,
    );
    if (longest >= 0) kept[longest] = 1;
  }
  return kept;
}

/** The network's places within 5 km of a point that was named beforehand. */
function placesAround({ lat, lon }: PartsOfNetwork, points: readonly Position[]): (point: Position) => number[] {
  const cell = (degrees: number) => Math.floor(degrees / CELL_DEGREES);
  const key = (y: number, x: number) => y * 10_000 + x;
  const cellsAround = (point: Position) =>
    [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => key(cell(point.lat) + dy, cell(point.lon) + dx)));
  const placesIn = new Map<number, number[]>(points.flatMap(cellsAround).map((own) => [own, []]));
  for (let place = 0; place < lat.length; place++) placesIn.get(key(cell(lat[place]), cell(lon[place])))?.push(place);
  return (point) =>
    cellsAround(point)
      .flatMap((own) => placesIn.get(own) ?? [])
      .filter((place) => distanceKm(point, { lat: lat[place], lon: lon[place] }) <= NEAR_KM);
}
