import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { ForeignFileError } from "../../server/errors.ts";
import { importRoads } from "../../server/roadImport/importRoads.ts";
import { NETWORK_FILE, readNetworkFile } from "../../server/storage/networkFile.ts";
import { osmPbf, type PbfChoices } from "../support/osmPbf.ts";
import { randomNumbers } from "../support/randomNumbers.ts";
import { runScript, startScript } from "../support/runCli.ts";
import { sheetsAsOsm } from "../support/sheetsAsOsm.ts";
import { bundledFacts, type RoadSketch, sketchedOsm } from "../support/sketchOsm.ts";

const SKETCH: RoadSketch = {
  at: { A: [0, 0], B: [4, 0], C: [8, 1], D: [4, 5] },
  ways: [
    ["A-B-C", "highway=trunk ref=235"],
    ["B-D-C", "highway=secondary ref=71"],
  ],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-roads-"));
});

function fileOf(bytes: Uint8Array | string): string {
  const path = join(folder, "map.osm.pbf");
  writeFileSync(path, bytes);
  return path;
}

const pbf = (choices: PbfChoices = {}) => osmPbf(sketchedOsm(SKETCH), choices);
const out = () => join(folder, "network");
const run = (path: string, anywhere = true) =>
  importRoads(bundledFacts(), { path, outDir: out(), anywhere, onProgress: () => {} });

describe("roads:import", () => {
  test("writes a network that can be read back, and a report", () => {
    const { code, stderr } = runScript("import-roads", [fileOf(pbf()), "--out", out(), "--anywhere"]);
    expect(code).toBe(0);
    expect(stderr).toContain("highway=trunk");
    const { description, columns } = readNetworkFile(join(out(), NETWORK_FILE));
    expect(description).toMatchObject({ kind: "imported", source: "map.osm.pbf", dataDay: null, segments: 4 }); // H71, 9.7 km, is cut at D
    expect(columns.texts).toEqual(["", "R235", "H71"]);
    expect(JSON.parse(readFileSync(join(out(), "report.json"), "utf8"))).toMatchObject({
      read: { nodes: 4, ways: 2, relations: 0 },
      waysKept: { "highway=secondary": 1, "highway=trunk": 1 },
    });
  });

  test("the same file makes the same bytes, whichever way its positions are stored", async () => {
    const bytes = async (choices: PbfChoices) => {
      await run(fileOf(pbf(choices)));
      return ["network.bin", "report.json", "report.txt"].map((name) => readFileSync(join(out(), name)));
    };
    const first = await bytes({});
    expect(await bytes({})).toEqual(first);
    await run(fileOf(pbf({ locationsOnWays: true })));
    expect(readNetworkFile(join(out(), NETWORK_FILE)).columns).toEqual(
      await run(fileOf(pbf())).then(() => readNetworkFile(join(out(), NETWORK_FILE)).columns),
    );
  });

  test("progress runs over three readings of the file", async () => {
    const seen: number[] = [];
    const bytes = pbf();
    await importRoads(bundledFacts(), {
      ...{ path: fileOf(bytes), outDir: out(), anywhere: true },
      onProgress: (progress) => seen.push(progress.bytes),
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(3 * bytes.length);
  });
});

describe("a file that cannot be used leaves the old network as it was", () => {
  test.each<[string, () => Uint8Array | string, boolean, RegExp]>([
    ["not Hokkaido", () => pbf(), false, /北海道の抽出ではありません.*--anywhere/s],
    ["cut off", () => pbf().subarray(0, pbf().length - 9), true, /途中で切れています/],
    ["empty", () => "", true, /空のファイルです/],
    ["not PBF", () => "<osm/>", true, /OSM PBF ではありません/],
    ["no road for cars", () => osmPbf({ ...sketchedOsm(SKETCH), ways: [] }), true, /車の通れる道路がありません/],
  ])("%s", async (_, bytes, anywhere, reason) => {
    await run(fileOf(pbf()));
    const before = readFileSync(join(out(), NETWORK_FILE));
    await expect(run(fileOf(bytes()), anywhere)).rejects.toThrow(reason);
    expect(readFileSync(join(out(), NETWORK_FILE))).toEqual(before);
    expect(readdirSync(out()).sort()).toEqual(["network.bin", "report.json", "report.txt"]);
  });

  test("killed while it writes, the network is the old or the new one, whole", async () => {
    await run(fileOf(pbf()));
    const before = readNetworkFile(join(out(), NETWORK_FILE)).version;
    const newer = osmPbf(sketchedOsm({ ...SKETCH, ways: SKETCH.ways.slice(0, 1) }));
    const killed = startScript("import-roads", [fileOf(newer), "--out", out(), "--anywhere"]);
    const watching = setInterval(() => {
      if (readdirSync(out()).some((name) => name.includes(".new-"))) killed.kill("SIGKILL");
    }, 0);
    await once(killed, "exit");
    clearInterval(watching);
    const after = readNetworkFile(join(out(), NETWORK_FILE));
    expect(after.description.segments).toBe(after.version === before ? 4 : 2); // A-B, B-C
  });

  test("what a killed import left beside the network is cleared by the next one", async () => {
    await run(fileOf(pbf()));
    const leftover = join(out(), `${NETWORK_FILE}.new-999999999`); // above any process id
    writeFileSync(leftover, "half");
    await run(fileOf(pbf()));
    expect(existsSync(leftover)).toBe(false);
  });

  test("Hokkaido with a centre cut off from the others: its name, and nothing is written", async () => {
    const { nodes, ways } = sheetsAsOsm(bundledFacts());
    // every road over 144° east is gone, as in two extracts put together that were cut along a line
    const isEast = (id: number) => nodes[id - 1].lon > 144;
    const within = ways.filter((way) => isEast(way.nodes[0]) === isEast(way.nodes[1]));
    const east = bundledFacts().places.centres.filter(({ lon }) => lon > 144);
    expect(east.length).toBeGreaterThan(0);
    await expect(run(fileOf(osmPbf({ nodes, ways: within })), false)).rejects.toThrow(
      new RegExp(`次のセンターへの道路がありません: ${east.map(({ name }) => name).join("、")}。`),
    );
    expect(existsSync(out())).toBe(false);
  });

  test("a changed byte anywhere is told, or changes a tag; it never ends the program otherwise", async () => {
    const random = randomNumbers(11);
    const whole = pbf({ packing: "raw" });
    for (let trial = 0; trial < 150; trial++) {
      const bytes = Uint8Array.from(whole);
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      await run(fileOf(bytes)).catch((error) => expect(error).toBeInstanceOf(ForeignFileError));
    }
  });

  test("a folder instead of a file is told", async () => {
    await expect(run(folder)).rejects.toThrow(/ファイルではありません/);
  });

  test("on the command line: one reason in each language, exit 2", () => {
    const { code, stderr } = runScript("import-roads", [fileOf("<osm/>"), "--out", out()]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/OSM PBF ではありません.*\n.*not an OSM PBF file/);
    expect(runScript("import-roads", []).stderr).toContain("FILE.osm.pbf: name one file");
  });

  test("a file that is not there, a folder for a file, a file for the folder: named in words, exit 2", () => {
    const nothing = join(folder, "nothing.osm.pbf");
    const missing = runScript("import-roads", [nothing]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain(
      `${nothing}: ありません。名前と場所を確かめてください。\n${nothing}: there is no such`,
    );
    const ofFolder = runScript("import-roads", [folder]);
    expect(ofFolder.code).toBe(2);
    expect(ofFolder.stderr).toContain(`${folder}: ファイルではありません。`);
    const good = fileOf(pbf());
    const intoFile = runScript("import-roads", [good, "--out", good, "--anywhere"]);
    expect(intoFile.code).toBe(2);
    expect(intoFile.stderr).toContain(`${good}: 同じ名前のものがすでにあります。`);
  });
});
