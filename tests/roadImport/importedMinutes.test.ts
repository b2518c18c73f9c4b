import { describe, expect, test } from "vitest";
import { bundledFacts, importedSketch, type RoadSketch, WINTER_CLOSURES } from "../support/sketchOsm.ts";

// Roads drawn on an empty sea: no house, no coast, no bend. A stretch takes its length by the speed table, minutes at
// junctions of main roads apart. The sketch is flat and the earth is round: minutes agree within 5 in 10,000.
const { speeds } = bundledFacts().roads;
const at = (roadClass: "expressway" | "national" | "prefectural" | "municipal", km: number) =>
  (km / speeds.kmPerHour[roadClass].flat) * 60;
const close = (actual: number, expected: number) => expect(actual / expected).toBeCloseTo(1, 3);

/** A road of 20 km from A over B to C, and a way round of 40 km over D. */
const ROUND = { A: [0, 0], B: [10, 0], C: [20, 0], D: [10, 17.32] } as const;
const round = (line: string, rest: Partial<RoadSketch> = {}): RoadSketch => ({
  at: ROUND,
  ways: [
    ["A-B-C", line],
    ["A-D-C", "highway=trunk ref=5"],
  ],
  ...rest,
});
/** Two trunk stretches of 19.9993 km: sqrt(10² + 17.32²). */
const WAY_ROUND_KM = 2 * Math.hypot(10, 17.32);

describe("lengths and speeds", () => {
  test("a national road takes its kilometres by the table's speed, wherever its way was cut", async () => {
    const roads = await importedSketch({
      at: { A: [0, 0], B: [1, 0], C: [3, 0], D: [3, 4] },
      ways: [
        ["A-B", "highway=trunk ref=235"],
        ["C-B", "highway=trunk ref=235"], // drawn the other way round
        ["C-D", "highway=trunk ref=235"],
      ],
    });
    close(roads.minutes("A", "C"), at("national", 3));
    // the 7 km are one road: cut in two, since no stretch is longer than 4 km (at a point of the map: 3 + 4 km)
    expect([roads.roads.placeCount, roads.roads.segmentCount]).toEqual([3, 2]);
    expect(roads.roads.texts).toContain("R235");
  });

  test("a posted limit below the table holds, a tenth above the sign", async () => {
    const roads = await importedSketch({ at: { A: [0, 0], B: [11, 0] }, ways: [["A-B", "highway=trunk maxspeed=40"]] });
    close(roads.minutes("A", "B"), 15); // 11 km at 44 km/h
  });

  test("a gravel road is driven at 35 km/h, a residential street at 30", async () => {
    const roads = await importedSketch({
      at: { A: [0, 0], B: [3.5, 0], C: [3.5, 3] },
      ways: [
        ["A-B", "highway=tertiary surface=gravel"],
        ["B-C", "highway=residential"],
      ],
    });
    close(roads.minutes("A", "C"), 6 + 6); // 3.5 km / 35 km/h and 3 km / 30 km/h; no junction of three main roads
  });

  test("where three main roads meet, a junction is lost; a side street's corner costs nothing", async () => {
    const roads = await importedSketch({
      at: { A: [0, 0], B: [2, 0], C: [4, 0], D: [2, 2], E: [3, 0], F: [3, 1] },
      ways: [
        ["A-B-E-C", "highway=trunk"],
        ["B-D", "highway=primary"],
        ["E-F", "highway=residential"],
      ],
    });
    close(roads.minutes("A", "C"), at("national", 4) + speeds.junctionMinutes);
  });
});

describe("which way a road is driven", () => {
  test("a one-way ramp up and the way round down", async () => {
    const roads = await importedSketch(round("highway=tertiary oneway=yes"));
    close(roads.minutes("A", "C"), at("municipal", 20));
    close(roads.minutes("C", "A"), at("national", WAY_ROUND_KM));
  });
  test("oneway=-1 runs against the way as it is drawn", async () => {
    const roads = await importedSketch(round("highway=tertiary oneway=-1"));
    close(roads.minutes("C", "A"), at("municipal", 20));
    close(roads.minutes("A", "C"), at("national", WAY_ROUND_KM));
  });
  test("a narrower key opens one direction of a shut way", async () => {
    const roads = await importedSketch(round("highway=tertiary access=no motor_vehicle:backward=yes"));
    close(roads.minutes("C", "A"), at("municipal", 20));
    close(roads.minutes("A", "C"), at("national", WAY_ROUND_KM));
  });
  test("a roundabout is driven one way round, and its ring is cut so that it can be", async () => {
    const roads = await importedSketch({
      at: { A: [-1, 0], W: [0, 0], N: [1, 1], E: [2, 0], S: [1, -1], B: [3, 0] },
      ways: [
        ["W-N-E-S-W", "highway=tertiary junction=roundabout"],
        ["A-W", "highway=tertiary"],
        ["E-B", "highway=tertiary"],
      ],
    });
    // two straight kilometres and half the ring, 2 × √2 km; junctions of three main roads at W and at E
    const expected = at("municipal", 2 + 2 * Math.SQRT2) + 2 * speeds.junctionMinutes;
    close(roads.minutes("A", "B"), expected);
    close(roads.minutes("B", "A"), expected);
  });
});

describe("tolls and openings", () => {
  test("a toll road is used, or avoided", async () => {
    const roads = await importedSketch({
      at: { A: [0, 0], B: [1, 0], C: [21, 0], D: [22, 0], E: [11, 17.32] },
      ways: [
        ["A-B", "highway=trunk"],
        ["B-C", "highway=motorway oneway=no ref=E5 toll=yes"],
        ["C-D", "highway=trunk"],
        ["B-E-C", "highway=trunk"],
      ],
    });
    // junctions at B and C: the trunk roads on either side and the motorway make three
    close(roads.minutes("A", "D"), at("national", 2) + speeds.junctionMinutes + at("expressway", 20));
    const around = at("national", 2 + WAY_ROUND_KM) + 2 * speeds.junctionMinutes;
    close(roads.minutes("A", "D", { toll: "avoid" }), around);
  });

  test("a toll road up a mountain is no expressway: 60 km/h is the law, driven a tenth above", async () => {
    const roads = await importedSketch(round("highway=unclassified toll=yes"));
    close(roads.minutes("A", "C"), (20 / 66) * 60);
    close(roads.minutes("A", "C", { toll: "avoid" }), at("national", WAY_ROUND_KM));
  });

  test("what is under construction is not there; what opens later is there from its day on", async () => {
    const built = await importedSketch(round("highway=construction construction=trunk opening_date=2026-12-01"));
    close(built.minutes("A", "C"), at("national", WAY_ROUND_KM));
    expect(built.report.waysDropped).toEqual({ "highway=construction": 1 });
    const roads = await importedSketch(round("highway=trunk opening_date=2026-12-01"));
    close(roads.minutes("A", "C", { asOf: "2026-11-30" }), at("national", WAY_ROUND_KM));
    close(roads.minutes("A", "C", { asOf: "2026-12-01" }), at("national", 20));
  });
});

describe("roads closed in winter, by tags of every form", () => {
  test.each([
    "motor_vehicle:conditional=[no @ (Nov 10-Apr 25)]",
    "access:conditional=[no @ (11月上旬-4月下旬)]",
    "motor_vehicle=no motor_vehicle:conditional=[yes @ (May-Oct)]",
    "motor_vehicle:conditional=[yes @ (May-Oct)]",
    "motor_vehicle:conditional=[no @ (2024 Nov 5-2025 Apr 20)]",
    "seasonal=summer",
    "opening_hours=[Apr 28-Nov 5 07:00-19:00]",
  ])("%s", async (tags) => {
    const roads = await importedSketch(round(`highway=secondary ref=111 ${tags}`));
    close(roads.minutes("A", "C"), at("prefectural", 20));
    close(roads.minutes("A", "C", WINTER_CLOSURES), at("national", WAY_ROUND_KM));
    expect(roads.report.kmClosedInWinter).toBeCloseTo(20, 1);
  });

  test("a gate shut in winter closes the road it stands on", async () => {
    const gate = { barrier: "gate", "motor_vehicle:conditional": "no @ (Nov-Apr)" };
    const roads = await importedSketch(round("highway=secondary", { at: { ...ROUND, B: [10, 0, gate] } }));
    close(roads.minutes("A", "C"), at("prefectural", 20));
    close(roads.minutes("A", "C", WINTER_CLOSURES), at("national", WAY_ROUND_KM));
  });
});

describe("barriers", () => {
  const withBarrier = (tags: Record<string, string>) =>
    importedSketch(round("highway=tertiary", { at: { ...ROUND, B: [10, 0, tags] } }));
  test.each([
    [{ barrier: "bollard" }, true],
    [{ barrier: "gate" }, false],
    [{ barrier: "gate", access: "private" }, true],
    [{ barrier: "bollard", motor_vehicle: "yes" }, false],
  ])("%o stops cars: %s", async (tags, stops) => {
    const minutes = (await withBarrier(tags)).minutes("A", "C");
    close(minutes, stops ? at("national", WAY_ROUND_KM) : at("municipal", 20));
  });
});

/**
 * A cross at B: from A in the west, C in the east, D in the south; D and C are joined by a way round. Left and right do
 * not matter: a restriction names its ways.
 */
const CROSS = { A: [-2, 0], B: [0, 0], C: [3, 0], D: [0, -4] } as const;
const cross = (kind: string, to: number): RoadSketch => ({
  at: CROSS,
  ways: [
    ["A-B", "highway=unclassified"],
    ["B-C", "highway=unclassified"],
    ["B-D", "highway=unclassified"],
    ["C-D", "highway=unclassified"], // 5 km: 3, 4, 5
  ],
  relations: [
    [
      `type=restriction ${kind}`,
      [
        [1, "from"],
        ["B", "via"],
        [to, "to"],
      ],
    ],
  ],
});

describe("turn restrictions", () => {
  test.each<[string, RoadSketch]>([
    ["no_right_turn forbids its turn", cross("restriction=no_right_turn", 3)],
    ["only_straight_on forbids all others", cross("restriction=only_straight_on", 2)],
  ])("%s: from A to D by C, back by B", async (_, sketch) => {
    const roads = await importedSketch(sketch);
    close(roads.minutes("A", "D"), at("municipal", 2 + 3 + 5));
    close(roads.minutes("D", "A"), at("municipal", 4 + 2));
    close(roads.minutes("C", "D"), at("municipal", 5));
  });
  test.each([
    ["restriction=no_right_turn except=motorcar"],
    ["restriction:hgv=no_right_turn"],
    ["restriction:conditional=[no_right_turn @ (Mo-Fr 07:00-09:00)]"],
  ])("%s holds for others than a car by day", async (kind) => {
    const roads = await importedSketch(cross(kind, 3));
    close(roads.minutes("A", "D"), at("municipal", 2 + 4));
  });
  test("a turn over a way in between: from A by the bridge B-C and back along D is forbidden, each turn alone is not", async () => {
    // A-B, the bridge B-C of 3 km, then C-D; F beyond B, E beyond C
    const roads = await importedSketch({
      at: { A: [-2, 0], B: [0, 0], C: [0, 3], D: [-2, 3], E: [2, 3], F: [2, 0], G: [-2, 6] },
      ways: [
        ["A-B", "highway=unclassified"],
        ["B-C", "highway=unclassified"],
        ["C-D", "highway=unclassified"],
        ["C-E", "highway=unclassified"],
        ["B-F", "highway=unclassified"],
        ["E-F", "highway=unclassified"],
        ["D-G-E", "highway=unclassified"],
      ],
      relations: [
        [
          "type=restriction restriction=no_u_turn",
          [
            [1, "from"],
            [2, "via"],
            [3, "to"],
          ],
        ],
      ],
    });
    // A-B-F-E-C-D is 2 + 2 + 3 + 2 + 2 km; over B-C it would be 2 + 3 + 2
    close(roads.minutes("A", "D"), at("municipal", 11));
    close(roads.minutes("A", "E"), at("municipal", 2 + 3 + 2));
    close(roads.minutes("F", "D"), at("municipal", 2 + 3 + 2));
    expect(roads.report.turns).toEqual({ "no_, via way": 1 });
  });
});

describe("what nothing leads to is left out and counted", () => {
  test("a yard behind a fence, and a street that can only be left", async () => {
    const { report, roads } = await importedSketch({
      at: { A: [0, 0], B: [4, 0], C: [8, 0], X: [20, 0], Y: [21, 0], Z: [4, 1] },
      ways: [
        ["A-B-C", "highway=trunk"],
        ["X-Y", "highway=residential"],
        ["Z-B", "highway=residential oneway=yes"],
      ],
    });
    expect(report.parts).toEqual({ kept: 1, dropped: 2, kmDropped: 2 }); // X and Y; Z with the street from it
    expect(roads.km.reduce((sum, km) => sum + km, 0)).toBeCloseTo(8, 3);
  });
});
