import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { common } from "./overlay.ts";
import { type MultiPolygon, type Point, type Polygon, polygonArea, toPlane } from "./plane.ts";

/** Degrees: the window of the map. */
export const WINDOW = { west: 138.5, east: 146.6, south: 40.9, north: 46.1 };

const SMALLEST_ISLAND_KM2 = 0.5;

export interface Land {
  /** Hokkaido with the islands that belong to the 179 municipalities. */
  readonly hokkaido: MultiPolygon;
  /** Honshu, Sakhalin and the Northern Territories: drawn for orientation only. */
  readonly neighbours: MultiPolygon;
}

/** The land of Natural Earth 1:10m (npm world-atlas) within the window, on the plane. */
export function readLand(): Land {
  const path = createRequire(import.meta.url).resolve("world-atlas/land-10m.json");
  const world = JSON.parse(readFileSync(path, "utf8")) as Topology<{ land: GeometryCollection }>;
  const pieces = feature(world, world.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry));
  const inWindow = pieces
    .filter(meetsWindow)
    .map((polygon) => polygon.map((ring) => ring.map(([x, y]) => toPlane(x, y))));
  const large = inWindow.filter((polygon) => polygonArea(polygon) >= SMALLEST_ISLAND_KM2);
  const isHokkaido = (polygon: Polygon): boolean => !isNeighbour(middleOf(polygon));
  return {
    hokkaido: large.filter(isHokkaido),
    neighbours: common(
      large.filter((polygon) => !isHokkaido(polygon)),
      [[windowRing()]],
    ),
  };
}

export function polygonsOf(geometry: Geometry): MultiPolygon {
  if (geometry.type === "Polygon") return [geometry.coordinates as Polygon];
  if (geometry.type === "MultiPolygon") return geometry.coordinates as MultiPolygon;
  throw new RangeError(`land must be polygons, got ${geometry.type}`);
}

/** Told by the middle of the piece: south of the Tsugaru Strait, north of the Soya Strait, or beyond the Nemuro Strait. */
function isNeighbour([x, y]: Point): boolean {
  const [, tsugaru] = toPlane(0, 41.35);
  const [, soya] = toPlane(0, 45.6);
  const [kunashiri, kunashiriSouth] = toPlane(145.4, 43.62);
  const [habomai] = toPlane(145.84, 0);
  const [oshima] = toPlane(139.0, 0);
  return y < tsugaru || y > soya || x > habomai || (x > kunashiri && y > kunashiriSouth) || x < oshima;
}

function middleOf([outline]: Polygon): Point {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function meetsWindow([outline]: Polygon): boolean {
  const lons = outline.map(([lon]) => lon);
  const lats = outline.map(([, lat]) => lat);
  // The piece that spans the whole globe is Eurasia, whose Pacific coast stays outside the window.
  if (Math.max(...lons) - Math.min(...lons) > 90) return false;
  return (
    Math.max(...lons) > WINDOW.west &&
    Math.min(...lons) < WINDOW.east &&
    Math.max(...lats) > WINDOW.south &&
    Math.min(...lats) < WINDOW.north
  );
}

function windowRing(): Point[] {
  const { west, east, south, north } = WINDOW;
  return [toPlane(west, south), toPlane(east, south), toPlane(east, north), toPlane(west, north), toPlane(west, south)];
}
