import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { zonePointsOf } from "../../server/facts/loadFacts.ts";
import { nearestZone } from "../../server/facts/roads/loadRoads.ts";
import { writeOsrmSpeeds } from "../../server/roadImport/osrmSpeeds.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { writeOsmPbf } from "../support/osmPbf.ts";
import { runScript } from "../support/runCli.ts";
import { bundledFacts, type RoadSketch, seaPosition, sketchedOsm } from "../support/sketchOsm.ts";

/**
 * On an empty sea, where nothing but the tags slows a car. Nodes are numbered in the order of their letters, A = 1.
 * A-B-C is a national road with a sign of 40: 44 km/h, a tenth above the sign. B-D is a pass shut in winter, posted 30:
 * 33 km/h. C-D is driven towards D only; D-E is a ship: 12 km in 60 minutes of crossing and 40 of boarding, 7.2 km/h.
 */
const SKETCH: RoadSketch = {
  at: { A: [0, 0], B: [10, 0], C: [20, 0], D: [10, 10], E: [10, 22], F: [11, 22] },
  ways: [
    ["A-B-C", "highway=trunk ref=235 maxspeed=40"],
    ["B-D", "highway=unclassified maxspeed=30 motor_vehicle:conditional=[no @ (Nov-Apr)]"],
    ["C-D", "highway=unclassified maxspeed=30 oneway=yes"],
    ["D-A", "highway=unclassified maxspeed=30"],
    ["D-E", "route=ferry motor_vehicle=yes duration=01:00"],
    ["E-F", "highway=unclassified maxspeed=30"],
  ],
};

let folder: string;
let lines: Record<string, ReadonlyMap<string, string>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "osrm-speeds-"));
  const path = join(folder, "sketch.osm.pbf");
  writeOsmPbf(path, sketchedOsm(SKETCH), { timestamp: new Date("2026-11-20T00:00:00Z") });
  const outDir = join(folder, "speeds");
  const written = await writeOsrmSpeeds(bundledFacts(), {
    ...{ path, outDir, anywhere: true, conditionsOf: conditionsFor, onProgress: () => {} },
  });
  expect(readdirSync(outDir).sort()).toEqual(["storm.csv", "summer.csv", "winter.csv"]);
  lines = Object.fromEntries(written.map(({ season, path: file }) => [season, speedsIn(file)]));
});

/** Every line is `node,node,speed`; no pair stands there twice. */
function speedsIn(file: string): ReadonlyMap<string, string> {
  const rows = readFileSync(file, "utf8").trimEnd().split("\n");
  for (const row of rows) expect(row).toMatch(/^\d+,\d+,\d+(\.\d)?$/);
  const speeds = new Map(rows.map((row) => [row.slice(0, row.lastIndexOf(",")), row.slice(row.lastIndexOf(",") + 1)]));
  expect(speeds.size).toBe(rows.length);
  return speeds;
}

/** km/h in winter of a flat road that is driven at `summer` km/h. */
function slowed(summer: number, season: "winter" | "storm", roadClass: "national" | "municipal"): number {
  const zones = nearestZone(zonePointsOf(bundledFacts()))(seaPosition([10, 5]));
  const zone = season === "winter" ? zones.zone : zones.stormZone;
  return summer / bundledFacts().roads.winter.factor(season, roadClass, "flat", 2, zone);
}

describe("roads:osrm-speeds", () => {
  test("names both directions of a road node by node, one of a one-way road", () => {
    expect([...lines.summer.keys()].sort()).toEqual(
      ["1,2", "2,1", "2,3", "3,2", "2,4", "4,2", "3,4", "4,1", "1,4", "4,5", "5,4", "5,6", "6,5"].sort(),
    );
  });
  test("in summer every road is open: 44 km/h where 40 is posted on a national road, 33 where 30 is", () => {
    expect(lines.summer.get("1,2")).toBe("44.0");
    expect(lines.summer.get("3,2")).toBe("44.0");
    expect(lines.summer.get("2,4")).toBe("33.0");
    expect(lines.summer.get("3,4")).toBe("33.0");
  });
  test("in winter the winter table slows what is open, and the pass has speed 0", () => {
    expect(Number(lines.winter.get("1,2"))).toBeCloseTo(slowed(44, "winter", "national"), 1);
    expect(Number(lines.winter.get("3,4"))).toBeCloseTo(slowed(33, "winter", "municipal"), 1);
    expect([lines.winter.get("2,4"), lines.winter.get("4,2")]).toEqual(["0", "0"]);
  });
  test("a ship keeps its timetable in winter and stays in port on a blizzard day", () => {
    expect(lines.winter.get("4,5")).toBe("7.2"); // 12 km in 100 minutes
    expect(lines.summer.get("4,5")).toBe("7.2");
    expect([lines.storm.get("4,5"), lines.storm.get("5,4")]).toEqual(["0", "0"]);
    expect(Number(lines.storm.get("1,2"))).toBeCloseTo(slowed(44, "storm", "national"), 1);
  });
  test("a file that is no extract of Hokkaido, or none, is refused, and nothing is written", () => {
    const outDir = join(folder, "refused");
    const elsewhere = runScript("osrm-speeds", [join(folder, "sketch.osm.pbf"), "--out", outDir]);
    expect([elsewhere.code, elsewhere.stderr]).toEqual([2, expect.stringContaining("not an extract of Hokkaido")]);
    writeFileSync(join(folder, "text.osm.pbf"), "no map");
    expect(runScript("osrm-speeds", [join(folder, "text.osm.pbf"), "--out", outDir]).code).toBe(2);
    expect(readdirSync(folder)).not.toContain("refused");
  });
});
