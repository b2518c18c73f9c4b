import { describe, expect, test } from "vitest";
import { builtUpShare, peopleAroundPoint } from "../../server/core/roads/builtUp.ts";
import { junctionEndsOf } from "../../server/core/roads/junctions.ts";
import type { RoadClass } from "../../server/core/roads/roadRows.ts";
import { sketchRoads } from "../support/sketchRoads.ts";

// The test car drives a kilometre a minute; it loses half a minute per km of built-up road and 2 minutes a junction.
describe("time lost on the way", () => {
  test("open country loses nothing", () => expect(sketchRoads(["A-B 10 km"]).minutes("A", "B")).toBe(10));

  test("built-up country costs minutes per km, in proportion", () => {
    expect(sketchRoads(["A-B 10 km built-up 1"]).minutes("A", "B")).toBe(10 + 10 * 0.5);
    expect(sketchRoads(["A-B 10 km built-up 0.4"]).minutes("A", "B")).toBe(10 + 10 * 0.5 * 0.4);
  });

  test("a junction driven through costs its loss once, half on each side", () => {
    expect(sketchRoads(["A-J 5 km junctions 1", "J-B 5 km junctions 1"]).minutes("A", "B")).toBe(10 + 2);
  });

  test("both ways cost the same", () => {
    const roads = sketchRoads(["A-J 5 km junctions 1 built-up 0.2", "J-B 7 km junctions 2"]);
    expect(roads.minutes("A", "B")).toBe(roads.minutes("B", "A"));
  });

  test("an expressway has neither houses nor junctions on it", () =>
    expect(sketchRoads(["A-B 10 km toll built-up 1 junctions 2"]).minutes("A", "B")).toBe(10));

  test("a crossing keeps its timetable", () =>
    expect(sketchRoads(["A-B 10 km ferry built-up 1 junctions 2"]).minutes("A", "B")).toBe(10));

  test("the bypass is taken once the town costs more than the detour", () => {
    const roads = sketchRoads(["A-T 5 km built-up 1", "T-B 5 km built-up 1", "A-B 14 km"]);
    expect(roads.minutes("A", "B")).toBe(14); // through the town 10 + 5
  });

  test("winter slows the losses as it slows the driving", () =>
    expect(sketchRoads(["A-B 10 km built-up 1"]).minutes("A", "B", "winter")).toBeCloseTo(15 * 1.2, 10));
});

describe("how built-up the country is", () => {
  const town = { lat: 43, lon: 142, people: 3000 };

  test("people at the roadside count in full, 5 km away 1/e of them, 20 km away none", () => {
    const around = peopleAroundPoint([town]);
    expect(around(town)).toBe(3000);
    expect(around({ lat: 43 + 5 / 111.195, lon: 142 })).toBeCloseTo(3000 / Math.E, 0);
    expect(around({ lat: 43 + 20 / 111.195, lon: 142 })).toBe(0);
  });

  test("two places add up", () => expect(peopleAroundPoint([town, town])(town)).toBe(6000));

  test("nobody makes 0, 3,000 people a half, a city nearly 1", () => {
    expect(builtUpShare(0)).toBe(0);
    expect(builtUpShare(3000)).toBe(0.5);
    expect(builtUpShare(300_000)).toBeCloseTo(0.99, 2);
  });
});

describe("junctions", () => {
  const stretch = (from: number, to: number, roadClass: RoadClass = "national") => ({ from, to, roadClass });

  test("where three stretches meet is one; a bend or an end is none", () => {
    const stretches = [stretch(0, 1), stretch(1, 2), stretch(1, 3), stretch(3, 4)];
    expect(stretches.map(junctionEndsOf(stretches))).toEqual([1, 1, 1, 0]);
  });

  test("a ferry makes none of its port", () => {
    const stretches = [stretch(0, 1), stretch(1, 2), stretch(1, 3, "ferry")];
    expect(junctionEndsOf(stretches)(stretches[0])).toBe(0);
  });
});
