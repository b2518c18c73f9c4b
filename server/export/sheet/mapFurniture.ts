import { type Box, type Canvas, points } from "./canvas.ts";
import type { MapTools } from "./drawMap.ts";
import { type Projection, roundKm } from "./projection.ts";
import type { MapView } from "./sheetContent.ts";
import { fittedSize } from "./textLayout.ts";

/** Caption, north arrow and scale bar. @returns the boxes they take, for the names to keep clear of */
export function drawFurniture(tools: MapTools, view: MapView, projection: Projection, frame: Box): Box[] {
  const caption = drawCaption(tools, view, frame);
  const arrow = drawNorthArrow(tools, frame, caption);
  const scale = drawScaleBar(tools, projection, frame);
  return [caption, arrow, scale].filter(({ width }) => width > 0);
}

function drawCaption({ canvas, fonts, unit }: MapTools, { caption, note }: MapView, frame: Box): Box {
  const lines = [
    { text: caption, weight: "bold" as const, size: 8.6 * unit },
    { text: note, weight: "regular" as const, size: 6.6 * unit },
  ]
    .filter(({ text }) => text !== "")
    .map((line) => ({ ...line, size: fittedSize(fonts, line.text, line.size, frame.width - 12 * unit, line.weight) }));
  if (lines.length === 0) return { x: frame.x, y: frame.y, width: 0, height: 0 };
  const width = Math.max(...lines.map(({ text, size, weight }) => fonts.widthOf(text, size, weight))) + 8 * unit;
  const height = lines.reduce((sum, { size }) => sum + size * 1.3, 3.5 * unit);
  const box = { x: frame.x, y: frame.y, width, height };
  canvas.rect(box, { fill: "#ffffff", opacity: 0.88 });
  let y = box.y + 1.5 * unit;
  for (const { text, size, weight } of lines) {
    canvas.text(text, box.x + 4 * unit, y + size, { size, weight });
    y += size * 1.3;
  }
  return box;
}

function drawNorthArrow({ canvas, unit, north }: MapTools, frame: Box, caption: Box): Box {
  const [width, height] = [11 * unit, 21 * unit];
  const x = frame.x + 6 * unit;
  const y = caption.y + caption.height + 5 * unit;
  const middle = x + width / 2;
  canvas.text(north, middle, y + 6 * unit, { size: 6.4 * unit, weight: "bold", anchor: "middle", halo: 1 * unit });
  half(canvas, middle, y + 7.5 * unit, -4.2 * unit, 13 * unit, "#1b2530");
  half(canvas, middle, y + 7.5 * unit, 4.2 * unit, 13 * unit, "#ffffff");
  return { x, y, width, height };
}

function half(canvas: Canvas, x: number, y: number, dx: number, height: number, fill: string): void {
  const corner = (left: number, top: number) => `${points(left)} ${points(top)}`;
  const path = `M${corner(x, y)}L${corner(x + dx, y + height)}L${corner(x, y + height * 0.72)}Z`;
  canvas.path(path, { fill, stroke: "#1b2530", strokeWidth: 0.5 });
}

function drawScaleBar({ canvas, fonts, unit }: MapTools, { pointsPerKm }: Projection, frame: Box): Box {
  const km = roundKm(pointsPerKm, Math.min(90 * unit, frame.width * 0.28));
  const length = km * pointsPerKm;
  const size = 6.2 * unit;
  const label = `${km} km`;
  const width = length + fonts.widthOf(label, size) + 10 * unit;
  const box = { x: frame.x + frame.width - width, y: frame.y + frame.height - 13 * unit, width, height: 13 * unit };
  canvas.rect(box, { fill: "#ffffff", opacity: 0.88 });
  const bar = { x: box.x + 4 * unit, y: box.y + 6 * unit, width: length / 2, height: 2.4 * unit };
  canvas.rect(bar, { fill: "#1b2530", stroke: "#1b2530", strokeWidth: 0.4 });
  canvas.rect({ ...bar, x: bar.x + length / 2 }, { fill: "#ffffff", stroke: "#1b2530", strokeWidth: 0.4 });
  canvas.text(label, bar.x + length + 3 * unit, box.y + 9 * unit, { size });
  return box;
}
