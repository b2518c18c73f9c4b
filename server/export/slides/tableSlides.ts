import type pptxgenjs from "pptxgenjs";
import type { Cell, Format } from "../tables/cell.ts";
import { inkOn, shown } from "../tables/shown.ts";
import { type FigureTable, type TableColumn, totalsOf } from "../tables/table.ts";
import { type Deck, FONT } from "./theme.ts";

const ROWS_A_SLIDE = 15;
const WIDTH_INCHES = 12.3;
const FONT_SIZE = 11;

/** A table as native, editable tables, as many slides as it takes. */
export function addTableSlides(deck: Deck, title: string, table: FigureTable): void {
  const { columns, rows, formats } = table;
  const body = rows.map((row, index) => row.map((cell, i) => cellOf(cell, formats[index][i], table, i, row)));
  const totals = rows.length > 0 ? totalsOf(table) : null;
  if (totals) body.push(totals.map((cell, i) => totalOf(i === 0 ? TOTAL[deck.facts.language] : cell, columns[i])));
  if (rows.length === 0) body.push([{ text: NONE[deck.facts.language], options: { colspan: columns.length } }]);
  const pages = Math.ceil(body.length / ROWS_A_SLIDE);
  const places = columns.reduce((sum, { width }) => sum + width, 0);
  for (let page = 0; page < pages; page++) {
    const slide = deck.addSlide(pages === 1 ? title : `${title}　${page + 1}/${pages}`);
    slide.addTable([columns.map(headerOf), ...body.slice(page * ROWS_A_SLIDE, (page + 1) * ROWS_A_SLIDE)], {
      ...{ x: 0.5, y: 1.1, w: WIDTH_INCHES, fontFace: FONT, fontSize: FONT_SIZE, valign: "middle", margin: 0.04 },
      colW: columns.map(({ width }) => (width / places) * WIDTH_INCHES),
      border: { type: "solid", pt: 0.5, color: "BFBFBF" },
    });
  }
}

const TOTAL = { ja: "合計", en: "Total" };
const NONE = { ja: "該当なし", en: "None" };

function headerOf({ title, format }: TableColumn): pptxgenjs.TableCell {
  const align = format === "text" ? "left" : "right";
  return { text: title, options: { bold: true, fill: { color: "D9E2EC" }, align } };
}

function cellOf(
  cell: Cell,
  format: Format,
  { columns }: FigureTable,
  index: number,
  row: readonly Cell[],
): pptxgenjs.TableCell {
  const { formula, colouring } = columns[index];
  const by = columns.findIndex(({ key }) => key === colouring?.by);
  const colour = colouring?.colours.get(String(row[by] ?? ""));
  return {
    text: shown(cell, format, formula?.kind === "difference"),
    options: {
      align: typeof cell === "number" ? "right" : "left",
      ...(colour ? { fill: { color: colour.slice(1) }, color: inkOn(colour).slice(1) } : {}),
    },
  };
}

function totalOf(cell: Cell, { format, formula }: TableColumn): pptxgenjs.TableCell {
  const text = shown(cell, format, formula?.kind === "difference");
  return { text, options: { bold: true, align: typeof cell === "number" ? "right" : "left" } };
}
