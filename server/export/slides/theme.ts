import type pptxgenjs from "pptxgenjs";
import type { TableFacts } from "../tables/tableFacts.ts";

/** On every Windows and Mac with Office; elsewhere the reader's own Japanese font steps in. */
export const FONT = "Yu Gothic";

export type Slide = pptxgenjs.Slide;

/** A slide deck under way. Every slide it adds has a title, the conditions at its foot and notes. */
export interface Deck {
  readonly pptx: pptxgenjs;
  readonly facts: TableFacts;
  readonly notes: string; // where the numbers come from
  addSlide(title: string): Slide;
}
