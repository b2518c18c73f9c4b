import { bearingDegrees, distanceKm } from "../geo.ts";
import type { Language } from "../language.ts";
import type { Position } from "../places.ts";
import { placeAt, type RoadSegment, segmentAt } from "../roads/roadRows.ts";
import type { RoadPoint } from "../roads/snap.ts";
import { accessMinutes, type OpenRoads, type Way } from "../search/driveTimes.ts";
import { roadName } from "./roadName.ts";

/** [lon, lat], as GeoJSON and OSRM have it. */
type LonLat = [number, number];

export interface OsrmStep {
  geometry: { type: "LineString"; coordinates: LonLat[] };
  distance: number; // metres
  duration: number; // seconds
  weight: number;
  name: string;
  ref?: string;
  mode: "driving" | "ferry";
  driving_side: "left";
  maneuver: {
    type: string;
    modifier?: string;
    exit?: number; // of a roundabout
    location: LonLat;
    bearing_before: number;
    bearing_after: number;
  };
  intersections: never[];
}

/** A stretch driven: the positions of both ends in driving order. */
interface Stretch {
  readonly start: Position;
  readonly end: Position;
  readonly km: number;
  readonly minutes: number;
  readonly segment: RoadSegment;
}

const lonLat = ({ lat, lon }: Position): LonLat => [Number(lon.toFixed(6)), Number(lat.toFixed(6))];

/** The way as stretches, the partial ones at both ends included. */
function stretchesOf(way: Way, origin: RoadPoint, target: RoadPoint, { roads, segmentMinutes }: OpenRoads): Stretch[] {
  const partial = (snap: RoadPoint, start: Position, end: Position, share: number): Stretch => ({
    start,
    end,
    km: roads.km[snap.segment] * share,
    minutes: segmentMinutes[snap.segment] * share,
    segment: segmentAt(roads, snap.segment),
  });
  if (way.onOneStretch) return [partial(origin, origin.point, target.point, Math.abs(origin.share - target.share))];
  const shareTo = (snap: RoadPoint, place: number) =>
    roads.from[snap.segment] === place ? snap.share : 1 - snap.share;
  let at = way.firstPlace;
  const middle = way.segments.map(({ segment, to }): Stretch => {
    const stretch = {
      start: placeAt(roads, at),
      end: placeAt(roads, to),
      km: roads.km[segment],
      minutes: segmentMinutes[segment],
      segment: segmentAt(roads, segment),
    };
    at = to;
    return stretch;
  });
  return [
    partial(origin, origin.point, placeAt(roads, way.firstPlace), shareTo(origin, way.firstPlace)),
    ...middle,
    partial(target, placeAt(roads, at), target.point, shareTo(target, at)),
  ].filter(({ km }) => km > 0);
}

/** Consecutive stretches of one road become one step. */
function grouped(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last && last[0].segment.road === stretch.segment.road) last.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}

/** How far the wheel turns: -180 (left) … 180 (right) degrees. */
function turnDegrees(before: number, after: number): number {
  return ((after - before + 540) % 360) - 180;
}

function modifierOf(degrees: number): string {
  const side = degrees < 0 ? "left" : "right";
  const angle = Math.abs(degrees);
  if (angle < 20) return "straight";
  if (angle < 50) return `slight ${side}`;
  if (angle < 120) return side;
  return angle < 160 ? `sharp ${side}` : "uturn";
}

function maneuverType(before: RoadSegment, after: RoadSegment, modifier: string): string {
  const isExpressway = ({ roadClass }: RoadSegment) => roadClass.startsWith("expressway");
  if (!isExpressway(before) && isExpressway(after)) return "on ramp";
  if (isExpressway(before) && !isExpressway(after)) return "off ramp";
  return modifier === "straight" ? "new name" : "turn";
}

function bearingOf({ start, end }: Stretch): number {
  return distanceKm(start, end) > 0 ? Math.round(bearingDegrees(start, end)) : 0;
}

function stepOf(group: readonly Stretch[], before: Stretch | undefined, lang: Language): OsrmStep {
  const { segment, start } = group[0];
  const { name, ref } = roadName(segment.road, lang);
  const bearingAfter = bearingOf(group[0]);
  const bearingBefore = before ? bearingOf(before) : 0;
  const modifier = modifierOf(turnDegrees(bearingBefore, bearingAfter));
  const seconds = sum(group, ({ minutes }) => minutes * 60);
  return {
    geometry: { type: "LineString", coordinates: [lonLat(start), ...group.map(({ end }) => lonLat(end))] },
    distance: round1(sum(group, ({ km }) => km * 1000)),
    duration: round1(seconds),
    weight: round1(seconds),
    name,
    ...(ref ? { ref } : {}),
    mode: segment.roadClass === "ferry" ? "ferry" : "driving",
    driving_side: "left",
    maneuver: before
      ? {
          type: maneuverType(before.segment, segment, modifier),
          modifier,
          location: lonLat(start),
          bearing_before: bearingBefore,
          bearing_after: bearingAfter,
        }
      : { type: "depart", location: lonLat(start), bearing_before: 0, bearing_after: bearingAfter },
    intersections: [],
  };
}

function arrivalStep(target: RoadPoint, last: Stretch | undefined): OsrmStep {
  const bearing = last ? bearingOf(last) : 0;
  return {
    geometry: { type: "LineString", coordinates: [lonLat(target.point), lonLat(target.point)] },
    distance: 0,
    duration: 0,
    weight: 0,
    name: "",
    mode: "driving",
    driving_side: "left",
    maneuver: { type: "arrive", location: lonLat(target.point), bearing_before: bearing, bearing_after: 0 },
    intersections: [],
  };
}

const round1 = (value: number): number => Math.round(value * 10) / 10;

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

/**
 * A way in the response shape of OSRM's route service. The duration is the planner's drive time: steps plus the way
 * to the road at both ends and setting off (`tripMinutes`), so it may exceed the sum of its steps by a few minutes.
 * @see https://project-osrm.org/docs/v5.24.0/api/#route-service
 */
export function osrmRoute(way: Way, origin: RoadPoint, target: RoadPoint, open: OpenRoads, lang: Language) {
  const stretches = stretchesOf(way, origin, target, open);
  const groups = grouped(stretches);
  const steps = [
    ...groups.map((group, index) => stepOf(group, groups[index - 1]?.at(-1), lang)),
    arrivalStep(target, stretches.at(-1)),
  ];
  const duration = round1(way.minutes * 60);
  const distance = round1(way.km * 1000);
  return {
    geometry: {
      type: "LineString" as const,
      coordinates: [lonLat(origin.point), ...stretches.map(({ end }) => lonLat(end))],
    },
    distance,
    duration,
    weight: duration,
    weight_name: "duration",
    legs: [{ steps, distance, duration, weight: duration, summary: summaryOf(steps) }],
    access_minutes: round1(accessMinutes(origin, open.speeds) + accessMinutes(target, open.speeds)),
  };
}

/** The two roads driven longest, as OSRM summarises a leg. */
function summaryOf(steps: readonly OsrmStep[]): string {
  const kmByName = new Map<string, number>();
  for (const { name, distance } of steps) if (name) kmByName.set(name, (kmByName.get(name) ?? 0) + distance);
  return [...kmByName]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([name]) => name)
    .join(", ");
}
