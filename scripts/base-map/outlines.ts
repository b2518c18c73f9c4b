import { type Lattice, trianglesOf } from "./grid.ts";
import { isInRing, type MultiPolygon, type Point, polygonArea, type Ring, ringArea } from "./plane.ts";

/** Borders keep this share of the way from either lattice point, so that no two cuts fall together. */
const MARGIN = 0.1;
const SMOOTHING_ROUNDS = 6;

/**
 * The outlines of all owners' parts of a lattice. Each side of a triangle whose ends differ is cut where their claims are
 * equal; the cuts are joined within the triangles and smoothed. Neighbours share every vertex of their border.
 *
 * @param owner  owner of each lattice point; -1 = nobody, and so all round the rim
 * @param claim  score of an owner at a point; where two are equal their border runs
 * @returns the polygons of each owner, outer rings counter-clockwise
 */
export function outlines(
  grid: Lattice,
  owner: Int16Array,
  claim: (point: number, owner: number) => number,
): Map<number, MultiPolygon> {
  const vertices: Point[] = [];
  const links: [number, number][] = [];
  const nextOf = new Map<number, Map<number, number>>();
  const cuts = new Map<number, number>();

  for (const [a, b, c] of trianglesOf(grid)) {
    const corners = [a, b, c];
    const kinds = new Set(corners.map((point) => owner[point]));
    if (kinds.size === 1) continue;
    const sides: [number, number][] = corners.map((point, i) => [point, corners[(i + 1) % 3]]);
    const crossed = sides.filter(([from, to]) => owner[from] !== owner[to]);
    if (crossed.length === 3) {
      const hub = vertices.push(middleOf(crossed.map(([from, to]) => vertices[cut(from, to)]))) - 1;
      for (const [from, to] of crossed) join(hub, cut(from, to), owner[to], owner[from]);
    } else {
      const [first, second] = crossed as [[number, number], [number, number]];
      join(cut(...first), cut(...second), owner[first[0]], owner[first[1]]);
    }
  }
  smooth(vertices, links);
  return new Map([...nextOf].filter(([key]) => key >= 0).map(([key, next]) => [key, polygonsFrom(next, vertices)]));

  function cut(from: number, to: number): number {
    const [low, high] = from < to ? [from, to] : [to, from];
    const key = low * owner.length + high;
    const known = cuts.get(key);
    if (known !== undefined) return known;
    const share = shareAlong(low, high);
    const [p, q] = [grid.points[low], grid.points[high]];
    const made = vertices.push([p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share]) - 1;
    cuts.set(key, made);
    return made;
  }

  function shareAlong(low: number, high: number): number {
    const lead = (point: number): number => claim(point, owner[high]) - claim(point, owner[low]);
    const share = lead(low) / (lead(low) - lead(high));
    return Number.isFinite(share) ? Math.max(MARGIN, Math.min(1 - MARGIN, share)) : 0.5;
  }

  /** The border from one vertex to the other, with `left` on its left hand. */
  function join(from: number, to: number, left: number, right: number): void {
    links.push([from, to]);
    for (const [key, start, end] of [
      [left, from, to],
      [right, to, from],
    ] as const) {
      const next = nextOf.get(key) ?? new Map<number, number>();
      nextOf.set(key, next.set(start, end));
    }
  }
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(([x, y], [px, py]): Point => [x + px, y + py], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** Moves every vertex half-way to the middle of its neighbours, several times. */
function smooth(vertices: Point[], links: readonly (readonly [number, number])[]): void {
  const neighbours: number[][] = vertices.map(() => []);
  for (const [a, b] of links) {
    neighbours[a].push(b);
    neighbours[b].push(a);
  }
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    const moved = vertices.map((vertex, i) => {
      const middle = middleOf(neighbours[i].map((n) => vertices[n]));
      return middleOf([vertex, middle]);
    });
    moved.forEach((vertex, i) => {
      vertices[i] = vertex;
    });
  }
}

function polygonsFrom(next: ReadonlyMap<number, number>, vertices: readonly Point[]): MultiPolygon {
  const left = new Map(next);
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    const ring: Ring = [];
    for (let at: number | undefined = start; at !== undefined && left.has(at); ) {
      ring.push(vertices[at]);
      const to: number | undefined = left.get(at);
      left.delete(at);
      at = to;
    }
    if (ring.length > 2) rings.push([...ring, ring[0]]);
  }
  const polygons: MultiPolygon = rings.filter((ring) => ringArea(ring) > 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    const around = polygons
      .filter(([outer]) => isInRing(hole[0], outer))
      .sort((a, b) => polygonArea(a) - polygonArea(b));
    around[0]?.push(hole);
  }
  return polygons;
}
