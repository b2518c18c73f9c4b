import { describe, expect, test } from "vitest";
import type { Season } from "../../server/core/conditions.ts";
import { shutSectionsText } from "../../server/core/conditions.ts";
import { buildRoadGraph } from "../../server/core/roads/roadGraph.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import type { WinterModel } from "../../server/core/roads/speedModel.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { sketchRoads, TEST_CAR } from "../support/sketchRoads.ts";

describe("a pass that closes in winter", () => {
  // C = centre, P = pass, S = settlement; winter takes 1.2 times as long, a storm day 1.5 times
  const roads = sketchRoads(["C-P 60 km closed in winter", "P-S 30 km", "C-S 150 km"]);
  test("summer goes over it", () => expect(roads.minutes("C", "S", "summer")).toBe(90));
  test("winter goes the long way round", () => expect(roads.minutes("C", "S", "winter")).toBe(180));
  test("a storm day is slower still", () => expect(roads.minutes("C", "S", "storm")).toBe(225));
  test("the village on it is reached from the far side", () => expect(roads.minutes("C", "P", "winter")).toBe(216));
  test("winter speeds with the roads of summer", () =>
    expect(roads.minutes("C", "S", "winter", { closures: "summer" })).toBe(108));
  test("summer speeds with the roads of winter", () =>
    expect(roads.minutes("C", "S", "summer", { closures: "winter" })).toBe(150));
});

describe("a place that shares another zone's storm days", () => {
  // winter takes 1.2 times as long everywhere; storms 1.4 times in the zone PA, 1.9 times in OK
  const sketch = sketchRoads(["C-S 100 km"]);
  const segments = sketch.segments.map((s) => ({ ...s, climateZone: "PA" as const, stormZone: "OK" as const }));
  const winter: WinterModel = {
    factor: (season, _c, _t, _l, zone) => (season === "winter" ? 1.2 : zone === "PA" ? 1.4 : 1.9),
  };
  const minutes = (season: Season) =>
    segmentMinutes(buildRoadGraph(sketch.places, segments), TEST_CAR, winter, conditionsFor(season))[0];
  test("drives as its own zone in winter", () => expect(minutes("winter")).toBe(120));
  test("drives as that zone in a storm", () => expect(minutes("storm")).toBe(190));
});

describe("how hard the winter is", () => {
  const roads = sketchRoads(["C-S 100 km"]);
  test("severity 0 drives as in summer", () =>
    expect(roads.minutes("C", "S", "winter", { winterSeverity: 0 })).toBe(100));
  test("severity 1 is the table's factor", () => expect(roads.minutes("C", "S", "winter")).toBe(120));
  test("severity 1.5 slows half as much again", () =>
    expect(roads.minutes("C", "S", "winter", { winterSeverity: 1.5 })).toBeCloseTo(130, 10));
});

describe("tolls, ferries, opening dates and shut sections", () => {
  test("the toll road is left out when tolls are avoided", () => {
    const roads = sketchRoads(["C-S 40 km toll", "C-S 70 km"]);
    expect(roads.minutes("C", "S")).toBe(40);
    expect(roads.minutes("C", "S", "summer", { toll: "avoid" })).toBe(70);
  });
  test("a crossing keeps its timetable in winter and does not sail on a storm day", () => {
    const roads = sketchRoads(["C-P 10 km", "P-I 130 km ferry"]);
    expect(roads.minutes("C", "I", "summer")).toBe(140);
    expect(roads.minutes("C", "I", "winter")).toBe(142);
    expect(roads.minutes("C", "I", "storm")).toBe(Infinity);
    expect(roads.minutes("C", "I", "summer", { ferry: "avoid" })).toBe(Infinity);
  });
  test("a road exists from the day it opened", () => {
    const roads = sketchRoads(["C-S 50 km opened 2025-03-23", "C-S 80 km"]);
    expect(roads.minutes("C", "S", "summer", { asOf: "2025-03-22" })).toBe(80);
    expect(roads.minutes("C", "S", "summer", { asOf: "2025-03-23" })).toBe(50);
  });
  test("a section shut for now leaves the detour, or no way", () => {
    const roads = sketchRoads(["C-S 50 km risk 日勝峠", "C-S 120 km", "S-T 10 km risk 黄金道路"]);
    expect(roads.minutes("C", "S", "summer", { shutSections: "日勝峠" })).toBe(120);
    expect(roads.minutes("C", "T", "summer", { shutSections: "黄金道路" })).toBe(Infinity);
    const both = shutSectionsText(["黄金道路", "日勝峠"]);
    expect(roads.minutes("C", "S", "summer", { shutSections: both })).toBe(120);
    expect(roads.minutes("C", "T", "summer", { shutSections: both })).toBe(Infinity);
  });
});
