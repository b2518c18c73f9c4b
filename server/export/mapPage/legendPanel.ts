import type { Legend, MapPageWords } from "../../contract/mapPageContent.ts";
import type { Box, Canvas } from "./canvas.ts";
import { drawRing } from "./drawRing.ts";
import { hatchPath } from "./hatch.ts";
import { drawMarker } from "./markers.ts";
import { headingPiece, type Measure, type Panel, type Piece, textPiece } from "./panel.ts";
import { ELSEWHERE_LINE, ELSEWHERE_SPACING, type Palette } from "./tone.ts";
import { LEADING, TYPE } from "./typography.ts";

const SWATCH_WIDTH = 17;
const LABEL_START = 21;
const VALUE_GAP = 4;

/** Classes as they are drawn, with the people in each; then the rings and marks in use. */
export function legendPanel(
  measure: Measure,
  palette: Palette,
  legend: Legend,
  { continued, elsewhere }: Pick<MapPageWords, "continued" | "elsewhere">,
): Panel {
  return {
    isWhole: true,
    isWide: false,
    measured(width) {
      const columns = valueColumns(measure, legend, width);
      const row = (label: string, values: readonly string[], draw: Sample) =>
        rowPiece(measure, { label, values, draw }, columns);
      return {
        title: legend.title,
        heading: headingPiece(measure, legend.title, width),
        continuedHeading: headingPiece(measure, `${legend.title}${continued}`, width),
        columnHeads: headPiece(measure, legend.columns, columns),
        rows: [
          ...legend.rows.map(({ fill, label, values }) =>
            row(label, values, (canvas, box) => drawSwatch(canvas, measure.unit, palette, fill, box)),
          ),
          ...legend.rings.map(({ kind, label, values }) =>
            row(label, values, (canvas, { x, y, width: sampleWidth, height }) => {
              const circle = { x: x + sampleWidth / 2, y: y + height / 2, radius: 1.6 * measure.unit };
              canvas.circle(circle.x, circle.y, circle.radius, { fill: "#9e9e9e" });
              drawRing(canvas, kind, circle, measure.unit, palette.isElsewhereHatched);
            }),
          ),
          ...(palette.isElsewhereHatched
            ? [row(elsewhere, [], (canvas, box) => drawElsewhere(canvas, measure.unit, box))]
            : []),
          ...markerRows(measure, palette, legend, width),
        ],
        foot: null,
        more: () => ({ height: 0, draw: () => undefined }),
      };
    },
  };
}

interface ValueColumns {
  readonly labelWidth: number;
  readonly values: readonly { readonly x: number; readonly width: number }[];
}

/** As wide as the widest figure or two halves of a heading; labels take the rest. */
function valueColumns({ fonts, unit }: Measure, { columns, rows, rings }: Legend, width: number): ValueColumns {
  const most = ((width - LABEL_START * unit) * 0.62) / columns.length;
  const widths = columns.map((_, index) => {
    const shown = [...rows, ...rings].map(({ values }) => fonts.widthOf(values[index], TYPE.body * unit));
    return Math.min(most, Math.max(30 * unit, ...shown) + 0.5);
  });
  let end = width;
  const values = [...widths].reverse().map((own) => {
    const column = { x: end - own, width: own };
    end -= own + VALUE_GAP * unit;
    return column;
  });
  return { labelWidth: end - LABEL_START * unit, values: values.reverse() };
}

function headPiece(measure: Measure, labels: readonly string[], { values }: ValueColumns): Piece {
  const pieces = labels.map((label, index) =>
    textPiece(measure, label, values[index].width, { size: TYPE.smallest, fill: "#525252", anchor: "end" }),
  );
  const height = Math.max(...pieces.map((piece) => piece.height));
  return {
    height,
    draw(canvas, x, y) {
      canvas.tagged("TR", () => {
        canvas.tagged("TH", () => undefined);
        for (const [index, piece] of pieces.entries()) {
          canvas.tagged("TH", () => piece.draw(canvas, x + values[index].x, y + height - piece.height));
        }
      });
    },
  };
}

type Sample = (canvas: Canvas, box: Box) => void;

function rowPiece(
  measure: Measure,
  { label, values, draw }: { readonly label: string; readonly values: readonly string[]; readonly draw: Sample },
  columns: ValueColumns,
): Piece {
  const { unit } = measure;
  const text = textPiece(measure, label, columns.labelWidth, { size: TYPE.body });
  const figures = values.map((value, index) =>
    textPiece(measure, value, columns.values[index].width, { size: TYPE.body, anchor: "end" }),
  );
  const lineHeight = TYPE.body * unit * LEADING;
  const height = Math.max(lineHeight, text.height, ...figures.map((figure) => figure.height)) + 0.6 * unit;
  return {
    height,
    draw(canvas, x, y) {
      draw(canvas, { x, y: y + 0.9 * unit, width: SWATCH_WIDTH * unit, height: 7.8 * unit });
      canvas.tagged("TR", () => {
        canvas.tagged("RowHead", () => text.draw(canvas, x + LABEL_START * unit, y));
        for (const [index, figure] of figures.entries()) {
          canvas.tagged("TD", () => figure.draw(canvas, x + columns.values[index].x, y));
        }
      });
    },
  };
}

/** An area as it is filled, and on it a circle of people. */
function drawSwatch(canvas: Canvas, unit: number, palette: Palette, key: string, box: Box): void {
  const { light, solid, hatch, line } = palette.fill(key);
  const { x, y, width, height } = box;
  canvas.rect(box, { fill: light });
  canvas.path(hatchPath([cornersOf(box)], hatch, 4 * unit), { stroke: line, strokeWidth: 0.4 * unit, opacity: 0.6 });
  canvas.rect(box, { stroke: "#5a5a5a", strokeWidth: 0.3 * unit });
  canvas.circle(x + width - 5 * unit, y + height / 2, 2.4 * unit, {
    fill: solid,
    stroke: "#262626",
    strokeWidth: 0.3 * unit,
  });
}

/** Land without figures, as a grey page lines it. */
function drawElsewhere(canvas: Canvas, unit: number, box: Box): void {
  canvas.path(hatchPath([cornersOf(box)], "grid", ELSEWHERE_SPACING * unit), {
    ...{ stroke: ELSEWHERE_LINE, strokeWidth: 0.4 * unit },
  });
  canvas.rect(box, { stroke: "#5a5a5a", strokeWidth: 0.3 * unit });
}

function cornersOf({ x, y, width, height }: Box): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The marks in use, side by side, on as many lines as they need. */
function markerRows(measure: Measure, palette: Palette, { markers }: Legend, width: number): Piece[] {
  const { fonts, unit } = measure;
  const rows: { readonly x: number; readonly marker: Legend["markers"][number] }[][] = [];
  let x = Infinity;
  for (const marker of markers) {
    const own = 9 * unit + fonts.widthOf(marker.label, TYPE.smallest * unit);
    if (x + own > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ x, marker });
    x += own + 6 * unit;
  }
  const height = TYPE.smallest * unit * LEADING + 1.2 * unit;
  return rows.map((row) => ({
    height,
    draw(canvas, left, y) {
      for (const { x: at, marker } of row) {
        const middle = y + 0.6 * unit + (TYPE.smallest * unit * LEADING) / 2;
        drawMarker(canvas, marker.kind, left + at + 3.5 * unit, middle, 2.8 * unit, palette.site);
      }
      canvas.tagged("TR", () => {
        canvas.tagged("RowHead", () => {
          for (const { x: at, marker } of row) {
            const label = textPiece(measure, marker.label, width, { size: TYPE.smallest });
            label.draw(canvas, left + at + 8 * unit, y + 0.6 * unit);
          }
        });
      });
    },
  }));
}
