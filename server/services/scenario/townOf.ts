import { distanceKm } from "../../core/geo.ts";
import type { Places, Position } from "../../core/places.ts";
import type { MunicipalityAt } from "../network/baseMap.ts";
import type { Network } from "../network/network.ts";

/**
 * Which municipality a point lies in: as drawn, where that one has a place on the same land. Drawn cells are approximate,
 * and an island is the town's whose people live on it: 天売 and 焼尻 are 羽幌町's, though 苫前町's shore is nearer. Elsewhere
 * the nearest place of that land decides; off the drawn coast, the nearest office.
 * @returns the code for a point
 */
export function createTownFinder(
  places: Places,
  network: Network,
  municipalityAt: MunicipalityAt,
): (point: Position) => string {
  const targets = [
    ...places.settlements.map(({ lat, lon, municipalityCode }) => ({ lat, lon, code: municipalityCode })),
    ...places.municipalities.map(({ lat, lon, code }) => ({ lat, lon, code })),
  ];
  const onLand = new Map<number, typeof targets>();
  for (const [index, { land }] of network.targets.entries()) {
    const here = onLand.get(land);
    if (here) here.push(targets[index]);
    else onLand.set(land, [targets[index]]);
  }
  const nearest = (candidates: typeof targets, point: Position) =>
    candidates.reduce((a, b) => (distanceKm(a, point) <= distanceKm(b, point) ? a : b)).code;
  const offices = targets.slice(places.settlements.length);
  return (point) => {
    const drawn = municipalityAt(point) ?? nearest(offices, point);
    const here = onLand.get(network.snap(point).land) ?? [];
    return here.length === 0 || here.some(({ code }) => code === drawn) ? drawn : nearest(here, point);
  };
}
