import type { Cell, MapPageTable } from "../../contract/mapPageContent.ts";
import type { Canvas } from "./canvas.ts";
import {
  headingPiece,
  type Measure,
  type MeasuredPanel,
  type Panel,
  type Piece,
  paragraphPiece,
  textPiece,
} from "./panel.ts";
import { LEADING, TYPE } from "./typography.ts";

const GREY_RULE = "#d6d6d6";
const COLUMN_GAP = 4;
const NARROWEST_COLUMN = 24;
const WIDEST_WORD = 48; // of a heading, before it is torn
const LEAST_TEXT = 44; // what a column of words takes before it wraps further

/** A table whose rows may go on elsewhere; cells wrap, nothing is cut or made smaller. */
export function tablePanel(
  measure: Measure,
  table: MapPageTable,
  continued: string,
  own: Pick<Panel, "isWhole" | "isWide">,
): Panel {
  return { ...own, measured: (width) => measuredTable(measure, table, continued, width) };
}

function measuredTable(measure: Measure, table: MapPageTable, continued: string, width: number): MeasuredPanel {
  const { unit } = measure;
  const columns = columnBoxes(measure, table, width);
  const small = { size: TYPE.smallest, fill: "#525252" };
  const isLabelled = table.columns.some(({ label }) => label !== "");
  return {
    title: table.title,
    heading: headingPiece(measure, table.title, width),
    continuedHeading: headingPiece(measure, `${table.title}${continued}`, width),
    columnHeads: isLabelled ? headPiece(measure, table, columns, width) : null,
    rows: table.rows.map((row) => rowPiece(measure, table, row, columns, width)),
    foot: table.note === "" ? null : withSpace(paragraphPiece(measure, table.note, width, small), unit),
    more: (count) => paragraphPiece(measure, table.more.replace("{n}", String(count)), width, { size: TYPE.body }),
  };
}

function withSpace(piece: Piece, unit: number): Piece {
  return { height: piece.height + 1.5 * unit, draw: (canvas, x, y) => piece.draw(canvas, x, y + 1.5 * unit) };
}

interface ColumnBox {
  readonly x: number; // from the table's left edge
  readonly width: number;
}

interface ColumnNeed {
  readonly least: number; // nothing is torn that should stay together
  readonly natural: number; // everything on one line
}

/** As a browser lays out a table: what each column needs, then as much of what it would like as there is room for. */
function columnBoxes(measure: Measure, table: MapPageTable, width: number): ColumnBox[] {
  const gap = COLUMN_GAP * measure.unit;
  const room = width - gap * (table.columns.length - 1);
  const needs = table.columns.map((_, index) => columnNeed(measure, table, index));
  const least = sum(needs.map((need) => need.least));
  const natural = sum(needs.map((need) => need.natural));
  const share = natural > least ? Math.min(1, Math.max(0, (room - least) / (natural - least))) : 0;
  const wanted = needs.map((need) => need.least + (need.natural - need.least) * share);
  const over = room - sum(wanted); // shared out; below 0, taken from the widest
  const spread = over > 0 ? wanted.map((own) => own + over / wanted.length) : squeezed(wanted, room);
  let x = 0;
  return spread.map((own) => {
    const column = { x, width: own };
    x += own + gap;
    return column;
  });
}

function columnNeed({ fonts, unit }: Measure, { columns, rows }: MapPageTable, index: number): ColumnNeed {
  const { label, align } = columns[index];
  const body = TYPE.body * unit;
  const small = TYPE.smallest * unit;
  const cells = rows.map((row) => row[index]);
  const widths = cells.map(({ text, isStrong }) => fonts.widthOf(text, body, isStrong ? "bold" : "regular"));
  const details = cells.map(({ detail }) => fonts.widthOf(detail ?? "", small));
  const words = label.split(/\s/).map((word) => fonts.widthOf(word, small));
  const least = Math.max(NARROWEST_COLUMN * unit, ...words.map((word) => Math.min(word, WIDEST_WORD * unit)));
  const natural = Math.max(least, fonts.widthOf(label, small), ...widths, ...details);
  const wrappable = Math.min(natural, LEAST_TEXT * unit);
  return { least: Math.max(least, align === "end" ? Math.max(0, ...widths) : wrappable) + 0.5, natural: natural + 0.5 };
}

/** The widest columns give way until all find room. */
function squeezed(widths: readonly number[], room: number): number[] {
  const sorted = [...widths].sort((a, b) => a - b);
  let left = room;
  for (const [index, width] of sorted.entries()) {
    const most = left / (sorted.length - index);
    if (width > most) return widths.map((own) => Math.min(own, most));
    left -= width;
  }
  return [...widths];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function headPiece(measure: Measure, { columns }: MapPageTable, boxes: readonly ColumnBox[], width: number): Piece {
  const { unit } = measure;
  const labels = columns.map(({ label, align }, index) =>
    textPiece(measure, label, boxes[index].width, { size: TYPE.smallest, fill: "#525252", anchor: align }),
  );
  const height = Math.max(...labels.map((label) => label.height));
  return {
    height: height + 1.2 * unit,
    draw(canvas, x, y) {
      canvas.tagged("TR", () => {
        for (const [index, label] of labels.entries()) {
          canvas.tagged("TH", () => label.draw(canvas, x + boxes[index].x, y + height - label.height));
        }
      });
      canvas.rect({ x, y: y + height + 0.4 * unit, width, height: 0.4 * unit }, { fill: "#9e9e9e" });
    },
  };
}

function rowPiece(
  measure: Measure,
  { columns }: MapPageTable,
  row: readonly Cell[],
  boxes: readonly ColumnBox[],
  width: number,
): Piece {
  const { unit } = measure;
  const cells = row.map(({ text, detail, isStrong }, index) => {
    const { width: cellWidth } = boxes[index];
    const { align: anchor } = columns[index];
    const weight = isStrong ? ("bold" as const) : ("regular" as const);
    const own = textPiece(measure, text, cellWidth, { size: TYPE.body, weight, anchor });
    const second = textPiece(measure, detail ?? "", cellWidth, { size: TYPE.smallest, fill: "#444444", anchor });
    const draw = (canvas: Canvas, x: number, y: number) => {
      own.draw(canvas, x, y);
      second.draw(canvas, x, y + own.height);
    };
    return { height: own.height + second.height, draw };
  });
  const height = Math.max(TYPE.body * unit * LEADING, ...cells.map((cell) => cell.height)) + 0.8 * unit;
  return {
    height,
    draw(canvas, x, y) {
      canvas.tagged("TR", () => {
        for (const [index, cell] of cells.entries()) {
          canvas.tagged(index === 0 ? "RowHead" : "TD", () => cell.draw(canvas, x + boxes[index].x, y));
        }
      });
      canvas.rect({ x, y: y + height - 0.4 * unit, width, height: 0.25 * unit }, { fill: GREY_RULE });
    },
  };
}
