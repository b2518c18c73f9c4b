import type { MapView, Ring } from "../../contract/mapPageContent.ts";
import { type Bounds, PREFECTURE_BOUNDS } from "../../core/prefecture.ts";
import { type Box, contains, holds, inset, overlaps } from "./canvas.ts";
import type { MapTools } from "./mapTools.ts";
import { textPiece } from "./panel.ts";
import { aspectOf, type Projection, projectionInto } from "./projection.ts";
import { TYPE } from "./typography.ts";

const NORTHERN_BOUNDS: Bounds = { west: 145.2, south: 43.3, east: 148.95, north: 45.6 };
const INSET_HEIGHT = 68;
/** A smaller map has no room for another one in it. */
const NARROWEST_MAP = 250;

/**
 * A small map in a corner where it covers nothing that is shown: 北方領土, or where in Hokkaido the map lies.
 * @returns the box it takes; null where no corner is free
 */
export function drawInset(
  tools: MapTools,
  view: MapView,
  projection: Projection,
  frame: Box,
  taken: readonly Box[],
): Box | null {
  const { unit, canvas, palette, base, words } = tools;
  if (frame.width < NARROWEST_MAP * unit) return null;
  const isNorthern = view.inset === "northernTerritories";
  const bounds = isNorthern ? NORTHERN_BOUNDS : PREFECTURE_BOUNDS;
  const width = INSET_HEIGHT * unit * aspectOf(bounds);
  const label = textPiece(tools, isNorthern ? words.northernTerritories : "", width - 4 * unit, {
    size: TYPE.smallest,
  });
  const size = { width, height: INSET_HEIGHT * unit + label.height + 1 * unit };
  const shown = isNorthern
    ? [...base.land, ...base.northernTerritories]
    : view.municipalityFills.flatMap((fill, i) => (fill ? base.municipalities[i] : []));
  const box = freeCorner(size, frame, taken, pointsOf(shown, projection), 4 * unit);
  if (!box) return null;
  const map = { ...box, height: INSET_HEIGHT * unit };
  const small = projectionInto(bounds, inset(map, 2 * unit), map);
  canvas.rect(box, { fill: "#ffffff" });
  const outline = { stroke: palette.coastline, strokeWidth: 0.4 * unit };
  canvas.path(small.areaPath(base.land), { fill: isNorthern ? palette.neighbour : palette.land, ...outline });
  canvas.path(small.areaPath(base.northernTerritories), { fill: palette.land, ...outline });
  if (!isNorthern) {
    const { x, y } = small.point(view.bounds.north, view.bounds.west);
    const end = small.point(view.bounds.south, view.bounds.east);
    canvas.rect({ x, y, width: end.x - x, height: end.y - y }, { stroke: palette.site, strokeWidth: 1.2 * unit });
  }
  label.draw(canvas, box.x + 2 * unit, map.y + map.height);
  canvas.rect(box, { stroke: "#5a5a5a", strokeWidth: 0.4 * unit });
  return box;
}

function pointsOf(rings: readonly Ring[], { point }: Projection): { readonly x: number; readonly y: number }[] {
  return rings.flatMap((ring) => ring.map(([lon, lat]) => point(lat, lon)));
}

/** Right corners first: the left ones have the arrow. */
function freeCorner(
  { width, height }: Pick<Box, "width" | "height">,
  frame: Box,
  taken: readonly Box[],
  shown: readonly { readonly x: number; readonly y: number }[],
  margin: number,
): Box | null {
  const lefts = [frame.x + frame.width - width - margin, frame.x + margin];
  const tops = [frame.y + margin, frame.y + frame.height - height - margin];
  const corners = tops.flatMap((y) => lefts.map((x): Box => ({ x, y, width, height })));
  const isFree = (box: Box) =>
    contains(frame, box) &&
    !taken.some((other) => overlaps(other, box)) &&
    !shown.some(({ x, y }) => holds(inset(box, -margin), x, y));
  return corners.find(isFree) ?? null;
}
