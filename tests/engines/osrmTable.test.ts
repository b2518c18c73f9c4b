import { describe, expect, test } from "vitest";
import { halves, lessRoom, type Part, partsOf, roomOf, without } from "../../server/engines/osrmTable.ts";

const whole = (sources: number, targets: number): Part => ({
  sources: Array.from({ length: sources }, (_, index) => index),
  targets: Array.from({ length: targets }, (_, index) => index),
});

/** Every pair of some parts, as "source>target". */
const pairsOf = (parts: readonly Part[]) =>
  parts.flatMap(({ sources, targets }) => sources.flatMap((source) => targets.map((target) => `${source}>${target}`)));

describe("a table in parts under OSRM's limit", () => {
  // [sources, targets, --max-table-size]: a drag, the centres, all candidates, a tiny server
  test.each([
    [1, 1479, 100],
    [11, 1479, 100],
    [179, 1479, 100],
    [211, 211, 100],
    [11, 50, 2],
    [1, 1, 2],
  ])("%i × %i under %i² pairs: every pair in exactly one, none too large", (sources, targets, tableSize) => {
    const room = roomOf(tableSize);
    const parts = partsOf(whole(sources, targets), room);
    const pairs = pairsOf(parts);
    expect(pairs).toHaveLength(sources * targets);
    expect(new Set(pairs).size).toBe(sources * targets);
    for (const part of parts) {
      expect(part.sources.length * part.targets.length).toBeLessThanOrEqual(tableSize ** 2);
      expect(part.sources.length + part.targets.length).toBeLessThanOrEqual(room.coordinates);
    }
  });

  test("a moved site needs six requests for all 1,479 places", () => {
    // an address of 280 points: one source and 279 targets, 1479 / 279 = 5.3
    expect(partsOf(whole(1, 1479), roomOf(100))).toHaveLength(6);
  });

  test("nothing is asked for nothing", () => expect(partsOf(whole(0, 10), roomOf(100))).toEqual([]));
});

describe("a limit lower than set", () => {
  const room = roomOf(100);
  test("is learnt from what was refused: half of its pairs", () =>
    expect(lessRoom(room, whole(11, 269), false)).toEqual({ ...room, pairs: 1479 })); // 11 × 269 = 2,959 / 2
  test("is learnt once, however many parts are refused together", () => {
    const learnt = { ...room, pairs: 100 };
    expect(lessRoom(learnt, whole(11, 269), false)).toBe(learnt);
  });
  test("of an address is one of points", () =>
    expect(lessRoom(room, whole(11, 269), true)).toEqual({ ...room, coordinates: 140 }));
  test("has an end: a single pair is not too big", () => expect(lessRoom(room, whole(1, 1), false)).toBeNull());
});

describe("a point that stands by no road", () => {
  const part: Part = { sources: [4, 7], targets: [1, 2, 3] };
  test("is taken out by its place among the coordinates: sources first", () => {
    expect(without(part, 1)).toEqual([{ sources: [7], targets: [1, 2, 3] }, [{ sources: [4], targets: [1, 2, 3] }]]);
    expect(without(part, 3)).toEqual([{ sources: [4, 7], targets: [2] }, [{ sources: [4, 7], targets: [1, 3] }]]);
  });
  test("is found by halves where the server does not say which it is", () => {
    expect(halves(part)).toEqual([
      { sources: [4, 7], targets: [1, 2] },
      { sources: [4, 7], targets: [3] },
    ]);
    expect(halves({ sources: [1], targets: [2] })).toEqual([]);
    expect(new Set(pairsOf(halves(whole(5, 3))))).toEqual(new Set(pairsOf([whole(5, 3)])));
  });
});
