import type pptxgenjs from "pptxgenjs";
import type { TableFacts } from "../tables/tableFacts.ts";
import type { SlideWording } from "./slideWording.ts";

/** On every Windows and Mac with Office; elsewhere the reader's own Japanese font steps in. */
export const FONT = "Yu Gothic";

/** Points, for the last row of a meeting room. */
export const SIZES = { title: 28, lead: 18, body: 18, table: 14, foot: 10 } as const;

export const INK = { title: "1F3A5F", text: "1A1A1A", quiet: "595959", header: "D9E2EC", rule: "BFBFBF" } as const;

/** Where things stand on a slide of 13.33 × 7.5 inches. */
export const LEFT = 0.5;
export const WIDTH = 12.33;
export const BODY_TOP = 1.85;
export const BODY_BOTTOM = 6.85;

export type Slide = pptxgenjs.Slide;

export interface SlideHead {
  readonly title: string;
  readonly lead?: string; // what the slide shows, in one sentence
  readonly origin: string; // where its numbers come from, for the notes
}

/** A slide deck under way. Every slide it adds has its title in the title's place, the conditions at its foot and notes. */
export interface Deck {
  readonly pptx: pptxgenjs;
  readonly facts: TableFacts;
  readonly wording: SlideWording;
  addSlide(head: SlideHead): Slide;
}
