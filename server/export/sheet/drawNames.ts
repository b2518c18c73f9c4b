import { type Box, holds, inset } from "./canvas.ts";
import type { MapTools } from "./drawMap.ts";
import { type LabelRequest, placeLabels } from "./placeLabels.ts";
import type { Projection } from "./projection.ts";
import type { MapView } from "./sheetContent.ts";

/** Room, in squared points on A4, that a map spends on one municipality's name. */
const AREA_PER_NAME = 2300;

/** Radius of a centre's or site's mark in points. */
export function markRadius(unit: number, { pointsPerKm }: Projection): number {
  return Math.min(4.2, 2.6 + pointsPerKm) * unit;
}

/** Names of centres and sites first, then of municipalities in the view's order; marks, scale bar and arrow stay free. */
export function drawNames(
  { canvas, fonts, unit }: MapTools,
  projection: Projection,
  view: MapView,
  map: Box,
  obstacles: readonly Box[],
): void {
  const radius = markRadius(unit, projection);
  const marks = view.markers.map(({ lat, lon }): Box => {
    const { x, y } = projection.point(lat, lon);
    return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  });
  const isShown = ({ lat, lon }: { readonly lat: number; readonly lon: number }) => {
    const { x, y } = projection.point(lat, lon);
    return holds(map, x, y);
  };
  const nameCount = Math.round((map.width * map.height) / (AREA_PER_NAME * unit * unit));
  const named = [
    ...view.markers
      .filter(({ label }) => label !== "")
      .map(({ label, lat, lon }) => ({
        ...{ text: label, lat, lon, size: 7.4 * unit, isBold: true },
        clearances: [radius * 1.3, radius * 2.4],
      })),
    ...view.names
      .filter(isShown)
      .slice(0, nameCount)
      .map(({ text, lat, lon, isStrong }) => ({
        ...{ text, lat, lon, size: 6.2 * unit, isBold: isStrong },
        clearances: [2 * unit],
      })),
  ].filter(isShown);
  const requests = named.map(({ text, lat, lon, size, isBold, clearances }): LabelRequest => {
    const width = fonts.widthOf(text, size, isBold ? "bold" : "regular") + 1.6 * unit;
    return { ...projection.point(lat, lon), clearances, width, height: size * 1.16 };
  });
  const boxes = placeLabels(requests, inset(map, 2 * unit), [...obstacles, ...marks]);
  for (const [index, box] of boxes.entries()) {
    if (!box) continue;
    const { text, size, isBold } = named[index];
    canvas.text(text, box.x + 0.8 * unit, box.y + size * 0.95, {
      ...{ size, weight: isBold ? "bold" : "regular", fill: "#141414", halo: 1.1 * unit },
    });
  }
}
