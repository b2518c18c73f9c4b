import { type Box, type Canvas, contains, inset } from "./canvas.ts";
import type { SheetFonts } from "./fonts.ts";
import { hatchPath } from "./hatch.ts";
import { drawFurniture } from "./mapFurniture.ts";
import { drawMarker } from "./markers.ts";
import { type LabelRequest, placeLabels } from "./placeLabels.ts";
import { type Projection, projectionInto } from "./projection.ts";
import type { MapView, Ring, SheetBase } from "./sheetContent.ts";
import type { Palette } from "./tone.ts";

/** What every map of one sheet is drawn with. */
export interface MapTools {
  readonly canvas: Canvas;
  readonly fonts: SheetFonts;
  readonly palette: Palette;
  readonly base: SheetBase;
  readonly unit: number;
  readonly north: string; // the letter at the arrow
}

/** Kilometres of map that a point of circle stands for at the scale circles are sized for (all Hokkaido on A4). */
const CIRCLE_POINTS_PER_ROOT_PERSON = 0.03;
const REFERENCE_POINTS_PER_KM = 0.85;

/** One framed map: land, fills, borders, roads, people, marks, names, then caption, scale bar and north arrow over it. */
export function drawMap(tools: MapTools, view: MapView, frame: Box): void {
  const { canvas, palette, unit } = tools;
  const projection = projectionInto(view.bounds, inset(frame, 5 * unit));
  canvas.rect(frame, { fill: palette.sea });
  let obstacles: readonly Box[] = [];
  canvas.clip(frame, () => {
    drawGround(tools, projection);
    drawFills(tools, projection, view);
    drawLines(tools, projection);
    drawPeople(tools, projection, view);
    obstacles = drawFurniture(tools, view, projection, frame);
    drawMarks(tools, projection, view);
    drawNames(tools, projection, view, frame, obstacles);
  });
  canvas.rect(frame, { stroke: "#5a5a5a", strokeWidth: 0.6 * unit });
}

function drawGround({ canvas, palette, base, unit }: MapTools, { path }: Projection): void {
  canvas.path(path(base.neighbours, true), { fill: palette.neighbour, stroke: "#bdbdbd", strokeWidth: 0.4 * unit });
  canvas.path(path(base.land, true), { fill: palette.land });
}

function drawFills({ canvas, palette, base, unit }: MapTools, projection: Projection, view: MapView): void {
  const ringsByFill = new Map<string, Ring[]>();
  for (const [index, fill] of view.municipalityFills.entries()) {
    if (fill === null) continue;
    const rings = ringsByFill.get(fill) ?? [];
    rings.push(...base.municipalities[index]);
    ringsByFill.set(fill, rings);
  }
  for (const [key, rings] of ringsByFill) {
    const { light, hatch, line } = palette.fill(key);
    canvas.path(projection.path(rings, true), { fill: light });
    const shape = rings.map((ring) =>
      ring.map(([lon, lat]) => {
        const { x, y } = projection.point(lat, lon);
        return [x, y] as const;
      }),
    );
    canvas.path(hatchPath(shape, hatch, 4 * unit), { stroke: line, strokeWidth: 0.4 * unit, opacity: 0.6 });
  }
}

function drawLines({ canvas, palette, base, unit }: MapTools, { path }: Projection): void {
  canvas.path(path(base.lakes, true), { fill: palette.lake, stroke: palette.coastline, strokeWidth: 0.3 * unit });
  canvas.path(path(base.municipalities.flat(), true), { stroke: "#9aa0a6", strokeWidth: 0.22 * unit });
  canvas.path(path(base.mainRoads, false), { stroke: palette.road, strokeWidth: 0.4 * unit, opacity: 0.75 });
  canvas.path(path(base.land, true), { stroke: palette.coastline, strokeWidth: 0.5 * unit });
  canvas.path(path(base.areaBorders, false), { stroke: palette.areaBorder, strokeWidth: 0.6 * unit });
  canvas.path(path(base.centreBorders, false), { stroke: palette.centreBorder, strokeWidth: 1.2 * unit });
}

function drawPeople({ canvas, palette, unit }: MapTools, { point, pointsPerKm }: Projection, view: MapView): void {
  const zoom = Math.sqrt(pointsPerKm / REFERENCE_POINTS_PER_KM);
  for (const { lat, lon, people, fill } of view.circles) {
    const { x, y } = point(lat, lon);
    const radius = Math.max(0.7 * unit, Math.sqrt(people) * CIRCLE_POINTS_PER_ROOT_PERSON * zoom);
    canvas.circle(x, y, radius, { fill: palette.fill(fill).solid, stroke: "#1f2a33", strokeWidth: 0.3 * unit });
  }
}

function markRadius(unit: number, { pointsPerKm }: Projection): number {
  return Math.min(4.2, 2.6 + pointsPerKm) * unit;
}

/** Sites first, centres over them. */
function drawMarks({ canvas, palette, unit }: MapTools, projection: Projection, view: MapView): void {
  for (const { kind, lat, lon } of [...view.markers].reverse()) {
    const { x, y } = projection.point(lat, lon);
    drawMarker(canvas, kind, x, y, markRadius(unit, projection), palette.site);
  }
}

function drawNames(
  { canvas, fonts, unit }: MapTools,
  projection: Projection,
  view: MapView,
  frame: Box,
  obstacles: readonly Box[],
): void {
  const radius = markRadius(unit, projection);
  const marks = view.markers.map(({ lat, lon }): Box => {
    const { x, y } = projection.point(lat, lon);
    return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  });
  const names = [
    ...view.markers.map((marker) => ({
      ...marker,
      text: marker.label,
      size: 7.4 * unit,
      isBold: true,
      clearance: radius * 1.35,
    })),
    ...view.names.map((name) => ({ ...name, size: 6.2 * unit, isBold: name.isStrong, clearance: 2 * unit })),
  ].filter(({ text, lat, lon }) => {
    const { x, y } = projection.point(lat, lon);
    return text !== "" && contains(frame, { x, y, width: 0, height: 0 });
  });
  const requests = names.map(({ text, lat, lon, size, isBold, clearance }): LabelRequest => {
    const width = fonts.widthOf(text, size, isBold ? "bold" : "regular") + 1.6 * unit;
    return { ...projection.point(lat, lon), clearance, width, height: size * 1.16 };
  });
  for (const [index, box] of placeLabels(requests, inset(frame, 2 * unit), [...obstacles, ...marks]).entries()) {
    if (!box) continue;
    const { text, size, isBold } = names[index];
    canvas.text(text, box.x + 0.8 * unit, box.y + size * 0.95, {
      size,
      weight: isBold ? "bold" : "regular",
      fill: "#10171e",
      halo: 1.1 * unit,
    });
  }
}
