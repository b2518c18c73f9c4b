import { type Canvas, type Paint, points, type Weight } from "./canvas.ts";
import { fontSubset } from "./fontSubset.ts";
import type { MapPageFonts } from "./fonts.ts";

export interface SvgMapPage {
  readonly canvas: Canvas;
  /** @param embedFonts the letters used, as @font-face; false for a renderer that is given the font's file */
  finish(embedFonts: boolean): string;
}

interface SvgPage {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly lang: string;
}

/** Draws as SVG text. The same calls give the same characters. */
export function createSvgMapPage(page: SvgPage, fonts: MapPageFonts): SvgMapPage {
  const parts: string[] = [];
  const used: Record<Weight, Set<string>> = { regular: new Set(), bold: new Set() };

  const canvas: Canvas = {
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
    text(text, x, y, { size, weight = "regular", fill = "#222222", anchor = "start", halo = 0 }) {
      for (const character of text) used[weight].add(character);
      const place = `x="${points(x)}" y="${points(y)}" font-size="${points(size)}" fill="${fill}"`;
      const look = [
        weight === "bold" ? ' class="b"' : "",
        anchor === "start" ? "" : ` text-anchor="${anchor}"`,
        halo > 0
          ? ` stroke="#ffffff" stroke-width="${points(halo * 2)}" stroke-linejoin="round" paint-order="stroke"`
          : "",
      ].join("");
      parts.push(`<text ${place}${look}>${escaped(text)}</text>`);
    },
  };

  return {
    canvas,
    finish(embedFonts) {
      const { width, height, title, lang } = page;
      const millimetres = (length: number) => `${points((length * 25.4) / 72)}mm`;
      const size = `width="${millimetres(width)}" height="${millimetres(height)}"`;
      const box = `viewBox="0 0 ${points(width)} ${points(height)}"`;
      return [
        `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} lang="${lang}">`,
        `<title>${escaped(title)}</title>`,
        `<style>${embedFonts ? fontFaces(fonts, used) : ""}${TEXT_STYLE}</style>`,
        `<rect width="100%" height="100%" fill="#ffffff"/>`,
        ...parts,
        "</svg>\n",
      ].join("\n");
    },
  };
}

/** Families in order: the embedded letters, the file the PNG renderer reads, what an office's machine has. */
const TEXT_STYLE =
  "text{font-family:'Noto Sans JP','Noto Sans Japanese Regular','Yu Gothic','Meiryo',sans-serif}" +
  ".b{font-family:'Noto Sans JP','Noto Sans Japanese Bold','Yu Gothic','Meiryo',sans-serif;font-weight:700}";

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
