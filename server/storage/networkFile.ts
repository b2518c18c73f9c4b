import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { RoadColumns } from "../core/roads/roadColumns.ts";
import { ForeignFileError } from "../errors.ts";

/** The name of the network in its folder. */
export const NETWORK_FILE = "network.bin";

/** What an imported network is and rests on; shown wherever the network is named. */
export interface NetworkDescription {
  readonly kind: "imported";
  readonly source: string; // name of the file it was made from
  readonly sourceBytes: number;
  /** Day the map data was current, YYYY-MM-DD; null = its file does not say. */
  readonly dataDay: string | null;
  readonly writtenBy: string; // the program that made the file
  readonly places: number;
  readonly segments: number;
  readonly km: number;
  readonly isHokkaido: boolean; // false = made with --anywhere
}

export interface StoredNetwork {
  /** Nodes of the search in nested-dissection order (core/hierarchy), made once an import. */
  readonly order: Uint32Array;
  readonly description: NetworkDescription;
  readonly columns: RoadColumns;
}

/**
 * One file: 8 bytes "NKPTNET2", length of the header as uint32, header as JSON (description, texts, where each column
 * lies), then the columns as they are in memory (little endian), each at a multiple of 8 bytes.
 */
const MAGIC = "NKPTNET2";
const ALIGNMENT = 8;

const ARRAYS = { Uint8Array, Uint32Array, Int32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;

interface Header {
  readonly description: NetworkDescription;
  readonly texts: readonly string[];
  readonly columns: readonly { readonly name: string; readonly type: ArrayName; readonly length: number }[];
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** Writes beside the old file and puts the new one in its place in one step: interrupted anywhere, the old one stays. */
export function writeNetworkFile(path: string, { description, columns, order }: StoredNetwork): void {
  const { texts, ...rest } = columns;
  const arrays = Object.entries({ ...rest, order });
  const header: Header = {
    description,
    texts,
    columns: arrays.map(([name, array]) => ({ name, type: array.constructor.name as ArrayName, length: array.length })),
  };
  const json = Buffer.from(JSON.stringify(header));
  const start = aligned(MAGIC.length + 4 + json.length);
  const head = Buffer.alloc(start, " ");
  head.write(MAGIC);
  head.writeUInt32LE(start - MAGIC.length - 4, MAGIC.length);
  json.copy(head, MAGIC.length + 4);

  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.new-${process.pid}`;
  const file = openSync(temporary, "w");
  try {
    writeSync(file, head);
    for (const [, array] of arrays) {
      writeWhole(file, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      writeSync(file, new Uint8Array(aligned(array.byteLength) - array.byteLength));
    }
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(file);
  renameSync(temporary, path);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** @throws {ForeignFileError} when the file is not a network of this planner, or cut off */
export function readNetworkFile(path: string): StoredNetwork {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, MAGIC.length).toString("latin1") !== MAGIC) throw notANetwork(path);
  const headerBytes = bytes.readUInt32LE(MAGIC.length);
  const start = MAGIC.length + 4 + headerBytes;
  if (start > bytes.length) throw notANetwork(path);
  const header: Header = JSON.parse(bytes.subarray(MAGIC.length + 4, start).toString("utf8"));
  // a copy begins at an aligned address, which the typed arrays need
  const buffer = bytes.byteOffset % ALIGNMENT === 0 ? bytes.buffer : Uint8Array.from(bytes).buffer;
  let at = (buffer === bytes.buffer ? bytes.byteOffset : 0) + start;
  const end = (buffer === bytes.buffer ? bytes.byteOffset : 0) + bytes.length;
  const columns: Record<string, unknown> = { texts: header.texts };
  for (const { name, type, length } of header.columns) {
    const size = length * ARRAYS[type].BYTES_PER_ELEMENT;
    if (at + size > end) throw notANetwork(path);
    columns[name] = new ARRAYS[type](buffer as ArrayBuffer, at, length);
    at += aligned(size);
  }
  const { order, ...rest } = columns;
  if (!(order instanceof Uint32Array)) throw notANetwork(path);
  return { description: header.description, order, columns: rest as unknown as RoadColumns };
}

function notANetwork(path: string): ForeignFileError {
  return new ForeignFileError(
    path,
    "このプランナーの道路網ではありません。npm run roads:import で作り直してください。",
    "not a road network of this planner. Make it again with npm run roads:import.",
  );
}
