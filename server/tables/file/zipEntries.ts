import { inflateRawSync } from "node:zlib";
import { MAX_UNPACKED_BYTES } from "../limits.ts";
import { unreadable } from "../said.ts";

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const MAX_COMMENT = 65_557;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packedBytes: number;
  readonly at: number; // of its local header
}

const broken = () =>
  unreadable(
    "ファイルが壊れています（途中で切れた圧縮データ）。元のファイルをもう一度コピーしてください",
    "The file is damaged (its packed data is cut off). Copy the original again",
  );

/** Names in a zip's directory. @throws {UnreadableTableError} when the file is cut off */
export function zipEntryNames(bytes: Uint8Array): string[] {
  return entriesOf(bytes).map(({ name }) => name);
}

/**
 * Refuses a zip that would burst: every entry is unpacked once here, up to the limit, and what its directory says of
 * sizes is not believed.
 * @throws {UnreadableTableError}
 */
export function checkUnpackedSize(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MAX_UNPACKED_BYTES;
  for (const { isDeflated, packedBytes, at } of entriesOf(bytes)) {
    if (at + 30 > bytes.length) throw broken();
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const packed = bytes.subarray(start, start + packedBytes);
    left -= isDeflated ? unpackedBytes(packed, left) : packed.length;
    if (left < 0) throw tooLarge();
  }
}

const tooLarge = () => {
  const megabytes = MAX_UNPACKED_BYTES / 2 ** 20;
  return unreadable(
    `ブックが大きすぎます（展開すると${megabytes}MBを超えます）。要る表だけのブックにしてください`,
    `The workbook is too large (more than ${megabytes} MB unpacked). Keep only the table that is needed`,
  );
};

function unpackedBytes(packed: Uint8Array, atMost: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, atMost) }).length;
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : broken();
  }
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_ENTRY) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isDeflated: view.getUint16(at + 10, true) === DEFLATED,
      packedBytes: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - MAX_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw broken();
}
