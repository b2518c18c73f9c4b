import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ForeignFileError } from "../../server/errors.ts";
import type { OsmRelation, OsmTaker, OsmWay } from "../../server/roadImport/pbf/osmElements.ts";
import { readOsmPbf } from "../../server/roadImport/pbf/readOsmPbf.ts";
import { mutated } from "../support/mutatedFiles.ts";
import { osmPbf, type PbfChoices, type SketchOsm } from "../support/osmPbf.ts";
import { randomNumbers } from "../support/randomNumbers.ts";

const folder = mkdtempSync(join(tmpdir(), "pbf-reader-"));
let files = 0;

function fileOf(bytes: Uint8Array | string): string {
  const path = join(folder, `${++files}.osm.pbf`);
  writeFileSync(path, bytes);
  return path;
}

async function readAll(path: string, wayKeys?: readonly string[]) {
  const nodes = new Map<number, { lat: number; lon: number; tags: Record<string, string> | null }>();
  const ways = new Map<number, OsmWay>();
  const relations = new Map<number, OsmRelation>();
  const taker: OsmTaker = {
    node: (id, lat, lon, tags) => void nodes.set(id, { lat, lon, tags: tags && Object.fromEntries(tags) }),
    ...(wayKeys && { wayKeys }),
    way: (way) => void ways.set(way.id, way),
    relation: (relation) => void relations.set(relation.id, relation),
  };
  return { ...(await readOsmPbf(path, taker)), nodes, ways, relations };
}

// Ids beyond 2^32, as OSM has them since 2013; negative ones, as editors give to what is not uploaded yet.
const SKETCH: SketchOsm = {
  nodes: [
    { id: -7, lat: 42.6340476, lon: 141.6054678 },
    { id: 12_345_678_901, lat: 43.0620891, lon: 141.3543894, tags: { barrier: "gate", name: "冬期ゲート" } },
    { id: 3, lat: -0.0000001, lon: -179.9999999 },
  ],
  ways: [
    { id: -1, nodes: [-7, 12_345_678_901, 3], tags: { highway: "trunk", ref: "235", name: "国道235号" } },
    { id: 5_000_000_000, nodes: [3, -7], tags: { building: "yes" } },
  ],
  relations: [
    {
      id: -9,
      tags: { type: "restriction", restriction: "no_left_turn" },
      members: [
        ["way", -1, "from"],
        ["node", 12_345_678_901, "via"],
        ["relation", 8, ""],
      ],
    },
  ],
};

const KINDS: readonly [string, PbfChoices][] = [
  ["dense nodes in zlib blobs, as osmium writes by default", {}],
  ["plain nodes", { dense: false }],
  ["blobs without compression", { packing: "raw" }],
  ["granularity 1 and offsets", { granularity: 1, latOffset: 40_000_000_000, lonOffset: 140_000_000_000 }],
  ["granularity 10, plain nodes, blobs without compression", { granularity: 10, dense: false, packing: "raw" }],
  ["an element a blob", { elementsPerBlob: 1 }],
];

describe("a PBF file is read whole, whatever its writer chose", () => {
  test.each(KINDS)("%s", async (_, choices) => {
    const { nodes, ways, relations, counts } = await readAll(fileOf(osmPbf(SKETCH, choices)));
    expect(counts).toEqual({ nodes: 3, ways: 2, relations: 1 });
    expect(nodes.get(-7)).toEqual({ lat: 426340476, lon: 1416054678, tags: null });
    expect(nodes.get(3)).toEqual({ lat: -1, lon: -1799999999, tags: null });
    expect(nodes.get(12_345_678_901)?.tags).toEqual({ barrier: "gate", name: "冬期ゲート" });
    expect(ways.get(-1)?.nodeIds).toEqual([-7, 12_345_678_901, 3]);
    expect(ways.get(-1)?.tags.get("name")).toBe("国道235号");
    expect(ways.get(-1)?.positions).toBeNull();
    expect(relations.get(-9)?.members).toEqual([
      { type: "way", id: -1, role: "from" },
      { type: "node", id: 12_345_678_901, role: "via" },
      { type: "relation", id: 8, role: "" },
    ]);
  });

  test("a granularity coarser than 1e-7 degrees keeps what it can hold", async () => {
    // 1,000 nanodegrees are 1e-6 degrees: 42.6340476 is stored as 42.634048
    const { nodes } = await readAll(fileOf(osmPbf(SKETCH, { granularity: 1000 })));
    expect(nodes.get(-7)).toMatchObject({ lat: 426340480, lon: 1416054680 });
  });

  test.each([100, 1000])("positions stored on ways, granularity %i", async (granularity) => {
    const { nodes, ways } = await readAll(fileOf(osmPbf(SKETCH, { locationsOnWays: true, granularity })));
    expect([...nodes.keys()]).toEqual([12_345_678_901]); // only tagged nodes are left in such a file
    const unit = granularity / 100;
    const kept = (value: number) => Math.round(value / unit) * unit;
    expect(ways.get(-1)?.positions).toEqual({
      lat: [426340476, 430620891, -1].map(kept).map((value) => value + 0),
      lon: [1416054678, 1413543894, -1799999999].map(kept),
    });
  });

  test.each(KINDS)("what nobody takes is passed over: %s", async (_, choices) => {
    const ways: number[] = [];
    const { counts } = await readOsmPbf(fileOf(osmPbf(SKETCH, choices)), { way: ({ id }) => void ways.push(id) });
    expect(ways).toEqual([-1, 5_000_000_000]);
    expect(counts).toEqual({ nodes: 3, ways: 2, relations: 1 });
  });

  test("a later pass passes over the blocks that hold nothing for it", async () => {
    const path = fileOf(osmPbf(SKETCH, { elementsPerBlob: 1 }));
    const { contents } = await readOsmPbf(path, {});
    const nodes: number[] = [];
    const { counts } = await readOsmPbf(path, { node: (id) => void nodes.push(id) }, () => {}, contents);
    expect(nodes).toEqual([-7, 12_345_678_901, 3]);
    expect(counts).toEqual({ nodes: 3, ways: 0, relations: 0 });
  });

  test("only ways with a key asked for are handed over; all are counted", async () => {
    const { ways, counts } = await readAll(fileOf(osmPbf(SKETCH)), ["highway", "route"]);
    expect([...ways.keys()]).toEqual([-1]);
    expect(counts.ways).toBe(2);
  });

  test("the header tells when the data was current", async () => {
    const timestamp = new Date("2026-11-20T21:21:00Z");
    expect((await readAll(fileOf(osmPbf(SKETCH, { timestamp })))).header.timestamp).toEqual(timestamp);
    expect((await readAll(fileOf(osmPbf(SKETCH)))).header.timestamp).toBeNull();
  });

  test("progress is told in bytes and ends at the size of the file", async () => {
    const bytes = osmPbf(SKETCH, { elementsPerBlob: 1 });
    const seen: number[] = [];
    await readOsmPbf(fileOf(bytes), {}, (read) => seen.push(read));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(bytes.length);
  });
});

describe("a file that cannot be read is refused with the reason and what to do", () => {
  const whole = osmPbf(SKETCH, { elementsPerBlob: 1 });
  const badBlob = Uint8Array.from(whole);
  badBlob.fill(0xff, whole.length - 12);
  test.each<[string, Uint8Array | string, RegExp]>([
    ["an empty file", "", /空のファイルです/],
    ["a file cut off in a blob", whole.subarray(0, whole.length - 5), /途中で切れています/],
    ["a file cut off in the length of a blob", whole.subarray(0, 2), /OSM PBF ではありません/],
    ["a broken blob", badBlob, /壊れています.*ダウンロード/],
    ["OSM XML", '<?xml version="1.0"?><osm version="0.6">', /XML のようです/],
    ["a gzipped file", gzipSync("<osm>"), /gzip のようです/],
    ["a web page", "<!DOCTYPE html><html>404</html>", /ウェブページのようです/],
    ["GeoJSON", '{"type":"FeatureCollection"}', /JSON のようです/],
    ["text", "lat,lon\n42,141\n", /OSM PBF ではありません/],
    ["lz4", osmPbf(SKETCH, { packing: "lz4" }), /lz4 圧縮の PBF は読めません.*pbf_compression=zlib/],
    ["zstd", osmPbf(SKETCH, { packing: "zstd" }), /zstd 圧縮の PBF は読めません.*pbf_compression=zlib/],
    ["a history file", osmPbf(SKETCH, { requiredFeatures: ["OsmSchema-V0.6", "HistoricalInformation"] }), /履歴なし/],
  ])("%s", async (_, bytes, reason) => {
    await expect(readAll(fileOf(bytes))).rejects.toThrow(reason);
  });
});

const EXTRACT = join(import.meta.dirname, "../../../shared/reference/osm/northern-kentucky.osm.pbf");
test.skipIf(!existsSync(EXTRACT))("a real extract: every element osmium counts is read", async () => {
  // osmium fileinfo -e: 90816 nodes, 16671 ways, 314 relations, bounding box (-84.6892977,38.921446,-84.371788,39.1182815)
  const { nodes, counts } = await readAll(EXTRACT);
  expect(counts).toEqual({ nodes: 90816, ways: 16671, relations: 314 });
  const lats = [...nodes.values()].map(({ lat }) => lat);
  expect([Math.min(...lats), Math.max(...lats)]).toEqual([389214460, 391182815]);
  expect(readFileSync(EXTRACT).length).toBeGreaterThan(800_000);
});

test("whatever is put wrong in its bytes, a file is read or refused in words", async () => {
  const files = KINDS.map(([, choices]) => osmPbf(SKETCH, choices));
  const random = randomNumbers(15);
  const told: string[] = [];
  for (let file = 0; file < 400; file++) {
    await readOsmPbf(fileOf(mutated(files, random)), { node: () => undefined, way: () => undefined }).catch((error) => {
      if (!(error instanceof ForeignFileError)) told.push(String(error));
    });
  }
  expect(told).toEqual([]);
});
