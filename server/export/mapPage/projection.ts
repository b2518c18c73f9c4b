import { bboxClip } from "@turf/bbox-clip";
import { lineString, polygon } from "@turf/helpers";
import type { Position } from "geojson";
import type { Ring } from "../../contract/mapPageContent.ts";
import { KM_PER_DEGREE, kmPerDegreeLon } from "../../core/geo.ts";
import type { Bounds } from "../../core/prefecture.ts";
import { type Box, points } from "./canvas.ts";

/** Hokkaido's middle: an even grid of degrees is true to scale there, and within 4 % east to west at both ends. */
const MIDDLE_LAT = 43.4;

export interface Projection {
  readonly pointsPerKm: number;
  point(lat: number, lon: number): { readonly x: number; readonly y: number };
  /** Areas cut at the frame, in points. */
  areas(rings: readonly Ring[]): [x: number, y: number][][];
  /** The same as path commands. */
  areaPath(rings: readonly Ring[]): string;
  /** Lines, or the outlines of areas, cut at the frame. */
  linePath(lines: readonly Ring[]): string;
}

/** Width of a drawn territory over its height. */
export function aspectOf({ west, south, east, north }: Bounds): number {
  return ((east - west) * kmPerDegreeLon(MIDDLE_LAT)) / ((north - south) * KM_PER_DEGREE);
}

/** The bounds as large as they fit a box, in its middle; what lies outside the frame is cut away. */
export function projectionInto({ west, south, east, north }: Bounds, box: Box, frame: Box): Projection {
  const kmPerLon = kmPerDegreeLon(MIDDLE_LAT);
  const pointsPerKm = Math.min(box.width / ((east - west) * kmPerLon), box.height / ((north - south) * KM_PER_DEGREE));
  const [perLon, perLat] = [kmPerLon * pointsPerKm, KM_PER_DEGREE * pointsPerKm];
  const x0 = box.x + box.width / 2 - ((west + east) / 2) * perLon;
  const y0 = box.y + box.height / 2 + ((south + north) / 2) * perLat;
  const cut: Cut = [
    (frame.x - x0) / perLon,
    (y0 - frame.y - frame.height) / perLat,
    (frame.x + frame.width - x0) / perLon,
    (y0 - frame.y) / perLat,
  ];
  const projected = ([lon, lat]: readonly number[]): [number, number] => [x0 + lon * perLon, y0 - lat * perLat];
  const areas = (rings: readonly Ring[]) =>
    rings.flatMap((ring) => cutArea(ring, cut)).map((ring) => ring.map(projected));
  return {
    pointsPerKm,
    point: (lat, lon) => ({ x: x0 + lon * perLon, y: y0 - lat * perLat }),
    areas,
    areaPath: (rings) =>
      areas(rings)
        .map((ring) => `${commands(ring)}Z`)
        .join(""),
    linePath: (lines) =>
      lines
        .flatMap((line) => cutLine(line, cut))
        .map((line) => commands(line.map(projected)))
        .join(""),
  };
}

type Cut = [west: number, south: number, east: number, north: number];

/** Which of the frame's sides a shape reaches past: nothing of it may be inside, or nothing outside. */
function reach(ring: Ring, [west, south, east, north]: Cut): "inside" | "outside" | "across" {
  let [minLon, minLat, maxLon, maxLat] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    minLon = Math.min(minLon, lon);
    maxLon = Math.max(maxLon, lon);
    minLat = Math.min(minLat, lat);
    maxLat = Math.max(maxLat, lat);
  }
  if (maxLon < west || minLon > east || maxLat < south || minLat > north) return "outside";
  return minLon >= west && maxLon <= east && minLat >= south && maxLat <= north ? "inside" : "across";
}

function cutArea(ring: Ring, cut: Cut): Ring[] {
  const where = reach(ring, cut);
  if (where !== "across") return where === "inside" ? [ring] : [];
  const { coordinates } = bboxClip(polygon([ring as Position[]]), cut).geometry;
  return (coordinates as Position[][]).filter(({ length }) => length > 3);
}

function cutLine(line: Ring, cut: Cut): Ring[] {
  const where = reach(line, cut);
  if (where !== "across") return where === "inside" ? [line] : [];
  const { type, coordinates } = bboxClip(lineString(line as Position[]), cut).geometry;
  const lines = (type === "LineString" ? [coordinates] : coordinates) as Position[][];
  return lines.filter(({ length }) => length > 1);
}

function commands(line: readonly (readonly [x: number, y: number])[]): string {
  return line.map(([x, y], index) => `${index === 0 ? "M" : "L"}${points(x)} ${points(y)}`).join("");
}

/** The longest round length that a scale bar of at most a width may stand for. */
export function roundKm(pointsPerKm: number, maxWidth: number): number {
  const longest = maxWidth / pointsPerKm;
  const power = 10 ** Math.floor(Math.log10(longest));
  return ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
}
