import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Font, type Glyph, openSync } from "fontkit";
import { points, type Weight } from "./canvas.ts";

/** Noto Sans JP (SIL Open Font License 1.1) from its package: measured, outlined and embedded, never fetched. */
export interface MapPageFonts {
  readonly files: Readonly<Record<Weight, string>>;
  font(weight: Weight): Font;
  /** Width in points. */
  widthOf(text: string, size: number, weight?: Weight): number;
  /** The letters as a path from a baseline's start, for a rim behind real text. */
  outline(text: string, x: number, y: number, size: number, weight: Weight): string;
  /** The letters as a path in the font's own units, from (0, 0), y upwards. */
  letters(text: string, weight: Weight): { readonly path: string; readonly unitsPerEm: number };
}

export function createMapPageFonts(): MapPageFonts {
  const folder = join(dirname(createRequire(import.meta.url).resolve("@embedpdf/fonts-jp")), "..", "fonts");
  const files = { regular: join(folder, "NotoSansJP-Regular.otf"), bold: join(folder, "NotoSansJP-Bold.otf") };
  const opened: Partial<Record<Weight, Font>> = {};
  const advances: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() };
  const font = (weight: Weight): Font => (opened[weight] ??= openSync(files[weight]));

  const shapes: Record<Weight, Map<string, Shape>> = { regular: new Map(), bold: new Map() };

  function shapeOf(character: string, weight: Weight): Shape {
    const known = shapes[weight].get(character);
    if (known) return known;
    const { path, advanceWidth } = glyphOf(font(weight), character);
    const shape = { path: relative(path.commands), advanceUnits: advanceWidth };
    shapes[weight].set(character, shape);
    return shape;
  }

  function advance(character: string, weight: Weight): number {
    const known = advances[weight].get(character);
    if (known !== undefined) return known;
    const { advanceWidth } = glyphOf(font(weight), character);
    const em = advanceWidth / font(weight).unitsPerEm;
    advances[weight].set(character, em);
    return em;
  }

  return {
    files,
    font,
    widthOf(text, size, weight = "regular") {
      let em = 0;
      for (const character of text) em += advance(character, weight);
      return em * size;
    },
    outline(text, x, y, size, weight) {
      const scale = size / font(weight).unitsPerEm;
      const parts: string[] = [];
      let pen = x;
      for (const character of text) {
        const glyph = glyphOf(font(weight), character);
        for (const { command, args } of glyph.path.commands) {
          const at = args.map((value, index) => points(index % 2 === 0 ? pen + value * scale : y - value * scale));
          parts.push(`${LETTER[command]}${at.join(" ")}`);
        }
        pen += glyph.advanceWidth * scale;
      }
      return parts.join("");
    },
    letters(text, weight) {
      let path = "";
      let pen = 0;
      for (const character of text) {
        const shape = shapeOf(character, weight);
        path += `M${pen} 0${shape.path}`;
        pen += shape.advanceUnits;
      }
      return { path, unitsPerEm: font(weight).unitsPerEm };
    },
  };
}

/** A letter from the pen's place, so that it is written out once for wherever it stands. */
interface Shape {
  readonly path: string; // relative commands
  readonly advanceUnits: number;
}

interface Command {
  readonly command: string;
  readonly args: readonly number[];
}

function relative(commands: readonly Command[]): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const parts: string[] = [];
  for (const { command, args } of commands) {
    parts.push(LETTER[command].toLowerCase(), args.map((value, index) => value - (index % 2 === 0 ? x : y)).join(" "));
    if (command === "closePath") [x, y] = [startX, startY];
    else [x, y] = args.slice(-2);
    if (command === "moveTo") [startX, startY] = [x, y];
  }
  return parts.join("");
}

const LETTER: Readonly<Record<string, string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

/**
 * The font draws 〜 (U+301C) and ～ (U+FF5E) with one glyph, which keeps the character it was first asked for: a PDF then
 * says that one wherever the glyph stands. It is only ever asked for as in the name すて～じ, so that a search finds every row.
 */
export function glyphOf(font: Font, character: string): Glyph {
  return font.glyphForCodePoint(oneSpelling(character).codePointAt(0) as number);
}

export function oneSpelling(text: string): string {
  return text.replaceAll("〜", "～");
}
