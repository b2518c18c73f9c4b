import { crc32, deflateSync } from "node:zlib";
import { type RenderedImage, renderAsync } from "@resvg/resvg-js";

/** For print; a slide on a projector needs half as many. */
export const PRINT_DOTS_PER_INCH = 300;

/**
 * An SVG map page without text (its letters are shapes) as PNG.
 * @param widthPoints the page's width, which sets the pixels (A3 landscape at 300 dots per inch: 4961)
 */
export async function renderPng(
  svg: string,
  widthPoints: number,
  dotsPerInch: number,
  isGrey: boolean,
): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: "width", value: Math.round((widthPoints / 72) * dotsPerInch) },
    background: "#ffffff",
  });
  return withResolution(isGrey ? greyPng(image) : image.asPng(), dotsPerInch);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One byte a pixel in the grey colour space: the pixels hold no hue. */
function greyPng({ width, height, pixels }: Pick<RenderedImage, "width" | "height" | "pixels">): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    rows[to++] = y === 0 ? 0 : 2; // the filter "up": the difference from the row above
    for (let x = 0; x < width; x++, from += 4) rows[to++] = pixels[from] - (y === 0 ? 0 : pixels[from - width * 4]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8); // bits a pixel; colour type 0 = grey
  const parts = [pngChunk("IHDR", header), pngChunk("IDAT", deflateSync(rows)), pngChunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, "latin1");
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), data.length + 8);
  return chunk;
}

const AFTER_HEADER = 33; // signature (8 bytes) and the IHDR chunk (25)

/** Says how many dots make a metre (pHYs), so that a word processor places the map page at its true size. */
function withResolution(png: Buffer, dotsPerInch: number): Buffer {
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  const data = Buffer.alloc(9);
  data.writeUInt32BE(dotsPerMetre, 0);
  data.writeUInt32BE(dotsPerMetre, 4);
  data.writeUInt8(1, 8); // the unit is the metre
  return Buffer.concat([png.subarray(0, AFTER_HEADER), pngChunk("pHYs", data), png.subarray(AFTER_HEADER)]);
}
