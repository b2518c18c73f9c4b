import type { Legend } from "../../contract/mapPageContent.ts";
import type { Box } from "./canvas.ts";
import { drawRing } from "./drawRing.ts";
import { drawHeading, type PanelTools } from "./drawTable.ts";
import { hatchPath } from "./hatch.ts";
import { drawMarker } from "./markers.ts";
import { fittedSize, wrapped } from "./textLayout.ts";
import type { Palette } from "./tone.ts";

/** Classes as they are drawn, with the people in each. @returns the y below it */
export function drawLegend(tools: PanelTools, palette: Palette, legend: Legend, box: Box): number {
  const { canvas, fonts, unit } = tools;
  const size = 6.6 * unit;
  const valueWidth = legend.columns.length > 1 ? box.width * 0.25 : box.width * 0.36;
  const valueEnd = (index: number) => box.x + box.width - (legend.columns.length - 1 - index) * (valueWidth + 2 * unit);
  let y = drawHeading(tools, legend.title, box);
  for (const [index, label] of legend.columns.entries()) {
    const fitted = fittedSize(fonts, label, 5.8 * unit, valueWidth, "regular");
    canvas.text(label, valueEnd(index), y + 6.4 * unit, { size: fitted, fill: "#525252", anchor: "end" });
  }
  y += 8.2 * unit;
  const labelX = box.x + 21 * unit;
  const labelWidth = valueEnd(0) - valueWidth - labelX;
  for (const { fill, label, values } of legend.rows) {
    drawSwatch(tools, palette, fill, { x: box.x, y: y + 0.6 * unit, width: 17 * unit, height: 7.6 * unit });
    canvas.text(label, labelX, y + size * 1.08, { size: fittedSize(fonts, label, size, labelWidth, "regular") });
    for (const [index, value] of values.entries()) {
      const fitted = fittedSize(fonts, value, size, valueWidth, "regular");
      canvas.text(value, valueEnd(index), y + size * 1.08, { size: fitted, anchor: "end" });
    }
    y += 9.4 * unit;
  }
  for (const { kind, label, values } of legend.rings) {
    const circle = { x: box.x + 8.5 * unit, y: y + 4.4 * unit, radius: 1.6 * unit };
    canvas.circle(circle.x, circle.y, circle.radius, { fill: "#9e9e9e" });
    drawRing(canvas, kind, circle, unit, palette.isElsewhereHatched);
    canvas.text(label, labelX, y + size * 1.08, { size: fittedSize(fonts, label, size, labelWidth, "regular") });
    for (const [index, value] of values.entries()) {
      const fitted = fittedSize(fonts, value, size, valueWidth, "regular");
      canvas.text(value, valueEnd(index), y + size * 1.08, { size: fitted, anchor: "end" });
    }
    y += 9.4 * unit;
  }
  y = drawMarkerKeys(tools, palette, legend, { ...box, y: y + 1.5 * unit });
  return drawNote(tools, legend.note, { ...box, y, height: box.y + box.height - y });
}

const NOTE_SIZE = 5.6;
const SMALLEST_NOTE = 4;

/** As large as the room left allows: it never runs over what stands below. */
function drawNote({ canvas, fonts, unit }: PanelTools, note: string, box: Box): number {
  let size = NOTE_SIZE * unit;
  let lines = wrapped(fonts, note, size, box.width);
  while (lines.length * size * 1.29 > box.height && size > SMALLEST_NOTE * unit) {
    size -= 0.2 * unit;
    lines = wrapped(fonts, note, size, box.width);
  }
  for (const [index, line] of lines.entries()) {
    canvas.text(line, box.x, box.y + size * (1.07 + index * 1.29), { size, fill: "#525252" });
  }
  return box.y + lines.length * size * 1.29;
}

/** An area as it is filled, and on it a circle of people. */
function drawSwatch({ canvas, unit }: PanelTools, palette: Palette, key: string, box: Box): void {
  const { light, solid, hatch, line } = palette.fill(key);
  const { x, y, width, height } = box;
  canvas.rect(box, { fill: light });
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  canvas.path(hatchPath([corners], hatch, 4 * unit), { stroke: line, strokeWidth: 0.4 * unit, opacity: 0.6 });
  canvas.rect(box, { stroke: "#5a5a5a", strokeWidth: 0.3 * unit });
  canvas.circle(x + width - 5 * unit, y + height / 2, 2.4 * unit, {
    fill: solid,
    stroke: "#262626",
    strokeWidth: 0.3 * unit,
  });
}

/** The marks in use, side by side, on as many lines as they need. */
function drawMarkerKeys({ canvas, fonts, unit }: PanelTools, palette: Palette, { markers }: Legend, box: Box): number {
  const size = 6 * unit;
  let [x, y] = [box.x, box.y];
  for (const { kind, label } of markers) {
    const width = 9 * unit + fonts.widthOf(label, size);
    if (x > box.x && x + width > box.x + box.width) [x, y] = [box.x, y + 9 * unit];
    drawMarker(canvas, kind, x + 3.5 * unit, y + 4 * unit, 2.8 * unit, palette.site);
    canvas.text(label, x + 8 * unit, y + 6.2 * unit, { size });
    x += width + 6 * unit;
  }
  return markers.length > 0 ? y + 9.5 * unit : y;
}
