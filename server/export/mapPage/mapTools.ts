import type { MapPageBase } from "../../contract/mapPageContent.ts";
import type { Canvas } from "./canvas.ts";
import type { MapPageFonts } from "./fonts.ts";
import type { Palette } from "./tone.ts";

/** What every map of one page is drawn with. */
export interface MapTools {
  readonly canvas: Canvas;
  readonly fonts: MapPageFonts;
  readonly palette: Palette;
  readonly base: MapPageBase;
  readonly unit: number;
  readonly north: string; // the letter at the arrow
}
