import type { Position } from "./places.ts";

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
/** Kilometres of one degree of latitude. */
export const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** Kilometres of one degree of longitude at a latitude: good enough within a few tens of kilometres. */
export function kmPerDegreeLon(lat: number): number {
  return KM_PER_DEGREE * Math.cos(lat * RADIANS);
}

/** The point of the line a–b nearest to `point`: its share of the way (0 = a, 1 = b) and its distance. */
export function nearestOnLine(point: Position, a: Position, b: Position): { share: number; km: number } {
  const kx = kmPerDegreeLon(point.lat);
  const ax = (a.lon - point.lon) * kx;
  const ay = (a.lat - point.lat) * KM_PER_DEGREE;
  const dx = (b.lon - point.lon) * kx - ax;
  const dy = (b.lat - point.lat) * KM_PER_DEGREE - ay;
  const along = -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return { share, km: Math.hypot(ax + share * dx, ay + share * dy) };
}

/** The point a share of the way from a to b. */
export function pointBetween(a: Position, b: Position, share: number): Position {
  return { lat: a.lat + share * (b.lat - a.lat), lon: a.lon + share * (b.lon - a.lon) };
}

/** Compass bearing from a to b in degrees, 0 = north, clockwise. */
export function bearingDegrees(a: Position, b: Position): number {
  const east = (b.lon - a.lon) * kmPerDegreeLon((a.lat + b.lat) / 2);
  const north = (b.lat - a.lat) * KM_PER_DEGREE;
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}
