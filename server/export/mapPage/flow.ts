import type { Box, Canvas } from "./canvas.ts";
import type { MeasuredPanel, Panel, Piece } from "./panel.ts";

/** A panel with its rows from one on: those before it stand elsewhere already. */
export interface Waiting {
  readonly panel: Panel;
  readonly from: number;
}

/** A panel's rows from one up to, not including, another, with its heading. */
export interface Placed {
  readonly measured: MeasuredPanel;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
}

export interface Filled {
  readonly placed: readonly Placed[];
  readonly left: readonly Waiting[];
  readonly bottom: number; // y below the last panel
}

const GAP = 7;
/** A table does not start with fewer rows than this at a column's end. */
const FEWEST_ROWS = 3;

/**
 * Panels below one another in one column. What does not fit is left for another column or page, whole where it is whole;
 * what follows it may still fit.
 * @param isFresh the column is as long as one can be: there a panel starts even if it does not fit as a whole
 */
export function fillColumn(box: Box, waiting: readonly Waiting[], unit: number, isFresh: boolean): Filled {
  const placed: Placed[] = [];
  const left: Waiting[] = [];
  const end = box.y + box.height;
  let { y } = box;
  for (const { panel, from } of waiting) {
    if (isFresh && left.length > 0) {
      left.push({ panel, from }); // in order, once something has to go on in the next column
      continue;
    }
    const measured = panel.measured(box.width);
    const to = rowsThatFit(measured, from, end - y);
    const count = measured.rows.length;
    const mustStart = isFresh && y === box.y;
    const isEnough = to === count || (!panel.isWhole && to - from >= FEWEST_ROWS);
    if (!isEnough && !mustStart) {
      left.push({ panel, from });
      continue;
    }
    const last = Math.max(to, Math.min(count, from + (mustStart ? 1 : 0)));
    placed.push({ measured, from, to: last, x: box.x, y });
    y += partHeight(measured, from, last) + GAP * unit;
    if (last < count) left.push({ panel, from: last });
  }
  return { placed, left, bottom: y };
}

/** The height of a panel at a width, with all its rows. */
export function wholeHeight(panel: Panel, width: number): number {
  const measured = panel.measured(width);
  return partHeight(measured, 0, measured.rows.length);
}

function partHeight(measured: MeasuredPanel, from: number, to: number): number {
  return partsOf(measured, from, to).reduce((sum, { height }) => sum + height, 0);
}

function partsOf(
  { heading, continuedHeading, columnHeads, rows, foot, more }: MeasuredPanel,
  from: number,
  to: number,
): Piece[] {
  return [
    from === 0 ? heading : continuedHeading,
    ...(columnHeads ? [columnHeads] : []),
    ...rows.slice(from, to),
    ...(to < rows.length ? [more(rows.length - to)] : []),
    ...(from === 0 && foot ? [foot] : []),
  ];
}

/** The last row, not included, of those that fit. */
function rowsThatFit(measured: MeasuredPanel, from: number, room: number): number {
  const { rows } = measured;
  if (partHeight(measured, from, rows.length) <= room + 0.01) return rows.length;
  let height = partHeight(measured, from, from);
  let to = from;
  while (to < rows.length && height + rows[to].height <= room) {
    height += rows[to].height;
    to += 1;
  }
  return Math.min(to, rows.length - 1);
}

/** Heading, the table of rows, and what is said below it. */
export function drawPlaced(canvas: Canvas, { measured, from, to, x, y }: Placed): void {
  const { heading, continuedHeading, columnHeads, rows, foot, more } = measured;
  let top = y;
  const draw = (piece: Piece) => {
    piece.draw(canvas, x, top);
    top += piece.height;
  };
  draw(from === 0 ? heading : continuedHeading);
  canvas.tagged("Table", () => {
    if (columnHeads) draw(columnHeads);
    for (const row of rows.slice(from, to)) draw(row);
  });
  if (to < rows.length) draw(more(rows.length - to));
  if (from === 0 && foot) draw(foot);
}
