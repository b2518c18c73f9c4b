import { osrmRoute } from "../../core/directions/osrmRoute.ts";
import { roadName } from "../../core/directions/roadName.ts";
import type { Language } from "../../core/language.ts";
import { segmentAt } from "../../core/roads/roadRows.ts";
import { type RoadPoint, type Snap, snapWhenOpen } from "../../core/roads/snap.ts";
import type { OpenRoads } from "../../core/search/driveTimes.ts";
import { waysFrom } from "../../core/search/wayBetween.ts";

/** A route in OSRM's response shape, its steps without instructions, and where its ends joined the roads. */
export interface FoundRoute {
  /** null = no way. */
  readonly route: ReturnType<typeof osrmRoute> | null;
  readonly waypoints: readonly Waypoint[];
  /** Roads the ends stand on that are shut for the winter: why there is no way. */
  readonly closedRoads: readonly string[];
}

interface Waypoint {
  readonly name: string;
  readonly location: readonly [number, number]; // lon, lat
  readonly distance: number; // metres from the point asked for
}

/** The quickest way between two points on roads in memory. */
export function ownRoute(ends: readonly [Snap, Snap], open: OpenRoads, lang: Language): FoundRoute {
  const joined = ends.map((end) => snapWhenOpen(end, open.segmentMinutes));
  const [origin, target] = joined.map((end, index) => end ?? (ends[index].winterClosed as RoadPoint));
  const nameOf = ({ segment }: RoadPoint) => segmentAt(open.roads, segment).road;
  const waypoints = [origin, target].map((end): Waypoint => {
    const { point, offRoadKm } = end;
    return { name: nameOf(end), location: [point.lon, point.lat], distance: Math.round(offRoadKm * 1000) };
  });
  const [way] = waysFrom(origin, [target], open);
  if (way.minutes < Infinity) return { route: osrmRoute(way, origin, target, open, lang), waypoints, closedRoads: [] };
  const closed = [origin, target].filter((_, index) => joined[index] === null);
  const closedRoads = new Set(closed.map((end) => roadName(nameOf(end), lang).name));
  return { route: null, waypoints, closedRoads: [...closedRoads] };
}
