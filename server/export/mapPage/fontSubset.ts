import type { Font } from "fontkit";
import { glyphOf } from "./fonts.ts";

/**
 * An OpenType font with nothing but the given characters, for an SVG's @font-face: a browser shows the text as printed
 * on a machine without the font. fontkit subsets the outlines; the tables around them are written here.
 * @see https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function fontSubset(font: Font, characters: ReadonlySet<string>): Buffer {
  const subset = font.createSubset();
  const codePoints = [...characters].map((character) => character.codePointAt(0) as number).sort((a, b) => a - b);
  const glyphs = [font.getGlyph(0)];
  const mapped: [codePoint: number, glyph: number][] = [];
  for (const codePoint of codePoints) {
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    const glyph = glyphOf(font, String.fromCodePoint(codePoint));
    const index = subset.includeGlyph(glyph.id);
    glyphs[index] = glyph;
    mapped.push([codePoint, index]);
  }
  const advances = glyphs.map(({ advanceWidth }) => advanceWidth);
  return sfnt({
    "CFF ": Buffer.from(subset.encode()),
    "OS/2": tableOf(font, "OS/2"),
    cmap: cmapTable(mapped),
    head: headTable(font),
    hhea: patched(tableOf(font, "hhea"), 34, advances.length),
    hmtx: hmtxTable(advances),
    maxp: patched(tableOf(font, "maxp"), 4, advances.length),
    name: tableOf(font, "name"),
    post: tableOf(font, "post").subarray(0, 32),
  });
}

function tableOf(font: Font, tag: string): Buffer {
  const { offset, length } = font.directory.tables[tag];
  return Buffer.from(font.stream.buffer.subarray(offset, offset + length));
}

function patched(table: Buffer, offset: number, value: number): Buffer {
  table.writeUInt16BE(value, offset);
  return table;
}

function headTable(font: Font): Buffer {
  const table = tableOf(font, "head");
  table.writeUInt32BE(0, 8); // checksum of the whole, which readers of web fonts do not ask for
  return table;
}

function hmtxTable(advances: readonly number[]): Buffer {
  const table = Buffer.alloc(advances.length * 4);
  for (const [index, advance] of advances.entries()) table.writeUInt16BE(advance, index * 4);
  return table;
}

/** One format 12 subtable (Unicode, full range), a group a character. */
function cmapTable(mapped: readonly [codePoint: number, glyph: number][]): Buffer {
  const table = Buffer.alloc(12 + 16 + mapped.length * 12);
  table.writeUInt16BE(1, 2); // subtables
  table.writeUInt16BE(3, 4); // Windows
  table.writeUInt16BE(10, 6); // Unicode, full
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + mapped.length * 12, 16);
  table.writeUInt32BE(mapped.length, 24);
  for (const [index, [codePoint, glyph]] of mapped.entries()) {
    table.writeUInt32BE(codePoint, 28 + index * 12);
    table.writeUInt32BE(codePoint, 32 + index * 12);
    table.writeUInt32BE(glyph, 36 + index * 12);
  }
  return table;
}

function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const header = Buffer.alloc(12 + entries.length * 16);
  header.write("OTTO", 0, "latin1");
  header.writeUInt16BE(entries.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((entries.length - power) * 16, 10);
  const bodies: Buffer[] = [];
  let offset = header.length;
  for (const [index, [tag, table]] of entries.entries()) {
    const body = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(body);
    header.write(tag, 12 + index * 16, "latin1");
    header.writeUInt32BE(checksum(body), 16 + index * 16);
    header.writeUInt32BE(offset, 20 + index * 16);
    header.writeUInt32BE(table.length, 24 + index * 16);
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([header, ...bodies]);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let offset = 0; offset < table.length; offset += 4) sum = (sum + table.readUInt32BE(offset)) >>> 0;
  return sum;
}
