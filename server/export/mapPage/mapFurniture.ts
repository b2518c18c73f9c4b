import type { MapView } from "../../contract/mapPageContent.ts";
import { type Box, type Canvas, inset, points } from "./canvas.ts";
import type { MapTools } from "./mapTools.ts";
import { textPiece } from "./panel.ts";
import { type Projection, roundKm } from "./projection.ts";
import { ASCENT, LEADING, TYPE } from "./typography.ts";

/** What the map shows, above it: on one line where both fit, else below one another. @returns the strip */
export function drawCaption(tools: MapTools, { caption, note }: MapView, frame: Box): Box {
  if (caption === "" && note === "") return { ...frame, height: 0 };
  const { canvas, fonts, unit } = tools;
  const size = TYPE.mapCaption * unit;
  const noteWidth = fonts.widthOf(note, TYPE.smallest * unit) + 0.5;
  const isOneLine = fonts.widthOf(caption, size, "bold") + noteWidth + 10 * unit <= frame.width;
  const first = textPiece(tools, caption, frame.width, { size: TYPE.mapCaption, weight: "bold" });
  const second = textPiece(tools, note, isOneLine ? noteWidth : frame.width, { size: TYPE.smallest });
  canvas.tagged("H2", () => first.draw(canvas, frame.x, frame.y));
  canvas.tagged("P", () => {
    if (isOneLine) second.draw(canvas, frame.x + frame.width - noteWidth, frame.y + first.height - second.height);
    else second.draw(canvas, frame.x, frame.y + first.height);
  });
  return { ...frame, height: first.height + (isOneLine ? 0 : second.height) + 1.5 * unit };
}

/** @returns the box it takes, for the names to keep clear of */
export function drawNorthArrow({ canvas, unit, words }: MapTools, frame: Box): Box {
  const [width, height] = [11 * unit, 21 * unit];
  const x = frame.x + 6 * unit;
  const y = frame.y + 6 * unit;
  const middle = x + width / 2;
  canvas.text(words.north, middle, y + 6 * unit, {
    size: TYPE.smallest * unit,
    weight: "bold",
    anchor: "middle",
    halo: 1 * unit,
  });
  half(canvas, middle, y + 7.5 * unit, -4.2 * unit, 13 * unit, "#222222");
  half(canvas, middle, y + 7.5 * unit, 4.2 * unit, 13 * unit, "#ffffff");
  return { x, y, width, height };
}

function half(canvas: Canvas, x: number, y: number, dx: number, height: number, fill: string): void {
  const corner = (left: number, top: number) => `${points(left)} ${points(top)}`;
  const path = `M${corner(x, y)}L${corner(x + dx, y + height)}L${corner(x, y + height * 0.72)}Z`;
  canvas.path(path, { fill, stroke: "#222222", strokeWidth: 0.5 });
}

/** A bar of round length, and the scale as printed on the paper's own size. @returns the box it takes */
export function drawScaleBar(tools: MapTools, { pointsPerKm }: Projection, frame: Box): Box {
  const { canvas, fonts, unit, words, paper } = tools;
  const km = roundKm(pointsPerKm, Math.min(90 * unit, frame.width * 0.28));
  const length = km * pointsPerKm;
  const size = TYPE.smallest * unit;
  const lineHeight = size * LEADING;
  const beside = `${km} km`;
  const scale = words.scale.replace("{n}", scaleText(pointsPerKm)).replace("{paper}", paper);
  const widths = [length + fonts.widthOf(beside, size) + 3 * unit, fonts.widthOf(scale, size)];
  const width = Math.max(...widths) + 8 * unit;
  const height = lineHeight * 2 + 3 * unit;
  const box = { x: frame.x + frame.width - width, y: frame.y + frame.height - height, width, height };
  // Over roads and hatching it needs a ground of its own; a small map would lose too much of its land to it.
  if (frame.width >= WIDE_MAP * unit) canvas.rect(box, { fill: "#ffffff" });
  const bar = { x: box.x + 4 * unit, y: box.y + 5 * unit, width: length / 2, height: 2.4 * unit };
  canvas.rect(inset({ ...bar, width: length }, -1.2 * unit), { fill: "#ffffff" });
  canvas.rect(bar, { fill: "#222222", stroke: "#222222", strokeWidth: 0.4 });
  canvas.rect({ ...bar, x: bar.x + length / 2 }, { fill: "#ffffff", stroke: "#222222", strokeWidth: 0.4 });
  canvas.text(beside, bar.x + length + 3 * unit, box.y + 1 * unit + size * ASCENT, { size, halo: 1.1 * unit });
  canvas.text(scale, box.x + 4 * unit, box.y + 1 * unit + lineHeight + size * ASCENT, { size, halo: 1.1 * unit });
  return box;
}

const WIDE_MAP = 250;
const MILLIMETRES_PER_POINT = 25.4 / 72;

/** N of 1:N, to three figures. */
function scaleText(pointsPerKm: number): string {
  const exact = 1_000_000 / (pointsPerKm * MILLIMETRES_PER_POINT);
  return Number(exact.toPrecision(3)).toLocaleString("en");
}
