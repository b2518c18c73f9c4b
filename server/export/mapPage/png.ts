import { crc32 } from "node:zlib";
import { renderAsync } from "@resvg/resvg-js";

/** For print; a slide on a projector needs half as many. */
export const PRINT_DOTS_PER_INCH = 300;

/**
 * An SVG map page without text (its letters are shapes) as PNG.
 * @param widthPoints the page's width, which sets the pixels (A3 landscape at 300 dots per inch: 4961)
 */
export async function renderPng(svg: string, widthPoints: number, dotsPerInch: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: "width", value: Math.round((widthPoints / 72) * dotsPerInch) },
    background: "#ffffff",
  });
  return withResolution(image.asPng(), dotsPerInch);
}

const AFTER_HEADER = 33; // signature (8 bytes) and the IHDR chunk (25)

/** Says how many dots make a metre (pHYs), so that a word processor places the map page at its true size. */
function withResolution(png: Buffer, dotsPerInch: number): Buffer {
  const chunk = Buffer.alloc(21);
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  chunk.writeUInt32BE(dotsPerMetre, 8);
  chunk.writeUInt32BE(dotsPerMetre, 12);
  chunk.writeUInt8(1, 16); // the unit is the metre
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}
