import { describe, expect, test } from "vitest";
import { bundledFacts, importedSketch, type RoadSketch } from "../support/sketchOsm.ts";

// Roads drawn on an empty sea, as in importedMinutes.test.ts: minutes are kilometres by the speed table.
const { speeds } = bundledFacts().roads;
const MUNICIPAL = speeds.kmPerHour.municipal.flat;
const driving = (km: number) => (km / MUNICIPAL) * 60;
const toTheRoad = (km: number) => ((km * speeds.accessBend) / speeds.accessKmPerHour) * 60;
const close = (actual: number, expected: number) => expect(actual / expected).toBeCloseTo(1, 3);

describe("a forbidden turn", () => {
  /** From A one may not turn right at B to D. Beyond B lies C, 200 m on; E joins the rest to D. */
  const crossing = (ways: RoadSketch["ways"]): RoadSketch => ({
    at: { A: [-2, 0], B: [0, 0], C: [0.2, 0], D: [0, -4], E: [3, 0], F: [1, 1] },
    ways: [["A-B", "highway=unclassified"], ["B-D", "highway=unclassified"], ...ways],
    relations: [
      [
        "type=restriction restriction=no_right_turn",
        [
          [1, "from"],
          ["B", "via"],
          [2, "to"],
        ],
      ],
    ],
  });
  const onward: RoadSketch["ways"] = [
    ["B-C", "highway=unclassified"],
    ["C-E", "highway=unclassified"],
    ["E-D", "highway=unclassified"], // 5 km: 3, 4, 5
    ["C-F-E", "highway=unclassified"],
  ];
  test("is not made by driving past and turning round in the next crossing", async () => {
    const roads = await importedSketch(crossing(onward));
    close(roads.minutes("A", "D"), driving(2 + 3 + 5)); // by C and E; turning round at C it would be 2 + 0.4 + 4
    close(roads.minutes("A", "C"), driving(2.2));
    close(roads.minutes("D", "A"), driving(4 + 2));
  });
  test("where the road ends, a driver may turn round", async () => {
    const roads = await importedSketch(crossing([["B-C", "highway=unclassified"]]));
    close(roads.minutes("A", "D"), driving(2 + 0.2 + 0.2 + 4));
  });
});

describe("a point beside", () => {
  /** A toll road X-Y along the road A-B, with a ramp up at A and one down at B. P lies 100 m beside the ramp, 1 km from the road. */
  const interchange: RoadSketch = {
    at: { A: [0, 0], B: [20, 0], X: [2, 2], Y: [18, 2], P: [0.93, 1.07] },
    ways: [
      ["A-B", "highway=unclassified"],
      ["A-X", "highway=motorway_link"],
      ["X-Y", "highway=motorway toll=yes"],
      ["Y-B", "highway=motorway_link"],
    ],
  };
  test("a ramp joins the road that is left and reached without a toll", async () => {
    const roads = await importedSketch(interchange);
    close(roads.minutes("P", "A", { toll: "avoid" }), toTheRoad(1.07) + driving(0.93));
    close(roads.minutes("B", "P", { toll: "avoid" }), driving(20 - 0.93) + toTheRoad(1.07));
  });

  /** P stands outside the corner J, which is the nearest point of every road there. */
  const corner = (oneway: string): RoadSketch => ({
    at: { J: [0, 0], K: [2, 0], L: [0, 3], P: [-1, -1] },
    ways: [
      [oneway, "highway=unclassified oneway=yes"],
      ["J-L", "highway=unclassified"],
      ["K-L", "highway=unclassified"],
    ],
  });
  test.each(["J-K", "K-J"])(
    "a corner takes any road there, whichever way the first of them is driven (%s)",
    async (oneway) => {
      const roads = await importedSketch(corner(oneway));
      close(roads.minutes("P", "L"), toTheRoad(Math.SQRT2) + driving(3));
      close(roads.minutes("L", "P"), driving(3) + toTheRoad(Math.SQRT2));
    },
  );
});
