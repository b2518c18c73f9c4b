import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { beforeEach, describe, expect, test } from "vitest";
import { readBaseMap } from "../../server/services/network/baseMap.ts";
import { runScript } from "../support/runCli.ts";
import { shapefileZip } from "../support/shapefileZip.ts";
import { bundledFacts } from "../support/sketchOsm.ts";

const { municipalities } = bundledFacts().places;
type Area = Polygon | MultiPolygon;
type Columns = Record<string, string>;

/**
 * A file in the shape of N03, without anybody's borders: the planner's own cells as rows, a row a polygon; 札幌 as a ward;
 * the islands in the north and ground that is nobody's beside them.
 */
function rowsLikeN03(): { columns: Columns; polygon: number[][][] }[] {
  const row = (code: string, name: string, polygon: number[][][]) => ({
    columns: { N03_001: "北海道", N03_002: "", N03_003: "", N03_004: name, N03_007: code },
    polygon,
  });
  const square = [
    [
      [148, 45],
      [148, 45.1],
      [148.1, 45.1],
      [148.1, 45],
      [148, 45],
    ],
  ];
  const own = readBaseMap("data").municipalities.features.flatMap(({ id, properties, geometry }) => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const code = id === "01100" ? "01103" : String(id);
    return polygons.map((polygon) => row(code, id === "01100" ? "東区" : String(properties?.name), polygon));
  });
  return [...own, row("01696", "泊村", square), row("", "所属未定地", square)];
}

function geoJson(rows: ReturnType<typeof rowsLikeN03>): string {
  const features = rows.map(({ columns, polygon }) => ({
    ...{ type: "Feature", properties: columns },
    geometry: { type: "Polygon", coordinates: polygon },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-borders-"));
  out = join(folder, "map", "base.topo.json");
});

function run(name: string, bytes: string | Buffer) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return runScript("import-borders", [path], { BORDERS: out });
}

function drawn() {
  const topology = JSON.parse(readFileSync(out, "utf8")) as Topology;
  const object = topology.objects.municipalities as GeometryCollection;
  return new Map((feature(topology, object) as FeatureCollection<Area>).features.map((own) => [own.id, own.geometry]));
}

function officesOutside(shapes: ReadonlyMap<unknown, Area>): string[] {
  return municipalities.flatMap(({ code, name, lat, lon }) => {
    const shape = shapes.get(code);
    return shape && booleanPointInPolygon([lon, lat], shape) ? [] : [name];
  });
}

describe("borders:import", () => {
  test("GeoJSON: the 179, 札幌 out of its wards, each around its office; what is left out is counted", () => {
    const { code, stderr } = run("n03.geojson", geoJson(rowsLikeN03()));
    expect(stderr).toContain("コードの列 N03_007");
    expect(stderr).toContain("除いたもの: 北方領土 (01695–01700) 1");
    expect(stderr).toContain("除いたもの: 所属未定地 1");
    expect(code).toBe(0);
    expect([...drawn().keys()].sort()).toEqual(municipalities.map((own) => own.code).sort());
    expect(officesOutside(drawn())).toEqual([]);
  });

  test.each([
    ["Shift_JIS by its bytes", { encoding: "shift_jis", withCpg: false }],
    ["Shift_JIS by its .cpg", { encoding: "shift_jis", withCpg: true }],
    ["UTF-8 by its bytes", { encoding: "utf-8", withCpg: false }],
  ] as const)("a zipped shapefile, %s, draws the same map", async (_, choices) => {
    const rows = rowsLikeN03();
    run("n03.zip", geoJson(rows)); // the name is not what decides
    const fromGeoJson = readFileSync(out, "utf8");
    const shapes = rows.map(({ columns, polygon }) => ({ columns, rings: polygon }));
    const { stderr } = run("n03.zip", await shapefileZip(shapes, choices));
    expect(stderr).toContain("除いたもの: 所属未定地 1");
    expect(readFileSync(out, "utf8")).toBe(fromGeoJson);
  });

  test("--undo goes back to the planner's own cells", () => {
    run("n03.geojson", geoJson(rowsLikeN03()));
    expect(readBaseMap("data", out).isOfficial).toBe(true);
    expect(runScript("import-borders", ["--undo"], { BORDERS: out }).code).toBe(0);
    expect(readBaseMap("data", out).isOfficial).toBe(false);
  });
});

const without = () => rowsLikeN03().filter(({ columns }) => columns.N03_004 !== "函館市");
const withOldCode = () => [...rowsLikeN03(), { ...rowsLikeN03()[0], columns: { N03_004: "旧町", N03_007: "01201" } }];
const withoutCodes = () => geoJson(rowsLikeN03()).replaceAll(/"N03_007":"\d*"/g, '"x":""');
test.each<[string, () => string | Buffer, RegExp]>([
  ["a municipality is missing", () => geoJson(without()), /ない市町村 1: 函館市/],
  ["an edition before the mergers", () => geoJson(withOldCode()), /179 にないコード 01201/],
  ["cut off", () => geoJson(rowsLikeN03()).slice(0, 5000), /途中で切れて/],
  ["empty", () => "", /空のファイル/],
  ["no boundaries", () => "a,b\n", /GeoJSON でも、zip に入ったシェープファイルでもありません/],
  ["no codes", withoutCodes, /N03_007/],
  ["coordinates put wrong", () => geoJson(rowsLikeN03()).replace(/\[\[\[/, "[{[["), /途中で切れて/],
  [
    "coordinates that are none",
    () => geoJson(rowsLikeN03()).replace(/\[\[\[.*?\]\]\]/, "[[null]]"),
    /1 番目の図形の座標/,
  ],
  ["a damaged zip", () => Buffer.from("PK but no zip"), /zip が壊れています/],
])("%s: refused with the reason, and the map in use stays", (_, bytes, reason) => {
  mkdirSync(dirname(out));
  writeFileSync(out, "in use");
  const { code, stderr } = run("file", bytes());
  expect(stderr).toMatch(reason);
  expect(code).toBe(2);
  expect(readFileSync(out, "utf8")).toBe("in use");
});

const OFFICIAL = join(import.meta.dirname, "../../../shared/reference/n03-hokkaido-fine.geojson");
test.skipIf(!existsSync(OFFICIAL))("real boundaries: every office lies in its own", () => {
  const { code } = run("n03-fine.geojson", readFileSync(OFFICIAL));
  expect(code).toBe(0);
  expect(officesOutside(drawn())).toEqual([]);
});
