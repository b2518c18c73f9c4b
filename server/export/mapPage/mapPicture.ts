import type { MapPageBase, MapPageContent } from "../../contract/mapPageContent.ts";
import { drawMap } from "./drawMap.ts";
import type { MapPageFonts } from "./fonts.ts";
import { renderPng } from "./png.ts";
import { createSvgMapPage } from "./svgCanvas.ts";
import { paletteOf } from "./tone.ts";

/** A map by itself: lengths in points; `unit` is what a point of a printed A4 sheet becomes. */
export interface MapPictureFormat {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly dotsPerInch: number;
}

/** One map of a page without page, caption or legend, for where those are set in type. The same content gives the same bytes. */
export function mapPicturePng(
  content: MapPageContent,
  view: number,
  { width, height, unit, dotsPerInch }: MapPictureFormat,
  base: MapPageBase,
  fonts: MapPageFonts,
): Promise<Buffer> {
  const picture = createSvgMapPage({ width, height, title: content.title, lang: content.lang }, fonts);
  const words = { ...content.words, scale: "" }; // a picture has no size of its own
  const tools = { canvas: picture.canvas, fonts, unit, palette: paletteOf(content, "colour"), base, words };
  const shown = { ...content.views[view], caption: "", note: "" };
  drawMap({ ...tools, paper: "A4" }, shown, { x: 0, y: 0, width, height });
  return renderPng(picture.finishOutlined(), width, dotsPerInch, false);
}
