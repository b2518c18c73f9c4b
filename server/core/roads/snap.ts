import Flatbush from "flatbush";
import { distanceKm, KM_PER_DEGREE, kmPerDegreeLon, nearestOnLine, pointBetween } from "../geo.ts";
import type { Position } from "../places.ts";
import type { RoadGraph, RoadSegment } from "./roadGraph.ts";

/** A point off the network joined to the nearest point on a road. */
export interface Snap {
  readonly segment: number;
  readonly share: number; // of the way from the segment's `from` to its `to`
  readonly offRoadKm: number; // straight
  readonly point: Position; // on the road
  readonly land: number; // RoadGraph.landOf
}

export type Snapper = (point: Position) => Snap;

/** No access in between interchanges, none from a ship, and a village must not hang on a road that is shut half the year or not yet built. */
function isSnappable({ roadClass, closedInWinter, opened }: RoadSegment): boolean {
  return !roadClass.startsWith("expressway") && roadClass !== "ferry" && !closedInWinter && opened === "";
}

/** Roads that meet at the nearest point are equally near: the first in the sheets, which name national roads first. */
const SAME_KM = 1e-9;

/**
 * Finds for any point the nearest point on a road (not only a junction). A search widens its box until the nearest
 * road found is surely nearer than anything outside the box.
 */
export function createSnapper(roads: RoadGraph): Snapper {
  const { places, segments, landOf } = roads;
  const usable = segments.flatMap((segment, index) => (isSnappable(segment) ? [index] : []));
  const tree = new Flatbush(usable.length);
  for (const index of usable) {
    const a = places[segments[index].from];
    const b = places[segments[index].to];
    tree.add(Math.min(a.lon, b.lon), Math.min(a.lat, b.lat), Math.max(a.lon, b.lon), Math.max(a.lat, b.lat));
  }
  tree.finish();

  return function snap(point) {
    for (let radiusKm = 1; ; radiusKm *= 2) {
      const dLon = radiusKm / kmPerDegreeLon(point.lat);
      const dLat = radiusKm / KM_PER_DEGREE;
      let best = { segment: -1, share: 0, km: Infinity };
      for (const hit of tree.search(point.lon - dLon, point.lat - dLat, point.lon + dLon, point.lat + dLat)) {
        const segment = usable[hit];
        const found = nearestOnLine(point, places[segments[segment].from], places[segments[segment].to]);
        const isNearer = found.km < best.km - SAME_KM || (found.km < best.km + SAME_KM && segment < best.segment);
        if (isNearer) best = { segment, ...found };
      }
      if (best.km > radiusKm && radiusKm < 2000) continue;
      if (best.segment < 0) throw new RangeError("no road to snap to");
      const { from, to } = segments[best.segment];
      const onRoad = pointBetween(places[from], places[to], best.share);
      return {
        segment: best.segment,
        share: best.share,
        offRoadKm: distanceKm(point, onRoad),
        point: onRoad,
        land: landOf[from],
      };
    }
  };
}
