import type { Canvas } from "./canvas.ts";
import { drawLegend } from "./drawLegend.ts";
import { drawMap } from "./drawMap.ts";
import { drawFooter, drawHeader } from "./drawPage.ts";
import { drawTable, type PanelTools, tableHeight } from "./drawTable.ts";
import { createSheetFonts, type SheetFonts } from "./fonts.ts";
import { type PagePlan, type PanelColumn, planPage } from "./page.ts";
import { createPdfSheet } from "./pdfCanvas.ts";
import { PRINT_DOTS_PER_INCH, renderPng } from "./png.ts";
import type { SheetBase, SheetContent, SheetFormat } from "./sheetContent.ts";
import { createSvgSheet } from "./svgCanvas.ts";
import { type Palette, paletteOf } from "./tone.ts";

/** One sheet in three forms. The same content gives the same bytes. */
export interface SheetRenderer {
  svg(content: SheetContent, format: SheetFormat): string;
  /** 300 dots per inch unless told otherwise. */
  png(content: SheetContent, format: SheetFormat, dotsPerInch?: number): Promise<Buffer>;
  pdf(content: SheetContent, format: SheetFormat): Promise<Buffer>;
}

/** Fonts are opened with the first sheet and kept. */
export function createSheetRenderer(base: SheetBase): SheetRenderer {
  let opened: SheetFonts | undefined;
  const fonts = () => (opened ??= createSheetFonts());

  function svgSheet(content: SheetContent, format: SheetFormat) {
    const plan = planPage(content.layout, format);
    const { width, height } = plan;
    const sheet = createSvgSheet({ width, height, title: content.title, lang: content.lang }, fonts());
    drawSheet(sheet.canvas, fonts(), base, content, format, plan);
    return { sheet, width };
  }

  return {
    svg: (content, format) => svgSheet(content, format).sheet.finish(true),
    png(content, format, dotsPerInch = PRINT_DOTS_PER_INCH) {
      const { sheet, width } = svgSheet(content, format);
      return renderPng(sheet.finish(false), width, fonts(), dotsPerInch);
    },
    pdf(content, format) {
      const plan = planPage(content.layout, format);
      const { width, height } = plan;
      const { title, lang, date, subtitle, scenario } = content;
      const subject = [subtitle, scenario].join(" / ");
      const sheet = createPdfSheet({ width, height, title, subject, lang, date }, fonts());
      drawSheet(sheet.canvas, fonts(), base, content, format, plan);
      return sheet.finish();
    },
  };
}

function drawSheet(
  canvas: Canvas,
  fonts: SheetFonts,
  base: SheetBase,
  content: SheetContent,
  { tone }: SheetFormat,
  plan: PagePlan,
): void {
  const { unit } = plan;
  const palette = paletteOf(content, tone);
  const tools = { canvas, fonts, unit };
  drawHeader(tools, content, plan.header);
  for (const [index, view] of content.views.entries()) {
    const frame = plan.maps[index];
    if (frame) drawMap({ ...tools, palette, base, north: content.lang === "ja" ? "北" : "N" }, view, frame);
  }
  for (const column of plan.columns) drawColumn(tools, palette, content, column);
  drawFooter(tools, content, plan.footer);
}

/** A second table with less room than this could show no more than its heading. */
const SMALLEST_TABLE = 60;

/** Panels below one another; of two tables the first takes what it needs, at most its share of the room. */
function drawColumn(
  tools: PanelTools,
  palette: Palette,
  { numbers, legend, tables }: SheetContent,
  { box, panels, firstTableShare = 0.5 }: PanelColumn,
): void {
  const gap = 7 * tools.unit;
  let { y } = box;
  for (const panel of panels) {
    const rest = { ...box, y, height: box.y + box.height - y };
    if (panel === "table1" && rest.height < SMALLEST_TABLE * tools.unit) continue;
    if (panel === "numbers") y = drawTable(tools, numbers, rest) + gap;
    else if (panel === "legend") y = drawLegend(tools, palette, legend, rest) + gap;
    else {
      const table = tables[panel === "table0" ? 0 : 1];
      const isFirstOfTwo = panel === "table0" && panels.includes("table1");
      const most = isFirstOfTwo
        ? Math.min(tableHeight(tools, table, rest), rest.height * firstTableShare)
        : rest.height;
      y = drawTable(tools, table, { ...rest, height: most }) + gap;
    }
  }
}
