import { describe, expect, test } from "vitest";
import { sectionLines, stretchesBetween } from "../../server/core/roads/riskSections.ts";
import { sketchRoads } from "../support/sketchRoads.ts";

describe("a section of a road between two of its places", () => {
  // every sketched stretch is a road of its own name, so R1 is made of stretches renamed here
  const sketch = sketchRoads(["A-B 10 km", "B-C 10 km", "C-D 10 km", "A-C 5 km"]);
  const segments = sketch.segments.map((segment, index) => ({ ...segment, road: index < 3 ? "R1" : "R2" }));
  const between = (road: string, from: string, to: string) =>
    stretchesBetween(segments, road, sketch.placeOf(from), sketch.placeOf(to));

  test("is the chain of that road, not a shorter way by another", () =>
    expect(between("R1", "A", "C")).toEqual([0, 1]));
  test("is the same from the other end", () => expect(between("R1", "D", "B")).toEqual([2, 1]));
  test("is the shortest chain of two of the same road, in whatever order they are told", () => {
    const lines = ["A-B 10 km", "B-D 10 km", "A-C 3 km", "C-D 4 km", "A-D 30 km", "D-E 1 km"];
    const ring = sketchRoads(lines);
    for (const order of [lines, [...lines].reverse()]) {
      const { segments: told, placeOf } = sketchRoads(order);
      const chain = stretchesBetween(
        told.map((s) => ({ ...s, road: "R1" })),
        "R1",
        placeOf("A"),
        placeOf("E"),
      );
      expect(chain?.map((index) => order[index])).toEqual(["A-C 3 km", "C-D 4 km", "D-E 1 km"]);
    }
    expect(
      stretchesBetween(
        ring.segments.map((s) => ({ ...s, road: "R1" })),
        "R1",
        0,
        0,
      ),
    ).toEqual([]);
  });
  test("is null where the road does not lead", () => expect(between("R2", "A", "D")).toBeNull());
});

describe("a stretch in two sections", () => {
  const roads = sketchRoads(["C-S 50 km risk 日勝峠;樹海ロード", "C-S 120 km"]);
  test("is drawn in both, longitude first; a road in none is not drawn", () => {
    const line = ["C", "S"].map((name) => [roads.places[roads.placeOf(name)].lon, 43]);
    expect([...sectionLines(roads.graph)]).toEqual([
      ["日勝峠", [line]],
      ["樹海ロード", [line]],
    ]);
  });
  test("is shut when either is", () => {
    expect(roads.minutes("C", "S", "summer", { shutSections: "樹海ロード" })).toBe(120);
    expect(roads.minutes("C", "S", "summer", { shutSections: "黄金道路" })).toBe(50);
  });
});
