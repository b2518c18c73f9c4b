import JSZip from "jszip";

export type Ring = readonly (readonly number[])[]; // [lon, lat], outer rings clockwise as the format wants them
export interface ShapeRow {
  readonly columns: Readonly<Record<string, string>>;
  readonly rings: readonly Ring[];
}

/** A shapefile in a zip as 国土数値情報 hands it out, written by the format's description (ESRI, July 1998; dBASE III). */
export async function shapefileZip(
  rows: readonly ShapeRow[],
  { encoding, withCpg }: { readonly encoding: "utf-8" | "shift_jis"; readonly withCpg: boolean },
): Promise<Buffer> {
  const zip = new JSZip();
  zip.file("N03-20200101_01.shp", shp(rows));
  zip.file("N03-20200101_01.dbf", dbf(rows, encoding === "utf-8" ? (text) => Buffer.from(text) : shiftJis));
  if (withCpg) zip.file("N03-20200101_01.cpg", encoding === "utf-8" ? "UTF-8" : "SJIS");
  return zip.generateAsync({ type: "nodebuffer" });
}

function shp(rows: readonly ShapeRow[]): Buffer {
  const records = rows.map(({ rings }, index) => {
    const points = rings.flat();
    const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
    content.writeInt32LE(5, 0); // polygon
    const lons = points.map(([lon]) => lon);
    const lats = points.map(([, lat]) => lat);
    [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].forEach((value, at) => {
      content.writeDoubleLE(value, 4 + 8 * at);
    });
    content.writeInt32LE(rings.length, 36);
    content.writeInt32LE(points.length, 40);
    let start = 0;
    for (const [part, ring] of rings.entries()) {
      content.writeInt32LE(start, 44 + 4 * part);
      start += ring.length;
    }
    for (const [at, [lon, lat]] of points.entries()) {
      content.writeDoubleLE(lon, 44 + 4 * rings.length + 16 * at);
      content.writeDoubleLE(lat, 52 + 4 * rings.length + 16 * at);
    }
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const body = Buffer.concat(records);
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + body.length) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(5, 32);
  return Buffer.concat([head, body]);
}

const FIELD_BYTES = 60;

function dbf(rows: readonly ShapeRow[], encode: (text: string) => Buffer): Buffer {
  const names = Object.keys(rows[0].columns);
  const head = Buffer.alloc(32 + 32 * names.length + 1);
  head.writeUInt8(3, 0);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + FIELD_BYTES * names.length, 10);
  for (const [index, name] of names.entries()) {
    head.write(name, 32 + 32 * index, "latin1");
    head.write("C", 32 + 32 * index + 11, "latin1");
    head.writeUInt8(FIELD_BYTES, 32 + 32 * index + 16);
  }
  head.writeUInt8(0x0d, head.length - 1);
  const lines = rows.map(({ columns }) => {
    const line = Buffer.alloc(1 + FIELD_BYTES * names.length, " ");
    for (const [index, name] of names.entries()) encode(columns[name]).copy(line, 1 + FIELD_BYTES * index);
    return line;
  });
  return Buffer.concat([head, ...lines, Buffer.from([0x1a])]);
}

let shiftJisBytes: Map<string, number[]> | undefined;

/** Shift_JIS by turning the decoder's table round. */
function shiftJis(text: string): Buffer {
  if (!shiftJisBytes) {
    shiftJisBytes = new Map();
    const decoder = new TextDecoder("shift_jis");
    for (let lead = 0x81; lead <= 0xfc; lead++) {
      for (let trail = 0x40; trail <= 0xfc; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1 && !shiftJisBytes.has(character)) shiftJisBytes.set(character, [lead, trail]);
      }
    }
  }
  return Buffer.from([...text].flatMap((character) => shiftJisBytes?.get(character) ?? [character.charCodeAt(0)]));
}
