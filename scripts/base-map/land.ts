import { common } from "./overlay.ts";
import { type MultiPolygon, type Point, type Polygon, polygonArea, type Ring, toPlane } from "./plane.ts";

/** Degrees: the window of the map. */
export const WINDOW = { west: 138.5, east: 146.6, south: 40.9, north: 46.1 };

const SMALLEST_ISLAND_KM2 = 0.5;

export interface Land {
  /** Hokkaido with the islands that belong to the 179 municipalities. */
  readonly hokkaido: MultiPolygon;
  /** Honshu, Sakhalin and the Northern Territories: drawn for orientation only. */
  readonly neighbours: MultiPolygon;
}

/** The land within the shores of the sea, told apart. */
export function landOf(shores: readonly Ring[]): Land {
  const pieces = shores.map((ring): Polygon => [ring]);
  const large = pieces.filter((polygon) => polygonArea(polygon) >= SMALLEST_ISLAND_KM2);
  const isHokkaido = (polygon: Polygon): boolean => !isNeighbour(middleOf(polygon));
  return {
    hokkaido: large.filter(isHokkaido),
    neighbours: common(
      large.filter((polygon) => !isHokkaido(polygon)),
      [[windowRing()]],
    ),
  };
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

function windowRing(): Point[] {
  const { west, east, south, north } = WINDOW;
  return [toPlane(west, south), toPlane(east, south), toPlane(east, north), toPlane(west, north), toPlane(west, south)];
}
