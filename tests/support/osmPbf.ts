import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { PbfWriter } from "pbf";

/** What a test puts in an OSM file. Degrees, tags as plain objects. */
export interface SketchNode {
  readonly id: number;
  readonly lat: number;
  readonly lon: number;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface SketchWay {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: Readonly<Record<string, string>>;
}

export interface SketchRelation {
  readonly id: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly members: readonly (readonly [type: "node" | "way" | "relation", id: number, role: string])[];
}

export interface SketchOsm {
  readonly nodes: readonly SketchNode[];
  readonly ways: readonly SketchWay[];
  readonly relations?: readonly SketchRelation[];
}

/** How a file is written: every choice a writer of the format has. */
export interface PbfChoices {
  readonly dense?: boolean;
  readonly granularity?: number; // nanodegrees
  readonly latOffset?: number; // nanodegrees
  readonly lonOffset?: number;
  readonly packing?: "zlib" | "raw" | "lzma" | "bzip2" | "lz4" | "zstd";
  readonly locationsOnWays?: boolean;
  readonly requiredFeatures?: readonly string[];
  readonly timestamp?: Date;
  readonly elementsPerBlob?: number;
}

const PACKING_FIELD = { raw: 1, zlib: 3, lzma: 4, bzip2: 5, lz4: 6, zstd: 7 };
const MEMBER_TYPE = { node: 0, way: 1, relation: 2 };

/** Writes an OSM PBF file the way the format's page describes it, independent of the reader it tests. */
export function writeOsmPbf(path: string, osm: SketchOsm, choices: PbfChoices = {}): void {
  writeFileSync(path, osmPbf(osm, choices));
}

export function osmPbf(osm: SketchOsm, choices: PbfChoices = {}): Uint8Array {
  const size = choices.elementsPerBlob ?? 8000;
  const slices = <T>(items: readonly T[]): T[][] =>
    Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
  const positions = new Map(osm.nodes.map((node) => [node.id, node]));
  const blobs = [blob("OSMHeader", header(choices), choices)];
  // with positions on the ways osmium leaves untagged nodes out
  const nodes = choices.locationsOnWays ? osm.nodes.filter(({ tags }) => tags) : osm.nodes;
  for (const part of slices(nodes))
    blobs.push(
      blob(
        "OSMData",
        block(choices, (w, text) => writeNodes(w, text, part, choices)),
        choices,
      ),
    );
  for (const part of slices(osm.ways)) {
    const write = (w: PbfWriter, text: Text) => {
      for (const way of part) w.writeMessage(3, (_, out) => writeWay(out, text, way, positions, choices), null);
    };
    blobs.push(blob("OSMData", block(choices, write), choices));
  }
  for (const part of slices(osm.relations ?? [])) {
    const write = (w: PbfWriter, text: Text) => {
      for (const relation of part) w.writeMessage(4, (_, out) => writeRelation(out, text, relation), null);
    };
    blobs.push(blob("OSMData", block(choices, write), choices));
  }
  return Buffer.concat(blobs);
}

type Text = (text: string) => number;

function header({ requiredFeatures, timestamp, locationsOnWays }: PbfChoices): Uint8Array {
  const w = new PbfWriter();
  for (const feature of requiredFeatures ?? ["OsmSchema-V0.6", "DenseNodes"]) w.writeStringField(4, feature);
  if (locationsOnWays) w.writeStringField(5, "LocationsOnWays");
  w.writeStringField(16, "sketch");
  if (timestamp) w.writeVarintField(32, timestamp.getTime() / 1000);
  return w.finish();
}

function block(
  { granularity, latOffset, lonOffset }: PbfChoices,
  write: (w: PbfWriter, text: Text) => void,
): Uint8Array {
  const texts = [""]; // index 0 ends a node's tags, so no text may have it
  const indices = new Map<string, number>();
  const group = new PbfWriter();
  write(group, (text) => {
    if (!indices.has(text)) indices.set(text, texts.push(text) - 1);
    return indices.get(text) as number;
  });
  const w = new PbfWriter();
  w.writeMessage(
    1,
    (_, table) => {
      for (const text of texts) table.writeStringField(1, text);
    },
    null,
  );
  w.writeBytesField(2, group.finish());
  if (granularity) w.writeVarintField(17, granularity);
  if (latOffset) w.writeVarintField(19, latOffset);
  if (lonOffset) w.writeVarintField(20, lonOffset);
  return w.finish();
}

function blob(type: string, content: Uint8Array, { packing = "zlib" }: PbfChoices): Uint8Array {
  const body = new PbfWriter();
  if (packing !== "raw") body.writeVarintField(2, content.length);
  body.writeBytesField(PACKING_FIELD[packing], packing === "zlib" ? deflateSync(content) : content);
  const bytes = body.finish();
  const head = new PbfWriter();
  head.writeStringField(1, type);
  head.writeVarintField(3, bytes.length);
  const headBytes = head.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(headBytes.length);
  return Buffer.concat([length, headBytes, bytes]);
}

function stored(degrees: number, offset = 0, granularity = 100): number {
  return Math.round((Math.round(degrees * 1e9) - offset) / granularity);
}

function differences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (index > 0 ? values[index - 1] : 0));
}

function writeNodes(w: PbfWriter, text: Text, nodes: readonly SketchNode[], choices: PbfChoices): void {
  const { dense = true, granularity, latOffset, lonOffset } = choices;
  const lats = nodes.map(({ lat }) => stored(lat, latOffset, granularity));
  const lons = nodes.map(({ lon }) => stored(lon, lonOffset, granularity));
  const tagsOf = ({ tags = {} }: SketchNode) => Object.entries(tags).map(([key, value]) => [text(key), text(value)]);
  if (!dense) {
    for (const [index, node] of nodes.entries()) {
      const write = (_: null, out: PbfWriter) => {
        out.writeSVarintField(1, node.id);
        out.writePackedVarint(
          2,
          tagsOf(node).map(([key]) => key),
        );
        out.writePackedVarint(
          3,
          tagsOf(node).map(([, value]) => value),
        );
        out.writeSVarintField(8, lats[index]);
        out.writeSVarintField(9, lons[index]);
      };
      w.writeMessage(1, write, null);
    }
    return;
  }
  const write = (_: null, out: PbfWriter) => {
    out.writePackedSVarint(1, differences(nodes.map(({ id }) => id)));
    out.writePackedSVarint(8, differences(lats));
    out.writePackedSVarint(9, differences(lons));
    if (nodes.some(({ tags }) => tags))
      out.writePackedVarint(
        10,
        nodes.flatMap((node) => [...tagsOf(node).flat(), 0]),
      );
  };
  w.writeMessage(2, write, null);
}

function writeTags(w: PbfWriter, text: Text, tags: Readonly<Record<string, string>>): void {
  w.writePackedVarint(2, Object.keys(tags).map(text));
  w.writePackedVarint(3, Object.values(tags).map(text));
}

function writeWay(
  w: PbfWriter,
  text: Text,
  way: SketchWay,
  positions: ReadonlyMap<number, SketchNode>,
  { locationsOnWays, granularity, latOffset, lonOffset }: PbfChoices,
): void {
  w.writeVarintField(1, way.id);
  writeTags(w, text, way.tags);
  w.writePackedSVarint(8, differences(way.nodes));
  if (!locationsOnWays) return;
  const nodes = way.nodes.map((id) => positions.get(id) as SketchNode);
  w.writePackedSVarint(9, differences(nodes.map(({ lat }) => stored(lat, latOffset, granularity))));
  w.writePackedSVarint(10, differences(nodes.map(({ lon }) => stored(lon, lonOffset, granularity))));
}

function writeRelation(w: PbfWriter, text: Text, { id, tags, members }: SketchRelation): void {
  w.writeVarintField(1, id);
  writeTags(w, text, tags);
  w.writePackedVarint(
    8,
    members.map(([, , role]) => text(role)),
  );
  w.writePackedSVarint(9, differences(members.map(([, member]) => member)));
  w.writePackedVarint(
    10,
    members.map(([type]) => MEMBER_TYPE[type]),
  );
}
