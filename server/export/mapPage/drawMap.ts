import type { MapView, Ring } from "../../contract/mapPageContent.ts";
import { type Box, holds, inset } from "./canvas.ts";
import { drawInset } from "./drawInset.ts";
import { drawNames, markRadius, marksOf } from "./drawNames.ts";
import { drawRing } from "./drawRing.ts";
import { drawRoadNumbers } from "./drawRoadNumbers.ts";
import { hatchPath } from "./hatch.ts";
import { drawCaption, drawNorthArrow, drawScaleBar } from "./mapFurniture.ts";
import type { MapTools } from "./mapTools.ts";
import { drawMarker } from "./markers.ts";
import { type Projection, projectionInto } from "./projection.ts";
import { ELSEWHERE_LINE, ELSEWHERE_SPACING } from "./tone.ts";

/** Kilometres of map that a point of circle stands for at the scale circles are sized for (all Hokkaido on A4). */
const CIRCLE_POINTS_PER_ROOT_PERSON = 0.03;
const REFERENCE_POINTS_PER_KM = 0.85;
const MAX_ZOOM = 1.8; // a city alone on a map would hide itself otherwise

/** One framed map: its caption above; land, fills, borders, roads, people, marks and names; scale bar and north arrow. */
export function drawMap(tools: MapTools, view: MapView, frame: Box): void {
  const caption = drawCaption(tools, view, frame);
  const map = { ...frame, y: caption.y + caption.height, height: frame.height - caption.height };
  tools.canvas.tagged("Figure", () => drawFigure(tools, view, map), view.alternative);
}

/** Where 北方領土 are named on a map that has no room for their inset: in the sea south of them. */
const ISLANDS = { lat: 42.85, lon: 146.2, isStrong: false };

function drawFigure(tools: MapTools, view: MapView, map: Box): void {
  const { canvas, palette, unit, words } = tools;
  const projection = projectionInto(view.bounds, inset(map, 5 * unit), map);
  canvas.rect(map, { fill: palette.sea });
  drawGround(tools, projection, view);
  drawFills(tools, projection, view);
  drawLines(tools, projection);
  drawPeople(tools, projection, view, map);
  const furniture = [drawNorthArrow(tools, map), drawScaleBar(tools, projection, map)];
  const corner = drawInset(tools, view, projection, map, furniture);
  const obstacles = corner ? [...furniture, corner] : furniture;
  const radius = markRadius(unit, projection);
  const marks = marksOf(view, projection, radius, map);
  // Sites first, centres over them.
  for (const { kind, x, y } of [...marks].reverse()) drawMarker(canvas, kind, x, y, radius, palette.site);
  const islands =
    view.inset === "northernTerritories" && !corner ? [{ text: words.northernTerritories, ...ISLANDS }] : [];
  const names = drawNames(tools, projection, { ...view, names: [...islands, ...view.names] }, marks, map, obstacles);
  drawRoadNumbers(tools, projection, map, [...obstacles, ...names]);
  canvas.rect(map, { stroke: "#5a5a5a", strokeWidth: 0.6 * unit });
}

/** Land; on a grey map page what belongs to no class is lined, since white is a class there. */
function drawGround({ canvas, palette, base, unit }: MapTools, projection: Projection, view: MapView): void {
  const { areaPath, linePath } = projection;
  canvas.path(areaPath(base.neighbours), { fill: palette.neighbour });
  canvas.path(linePath(base.neighbours), { stroke: "#bdbdbd", strokeWidth: 0.4 * unit });
  canvas.path(areaPath(base.northernTerritories), { fill: palette.land });
  canvas.path(linePath(base.northernTerritories), { stroke: palette.coastline, strokeWidth: 0.5 * unit });
  canvas.path(areaPath(base.land), { fill: palette.land });
  if (!palette.isElsewhereHatched) return;
  const isPart = view.municipalityFills.some((fill) => fill === null);
  const elsewhere = [...base.northernTerritories, ...(isPart ? base.land : [])];
  canvas.path(hatchPath(projection.areas(elsewhere), "grid", ELSEWHERE_SPACING * unit), {
    ...{ stroke: ELSEWHERE_LINE, strokeWidth: 0.4 * unit },
  });
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
    canvas.path(projection.areaPath(rings), { fill: light });
    const hatching = hatchPath(projection.areas(rings), hatch, 4 * unit);
    canvas.path(hatching, { stroke: line, strokeWidth: 0.4 * unit, opacity: 0.6 });
  }
}

function drawLines({ canvas, palette, base, unit }: MapTools, { areaPath, linePath }: Projection): void {
  canvas.path(areaPath(base.lakes), { fill: palette.lake });
  canvas.path(linePath(base.lakes), { stroke: palette.coastline, strokeWidth: 0.3 * unit });
  canvas.path(linePath(base.municipalityBorders), { stroke: "#9a9a9a", strokeWidth: 0.22 * unit });
  canvas.path(linePath(base.mainRoads), { stroke: palette.road, strokeWidth: 0.4 * unit, opacity: 0.75 });
  canvas.path(linePath(base.land), { stroke: palette.coastline, strokeWidth: 0.5 * unit });
  canvas.path(linePath(base.areaBorders), { stroke: palette.areaBorder, strokeWidth: 0.6 * unit });
  canvas.path(linePath(base.centreBorders), { stroke: palette.centreBorder, strokeWidth: 1.2 * unit });
}

function drawPeople(
  { canvas, palette, unit }: MapTools,
  { point, pointsPerKm }: Projection,
  view: MapView,
  map: Box,
): void {
  const zoom = Math.min(MAX_ZOOM, Math.sqrt(pointsPerKm / REFERENCE_POINTS_PER_KM));
  for (const { lat, lon, people, fill, ring } of view.circles) {
    const { x, y } = point(lat, lon);
    if (!holds(map, x, y)) continue;
    const radius = Math.max(0.7 * unit, Math.sqrt(people) * CIRCLE_POINTS_PER_ROOT_PERSON * zoom);
    canvas.circle(x, y, radius, { fill: palette.fill(fill).solid, stroke: "#262626", strokeWidth: 0.3 * unit });
    if (ring) drawRing(canvas, ring, { x, y, radius }, unit, palette.isElsewhereHatched);
  }
}
