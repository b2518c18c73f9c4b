import type { Cell, MapPageTable } from "../../contract/mapPageContent.ts";
import type { Box, Canvas, Weight } from "./canvas.ts";
import type { MapPageFonts } from "./fonts.ts";
import { fittedSize, shortened, wrapped } from "./textLayout.ts";

export interface PanelTools {
  readonly canvas: Canvas;
  readonly fonts: MapPageFonts;
  readonly unit: number;
}

const HEADING_HEIGHT = 12.5;
const RULE = "#9e9e9e";

/** A panel's heading. @returns the y below it */
export function drawHeading({ canvas, fonts, unit }: PanelTools, title: string, { x, y, width }: Box): number {
  const size = fittedSize(fonts, title, 8.2 * unit, width, "bold");
  canvas.text(title, x, y + 8.2 * unit, { size, weight: "bold" });
  canvas.rect({ x, y: y + 10.6 * unit, width, height: 0.8 * unit }, { fill: "#222222" });
  return y + HEADING_HEIGHT * unit;
}

interface TableMeasure {
  readonly columns: readonly ColumnBox[];
  readonly labelled: boolean;
  readonly rows: readonly { readonly lines: readonly (readonly string[])[]; readonly height: number }[];
  readonly noteLines: readonly string[];
}

const HEAD_HEIGHT = 9;
const MORE_HEIGHT = 8.4;
const NOTE_SIZE = 5.6;

function measured(tools: PanelTools, table: MapPageTable, box: Box): TableMeasure {
  const { fonts, unit } = tools;
  const columns = columnBoxes(table, box, 3 * unit);
  const rows = table.rows.map((row) => {
    const lines = row.map(({ text, isStrong }, index) =>
      table.columns[index].align === "end"
        ? [text]
        : labelLines(tools, text, columns[index].width, isStrong ? "bold" : "regular"),
    );
    const isTall = row.some(({ detail }, index) => detail || lines[index].length > 1);
    return { lines, height: (isTall ? 15.6 : 9.2) * unit };
  });
  return {
    ...{ columns, rows },
    labelled: table.columns.some(({ label }) => label !== ""),
    noteLines: table.note === "" ? [] : wrapped(fonts, table.note, NOTE_SIZE * unit, box.width),
  };
}

/** The height a table would take with all its rows. */
export function tableHeight(tools: PanelTools, table: MapPageTable, box: Box): number {
  const { labelled, rows, noteLines } = measured(tools, table, box);
  const ownHeight = HEADING_HEIGHT + (labelled ? HEAD_HEIGHT : 0) + noteLines.length * NOTE_SIZE * 1.3;
  return rows.reduce((sum, { height }) => sum + height, ownHeight * tools.unit);
}

/**
 * A table as far as its box goes; rows that find no room are counted in its last line, never dropped in silence.
 * @returns the y below it
 */
export function drawTable(tools: PanelTools, table: MapPageTable, box: Box): number {
  const { canvas, fonts, unit } = tools;
  const { columns, labelled, rows, noteLines } = measured(tools, table, box);
  let y = drawHeading(tools, table.title, box);
  if (labelled) {
    drawColumnHeads(tools, table, columns, box, y);
    y += HEAD_HEIGHT * unit;
  }
  const noteHeight = noteLines.length * NOTE_SIZE * 1.3 * unit;
  const shownCount = rowsThatFit(rows, box.y + box.height - noteHeight - y, MORE_HEIGHT * unit);
  for (const [rowIndex, { lines, height }] of rows.slice(0, shownCount).entries()) {
    for (const [index, cell] of table.rows[rowIndex].entries()) {
      drawCell(tools, cell, lines[index], columns[index], table.columns[index].align, y);
    }
    y += height;
    canvas.rect({ ...box, y: y - 0.4 * unit, height: 0.25 * unit }, { fill: "#d6d6d6" });
  }
  if (shownCount < rows.length) {
    const text = table.more(rows.length - shownCount);
    canvas.text(shortened(fonts, text, 6.6 * unit, box.width, "regular"), box.x, y + 6.6 * unit, { size: 6.6 * unit });
    y += MORE_HEIGHT * unit;
  }
  for (const line of noteLines) {
    canvas.text(line, box.x, y + NOTE_SIZE * 1.05 * unit, { size: NOTE_SIZE * unit, fill: "#525252" });
    y += NOTE_SIZE * 1.3 * unit;
  }
  return y;
}

function drawColumnHeads(
  { canvas, fonts, unit }: PanelTools,
  table: MapPageTable,
  columns: readonly ColumnBox[],
  box: Box,
  y: number,
): void {
  for (const [index, { label, align }] of table.columns.entries()) {
    const { x, width } = columns[index];
    const size = fittedSize(fonts, label, 5.8 * unit, width, "regular");
    const at = align === "end" ? x + width : x;
    canvas.text(label, at, y + 6.6 * unit, { size, fill: "#525252", anchor: align });
  }
  canvas.rect({ ...box, y: y + 8.4 * unit, height: 0.4 * unit }, { fill: RULE });
}

/** A label on one line, or on two where it is too long for its column. */
function labelLines({ fonts, unit }: PanelTools, text: string, width: number, weight: Weight): string[] {
  const size = 6.6 * unit;
  if (fonts.widthOf(text, size * 0.72, weight) <= width) return [text];
  const lines = wrapped(fonts, text, size, width);
  return lines.length <= 2 ? lines : [lines[0], lines.slice(1).join("")];
}

/** A figure is made smaller until it fits, never cut short. */
function drawCell(
  { canvas, fonts, unit }: PanelTools,
  { detail, isStrong }: Cell,
  lines: readonly string[],
  { x, width }: { readonly x: number; readonly width: number },
  anchor: "start" | "end",
  y: number,
): void {
  const weight = isStrong ? "bold" : "regular";
  const at = anchor === "end" ? x + width : x;
  const baseline = y + 7.1 * unit;
  for (const [index, line] of lines.entries()) {
    const size = fittedSize(fonts, line, 6.6 * unit, width, weight);
    canvas.text(line, at, baseline + index * 6.9 * unit, { size, weight, anchor });
  }
  if (!detail) return;
  const detailSize = fittedSize(fonts, detail, 5.6 * unit, width, "regular");
  const shown = detailSize < 4 * unit ? shortened(fonts, detail, 4 * unit, width, "regular") : detail;
  canvas.text(shown, at, baseline + 6.6 * unit, { size: Math.max(detailSize, 4 * unit), fill: "#444444", anchor });
}

interface ColumnBox {
  readonly x: number;
  readonly width: number;
}

function columnBoxes({ columns }: MapPageTable, box: Box, gap: number): ColumnBox[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = box.width - gap * (columns.length - 1);
  let x = box.x;
  return columns.map(({ share }) => {
    const column = { x, width: (room * share) / shares };
    x += column.width + gap;
    return column;
  });
}

/** All rows, or as many as leave room for the line that counts the others. */
function rowsThatFit(rows: readonly { readonly height: number }[], room: number, moreHeight: number): number {
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  if (total <= room + 0.01) return rows.length;
  let used = moreHeight;
  let count = 0;
  for (const { height } of rows) {
    used += height;
    if (used > room) break;
    count += 1;
  }
  return count;
}
