import { type Canvas, type Paint, points, type TextStyle, type Weight } from "./canvas.ts";
import { fontSubset } from "./fontSubset.ts";
import type { MapPageFonts } from "./fonts.ts";

export interface SvgMapPage {
  readonly canvas: Canvas;
  /** Text stays text, with the letters used as @font-face. */
  finish(): string;
  /** Letters as shapes, for a renderer: handed a font, it pays for every letter anew (findings/resvg-text-by-the-letter.sh). */
  finishOutlined(): string;
}

interface TextPart {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
}

interface SvgPage {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly lang: string;
}

/** Draws as SVG text. The same calls give the same characters. */
export function createSvgMapPage(page: SvgPage, fonts: MapPageFonts): SvgMapPage {
  const parts: (string | TextPart)[] = [];

  const canvas: Canvas = {
    tagged(role, draw, alternative = "") {
      if (role !== "Figure") return draw();
      parts.push(`<g role="img" aria-label="${escaped(alternative)}">`);
      draw();
      parts.push("</g>");
    },
    rect({ x, y, width, height }, paint) {
      const size = `width="${points(width)}" height="${points(height)}"`;
      parts.push(`<rect x="${points(x)}" y="${points(y)}" ${size}${attributes(paint)}/>`);
    },
    path(commands, paint) {
      if (commands !== "") parts.push(`<path d="${commands}" fill-rule="evenodd"${attributes(paint)}/>`);
    },
    circle(x, y, radius, paint) {
      parts.push(`<circle cx="${points(x)}" cy="${points(y)}" r="${points(radius)}"${attributes(paint)}/>`);
    },
    text: (text, x, y, style) => void parts.push({ text, x, y, style }),
  };

  function document(style: string, drawText: (part: TextPart) => string): string {
    const { width, height, title, lang } = page;
    const millimetres = (length: number) => `${points((length * 25.4) / 72)}mm`;
    const size = `width="${millimetres(width)}" height="${millimetres(height)}"`;
    const box = `viewBox="0 0 ${points(width)} ${points(height)}"`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} lang="${lang}">`,
      `<title>${escaped(title)}</title>`,
      style,
      `<rect width="100%" height="100%" fill="#ffffff"/>`,
      ...parts.map((part) => (typeof part === "string" ? part : drawText(part))),
      "</svg>\n",
    ].join("\n");
  }

  return {
    canvas,
    finish() {
      const used: Record<Weight, Set<string>> = { regular: new Set(), bold: new Set() };
      for (const part of parts) {
        if (typeof part === "string") continue;
        for (const character of part.text) used[part.style.weight ?? "regular"].add(character);
      }
      return document(`<style>${fontFaces(fonts, used)}${TEXT_STYLE}</style>`, realText);
    },
    finishOutlined: () => document("", (part) => outlinedText(part, fonts)),
  };
}

const TEXT_COLOUR = "#222222";

function realText({ text, x, y, style }: TextPart): string {
  const { size, weight, fill = TEXT_COLOUR, anchor = "start", halo = 0 } = style;
  const place = `x="${points(x)}" y="${points(y)}" font-size="${points(size)}" fill="${fill}"`;
  const look = [
    weight === "bold" ? ' class="b"' : "",
    anchor === "start" ? "" : ` text-anchor="${anchor}"`,
    rim(halo * 2),
  ].join("");
  return `<text ${place}${look}>${escaped(text)}</text>`;
}

function outlinedText({ text, x, y, style }: TextPart, fonts: MapPageFonts): string {
  const { size, weight = "regular", fill = TEXT_COLOUR, anchor = "start", halo = 0 } = style;
  const { path, unitsPerEm } = fonts.letters(text, weight);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const start = x - fonts.widthOf(text, size, weight) * share;
  const scale = size / unitsPerEm;
  const place = `transform="translate(${points(start)} ${points(y)}) scale(${scale} ${-scale})"`;
  return `<path ${place} fill="${fill}"${rim((halo * 2) / scale)} d="${path}"/>`;
}

/** White around the letters, behind them. */
function rim(width: number): string {
  if (width === 0) return "";
  return ` stroke="#ffffff" stroke-width="${points(width)}" stroke-linejoin="round" paint-order="stroke"`;
}

/** Families in order: the embedded letters, what an office's machine has. */
const TEXT_STYLE =
  "text{font-family:'Noto Sans JP','Yu Gothic','Meiryo',sans-serif}" +
  ".b{font-family:'Noto Sans JP','Yu Gothic','Meiryo',sans-serif;font-weight:700}";

function fontFaces(fonts: MapPageFonts, used: Readonly<Record<Weight, ReadonlySet<string>>>): string {
  return (["regular", "bold"] as const)
    .filter((weight) => used[weight].size > 0)
    .map((weight) => {
      const data = fontSubset(fonts.font(weight), used[weight]).toString("base64");
      const number = weight === "bold" ? 700 : 400;
      return `@font-face{font-family:'Noto Sans JP';font-weight:${number};src:url(data:font/otf;base64,${data}) format('opentype')}`;
    })
    .join("");
}

function attributes({ fill, stroke, strokeWidth = 1, opacity = 1 }: Paint): string {
  return [
    ` fill="${fill ?? "none"}"`,
    stroke ? ` stroke="${stroke}" stroke-width="${points(strokeWidth)}" stroke-linejoin="round"` : "",
    // Not `opacity`, for which a renderer paints a page of its own first.
    opacity < 1 ? ` fill-opacity="${opacity}" stroke-opacity="${opacity}"` : "",
  ].join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
