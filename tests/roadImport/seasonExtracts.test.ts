import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SEASONS, type Season } from "../../server/core/conditions.ts";
import { zonePointsOf } from "../../server/facts/loadFacts.ts";
import { nearestZone } from "../../server/facts/roads/loadRoads.ts";
import { readOsmPbf } from "../../server/roadImport/pbf/readOsmPbf.ts";
import { writeSeasonExtracts } from "../../server/roadImport/seasonExtracts.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { writeOsmPbf } from "../support/osmPbf.ts";
import { bundledFacts, type RoadSketch, seaPosition, sketchedOsm } from "../support/sketchOsm.ts";

/**
 * On an empty sea, where nothing but the tags slows a car; ways are numbered from 1. Way 1 is a national road with a sign
 * of 40: 44 km/h, a tenth above it. Way 2 is shut in winter by its tag, way 3 open in summer only. Way 4 has two gates shut in
 * winter, G and H, so that its middle is shut. Way 5 is a ship: 60 minutes of crossing, 40 of boarding. Way 7 leads nowhere.
 */
const GATE = { barrier: "gate", "motor_vehicle:conditional": "no @ (Nov-Apr)" };
const SKETCH: RoadSketch = {
  at: {
    ...{ A: [0, 0], B: [10, 0], C: [20, 0], D: [10, 10], E: [10, 22], F: [11, 22] },
    ...{ G: [4, -6, GATE], H: [16, -6, GATE], M: [10, -6], N: [0, -6], O: [20, -6], Z: [0, 5], Y: [0, 6] },
  },
  ways: [
    ["A-B-C", "highway=trunk ref=235 maxspeed=40 maxspeed:hgv=20"],
    ["B-D", "highway=unclassified maxspeed=30 motor_vehicle:conditional=[no @ (Nov-Apr)]"],
    ["D-C", "highway=unclassified maxspeed=30 motor_vehicle=no motor_vehicle:conditional=[yes @ (May-Oct)]"],
    ["A-N-G-M-H-O-C", "highway=unclassified maxspeed=30"],
    ["D-E", "route=ferry motor_vehicle=yes duration=PT60M"],
    ["E-F", "highway=unclassified maxspeed=30"],
    ["Z-Y", "highway=unclassified maxspeed=30"],
    ["D-A", "highway=unclassified maxspeed=30"],
  ],
  relations: [
    [
      "type=restriction restriction=no_left_turn",
      [
        [1, "from"],
        ["B", "via"],
        [2, "to"],
      ],
    ],
    ["type=route route=bus", [[1, ""]]],
  ],
};

interface Written {
  readonly nodes: number[];
  readonly ways: { readonly id: number; readonly tags: Record<string, string>; readonly nodes: string }[];
  readonly relations: number[];
}

const written = new Map<Season, Written>();
const LETTERS = Object.keys(SKETCH.at);
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "season-extracts-"));
  const path = join(folder, "sketch.osm.pbf");
  writeOsmPbf(path, sketchedOsm(SKETCH), { timestamp: new Date("2026-11-20T00:00:00Z") });
  const outDir = join(folder, "seasons");
  const options = { path, outDir, anywhere: true, conditionsOf: conditionsFor, onProgress: () => {} };
  const files = await writeSeasonExtracts(bundledFacts(), options);
  expect(readdirSync(outDir).sort()).toEqual(["storm.osm.pbf", "summer.osm.pbf", "winter.osm.pbf"]);
  for (const [index, season] of SEASONS.entries()) {
    const own: Written = { nodes: [], ways: [], relations: [] };
    await readOsmPbf(files[index], {
      node: (id) => void own.nodes.push(id),
      way: ({ id, tags, nodeIds }) =>
        void own.ways.push({
          id,
          tags: Object.fromEntries(tags),
          nodes: nodeIds.map((node) => LETTERS[node - 1]).join("-"),
        }),
      relation: ({ id }) => void own.relations.push(id),
    });
    written.set(season, own);
  }
});

const ways = (season: Season) => written.get(season)?.ways ?? [];
const way = (season: Season, id: number) => ways(season).find((own) => own.id === id);

/** km/h in winter of a flat road that is driven at `summer` km/h. */
function inWinter(summer: number, roadClass: "national" | "municipal"): number {
  const { zone } = nearestZone(zonePointsOf(bundledFacts()))(seaPosition([10, 5]));
  return summer / bundledFacts().roads.winter.factor("winter", roadClass, "flat", 2, zone);
}

describe("roads:valhalla-extracts", () => {
  test("every road has our speed of the season as its maxspeed, in whole km/h, and no other", () => {
    expect(way("summer", 1)?.tags).toEqual({ highway: "trunk", ref: "235", maxspeed: "44" });
    expect(way("winter", 1)?.tags.maxspeed).toBe(String(Math.round(inWinter(44, "national"))));
    expect(way("winter", 8)?.tags.maxspeed).toBe(String(Math.round(inWinter(33, "municipal"))));
  });
  test("what is shut in winter is not in winter's file, and open in summer's, without a word of conditions", () => {
    expect(way("summer", 2)?.tags).toEqual({ highway: "unclassified", maxspeed: "33" });
    expect(way("summer", 3)?.tags).toEqual({ highway: "unclassified", maxspeed: "33", motor_vehicle: "yes" });
    expect([way("winter", 2), way("winter", 3)]).toEqual([undefined, undefined]);
  });
  test("a way that is shut in its middle is cut there; the further piece has an id beyond all others, and stands last", () => {
    expect(way("summer", 4)?.nodes).toBe("A-N-G-M-H-O-C");
    const pieces = ways("winter").filter(({ nodes }) => nodes.startsWith("A-N") || nodes.endsWith("O-C"));
    expect(pieces.map(({ id }) => id)).toEqual([4, 9]);
    expect(pieces.map(({ nodes }) => nodes)).not.toContainEqual(expect.stringContaining("M"));
    const ids = ways("winter").map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });
  test("a ship has our minutes as hh:mm, and none goes on a blizzard day", () => {
    expect(way("summer", 5)?.tags.duration).toBe("01:40");
    expect(way("winter", 5)?.tags.duration).toBe("01:40");
    expect(way("storm", 5)).toBeUndefined();
  });
  test("roads nobody reaches and relations that forbid no turn are left out", () => {
    expect(way("summer", 7)).toBeUndefined();
    expect(written.get("summer")?.relations).toEqual([1]);
  });
});
