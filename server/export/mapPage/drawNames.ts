import type { MapView, Marker } from "../../contract/mapPageContent.ts";
import { type LabelRequest, placeLabels } from "../../core/labels/placeLabels.ts";
import { type Box, holds, inset } from "./canvas.ts";
import type { MapTools } from "./mapTools.ts";
import type { Projection } from "./projection.ts";
import { shortened } from "./textLayout.ts";
import { TYPE } from "./typography.ts";

/** Room, in squared points on A4, that a map spends on one municipality's name. */
const AREA_PER_NAME = 2300;
/** A longer name of a site is cut on the map: its full name stands in the list of sites. */
const MOST_NAME_WIDTH = 100;
const SAME_TOWN_DEGREES = 0.015;

/** Radius of a centre's or site's mark in points. */
export function markRadius(unit: number, { pointsPerKm }: Projection): number {
  return Math.min(4.2, 2.6 + pointsPerKm) * unit;
}

export interface Mark extends Marker {
  readonly x: number;
  readonly y: number;
}

/** Where the marks stand: those of one town side by side, so that none hides another. */
export function marksOf({ markers }: MapView, projection: Projection, radius: number, map: Box): Mark[] {
  const placed: Mark[] = [];
  for (const marker of markers) {
    const { x, y } = projection.point(marker.lat, marker.lon);
    if (!holds(map, x, y)) continue;
    const inTown = placed.filter(({ lat, lon }) => Math.hypot(lat - marker.lat, lon - marker.lon) < SAME_TOWN_DEGREES);
    placed.push({ ...marker, x: x + inTown.length * radius * 1.8, y });
  }
  return placed;
}

/** Names of centres and sites first, then of municipalities in the view's order; marks, scale bar and arrow stay free. @returns what names and marks take */
export function drawNames(
  { canvas, fonts, unit }: MapTools,
  projection: Projection,
  view: MapView,
  marks: readonly Mark[],
  map: Box,
  obstacles: readonly Box[],
): Box[] {
  const radius = markRadius(unit, projection);
  const nameCount = Math.round((map.width * map.height) / (AREA_PER_NAME * unit * unit));
  const named = [
    ...marks
      .filter(({ label }) => label !== "")
      .map(({ label, x, y }) => ({
        ...{
          text: shortened(fonts, label, TYPE.siteName * unit, MOST_NAME_WIDTH * unit, "bold"),
          x,
          y,
          size: TYPE.siteName * unit,
          isBold: true,
        },
        clearances: [radius * 1.3, radius * 2.4],
      })),
    ...view.names
      .map(({ text, lat, lon, isStrong }) => ({
        ...{ text, ...projection.point(lat, lon), size: TYPE.placeName * unit, isBold: isStrong },
        clearances: [2 * unit],
      }))
      .filter(({ x, y }) => holds(map, x, y))
      .slice(0, nameCount),
  ];
  const requests = named.map(({ text, x, y, size, isBold, clearances }): LabelRequest => {
    const width = fonts.widthOf(text, size, isBold ? "bold" : "regular") + 1.6 * unit;
    return { x, y, clearances, width, height: size * 1.16 };
  });
  const markBoxes = marks.map(
    ({ x, y }): Box => ({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }),
  );
  const boxes = placeLabels(requests, inset(map, 2 * unit), [...obstacles, ...markBoxes]);
  for (const [index, box] of boxes.entries()) {
    if (!box) continue;
    const { text, size, isBold } = named[index];
    canvas.text(text, box.x + 0.8 * unit, box.y + size * 0.95, {
      ...{ size, weight: isBold ? "bold" : "regular", fill: "#141414", halo: 1.1 * unit },
    });
  }
  return [...markBoxes, ...boxes.flatMap((box) => box ?? [])];
}
