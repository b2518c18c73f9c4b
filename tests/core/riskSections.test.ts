import { describe, expect, test } from "vitest";
import { stretchesBetween } from "../../server/core/roads/riskSections.ts";
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
  test("is null where the road does not lead", () => expect(between("R2", "A", "D")).toBeNull());
});

describe("a stretch in two sections", () => {
  const roads = sketchRoads(["C-S 50 km risk 日勝峠;樹海ロード", "C-S 120 km"]);
  test("is shut when either is", () => {
    expect(roads.minutes("C", "S", "summer", { shutSections: "樹海ロード" })).toBe(120);
    expect(roads.minutes("C", "S", "summer", { shutSections: "黄金道路" })).toBe(50);
  });
});
