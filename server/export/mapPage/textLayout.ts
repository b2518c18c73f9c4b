import type { Weight } from "./canvas.ts";
import type { MapPageFonts } from "./fonts.ts";

/** A line cut to a width, with … where something is missing: for names on a map, whose full text stands in a table. */
export function shortened(fonts: MapPageFonts, text: string, size: number, width: number, weight: Weight): string {
  if (fonts.widthOf(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && fonts.widthOf(`${characters.join("")}…`, size, weight) > width) characters.pop();
  return `${characters.join("")}…`;
}

const NEVER_LAST = /[（「『【〈(“]$/;
const NEVER_FIRST = /^[、。，．・：；？！）］｝」』】〉》ーっゃゅょ,.:;?!)\]%]/;
/** Words of Latin letters, a name like すて～じ (whole, so that a search finds it), single characters. */
const PIECES = /[!-~À-ɏ−]+ ?|[ぁ-ゖ]{1,3}[〜～][ぁ-ゖ]{1,3}|\s|[^!-~À-ɏ−\s]/gu;

/**
 * Lines no wider than a width: between any two Japanese characters, between words elsewhere, within a word only where it
 * is wider than a line. No mark stands at a line's head and no bracket at its end: they take their neighbour along.
 */
export function wrapped(
  fonts: MapPageFonts,
  text: string,
  size: number,
  width: number,
  weight: Weight = "regular",
): string[] {
  const fits = (line: string) => fonts.widthOf(line.trimEnd(), size, weight) <= width + 0.01;
  const lines: string[] = [];
  let pieces: string[] = []; // of the line being filled
  const close = () => {
    const line = pieces.join("").trimEnd();
    if (line !== "") lines.push(line);
    pieces = [];
  };
  for (const paragraph of text.split("\n")) {
    for (const piece of (paragraph.match(PIECES) ?? []).flatMap((word) => (fits(word) ? [word] : [...word]))) {
      if (pieces.length > 0 && !fits(pieces.join("") + piece)) {
        const carried = carriedOver(pieces, piece);
        pieces = pieces.slice(0, pieces.length - carried.length);
        close();
        pieces = carried;
      }
      if (pieces.length > 0 || piece.trim() !== "") pieces.push(piece);
    }
    close();
  }
  return lines;
}

/** The end of a full line that goes to the next one with the piece that did not fit; never the whole line. */
function carriedOver(pieces: readonly string[], next: string): string[] {
  let start = pieces.length;
  let first = next;
  while (start > 1 && (NEVER_FIRST.test(first) || NEVER_LAST.test(pieces[start - 1].trimEnd()))) {
    start -= 1;
    first = pieces[start];
  }
  return start > 1 || start === pieces.length ? pieces.slice(start) : [];
}
