import { type Municipality, readCsv } from "./places.ts";
import { type Point, toPlane } from "./plane.ts";

/** A peak or pass that lies on the border of two or more municipalities. */
export interface BorderPoint {
  readonly name: string;
  readonly at: Point;
  readonly codes: readonly string[];
}

/** How far each municipality's own point stands back from the border point, towards its nearest places. */
const STAND_BACK_KM = 2.5;

export function readBorderPoints(path: string, municipalities: readonly Municipality[]): BorderPoint[] {
  const codeOf = new Map(municipalities.map(({ code, name }) => [name, code]));
  return readCsv(path).map((row) => ({
    name: row.name,
    at: toPlane(Number(row.lon), Number(row.lat)),
    codes: row.municipalities.split("|").map((name) => {
      const code = codeOf.get(name);
      if (code === undefined) throw new Error(`${path}: ${row.name} names an unknown municipality, ${name}`);
      return code;
    }),
  }));
}

/** A point to speak for one municipality beside a border point: all of them are equally far from it. */
export function besideBorder(border: Point, ownPlaces: readonly Point[]): Point {
  const distanceKm = ([x, y]: Point): number => Math.hypot(x - border[0], y - border[1]);
  const distant = ownPlaces.filter((place) => distanceKm(place) > STAND_BACK_KM);
  const nearest = distant.reduce((best, place) => (distanceKm(place) < distanceKm(best) ? place : best));
  const share = STAND_BACK_KM / distanceKm(nearest);
  return [border[0] + (nearest[0] - border[0]) * share, border[1] + (nearest[1] - border[1]) * share];
}
