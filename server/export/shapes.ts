import { rewind } from "@turf/rewind";
import { truncate } from "@turf/truncate";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { type Geom, union } from "polyclip-ts";

export const DEGREE_DECIMALS = 6;

type Shape = Feature<Polygon | MultiPolygon>;

/** A drawn shape is the same all day, and putting it right takes milliseconds. */
const validOf = new WeakMap<Shape, Polygon | MultiPolygon>();

/**
 * A drawn shape as others read it: six decimals, no ring that crosses or touches itself (a narrow neck of the simplified
 * borders does), outer rings counterclockwise and holes clockwise (RFC 7946, 3.1.6).
 */
export function validShape(shape: Shape): Polygon | MultiPolygon {
  const known = validOf.get(shape);
  if (known) return known;
  const { coordinates, type } = rounded(shape).geometry;
  const united = union((type === "Polygon" ? [coordinates] : coordinates) as Geom);
  const geometry: Polygon | MultiPolygon =
    united.length === 1 ? { type: "Polygon", coordinates: united[0] } : { type: "MultiPolygon", coordinates: united };
  const valid = (rewind(rounded({ ...shape, geometry }), { mutate: true }) as Shape).geometry;
  validOf.set(shape, valid);
  return valid;
}

function rounded(shape: Shape): Shape {
  return truncate(shape, { precision: DEGREE_DECIMALS, coordinates: 2, mutate: false });
}

export function roundedDegrees(degrees: number): number {
  return Number(degrees.toFixed(DEGREE_DECIMALS));
}
