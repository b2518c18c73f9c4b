import { describe, expect, test } from "vitest";
import { interchangesIn, roadsIn } from "../../server/core/roads/closeUp.ts";
import { buildRoadGraph } from "../../server/core/roads/roadGraph.ts";
import type { RoadClass, RoadSegment } from "../../server/core/roads/roadRows.ts";

const SEGMENT: Omit<RoadSegment, "from" | "to" | "road" | "roadClass"> = {
  ...{ terrain: "flat", lanes: 2, km: 10, climateZone: "JS", stormZone: "JS", closedInWinter: false, opened: "" },
  ...{ ferryMinutes: 0, riskSection: "", builtUpShare: 0, junctionEnds: 0 },
};
const road = (from: number, to: number, name: string, roadClass: RoadClass): RoadSegment => ({
  ...SEGMENT,
  ...{ from, to, road: name, roadClass },
});

/** Three places in a row on 43° N, 0.1° apart, and one far in the east. */
const roads = buildRoadGraph(
  [
    { name: "西@町", lat: 43, lon: 141.1 },
    { name: "中IC@町", lat: 43, lon: 141.2 },
    { name: "IC:東IC/JCT", lat: 43, lon: 141.3 },
    { name: "遠IC@町", lat: 43, lon: 144 },
    { name: "遠東@町", lat: 43, lon: 144.1 },
  ],
  [
    road(0, 1, "R235", "national"),
    road(1, 2, "R235", "national"),
    road(0, 2, "H71旧道", "prefectural"),
    road(1, 2, "M-本通", "municipal"),
    road(1, 2, "E63", "expressway_free"),
    road(0, 2, "西-東", "ferry"),
    road(3, 4, "R44", "national"),
  ],
);
const BOX = { south: 42.5, west: 141, north: 43.5, east: 141.5 };

describe("the roads of a part of the country", () => {
  test("are told by class and by what their signs say; a town's road has no sign, a ferry is no road", () => {
    expect(roadsIn(roads, BOX).map(({ roadClass, number }) => `${roadClass} ${number}`)).toEqual([
      "national 235",
      "prefectural 71",
      "municipal ",
      "expressway_free E63",
    ]);
  });

  test("join stretches that follow one another to one line", () => {
    expect(roadsIn(roads, BOX)[0].lines.map((line) => line.map(({ lon }) => lon))).toEqual([[141.1, 141.2, 141.3]]);
  });

  test("far ones are left out", () => {
    expect(roadsIn(roads, { ...BOX, west: 139, east: 140 })).toEqual([]);
  });
});

test("interchanges are named without their town, those of the part alone", () => {
  expect(interchangesIn(roads, BOX).map(({ name }) => name)).toEqual(["中IC", "東IC"]);
});
