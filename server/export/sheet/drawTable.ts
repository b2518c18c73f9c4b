import type { Box, Canvas, Weight } from "./canvas.ts";
import type { SheetFonts } from "./fonts.ts";
import type { Cell, SheetTable } from "./sheetContent.ts";
import { fittedSize, shortened, wrapped } from "./textLayout.ts";

export interface PanelTools {
  readonly canvas: Canvas;
  readonly fonts: SheetFonts;
  readonly unit: number;
}

const RULE = "#9e9e9e";

/** A panel's heading. @returns the y below it */
export function drawHeading({ canvas, fonts, unit }: PanelTools, title: string, { x, y, width }: Box): number {
  const size = fittedSize(fonts, title, 8.2 * unit, width, "bold");
  canvas.text(title, x, y + 8.2 * unit, { size, weight: "bold" });
  canvas.rect({ x, y: y + 10.6 * unit, width, height: 0.8 * unit }, { fill: "#222222" });
  return y + 12.5 * unit;
}

/**
 * A table as far as its box goes; rows that find no room are counted in its last line, never dropped in silence.
 * @returns the y below it
 */
export function drawTable(tools: PanelTools, table: SheetTable, box: Box): number {
  const { canvas, fonts, unit } = tools;
  const size = 6.6 * unit;
  const detailSize = 5.6 * unit;
  let y = drawHeading(tools, table.title, box);
  const columns = columnBoxes(table, box, 3 * unit);

  if (table.columns.some(({ label }) => label !== "")) {
    for (const [index, { label, align }] of table.columns.entries()) {
      const { x, width } = columns[index];
      const fitted = fittedSize(fonts, label, 5.8 * unit, width, "regular");
      const at = align === "end" ? x + width : x;
      canvas.text(label, at, y + 6.6 * unit, { size: fitted, fill: "#525252", anchor: align });
    }
    y += 8.4 * unit;
    canvas.rect({ ...box, y, height: 0.4 * unit }, { fill: RULE });
    y += 0.6 * unit;
  }

  const linesOf = ({ text, isStrong }: Cell, index: number) =>
    table.columns[index].align === "end"
      ? [text]
      : cellLines(tools, text, size, columns[index].width, isStrong ? "bold" : "regular");
  const heightOf = (row: readonly Cell[]) =>
    (row.some((cell, index) => cell.detail || linesOf(cell, index).length > 1) ? 15.6 : 9.2) * unit;
  const noteLines = table.note === "" ? [] : wrapped(fonts, table.note, detailSize, box.width);
  const noteHeight = noteLines.length * detailSize * 1.3;
  const bottom = box.y + box.height - noteHeight;
  const shownCount = rowsThatFit(table.rows, heightOf, bottom - y, 8.4 * unit);
  for (const row of table.rows.slice(0, shownCount)) {
    for (const [index, cell] of row.entries()) {
      drawCell(tools, cell, linesOf(cell, index), columns[index], table.columns[index].align, y);
    }
    y += heightOf(row);
    canvas.rect({ ...box, y: y - 0.4 * unit, height: 0.25 * unit }, { fill: "#d6d6d6" });
  }
  if (shownCount < table.rows.length) {
    const text = table.more(table.rows.length - shownCount);
    canvas.text(shortened(fonts, text, size, box.width, "regular"), box.x, y + size, { size });
    y += 8.4 * unit;
  }
  for (const line of noteLines) {
    canvas.text(line, box.x, y + detailSize * 1.05, { size: detailSize, fill: "#525252" });
    y += detailSize * 1.3;
  }
  return y;
}

/** A label on one line, or on two where it is too long for its column. */
function cellLines({ fonts }: PanelTools, text: string, size: number, width: number, weight: Weight): string[] {
  if (fonts.widthOf(text, size * 0.85, weight) <= width) return [text];
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

function columnBoxes({ columns }: SheetTable, box: Box, gap: number): { readonly x: number; readonly width: number }[] {
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
function rowsThatFit<T>(rows: readonly T[], heightOf: (row: T) => number, room: number, lineHeight: number): number {
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  if (total <= room) return rows.length;
  let used = lineHeight;
  let count = 0;
  for (const row of rows) {
    used += heightOf(row);
    if (used > room) break;
    count += 1;
  }
  return count;
}
