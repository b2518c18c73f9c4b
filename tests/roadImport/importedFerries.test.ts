import { describe, expect, test } from "vitest";
import { bundledFacts, importedSketch, type RoadSketch } from "../support/sketchOsm.ts";

// The roads to the ports are drawn on an empty sea and flat; minutes agree within 5 in 10,000, as in importedMinutes.test.ts.
const { speeds } = bundledFacts().roads;
const municipal = (km: number) => (km / speeds.kmPerHour.municipal.flat) * 60;
const close = (actual: number, expected: number) => expect(actual / expected).toBeCloseTo(1, 3);

describe("ferries", () => {
  /** Two islands, 12 km of water; roads of 1 km to each port. */
  const islands = (tags: string): RoadSketch => ({
    at: { A: [0, 0], P: [1, 0], M: [5, 0], Q: [13, 0], B: [14, 0] },
    ways: [
      ["A-P", "highway=tertiary"],
      ["P-M-Q", `route=ferry name=島航路 ${tags}`],
      ["Q-B", "highway=tertiary"],
    ],
  });
  const roads = municipal(2);
  test.each([
    ["duration=01:30", 90],
    ["duration=90", 90],
    ["duration=PT1H30M", 90],
    // without a duration: 12 km at 25 km/h
    ["", 28.8],
  ])("%s: %s minutes of crossing, 40 of boarding and waiting", async (duration, crossing) => {
    const network = await importedSketch(islands(`motor_vehicle=yes ${duration}`));
    close(network.minutes("A", "B"), roads + crossing + 40);
    expect(network.minutes("A", "B", { ferry: "avoid" })).toBe(Infinity);
    expect(network.report.ferries).toEqual(["島航路"]);
  });
  test.each(["motor_vehicle=no duration=01:30", "foot=yes duration=01:30"])(
    "%s: a boat for walkers carries no car",
    async (tags) => {
      const network = await importedSketch(islands(tags));
      // without the ferry the shorter island is a scrap of its own: one part is left
      expect(network.report.parts).toMatchObject({ kept: 1, dropped: 1 });
      expect(network.report.ferries).toEqual([]);
    },
  );
  test("what its ways leave unsaid, the relation says: cars, and how long it takes", async () => {
    const line = { at: { A: [0, 0], P: [1, 0], Q: [13, 0], B: [14, 0] } } as const;
    const byRelation = (tags: string) =>
      importedSketch({
        ...line,
        ways: [
          ["A-P", "highway=tertiary"],
          ["P-Q", "route=ferry"],
          ["Q-B", "highway=tertiary"],
        ],
        relations: [[`type=route route=ferry ${tags}`, [[2, ""]]]],
      });
    const network = await byRelation("motor_vehicle=yes duration=50");
    close(network.minutes("A", "B"), roads + 50 + 40);
    expect((await byRelation("motor_vehicle=no duration=50")).report.ferries).toEqual([]);
  });
  test("the duration of a line that a relation holds together is shared out by length", async () => {
    const network = await importedSketch({
      at: { A: [0, 0], P: [1, 0], M: [5, 0], Q: [13, 0], B: [14, 0] },
      ways: [
        ["A-P", "highway=tertiary"],
        ["P-M", "route=ferry motor_vehicle=yes"],
        ["M-Q", "route=ferry motor_vehicle=yes"],
        ["Q-B", "highway=tertiary"],
      ],
      relations: [
        [
          "type=route route=ferry duration=01:00",
          [
            [2, ""],
            [3, ""],
          ],
        ],
      ],
    });
    close(network.minutes("A", "B"), roads + 60 + 40); // not twice an hour, not twice the boarding
  });
});
