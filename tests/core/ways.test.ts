import { describe, expect, test } from "vitest";
import type { Snap } from "../../server/core/roads/snap.ts";
import { driveTimes, type OpenRoads, targetsOf } from "../../server/core/search/driveTimes.ts";
import { minutesFrom, segmentsTo } from "../../server/core/search/minutesFrom.ts";
import { waysFrom } from "../../server/core/search/wayBetween.ts";
import { sketchRoads, TEST_CAR } from "../support/sketchRoads.ts";

/** The sketch with the minutes of each stretch; a kilometre is a minute unless another number is given. */
function world(lines: readonly string[], minutes?: readonly number[]): OpenRoads {
  const { graph } = sketchRoads(lines);
  return {
    roads: graph,
    speeds: { ...TEST_CAR, tripMinutes: 3 },
    segmentMinutes: Float64Array.from(minutes ?? graph.km),
  };
}
const at = (segment: number, share: number, offRoadKm = 0): Snap => ({
  ...{ segment, share, offRoadKm, land: 0, point: { lat: 43, lon: 142 } },
});
/** The way, which must be as long as the drive time says. */
function way(origin: Snap, target: Snap, open: OpenRoads) {
  const [found] = waysFrom(origin, [target], open);
  expect(driveTimes(origin, targetsOf([target], open.roads), open)[0]).toBe(found.minutes);
  return found;
}

describe("from a point on one stretch to a point on another", () => {
  const open = () => world(["A-B 10 km", "C-B 20 km", "C-D 40 km"]); // the middle one is drawn against the drive
  test("only the parts driven count, in minutes and in kilometres; setting off counts once", () => {
    const found = way(at(0, 0.75), at(2, 0.1), open());
    expect(found.minutes).toBeCloseTo(2.5 + 20 + 4 + 3, 9);
    expect(found.km).toBeCloseTo(2.5 + 20 + 4, 9);
  });
  test("the stretches come in the order driven, with the place each leads to", () => {
    const long = world(["A-B 1 km", "B-C 2 km", "D-C 3 km", "D-E 4 km"]);
    const found = way(at(0, 0.5), at(3, 0.5), long);
    expect(found).toMatchObject({ firstPlace: 1, onOneStretch: false, segments: [{ segment: 1 }, { segment: 2 }] });
    expect(found.segments.map(({ to }) => to)).toEqual([2, 3]);
    const back = way(at(3, 0.5), at(0, 0.5), long);
    expect(back.segments.map(({ segment, to }) => [segment, to])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(back.firstPlace).toBe(3);
    expect(back.minutes).toBeCloseTo(found.minutes, 12);
  });
  test("neighbours meet at their common place, with no whole stretch between", () => {
    const found = way(at(0, 0.9), at(1, 0.75), open());
    expect(found).toMatchObject({ segments: [], firstPlace: 1 });
    expect(found.km).toBeCloseTo(1 + 5, 9);
    expect(way(at(1, 0.75), at(0, 0.9), open()).km).toBeCloseTo(6, 9);
  });
  test("the nearer end is not always the quicker one", () => {
    // from the middle-left of A-B, the way by B costs 9, by A 1 + 30
    const ring = world(["A-B 10 km", "A-C 30 km", "B-C 5 km"]);
    const found = way(at(0, 0.1), at(1, 1), ring);
    expect(found.minutes).toBeCloseTo(9 + 5 + 3, 9);
    expect(found.segments.map(({ segment }) => segment)).toEqual([2]);
  });
});

describe("two points on one stretch", () => {
  test("drive along it, with both ways to the road", () => {
    const found = way(at(0, 0.8, 1), at(0, 0.3, 2), world(["A-B 10 km"]));
    expect(found).toMatchObject({ onOneStretch: true, firstPlace: -1, segments: [] });
    expect(found.minutes).toBeCloseTo(5 + ((1 + 2) / 30) * 60 + 3, 9);
    expect(found.km).toBeCloseTo(5 + 3, 9);
  });
  test("go round where that is quicker", () => {
    const slow = world(["A-B 10 km", "A-B 2 km"], [100, 2]);
    const found = way(at(0, 0.02), at(0, 0.99), slow);
    expect(found.onOneStretch).toBe(false);
    expect(found.minutes).toBeCloseTo(2 + 2 + 1 + 3, 9);
    expect(found.segments.map(({ segment }) => segment)).toEqual([1]);
  });
});

describe("a closed stretch", () => {
  const closed = () => world(["A-B 10 km", "B-C 10 km"], [Infinity, 10]);
  const none = { minutes: Infinity, km: Infinity, onOneStretch: false, firstPlace: -1, segments: [] };
  test("lets nobody leave", () => expect(way(at(0, 0.9), at(1, 0.5), closed())).toEqual(none));
  test("lets nobody arrive", () => expect(way(at(1, 0.5), at(0, 0.9), closed())).toEqual(none));
  test("is not driven along either", () => expect(way(at(0, 0.4), at(0, 0.6), closed())).toEqual(none));
  test("leaves the others as they are", () => expect(way(at(1, 0), at(1, 1), closed()).minutes).toBe(13));
});

describe("a search from several seeds", () => {
  const search = (...seeds: { node: number; minutes: number }[]) => {
    const { roads, segmentMinutes } = world(["A-B 10 km", "B-C 10 km", "D-E 1 km"]);
    return { roads, found: minutesFrom(roads, segmentMinutes, seeds) };
  };
  test("gives each place its nearest; a seed is reached by nothing, nor is a place no road leads to", () => {
    const { roads, found } = search({ node: 0, minutes: 5 }, { node: 2, minutes: 0 });
    expect([...found.minutes]).toEqual([5, 10, 0, Infinity, Infinity]);
    expect(segmentsTo(roads, found, 1)).toEqual([{ segment: 1, to: 1 }]);
    expect([0, 2, 3].map((node) => segmentsTo(roads, found, node))).toEqual([[], [], []]);
  });
  test("of the same place counts the smaller, whichever comes first", () => {
    expect(search({ node: 0, minutes: 5 }, { node: 0, minutes: 7 }).found.minutes[1]).toBe(15);
    expect(search({ node: 0, minutes: 7 }, { node: 0, minutes: 5 }).found.minutes[1]).toBe(15);
  });
  test("a seed that another reaches sooner gives way to it", () => {
    const { roads, found } = search({ node: 0, minutes: 0 }, { node: 1, minutes: 50 });
    expect(found.minutes[1]).toBe(10);
    expect(segmentsTo(roads, found, 2).map(({ segment }) => segment)).toEqual([0, 1]);
  });
  test.each([-1, 5])("refuses node %d of five, by name", (node) =>
    expect(() => search({ node, minutes: 0 })).toThrow(String(node)),
  );
});
