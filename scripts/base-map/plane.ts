/** The flat plane the map is built on: kilometres east and north of a point in the middle of Hokkaido. */
export type Point = [x: number, y: number];
export type Ring = Point[];
export type Polygon = Ring[];
export type MultiPolygon = Polygon[];

const MID_LON = 142.6;
const MID_LAT = 43.4;
const KM_PER_DEGREE = 111.2;
const KM_PER_DEGREE_LON = KM_PER_DEGREE * Math.cos((MID_LAT * Math.PI) / 180);

export function toPlane(lon: number, lat: number): Point {
  return [(lon - MID_LON) * KM_PER_DEGREE_LON, (lat - MID_LAT) * KM_PER_DEGREE];
}

export function toLonLat([x, y]: Point): Point {
  return [MID_LON + x / KM_PER_DEGREE_LON, MID_LAT + y / KM_PER_DEGREE];
}

/** What a square kilometre of the plane is on the ground: the plane is too wide in the north, too narrow in the south. */
export function groundScale(y: number): number {
  const lat = MID_LAT + y / KM_PER_DEGREE;
  return Math.cos((lat * Math.PI) / 180) / Math.cos((MID_LAT * Math.PI) / 180);
}

/** Twice the signed area is the shoelace sum; positive when the ring runs counter-clockwise. km². */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return sum / 2;
}

export function polygonArea(polygon: Polygon): number {
  return polygon.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0);
}

export function isInRing([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Even-odd over all rings, so a point in a hole is outside. */
export function isInPolygons(point: Point, polygons: MultiPolygon): boolean {
  return polygons.some((polygon) => polygon.reduce((inside, ring) => inside !== isInRing(point, ring), false));
}

export interface Foot {
  readonly distanceKm: number;
  /** index of the segment's first vertex */
  readonly at: number;
  readonly point: Point;
}

/** The nearest point of a closed ring's line. */
export function footOnRing([x, y]: Point, ring: readonly Point[]): Foot {
  let best: Foot = { distanceKm: Infinity, at: 0, point: [x, y] };
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i];
    const dx = ring[i + 1][0] - ax;
    const dy = ring[i + 1][1] - ay;
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    const point: Point = [ax + t * dx, ay + t * dy];
    const distanceKm = Math.hypot(point[0] - x, point[1] - y);
    if (distanceKm < best.distanceKm) best = { distanceKm, at: i, point };
  }
  return best;
}

/** Convex hull (Andrew's monotone chain), closed, counter-clockwise. */
export function convexHull(points: readonly Point[]): Ring {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (run: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const p of run) {
      while (hull.length > 1 && cross(hull[hull.length - 2], hull[hull.length - 1], p) <= 0) hull.pop();
      hull.push(p);
    }
    return hull.slice(0, -1);
  };
  const ring = [...half(sorted), ...half(sorted.reverse())];
  return [...ring, ring[0]];
}

function cross([ox, oy]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  return (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);
}
