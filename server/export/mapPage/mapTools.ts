import type { MapPageBase, MapPageWords, Paper } from "../../contract/mapPageContent.ts";
import type { Canvas } from "./canvas.ts";
import type { Measure } from "./panel.ts";
import type { Palette } from "./tone.ts";

/** What every map of one page is drawn with. */
export interface MapTools extends Measure {
  readonly canvas: Canvas;
  readonly palette: Palette;
  readonly base: MapPageBase;
  readonly words: MapPageWords;
  readonly paper: Paper;
}
