import Flatbush from "flatbush";
import { distanceKm, KM_PER_DEGREE, kmPerDegreeLon } from "../geo.ts";
import type { Position } from "../places.ts";

/** A place where people live. */
export interface Home extends Position {
  readonly people: number;
}

const REACH_KM = 5; // a settlement this far away counts 1/e of one at the roadside
const SEARCH_KM = 3 * REACH_KM; // beyond, less than 0.02 % of it would count
const HALF_BUILT_UP_PEOPLE = 3000; // a small town; both constants were chosen in cross-validation, see MODEL.md

/** People living around a point, the nearer the more they count (Gaussian, 5 km). */
export function peopleAroundPoint(homes: readonly Home[]): (point: Position) => number {
  const tree = new Flatbush(homes.length);
  for (const { lat, lon } of homes) tree.add(lon, lat, lon, lat);
  tree.finish();
  return (point) => {
    const dLat = SEARCH_KM / KM_PER_DEGREE;
    const dLon = SEARCH_KM / kmPerDegreeLon(point.lat);
    let people = 0;
    for (const hit of tree.search(point.lon - dLon, point.lat - dLat, point.lon + dLon, point.lat + dLat)) {
      people += homes[hit].people * Math.exp(-((distanceKm(point, homes[hit]) / REACH_KM) ** 2));
    }
    return people;
  };
}

/** People around a road → how built-up the country is, 0 to 1; 3,000 people make it a half. */
export function builtUpShare(people: number): number {
  return people / (people + HALF_BUILT_UP_PEOPLE);
}
