import type { Weight } from "./canvas.ts";
import type { MapPageFonts } from "./fonts.ts";

/** The size, at most `size`, at which a line fits a width. */
export function fittedSize(fonts: MapPageFonts, text: string, size: number, width: number, weight: Weight): number {
  return Math.min(size, (size * width) / Math.max(1, fonts.widthOf(text, size, weight)));
}

/** A line cut to a width, with … where something is missing. */
export function shortened(fonts: MapPageFonts, text: string, size: number, width: number, weight: Weight): string {
  if (fonts.widthOf(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && fonts.widthOf(`${characters.join("")}…`, size, weight) > width) characters.pop();
  return `${characters.join("")}…`;
}

const NEVER_LAST = /[（「『【〈(“]$/;
const NEVER_FIRST = /^[、。，．・：；？！）］｝」』】〉》ーっゃゅょ,.:;?!)\]%]/;

/** Lines no wider than a width: between any two Japanese characters, between words elsewhere, no mark at a line's head, no bracket at its end. */
export function wrapped(fonts: MapPageFonts, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[!-~À-ɏ−]+ ?|\s|[^!-~À-ɏ−\s]/gu) ?? []) {
    if (line !== "" && fonts.widthOf((line + piece).trimEnd(), size) > width && !NEVER_FIRST.test(piece)) {
      const [opening] = NEVER_LAST.exec(line) ?? [""];
      lines.push(line.slice(0, line.length - opening.length).trimEnd());
      line = opening + piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
