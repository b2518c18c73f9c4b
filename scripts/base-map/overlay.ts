import { featureCollection, multiPolygon } from "@turf/helpers";
import { intersect } from "@turf/intersect";
import { union } from "@turf/union";
import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from "geojson";
import type { MultiPolygon } from "./plane.ts";

/** The area in any of the shapes. Turf's overlay works on bare coordinates, so it holds on the plane too. */
export function joined(shapes: readonly MultiPolygon[]): MultiPolygon {
  const filled = shapes.filter((shape) => shape.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  return polygonsOf(union(featureCollection(filled.map((shape) => multiPolygon(shape)))));
}

export function common(one: MultiPolygon, other: MultiPolygon): MultiPolygon {
  if (one.length === 0 || other.length === 0) return [];
  return polygonsOf(intersect(featureCollection([multiPolygon(one), multiPolygon(other)])));
}

function polygonsOf(found: Feature<GeoPolygon | GeoMultiPolygon> | null): MultiPolygon {
  if (!found) return [];
  const { geometry } = found;
  return (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as MultiPolygon;
}
