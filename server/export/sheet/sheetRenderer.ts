import type { Canvas } from "./canvas.ts";
import { drawLegend } from "./drawLegend.ts";
import { drawMap } from "./drawMap.ts";
import { drawFooter, drawHeader } from "./drawPage.ts";
import { drawTable } from "./drawTable.ts";
import { createSheetFonts, type SheetFonts } from "./fonts.ts";
import { type PagePlan, planPage } from "./page.ts";
import { createPdfSheet } from "./pdfCanvas.ts";
import { renderPng } from "./png.ts";
import type { SheetBase, SheetContent, SheetFormat } from "./sheetContent.ts";
import { createSvgSheet } from "./svgCanvas.ts";
import { paletteOf } from "./tone.ts";

/** One sheet in three forms. The same content gives the same bytes. */
export interface SheetRenderer {
  svg(content: SheetContent, format: SheetFormat): string;
  /** 300 dots per inch. */
  png(content: SheetContent, format: SheetFormat): Promise<Buffer>;
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
    png(content, format) {
      const { sheet, width } = svgSheet(content, format);
      return renderPng(sheet.finish(false), width, fonts());
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
  for (const { box, panels } of plan.columns) {
    let { y } = box;
    const gap = 7 * unit;
    for (const [index, panel] of panels.entries()) {
      const rest = { ...box, y, height: box.y + box.height - y };
      // Two tables in one column share what is left.
      const isFirstOfTwo = panel === "table0" && panels[index + 1] === "table1";
      const room = isFirstOfTwo ? { ...rest, height: (rest.height - gap) / 2 } : rest;
      const table = panel === "numbers" ? content.numbers : content.tables[panel === "table1" ? 1 : 0];
      if (panel === "legend") y = drawLegend(tools, palette, content.legend, rest) + gap;
      else if (table) y = drawTable(tools, table, room) + gap;
    }
  }
  drawFooter(tools, content, plan.footer);
}
