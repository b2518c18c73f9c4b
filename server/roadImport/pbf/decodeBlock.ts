import { PbfReader } from "pbf";
import type { Tags } from "../../core/roadTags/tags.ts";
import {
  type ElementCounts,
  HOLDS_NODES,
  HOLDS_RELATIONS,
  HOLDS_WAYS,
  MEMBER_TYPES,
  type OsmHeader,
  type OsmTaker,
} from "./osmElements.ts";

/** Nanodegrees per unit of our coordinates (1e-7 degrees). */
const NANODEGREES = 100;

export function decodeHeader(bytes: Uint8Array): OsmHeader {
  const header = {
    requiredFeatures: [] as string[],
    optionalFeatures: [] as string[],
    writingProgram: "",
    source: "",
    timestamp: null as Date | null,
  };
  const pbf = new PbfReader(bytes);
  pbf.readFields((tag) => {
    if (tag === 4) header.requiredFeatures.push(pbf.readString());
    else if (tag === 5) header.optionalFeatures.push(pbf.readString());
    else if (tag === 16) header.writingProgram = pbf.readString();
    else if (tag === 17) header.source = pbf.readString();
    else if (tag === 32) header.timestamp = new Date(pbf.readVarint(true) * 1000);
  }, header);
  return header;
}

/** Where the groups and texts of a block lie, and how its coordinates are stored. */
interface Block {
  readonly pbf: PbfReader;
  readonly text: (index: number) => string;
  readonly textIndex: (text: string) => number;
  /** Stored coordinate → whole 1e-7 degrees. */
  readonly latOf: (stored: number) => number;
  readonly lonOf: (stored: number) => number;
}

/**
 * Hands what a PrimitiveBlock holds to `taker`, and counts it.
 * @returns the kinds of elements it holds, HOLDS_NODES and so on
 * @throws {RangeError} when the block contradicts itself
 */
export function decodeBlock(bytes: Uint8Array, taker: OsmTaker, counts: ElementCounts): number {
  const pbf = new PbfReader(bytes);
  const texts: Uint8Array[] = [];
  const groups: [start: number, end: number][] = [];
  let [granularity, latOffset, lonOffset] = [100, 0, 0];
  pbf.readFields((tag) => {
    if (tag === 1) pbf.readMessage((field) => field === 1 && texts.push(pbf.readBytes()), null);
    else if (tag === 2) {
      const end = pbf.readVarint() + pbf.pos;
      groups.push([pbf.pos, end]);
      pbf.pos = end;
    } else if (tag === 17) granularity = pbf.readVarint();
    else if (tag === 19) latOffset = pbf.readVarint(true);
    else if (tag === 20) lonOffset = pbf.readVarint(true);
  }, null);
  const block: Block = {
    pbf,
    ...textTable(texts),
    latOf: (stored) => Math.round((latOffset + granularity * stored) / NANODEGREES),
    lonOf: (stored) => Math.round((lonOffset + granularity * stored) / NANODEGREES),
  };
  let holds = 0;
  for (const [start, end] of groups) {
    pbf.pos = start;
    pbf.readFields(
      (tag) => {
        holds |= HOLDS[tag] ?? 0;
        if (tag === 1) readPlainNode(block, taker, counts);
        else if (tag === 2) readDenseNodes(block, taker, counts);
        else if (tag === 3) readWay(block, taker, counts);
        else if (tag === 4) readRelation(block, taker, counts);
      },
      null,
      end,
    );
    if (pbf.pos !== end) throw new RangeError("a group ends elsewhere than it says");
  }
  return holds;
}

/** By the fields of a PrimitiveGroup. */
const HOLDS: Readonly<Record<number, number>> = { 1: HOLDS_NODES, 2: HOLDS_NODES, 3: HOLDS_WAYS, 4: HOLDS_RELATIONS };

/** The block's texts, each decoded once and only when asked for. */
function textTable(texts: readonly Uint8Array[]): Pick<Block, "text" | "textIndex"> {
  const decoder = new TextDecoder();
  const known: string[] = [];
  const text = (index: number) => {
    if (!(index >= 0 && index < texts.length)) throw new RangeError(`text ${index} of ${texts.length}`);
    return (known[index] ??= decoder.decode(texts[index]));
  };
  const encoder = new TextEncoder();
  return {
    text,
    textIndex: (wanted) => {
      const bytes = encoder.encode(wanted);
      return texts.findIndex((own) => own.length === bytes.length && own.every((byte, at) => byte === bytes[at]));
    },
  };
}

/** Leaves a message unread. Its length is read before the position is looked at. */
function passOver(pbf: PbfReader): void {
  const bytes = pbf.readVarint();
  pbf.pos += bytes;
}

function tagsOf({ text }: Block, keys: readonly number[], values: readonly number[]): Tags {
  if (keys.length !== values.length) throw new RangeError(`${keys.length} keys for ${values.length} values`);
  return new Map(keys.map((key, index) => [text(key), text(values[index])]));
}

/** Differences of a packed field added up. */
function runningSums(pbf: PbfReader): number[] {
  const values = pbf.readPackedSVarint();
  for (let index = 1; index < values.length; index++) values[index] += values[index - 1];
  return values;
}

function readPlainNode(block: Block, taker: OsmTaker, counts: ElementCounts): void {
  const { pbf } = block;
  counts.nodes++;
  if (!taker.node) return void passOver(pbf);
  const keys: number[] = [];
  const values: number[] = [];
  let [id, lat, lon] = [0, 0, 0];
  pbf.readMessage((tag) => {
    if (tag === 1) id = pbf.readSVarint();
    else if (tag === 2) pbf.readPackedVarint(keys);
    else if (tag === 3) pbf.readPackedVarint(values);
    else if (tag === 8) lat = pbf.readSVarint();
    else if (tag === 9) lon = pbf.readSVarint();
  }, null);
  taker.node(id, block.latOf(lat), block.lonOf(lon), keys.length > 0 ? tagsOf(block, keys, values) : null);
}

function readDenseNodes(block: Block, taker: OsmTaker, counts: ElementCounts): void {
  const { pbf } = block;
  let ids: number[] = [];
  let lats: number[] = [];
  let lons: number[] = [];
  let tagIndices: number[] = [];
  pbf.readMessage((tag) => {
    if (tag === 1) ids = runningSums(pbf);
    else if (!taker.node)
      return; // ids are enough to count them
    else if (tag === 8) lats = runningSums(pbf);
    else if (tag === 9) lons = runningSums(pbf);
    else if (tag === 10) tagIndices = pbf.readPackedVarint();
  }, null);
  counts.nodes += ids.length;
  if (!taker.node) return;
  if (lats.length !== ids.length || lons.length !== ids.length) {
    throw new RangeError(`${ids.length} nodes with ${lats.length} latitudes and ${lons.length} longitudes`);
  }
  let at = 0; // keys and values of all nodes in a row, a 0 after each node's; none at all where no node has any
  for (let index = 0; index < ids.length; index++) {
    let tags: Map<string, string> | null = null;
    while (at < tagIndices.length && tagIndices[at] !== 0) {
      tags ??= new Map();
      tags.set(block.text(tagIndices[at]), block.text(tagIndices[at + 1]));
      at += 2;
    }
    at++;
    taker.node(ids[index], block.latOf(lats[index]), block.lonOf(lons[index]), tags);
  }
}

function readWay(block: Block, taker: OsmTaker, counts: ElementCounts): void {
  const { pbf } = block;
  counts.ways++;
  const end = pbf.readVarint() + pbf.pos;
  if (!taker.way || !hasOneOf(block, end, taker.wayKeys)) return void (pbf.pos = end);
  const keys: number[] = [];
  const values: number[] = [];
  let [id, nodeIds, lat, lon]: [number, number[], number[], number[]] = [0, [], [], []];
  pbf.readFields(
    (tag) => {
      if (tag === 1) id = pbf.readVarint(true);
      else if (tag === 2) pbf.readPackedVarint(keys);
      else if (tag === 3) pbf.readPackedVarint(values);
      else if (tag === 8) nodeIds = runningSums(pbf);
      else if (tag === 9) lat = runningSums(pbf);
      else if (tag === 10) lon = runningSums(pbf);
    },
    null,
    end,
  );
  const hasPositions = lat.length > 0;
  if (hasPositions && (lat.length !== nodeIds.length || lon.length !== nodeIds.length)) {
    throw new RangeError(`way ${id} has ${nodeIds.length} nodes and ${lat.length} positions`);
  }
  const positions = hasPositions ? { lat: lat.map(block.latOf), lon: lon.map(block.lonOf) } : null;
  taker.way({ id, tags: tagsOf(block, keys, values), nodeIds, positions });
}

const keyIndices = new WeakMap<PbfReader, ReadonlySet<number>>(); // a reader lives as long as its block

/** Looks at a way's keys only: most ways of an extract are houses. The reader is left where it was. */
function hasOneOf(block: Block, end: number, wanted: readonly string[] | undefined): boolean {
  if (!wanted) return true;
  const { pbf } = block;
  let indices = keyIndices.get(pbf);
  if (!indices) keyIndices.set(pbf, (indices = new Set(wanted.map(block.textIndex).filter((index) => index >= 0))));
  if (indices.size === 0) return false;
  const start = pbf.pos;
  let found = false;
  pbf.readFields(
    (tag) => {
      if (tag === 2) found ||= pbf.readPackedVarint().some((key) => indices.has(key));
    },
    null,
    end,
  );
  pbf.pos = start;
  return found;
}

function readRelation(block: Block, taker: OsmTaker, counts: ElementCounts): void {
  const { pbf } = block;
  counts.relations++;
  if (!taker.relation) return void passOver(pbf);
  const keys: number[] = [];
  const values: number[] = [];
  let id = 0;
  let [roles, ids, types]: [number[], number[], number[]] = [[], [], []];
  pbf.readMessage((tag) => {
    if (tag === 1) id = pbf.readVarint(true);
    else if (tag === 2) pbf.readPackedVarint(keys);
    else if (tag === 3) pbf.readPackedVarint(values);
    else if (tag === 8) roles = pbf.readPackedVarint();
    else if (tag === 9) ids = runningSums(pbf);
    else if (tag === 10) types = pbf.readPackedVarint();
  }, null);
  if (roles.length !== ids.length || types.length !== ids.length) throw new RangeError(`members of relation ${id}`);
  const members = ids.map((member, index) => {
    const type = MEMBER_TYPES[types[index]];
    if (!type) throw new RangeError(`relation ${id} has a member of type ${types[index]}`);
    return { type, id: member, role: block.text(roles[index]) };
  });
  taker.relation({ id, tags: tagsOf(block, keys, values), members });
}
