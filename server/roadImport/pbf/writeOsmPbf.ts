import { closeSync, openSync, writeSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { PbfWriter } from "pbf";
import type { Tags } from "../../core/roadTags/tags.ts";
import { MEMBER_TYPES, type OsmRelation, type OsmWay } from "./osmElements.ts";

/** Elements of one kind after the other, as files have them: nodes, ways, relations. */
export interface OsmPbfWriter {
  /** Whole 1e-7 degrees. */
  node(id: number, lat: number, lon: number, tags: Tags | null): void;
  way(way: Pick<OsmWay, "id" | "tags" | "nodeIds">): void;
  relation(relation: OsmRelation): void;
  /** Writes what is still kept back, and closes the file. */
  end(): void;
}

const ELEMENTS_PER_BLOCK = 8000;

/**
 * Writes an OSM PBF file block by block: what is kept in memory is one block.
 * @see https://wiki.openstreetmap.org/wiki/PBF_Format
 */
export function createOsmPbfWriter(path: string, timestamp: Date | null): OsmPbfWriter {
  const file = openSync(path, "w");
  let open: Block | null = null;
  writeBlob(file, "OSMHeader", header(timestamp));

  function blockOf(kind: Block["kind"]): Block {
    if (open && (open.kind !== kind || open.count >= ELEMENTS_PER_BLOCK)) flush();
    open ??= newBlock(kind);
    open.count++;
    return open;
  }

  function flush(): void {
    if (open) writeBlob(file, "OSMData", finished(open));
    open = null;
  }

  return {
    node(id, lat, lon, tags) {
      const { dense, text } = blockOf("node");
      dense.id.push(id);
      dense.lat.push(lat);
      dense.lon.push(lon);
      for (const [key, value] of tags ?? []) dense.keysValues.push(text(key), text(value));
      dense.keysValues.push(0);
    },
    way({ id, tags, nodeIds }) {
      const { group, text } = blockOf("way");
      group.writeMessage(3, (_, out) => writeWay(out, id, tags, nodeIds, text), null);
    },
    relation(relation) {
      const { group, text } = blockOf("relation");
      group.writeMessage(4, (_, out) => writeRelation(out, relation, text), null);
    },
    end() {
      flush();
      closeSync(file);
    },
  };
}

interface Block {
  readonly kind: "node" | "way" | "relation";
  count: number;
  readonly texts: string[];
  readonly text: (text: string) => number;
  readonly group: PbfWriter;
  readonly dense: {
    readonly id: number[];
    readonly lat: number[];
    readonly lon: number[];
    readonly keysValues: number[];
  };
}

function newBlock(kind: Block["kind"]): Block {
  const texts = [""]; // index 0 ends a node's tags, so no text may have it
  const known = new Map<string, number>();
  return {
    ...{ kind, count: 0, texts, group: new PbfWriter(), dense: { id: [], lat: [], lon: [], keysValues: [] } },
    text(text) {
      let index = known.get(text);
      if (index === undefined) known.set(text, (index = texts.push(text) - 1));
      return index;
    },
  };
}

function finished({ kind, texts, group, dense }: Block): Uint8Array {
  if (kind === "node") {
    const write = (_: null, out: PbfWriter) => {
      out.writePackedSVarint(1, differences(dense.id));
      out.writePackedSVarint(8, differences(dense.lat));
      out.writePackedSVarint(9, differences(dense.lon));
      out.writePackedVarint(10, dense.keysValues);
    };
    group.writeMessage(2, write, null);
  }
  const block = new PbfWriter();
  const writeTexts = (_: null, out: PbfWriter) => {
    for (const text of texts) out.writeStringField(1, text);
  };
  block.writeMessage(1, writeTexts, null);
  block.writeBytesField(2, group.finish());
  return block.finish();
}

function writeTags(out: PbfWriter, tags: Tags, text: Block["text"]): void {
  out.writePackedVarint(2, Array.from(tags.keys(), text));
  out.writePackedVarint(3, Array.from(tags.values(), text));
}

function writeWay(out: PbfWriter, id: number, tags: Tags, nodeIds: readonly number[], text: Block["text"]): void {
  out.writeVarintField(1, id);
  writeTags(out, tags, text);
  out.writePackedSVarint(8, differences(nodeIds));
}

function writeRelation(out: PbfWriter, { id, tags, members }: OsmRelation, text: Block["text"]): void {
  out.writeVarintField(1, id);
  writeTags(out, tags, text);
  out.writePackedVarint(
    8,
    members.map(({ role }) => text(role)),
  );
  out.writePackedSVarint(9, differences(members.map((member) => member.id)));
  out.writePackedVarint(
    10,
    members.map(({ type }) => MEMBER_TYPES.indexOf(type)),
  );
}

function differences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (index > 0 ? values[index - 1] : 0));
}

function header(timestamp: Date | null): Uint8Array {
  const out = new PbfWriter();
  for (const feature of ["OsmSchema-V0.6", "DenseNodes"]) out.writeStringField(4, feature);
  out.writeStringField(16, "nakapotsu-planner");
  if (timestamp) out.writeVarintField(32, Math.floor(timestamp.getTime() / 1000));
  return out.finish();
}

function writeBlob(file: number, type: string, content: Uint8Array): void {
  const body = new PbfWriter();
  body.writeVarintField(2, content.length);
  body.writeBytesField(3, deflateSync(content));
  const bytes = body.finish();
  const head = new PbfWriter();
  head.writeStringField(1, type);
  head.writeVarintField(3, bytes.length);
  const headBytes = head.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(headBytes.length);
  const blob = Buffer.concat([length, headBytes, bytes]);
  for (let at = 0; at < blob.length; ) at += writeSync(file, blob, at);
}
