import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
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
  /** Another text for another network: a hash of all that the file holds. */
  readonly version: string;
  /** Nodes of the search in nested-dissection order (core/hierarchy), made once an import. */
  readonly order: Uint32Array;
  readonly description: NetworkDescription;
  readonly columns: RoadColumns;
}

/**
 * One file: 8 bytes "NKPTNET3", length of the header as uint32, header as JSON (version, description, texts, where each
 * column lies), then the columns as they are in memory (little endian), each at a multiple of 8 bytes.
 */
const MAGIC = "NKPTNET3";
const ALIGNMENT = 8;

const ARRAYS = { Uint8Array, Uint32Array, Int32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;
/** All of them take any memory; together they have no type that says so. */
type ArrayKind = new (memory: SharedArrayBuffer, byteOffset: number, length: number) => ArrayBufferView;

interface Header {
  readonly version: string;
  readonly description: NetworkDescription;
  readonly texts: readonly string[];
  readonly columns: readonly { readonly name: string; readonly type: ArrayName; readonly length: number }[];
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** Writes beside the old file and puts the new one in its place in one step: interrupted anywhere, the old one stays. */
export function writeNetworkFile(path: string, { description, columns, order }: Omit<StoredNetwork, "version">): void {
  const { texts, ...rest } = columns;
  const arrays = Object.entries({ ...rest, order });
  const content = {
    description,
    texts,
    columns: arrays.map(([name, array]) => ({ name, type: array.constructor.name as ArrayName, length: array.length })),
  };
  const header: Header = { version: versionOf(content, Object.values(rest)), ...content };
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
      writeWhole(file, bytesOf(array));
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

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function versionOf(content: Omit<Header, "version">, columns: readonly ArrayBufferView[]): string {
  const hash = createHash("sha256").update(JSON.stringify(content));
  for (const column of columns) hash.update(bytesOf(column));
  return hash.digest("hex").slice(0, 12);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/**
 * The network of a file, in memory that threads can share: it is read once, however many drive on it.
 * @throws {ForeignFileError} when the file is not a network of this planner, or cut off
 */
export function readNetworkFile(path: string): StoredNetwork {
  const memory = wholeFile(path);
  const bytes = Buffer.from(memory);
  if (bytes.subarray(0, MAGIC.length).toString("latin1") !== MAGIC) throw notANetwork(path);
  const start = MAGIC.length + 4 + bytes.readUInt32LE(MAGIC.length);
  if (start > bytes.length) throw notANetwork(path);
  const header = headerOf(path, bytes.subarray(MAGIC.length + 4, start));
  const columns: Record<string, unknown> = { texts: header.texts };
  let at = start;
  for (const { name, type, length } of header.columns) {
    const size = length * ARRAYS[type].BYTES_PER_ELEMENT;
    if (at + size > bytes.length) throw notANetwork(path);
    columns[name] = new (ARRAYS[type] as ArrayKind)(memory, at, length);
    at += aligned(size);
  }
  const { order, ...rest } = columns;
  if (!(order instanceof Uint32Array)) throw notANetwork(path);
  const { version, description } = header;
  return { version, description, order, columns: rest as unknown as RoadColumns };
}

/** Opened once: an import that puts another in its place meanwhile leaves this one whole. */
function wholeFile(path: string): SharedArrayBuffer {
  const file = openSync(path, "r");
  try {
    const memory = new SharedArrayBuffer(fstatSync(file).size);
    const bytes = new Uint8Array(memory);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) throw notANetwork(path);
      at += read;
    }
    return memory;
  } finally {
    closeSync(file);
  }
}

function headerOf(path: string, json: Buffer): Header {
  try {
    return JSON.parse(json.toString("utf8")) as Header;
  } catch {
    throw notANetwork(path);
  }
}

function notANetwork(path: string): ForeignFileError {
  return new ForeignFileError(
    path,
    "このプランナーの道路網ではありません。npm run roads:import で作り直してください。",
    "not a road network of this planner. Make it again with npm run roads:import.",
  );
}
