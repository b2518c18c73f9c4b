import type pptxgenjs from "pptxgenjs";
import { inkOn, shown } from "../tables/shown.ts";
import type { FigureTable } from "../tables/table.ts";
import { BODY_BOTTOM, BODY_TOP, type Deck, FONT, INK, LEFT, SIZES, type SlideHead, WIDTH } from "./theme.ts";

export interface SlideCell {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly fill?: string; // #rrggbb
}

export interface SlideTable {
  readonly columns: readonly { readonly title: string; readonly share: number; readonly align: "left" | "right" }[];
  readonly rows: readonly (readonly (SlideCell | string)[])[];
  readonly fontSize?: number;
}

/** A native, editable table with a header row, as many slides as it takes: the type never gets smaller. */
export function addTableSlides(deck: Deck, head: SlideHead, table: SlideTable): void {
  const layout = layoutOf(table);
  const rows = table.rows.length > 0 ? table.rows : [[deck.wording.say(NONE), ...table.columns.slice(1).map(() => "")]];
  const pages = pagesOf(rows, layout);
  for (const [page, body] of pages.entries()) {
    const title = pages.length === 1 ? head.title : `${head.title}　${page + 1}/${pages.length}`;
    placeTable(deck.addSlide({ ...head, title }), { ...table, rows: body }, { y: BODY_TOP });
  }
}

const NONE = { ja: "該当なし", en: "None" };

interface Place {
  readonly x?: number;
  readonly y: number;
  readonly width?: number;
}

/** One table on a slide; lengths in inches. */
export function placeTable(slide: pptxgenjs.Slide, table: SlideTable, { x = LEFT, y, width = WIDTH }: Place): void {
  const { widths, size, heightOf } = layoutOf(table, width);
  const header = table.columns.map(({ title, align }) => ({
    text: title,
    options: { align, bold: true, fill: { color: INK.header } },
  }));
  const heights = [heightOf(table.columns.map(({ title }) => title)), ...table.rows.map(heightOf)];
  slide.addTable([header, ...table.rows.map((row) => row.map((cell, i) => cellOf(cell, table.columns[i].align)))], {
    ...{ x, y, w: width, colW: widths, rowH: heights, fontFace: FONT, fontSize: size, color: INK.text },
    ...{ valign: "middle", margin: MARGIN_INCHES, border: { type: "solid", pt: 0.5, color: INK.rule } },
  });
}

function cellOf(cell: SlideCell | string, align: "left" | "right"): pptxgenjs.TableCell {
  const { text, isStrong = false, fill }: SlideCell = typeof cell === "string" ? { text: cell } : cell;
  const colours = fill ? { fill: { color: fill.slice(1) }, color: inkOn(fill).slice(1) } : {};
  return { text, options: { align, bold: isStrong, ...colours } };
}

const MARGIN_INCHES = 0.06;
const NARROW = 0.62; // of a Latin letter or digit, in whichever font steps in
const LINE = 1.3; // of the type's size
const POINTS_PER_INCH = 72;

interface TableLayout {
  readonly size: number;
  readonly widths: readonly number[] & number[];
  readonly heightOf: (row: readonly (SlideCell | string)[]) => number;
}

/** How high rows become once their texts are wrapped; a Japanese character is as wide as it is high. */
function layoutOf({ columns, fontSize: size = SIZES.table }: SlideTable, width = WIDTH): TableLayout {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / shares) * width);
  const linesOf = (cell: SlideCell | string, column: number) => {
    const text = typeof cell === "string" ? cell : cell.text;
    const letters = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 1 : NARROW), 0);
    const room = ((widths[column] - 2 * MARGIN_INCHES) * POINTS_PER_INCH) / size;
    return Math.max(1, Math.ceil(letters / room));
  };
  const heightOf: TableLayout["heightOf"] = (row) =>
    (Math.max(...row.map(linesOf)) * size * LINE) / POINTS_PER_INCH + 2 * MARGIN_INCHES;
  return { size, widths, heightOf };
}

function pagesOf<Row extends readonly (SlideCell | string)[]>(rows: readonly Row[], { heightOf, size }: TableLayout) {
  const header = (2 * size * LINE) / POINTS_PER_INCH + 2 * MARGIN_INCHES; // two lines at most
  const pages: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const height = heightOf(row);
    if (height > room || pages.length === 0) {
      pages.push([]);
      room = BODY_BOTTOM - BODY_TOP - header;
    }
    pages[pages.length - 1].push(row);
    room -= height;
  }
  return pages;
}

/** A table of figures as it is shown in a slide: the same numbers as in the workbook, rounded once. */
export function slideTable({ columns, rows, formats }: FigureTable): SlideTable {
  return {
    columns: columns.map(({ title, width, format }) => ({
      ...{ title, share: width, align: format === "text" ? ("left" as const) : ("right" as const) },
    })),
    rows: rows.map((row, index) =>
      row.map((cell, i) => shown(cell, formats[index][i], columns[i].formula?.kind === "difference")),
    ),
  };
}
