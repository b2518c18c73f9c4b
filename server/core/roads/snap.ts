import Flatbush from "flatbush";
import { distanceKm, KM_PER_DEGREE, kmPerDegreeLon, nearestOnLine, pointBetween } from "../geo.ts";
import type { Position } from "../places.ts";
import type { RoadColumns } from "./roadColumns.ts";
import type { RoadGraph } from "./roadGraph.ts";

/** A point off the network joined to the nearest point on a road. */
export interface RoadPoint {
  readonly segment: number;
  readonly share: number; // of the way from the segment's `from` to its `to`
  readonly offRoadKm: number; // straight
  readonly point: Position; // on the road
  readonly land: number; // RoadGraph.landOf
}

/** Joined to the nearest road that is open all year, */
export interface Snap extends RoadPoint {
  /** and to the road the point really stands on, where that one is shut all winter and no other is near: see `snapWhenOpen`. */
  readonly winterClosed?: RoadPoint;
}

export type Snapper = (point: Position) => Snap;

/** No access in between interchanges, none from a ship, and a village must not hang on a road that is not yet built. */
function isSnappable({ joinable, opened }: RoadColumns, segment: number): boolean {
  return joinable[segment] === 1 && opened[segment] === 0;
}

/** This much nearer than any road open all year, a winter-closed road is the one a point stands on. */
const OWN_ROAD_KM = 1;

/**
 * Where a point joins the roads that are open now.
 * @param segmentMinutes  per segment, Infinity = closed
 * @returns null when the only road the point stands on is closed: it does not jump to another
 */
export function snapWhenOpen(snap: Snap, segmentMinutes: ArrayLike<number>): RoadPoint | null {
  if (!snap.winterClosed) return snap;
  return segmentMinutes[snap.winterClosed.segment] === Infinity ? null : snap.winterClosed;
}

/** Roads that meet at the nearest point are equally near: the first in the sheets, which name national roads first. */
const SAME_KM = 1e-9;

/** Where the roads of a network lie: made once, in arrays that threads can share. */
export interface SnapIndex {
  readonly openAllYear: RoadBoxes | null; // null = there are none
  readonly shutInWinter: RoadBoxes | null;
}

interface RoadBoxes {
  readonly segments: Uint32Array;
  readonly tree: ArrayBufferLike; // a Flatbush over their boxes
}

/** @param memory  shared where other threads are to see it */
export function snapIndexOf(roads: RoadGraph, memory: Memory = ArrayBuffer): SnapIndex {
  const isShutInWinter = (segment: number) => roads.closedInWinter[segment] !== 0;
  return {
    openAllYear: boxesOf(roads, memory, (segment) => isSnappable(roads, segment) && !isShutInWinter(segment)),
    shutInWinter: boxesOf(roads, memory, (segment) => isSnappable(roads, segment) && isShutInWinter(segment)),
  };
}

type Memory = ArrayBufferConstructor | SharedArrayBufferConstructor;

function boxesOf(roads: RoadGraph, memory: Memory, isWanted: (segment: number) => boolean): RoadBoxes | null {
  const segments = new Uint32Array(roads.segmentCount).map((_, segment) => segment).filter(isWanted);
  if (segments.length === 0) return null;
  const tree = new Flatbush(segments.length, undefined, Float32Array, memory);
  for (const segment of segments) addBox(tree, roads, segment);
  tree.finish();
  return { segments, tree: tree.data };
}

/**
 * Finds for any point the nearest point on a road (not only a junction): on one that is open all year, and on one shut in
 * winter where the point stands on it.
 */
export function createSnapper(roads: RoadGraph, index: SnapIndex = snapIndexOf(roads)): Snapper {
  const openAllYear = nearestRoadFinder(roads, index.openAllYear);
  const shutInWinter = nearestRoadFinder(roads, index.shutInWinter);
  return (point) => {
    const snap = openAllYear(point, Infinity);
    if (!snap) throw new RangeError("no road to snap to");
    const winterClosed = shutInWinter(point, snap.offRoadKm - OWN_ROAD_KM);
    return winterClosed ? { ...snap, winterClosed } : snap;
  };
}

/**
 * A search for the nearest of some segments, not farther than `withinKm`: whatever road lies nearest in degrees is no nearer
 * than the nearest, so that this one lies in the box around it.
 */
function nearestRoadFinder(roads: RoadGraph, boxes: RoadBoxes | null) {
  if (!boxes) return () => null;
  const { segments } = boxes;
  const tree = Flatbush.from(boxes.tree);

  return (point: Position, withinKm: number): RoadPoint | null => {
    if (!(withinKm > 0)) return null;
    const [hit] = tree.neighbors(point.lon, point.lat, 1); // nearest by its box, in degrees: an upper bound
    const radiusKm = Math.min(withinKm, nearestOnSegment(point, lineOf(roads, segments[hit])).km) + SAME_KM;
    const dLon = radiusKm / kmPerDegreeLon(point.lat);
    const dLat = radiusKm / KM_PER_DEGREE;
    let best = { segment: -1, share: 0, km: Infinity, point };
    for (const near of tree.search(point.lon - dLon, point.lat - dLat, point.lon + dLon, point.lat + dLat)) {
      const segment = segments[near];
      const found = nearestOnSegment(point, lineOf(roads, segment));
      const isNearer = found.km < best.km - SAME_KM || (found.km < best.km + SAME_KM && segment < best.segment);
      if (isNearer) best = { segment, ...found };
    }
    if (best.segment < 0 || best.km > withinKm) return null;
    return {
      segment: best.segment,
      share: best.share,
      offRoadKm: distanceKm(point, best.point),
      point: best.point,
      land: roads.landOf[roads.from[best.segment]],
    };
  };
}

/** Boxes are kept in single precision, whose steps are 1.5e-5 degrees at these longitudes. */
const BOX_EDGE_DEGREES = 2e-5;

/** A segment's bounds, a little wide rather than too narrow. */
function addBox(tree: Flatbush, { lat, lon, from, to, firstBend, bendLatLon }: RoadColumns, segment: number): void {
  const [start, end] = [from[segment], to[segment]];
  let [south, north] = [Math.min(lat[start], lat[end]), Math.max(lat[start], lat[end])];
  let [west, east] = [Math.min(lon[start], lon[end]), Math.max(lon[start], lon[end])];
  for (let bend = firstBend[segment]; bend < firstBend[segment + 1]; bend++) {
    const [bendLat, bendLon] = [bendLatLon[2 * bend] / 1e6, bendLatLon[2 * bend + 1] / 1e6];
    if (bendLat < south) south = bendLat;
    if (bendLat > north) north = bendLat;
    if (bendLon < west) west = bendLon;
    if (bendLon > east) east = bendLon;
  }
  tree.add(west - BOX_EDGE_DEGREES, south - BOX_EDGE_DEGREES, east + BOX_EDGE_DEGREES, north + BOX_EDGE_DEGREES);
}

/** The line of a segment: its two places and the bends between them. */
export function lineOf({ lat, lon, from, to, firstBend, bendLatLon }: RoadColumns, segment: number): Position[] {
  const line = [{ lat: lat[from[segment]], lon: lon[from[segment]] }];
  for (let bend = firstBend[segment]; bend < firstBend[segment + 1]; bend++) {
    line.push({ lat: bendLatLon[2 * bend] / 1e6, lon: bendLatLon[2 * bend + 1] / 1e6 });
  }
  line.push({ lat: lat[to[segment]], lon: lon[to[segment]] });
  return line;
}

function nearestOnSegment(point: Position, line: readonly Position[]): { share: number; km: number; point: Position } {
  let best = { piece: 0, share: 0, km: Infinity };
  for (let piece = 0; piece + 1 < line.length; piece++) {
    const found = nearestOnLine(point, line[piece], line[piece + 1]);
    if (found.km < best.km) best = { piece, ...found };
  }
  const { piece, share, km } = best;
  const onRoad = pointBetween(line[piece], line[piece + 1], share);
  return { share: line.length === 2 ? share : shareOfLine(line, piece, share), km, point: onRoad };
}

/** The share of a whole line at a share of one of its pieces. */
function shareOfLine(line: readonly Position[], piece: number, share: number): number {
  const km = line.slice(1).map((end, index) => distanceKm(line[index], end));
  const before = km.slice(0, piece).reduce((sum, own) => sum + own, 0);
  const whole = km.reduce((sum, own) => sum + own, 0);
  return whole > 0 ? Math.min(1, (before + share * km[piece]) / whole) : 0;
}
