import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { PbfReader } from "pbf";
import { ForeignFileError } from "../../errors.ts";
import { foreignFormatOf } from "./foreignFormat.ts";

/** One block of an OSM PBF file, unpacked. */
export interface Blob {
  readonly type: string; // OSMHeader, OSMData; others may be skipped
  readonly bytes: Uint8Array;
  readonly endOffset: number; // bytes of the file read so far
}

/** Bounds of the format (https://wiki.openstreetmap.org/wiki/PBF_Format); anything larger is not a PBF file. */
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_BLOB_BYTES = 32 * 1024 * 1024;
/** Blobs unpacked at the same time: zlib works beside the main thread. */
const BLOBS_AHEAD = 4;

const inflateAsync = promisify(inflate);

/**
 * The blocks of a file in their order, read as they are needed.
 * @param isWanted blocks by their number from 0; the others are passed over unread
 * @throws {ForeignFileError} when the file is empty, cut off, of another format, or packed in a way not read here
 */
export async function* readBlobs(
  path: string,
  isWanted: (ordinal: number) => boolean = () => true,
): AsyncGenerator<Blob> {
  const file = await open(path, "r");
  const ahead: Promise<Blob>[] = [];
  try {
    const kind = await file.stat();
    if (!kind.isFile()) throw new ForeignFileError(path, "ファイルではありません。", "this is not a file.");
    const { size } = kind;
    if (size === 0) throw new ForeignFileError(path, "空のファイルです。", "the file is empty.");
    for (let offset = 0, ordinal = 0; offset < size || ahead.length > 0; ) {
      if (offset < size && ahead.length < BLOBS_AHEAD) {
        const header = await readHeader(file, path, offset, size);
        const endOffset = (offset = header.bodyOffset + header.bodyBytes);
        if (!isWanted(ordinal++)) continue;
        const packed = await readExactly(file, path, header.bodyOffset, header.bodyBytes);
        const blob = unpack(packed, path, offset).then((bytes) => ({ type: header.type, bytes, endOffset }));
        blob.catch(() => {}); // told when its turn comes
        ahead.push(blob);
        continue;
      }
      yield await (ahead.shift() as Promise<Blob>);
    }
  } finally {
    await Promise.allSettled(ahead);
    await file.close();
  }
}

async function readExactly(file: FileHandle, path: string, offset: number, bytes: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(bytes);
  const { bytesRead } = await file.read(buffer, 0, bytes, offset);
  if (bytesRead === bytes) return buffer;
  throw new ForeignFileError(
    path,
    `途中で切れています(${offset + bytesRead} バイトで終わり)。もう一度ダウンロードしてください。`,
    `the file is cut off (it ends after ${offset + bytesRead} bytes). Download it again.`,
  );
}

async function readHeader(file: FileHandle, path: string, offset: number, size: number) {
  const lead = await readExactly(file, path, offset, Math.min(4, size - offset));
  const headerBytes = lead.length < 4 ? 0 : new DataView(lead.buffer).getUint32(0); // big endian, alone in the format
  if (offset === 0 && !(headerBytes > 0 && headerBytes <= MAX_HEADER_BYTES)) throw await notPbf(file, path, size);
  if (lead.length < 4) await readExactly(file, path, offset, 4); // cut off: says so
  if (!(headerBytes > 0 && headerBytes <= MAX_HEADER_BYTES)) throw damaged(path, offset);
  const header = { type: "", bodyBytes: -1 };
  const pbf = new PbfReader(await readExactly(file, path, offset + 4, headerBytes));
  orDamaged(path, offset, () =>
    pbf.readFields((tag) => {
      if (tag === 1) header.type = pbf.readString();
      else if (tag === 3) header.bodyBytes = pbf.readVarint();
    }, header),
  );
  if (offset === 0 && header.type !== "OSMHeader") throw await notPbf(file, path, size);
  if (!(header.bodyBytes >= 0 && header.bodyBytes <= MAX_BLOB_BYTES)) throw damaged(path, offset);
  return { ...header, bodyOffset: offset + 4 + headerBytes };
}

async function notPbf(file: FileHandle, path: string, size: number): Promise<ForeignFileError> {
  const start = new Uint8Array(Math.min(64, size));
  await file.read(start, 0, start.length, 0);
  const { japanese, english } = foreignFormatOf(start);
  return new ForeignFileError(
    path,
    `OSM PBF ではありません${japanese}。Geofabrik の hokkaido-latest.osm.pbf などを指定してください。`,
    `not an OSM PBF file${english}. Give a file such as Geofabrik's hokkaido-latest.osm.pbf.`,
  );
}

export function damaged(path: string, offset: number, detail = ""): ForeignFileError {
  return new ForeignFileError(
    path,
    `${offset} バイト付近が壊れています${detail && `(${detail})`}。もう一度ダウンロードしてください。`,
    `damaged near byte ${offset}${detail && ` (${detail})`}. Download it again.`,
  );
}

/** How the reader of the wire format (a plain Error) and our own decoder (a RangeError) meet broken bytes; a slip of ours is neither. */
export function isWireFault(error: unknown): error is Error {
  return error instanceof RangeError || (error instanceof Error && error.constructor === Error);
}

function orDamaged(path: string, offset: number, read: () => void): void {
  try {
    read();
  } catch (error) {
    throw isWireFault(error) ? damaged(path, offset, error.message) : error;
  }
}

/** Fields of a Blob message that hold packed data we do not read, with the name of the packing. */
const OTHER_PACKINGS: Readonly<Record<number, string>> = { 4: "lzma", 5: "bzip2", 6: "lz4", 7: "zstd" };

async function unpack(packed: Uint8Array, path: string, offset: number): Promise<Uint8Array> {
  let raw: Uint8Array | undefined;
  let zlibData: Uint8Array | undefined;
  let rawBytes = 0;
  let other = "";
  const pbf = new PbfReader(packed);
  orDamaged(path, offset, () =>
    pbf.readFields((tag) => {
      if (tag === 1) raw = pbf.readBytes();
      else if (tag === 2) rawBytes = pbf.readVarint();
      else if (tag === 3) zlibData = pbf.readBytes();
      else if (tag in OTHER_PACKINGS) other = OTHER_PACKINGS[tag];
    }, null),
  );
  if (raw) return raw;
  if (other) throw unreadablePacking(path, other);
  if (!zlibData || !(rawBytes <= MAX_BLOB_BYTES)) throw damaged(path, offset);
  const bytes = await inflateAsync(zlibData, { maxOutputLength: MAX_BLOB_BYTES }).catch(() => null);
  if (bytes?.length !== rawBytes) throw damaged(path, offset);
  return bytes;
}

function unreadablePacking(path: string, packing: string): ForeignFileError {
  const command = `osmium cat ${path} -o zlib.osm.pbf -f pbf,pbf_compression=zlib`;
  return new ForeignFileError(
    path,
    `${packing} 圧縮の PBF は読めません。zlib に直してください: ${command}`,
    `blobs packed with ${packing} are not read. Repack them with zlib: ${command}`,
  );
}
