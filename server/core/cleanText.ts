/**
 * What cannot stand in a name or a note: control characters (a vertical tab comes along from PowerPoint), characters
 * Unicode reserves for nothing, halves of a surrogate pair, and the signs that turn the direction of reading. XML, and
 * with it PPTX, XLSX and SVG, cannot hold most of them at all.
 */
const NEVER_IN_TEXT =
  /\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** One line of text as it is kept: tabs and line breaks are spaces, what cannot be seen is gone. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\t\r\n\u0085\u2028\u2029]+/g, " ")
    .replace(NEVER_IN_TEXT, "")
    .trim();
}

/** The same for a note of several lines: its line breaks stay. */
export function cleanLines(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n")
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").replace(NEVER_IN_TEXT, ""))
    .join("\n")
    .trim();
}

/** Longest name of anything a planner names, in letters as a person counts them. */
export const MAX_NAME_LENGTH = 60;

const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Letters as a person counts them: 𠮷, が of two marks and a family of emoji are one each. */
export function letterCount(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/** The first `most` letters; a longer text ends in "…". */
export function shortenedTo(most: number, text: string): string {
  if (letterCount(text) <= most) return text;
  const kept = Array.from(graphemes.segment(text), ({ segment }) => segment).slice(0, most - 1);
  return `${kept.join("")}…`;
}
