import type { CoverageRequest } from "../../services/coverage/coverageRequest.ts";
import type { MapPageService } from "../../services/mapPage/mapPageService.ts";
import type { MapPageRenderer } from "../mapPage/mapPageRenderer.ts";
import type { TableFacts } from "../tables/tableFacts.ts";
import type { Deck } from "./theme.ts";

/** A map page as a picture, and what it shows in words. */
export interface SlideMap {
  readonly png: Buffer;
  readonly description: string;
}

const PROJECTOR_DOTS_PER_INCH = 150;

/** One map, and 現状 beside the 案; without a 案, summer beside winter. Drawn as the printed map pages are. */
export async function slideMaps(
  mapPages: MapPageService,
  renderer: MapPageRenderer,
  request: CoverageRequest,
  { answer, centre, language: lang, day: date }: TableFacts,
): Promise<SlideMap[]> {
  const isBaseline = answer.settlements.baselineMinutes === null;
  const maps: SlideMap[] = [];
  for (const layout of ["single", isBaseline ? "seasons" : "before-after"] as const) {
    const content = mapPages.content(request, { layout, lang, date, ...(centre ? { centreId: centre.id } : {}) });
    const png = await renderer.png(
      content,
      { paper: "A4", orientation: "landscape", tone: "colour" },
      PROJECTOR_DOTS_PER_INCH,
    );
    maps.push({ png, description: [content.title, content.subtitle].filter(Boolean).join(" ") });
  }
  return maps;
}

const HEIGHT_INCHES = 7.2;
const WIDTH_INCHES = (HEIGHT_INCHES * 297) / 210; // A4 landscape

/** The map page fills the slide: it carries its own title, legend, scale and sources. */
export function addMapSlides({ pptx, notes }: Deck, maps: readonly SlideMap[]): void {
  for (const { png, description } of maps) {
    const slide = pptx.addSlide();
    slide.addImage({
      data: `image/png;base64,${png.toString("base64")}`,
      altText: description,
      ...{ x: (13.33 - WIDTH_INCHES) / 2, y: 0.15, w: WIDTH_INCHES, h: HEIGHT_INCHES },
    });
    slide.addNotes(notes);
  }
}
