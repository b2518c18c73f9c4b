import type { MapPageBase, MapPageContent, MapPageFormat } from "../../contract/mapPageContent.ts";
import type { Canvas } from "./canvas.ts";
import { drawLegend } from "./drawLegend.ts";
import { drawMap } from "./drawMap.ts";
import { drawFooter, drawHeader } from "./drawPage.ts";
import { drawTable, type PanelTools, tableHeight } from "./drawTable.ts";
import { createMapPageFonts, type MapPageFonts } from "./fonts.ts";
import { type PagePlan, type PanelColumn, planPage } from "./page.ts";
import { createPdfMapPage } from "./pdfCanvas.ts";
import { PRINT_DOTS_PER_INCH, renderPng } from "./png.ts";
import { createSvgMapPage } from "./svgCanvas.ts";
import { type Palette, paletteOf } from "./tone.ts";

/** One map page in three forms. The same content gives the same bytes. */
export interface MapPageRenderer {
  svg(content: MapPageContent, format: MapPageFormat): string;
  /** 300 dots per inch unless told otherwise. */
  png(content: MapPageContent, format: MapPageFormat, dotsPerInch?: number): Promise<Buffer>;
  pdf(content: MapPageContent, format: MapPageFormat): Promise<Buffer>;
}

/** Fonts are opened with the first map page and kept. */
export function createMapPageRenderer(base: MapPageBase): MapPageRenderer {
  let opened: MapPageFonts | undefined;
  const fonts = () => (opened ??= createMapPageFonts());

  function svgMapPage(content: MapPageContent, format: MapPageFormat) {
    const plan = planPage(content.layout, format);
    const { width, height } = plan;
    const mapPage = createSvgMapPage({ width, height, title: content.title, lang: content.lang }, fonts());
    drawMapPage(mapPage.canvas, fonts(), base, content, format, plan);
    return { mapPage, width };
  }

  return {
    svg: (content, format) => svgMapPage(content, format).mapPage.finish(),
    png(content, format, dotsPerInch = PRINT_DOTS_PER_INCH) {
      const { mapPage, width } = svgMapPage(content, format);
      return renderPng(mapPage.finishOutlined(), width, dotsPerInch);
    },
    pdf(content, format) {
      const plan = planPage(content.layout, format);
      const { width, height } = plan;
      const { title, lang, date, subtitle, scenario } = content;
      const subject = [subtitle, scenario].join(" / ");
      const mapPage = createPdfMapPage({ width, height, title, subject, lang, date }, fonts());
      drawMapPage(mapPage.canvas, fonts(), base, content, format, plan);
      return mapPage.finish();
    },
  };
}

function drawMapPage(
  canvas: Canvas,
  fonts: MapPageFonts,
  base: MapPageBase,
  content: MapPageContent,
  { tone }: MapPageFormat,
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
  { numbers, legend, sites, tables }: MapPageContent,
  { box, panels, firstTableShare = 0.5 }: PanelColumn,
): void {
  const gap = 7 * tools.unit;
  let { y } = box;
  for (const panel of panels) {
    const rest = { ...box, y, height: box.y + box.height - y };
    if (panel === "table1" && rest.height < SMALLEST_TABLE * tools.unit) continue;
    if (panel === "numbers") y = drawTable(tools, numbers, rest) + gap;
    else if (panel === "sites") {
      if (sites === null) continue;
      const most = Math.min(tableHeight(tools, sites, rest), rest.height - SMALLEST_TABLE * tools.unit);
      y = drawTable(tools, sites, { ...rest, height: most }) + gap;
    } else if (panel === "legend") y = drawLegend(tools, palette, legend, rest) + gap;
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
