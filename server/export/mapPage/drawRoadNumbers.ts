import { type Box, contains, holds, inset, overlaps } from "./canvas.ts";
import type { MapTools } from "./mapTools.ts";
import type { Projection } from "./projection.ts";
import { ASCENT, TYPE } from "./typography.ts";

/** Room, in squared points on A4, that a map spends on one road number. */
const AREA_PER_NUMBER = 9000;

/** The numbers of the longest roads in view, framed, each once and where it touches nothing else. */
export function drawRoadNumbers(
  { canvas, fonts, base, unit }: MapTools,
  { point }: Projection,
  map: Box,
  taken: readonly Box[],
): void {
  const most = Math.round((map.width * map.height) / (AREA_PER_NUMBER * unit * unit));
  const size = TYPE.smallest * unit;
  const room = inset(map, 3 * unit);
  const drawn: Box[] = [];
  for (const { number, points } of base.roadNumbers) {
    if (drawn.length >= most) return;
    const width = fonts.widthOf(number, size, "bold") + 3.6 * unit;
    const height = size * 1.2;
    const boxes = middleFirst(points)
      .map(({ lat, lon }) => point(lat, lon))
      .filter(({ x, y }) => holds(room, x, y))
      .map(({ x, y }): Box => ({ x: x - width / 2, y: y - height / 2, width, height }));
    const free = boxes.find(
      (box) => contains(room, box) && ![...taken, ...drawn].some((other) => overlaps(other, box)),
    );
    if (!free) continue;
    drawn.push(free);
    canvas.rect(free, { fill: "#ffffff", stroke: "#555555", strokeWidth: 0.5 * unit });
    canvas.text(number, free.x + width / 2, free.y + size * (ASCENT - 0.02), {
      ...{ size, weight: "bold", fill: "#404040", anchor: "middle" },
    });
  }
}

/** From the middle of the road outwards: its ends lie in towns, where names stand. */
function middleFirst<T>(points: readonly T[]): T[] {
  const middle = (points.length - 1) / 2;
  return points
    .map((place, index) => ({ place, away: Math.abs(index - middle) }))
    .sort((a, b) => a.away - b.away)
    .map(({ place }) => place);
}
