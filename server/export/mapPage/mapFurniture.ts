import type { MapView } from "../../contract/mapPageContent.ts";
import { type Box, type Canvas, points } from "./canvas.ts";
import type { MapTools } from "./mapTools.ts";
import { type Projection, roundKm } from "./projection.ts";
import { fittedSize } from "./textLayout.ts";

/** What the map shows, in a strip above it. @returns the strip */
export function drawCaption({ canvas, fonts, unit }: MapTools, { caption, note }: MapView, frame: Box): Box {
  const isNarrow = frame.width < 230 * unit;
  const lines = [
    { text: caption, weight: "bold" as const, size: 8.6 * unit },
    { text: note, weight: "regular" as const, size: 6.8 * unit },
  ]
    .filter(({ text }) => text !== "")
    .map((line) => ({
      ...line,
      size: fittedSize(fonts, line.text, line.size, frame.width * (isNarrow ? 1 : 0.58), line.weight),
    }));
  const height = (isNarrow ? 20 : 12.5) * unit;
  const baseline = frame.y + 8.8 * unit;
  for (const [index, { text, size, weight }] of lines.entries()) {
    if (index === 0) canvas.text(text, frame.x, baseline, { size, weight });
    else if (isNarrow) canvas.text(text, frame.x, baseline + 8.6 * unit, { size, weight });
    else canvas.text(text, frame.x + frame.width, baseline, { size, weight, anchor: "end" });
  }
  return { ...frame, height };
}

/** @returns the box it takes, for the names to keep clear of */
export function drawNorthArrow({ canvas, unit, north }: MapTools, frame: Box): Box {
  const [width, height] = [11 * unit, 21 * unit];
  const x = frame.x + 6 * unit;
  const y = frame.y + 6 * unit;
  const middle = x + width / 2;
  canvas.text(north, middle, y + 6 * unit, { size: 6.4 * unit, weight: "bold", anchor: "middle", halo: 1 * unit });
  half(canvas, middle, y + 7.5 * unit, -4.2 * unit, 13 * unit, "#222222");
  half(canvas, middle, y + 7.5 * unit, 4.2 * unit, 13 * unit, "#ffffff");
  return { x, y, width, height };
}

function half(canvas: Canvas, x: number, y: number, dx: number, height: number, fill: string): void {
  const corner = (left: number, top: number) => `${points(left)} ${points(top)}`;
  const path = `M${corner(x, y)}L${corner(x + dx, y + height)}L${corner(x, y + height * 0.72)}Z`;
  canvas.path(path, { fill, stroke: "#222222", strokeWidth: 0.5 });
}

/** @returns the box it takes */
export function drawScaleBar({ canvas, fonts, unit }: MapTools, { pointsPerKm }: Projection, frame: Box): Box {
  const km = roundKm(pointsPerKm, Math.min(90 * unit, frame.width * 0.28));
  const length = km * pointsPerKm;
  const size = 6.2 * unit;
  const label = `${km} km`;
  const width = length + fonts.widthOf(label, size) + 10 * unit;
  const box = { x: frame.x + frame.width - width, y: frame.y + frame.height - 13 * unit, width, height: 13 * unit };
  canvas.rect(box, { fill: "#ffffff" });
  const bar = { x: box.x + 4 * unit, y: box.y + 6 * unit, width: length / 2, height: 2.4 * unit };
  canvas.rect(bar, { fill: "#222222", stroke: "#222222", strokeWidth: 0.4 });
  canvas.rect({ ...bar, x: bar.x + length / 2 }, { fill: "#ffffff", stroke: "#222222", strokeWidth: 0.4 });
  canvas.text(label, bar.x + length + 3 * unit, box.y + 9 * unit, { size });
  return box;
}
