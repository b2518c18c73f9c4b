import { describe, expect, test } from "vitest";
import { FORWARD_ONLY } from "../../server/core/roads/roadColumns.ts";
import { buildRoadGraph, graphOf, isDriven, placeOfNode } from "../../server/core/roads/roadGraph.ts";
import { columnsOf, placeAt, type RoadSegment, segmentAt } from "../../server/core/roads/roadRows.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import { lineOf } from "../../server/core/roads/snap.ts";
import type { WinterModel } from "../../server/core/roads/speedModel.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { sketchRoads, TEST_CAR } from "../support/sketchRoads.ts";

const sketch = sketchRoads(["A-B 10 km", "B-C 20 km", "D-E 5 km", "C-D 60 km ferry"]);

describe("rows and columns", () => {
  const odd: RoadSegment = {
    ...{ from: 1, to: 2, road: "H71", roadClass: "expressway_free", terrain: "coast", lanes: 4, km: 7.25 },
    ...{ climateZone: "PA", stormZone: "OK", closedInWinter: true, opened: "2025-03-09", ferryMinutes: 12 },
    ...{ riskSection: "日勝峠", builtUpShare: 0.35, junctionEnds: 2 },
  };
  const rows = [odd, ...sketch.segments, { ...odd, road: "R5", opened: "" }];
  test("a row comes back from the columns as it went in", () =>
    expect(rows.map((_, segment) => segmentAt(columnsOf(sketch.places, rows), segment))).toEqual(rows));
  test("a text is kept once, the empty one first", () => {
    const { texts } = columnsOf(sketch.places, [odd, odd, { ...odd, riskSection: "" }]);
    expect(texts[0]).toBe("");
    expect(new Set(texts).size).toBe(texts.length);
  });
  test("a place comes back, too", () =>
    expect(sketch.places.map((_, place) => placeAt(sketch.graph, place))).toEqual(sketch.places));
  test("sheets are driven both ways, without bends and without forbidden turns", () => {
    const { graph } = sketch;
    expect([...graph.segmentCount.toString()]).toEqual(["4"]);
    expect(isDriven(graph, 0) && isDriven(graph, 1)).toBe(true);
    expect(lineOf(graph, 1)).toEqual([1, 2].map((place) => ({ lat: 43, lon: sketch.places[place].lon })));
    expect(graph.nodeCount).toBe(graph.placeCount);
    expect(placeOfNode(graph, 4)).toBe(4);
    expect(segmentAt(graph, 3).ferryMinutes).toBe(60);
  });
});

describe("a graph refuses", () => {
  const segment = sketch.segments[0];
  const built = (change: Partial<RoadSegment>) => () =>
    buildRoadGraph(sketch.places.slice(0, 2), [{ ...segment, ...change }]);
  test.each(["from", "to"] as const)("a stretch whose %s is no place, by its numbers", (end) =>
    expect(built({ [end]: 2 })).toThrow(/segment 0 joins places .*2.*; there are 2/),
  );
  test.each([0, -1, Number.NaN])("a length of %d km", (km) =>
    expect(built({ km })).toThrow(`segment 0 has length ${km} km`),
  );
  test("nothing else", () => expect(built({})).not.toThrow());
});

describe("the edges of a place", () => {
  test("are one for each stretch that may be driven from it", () => {
    const columns = columnsOf(sketch.places, sketch.segments);
    const graph = graphOf({ ...columns, driven: Uint8Array.of(FORWARD_ONLY, 0, 0, 0) });
    const from = (place: number) => [...graph.toNode.subarray(graph.firstEdge[place], graph.firstEdge[place + 1])];
    expect([0, 1, 2, 3, 4].map(from)).toEqual([[1], [2], [1, 3], [4, 2], [3]]);
    expect([isDriven(graph, 0), isDriven(graph, 1)]).toEqual([true, false]);
    expect(graph.toNode).toHaveLength(7);
  });
});

describe("pieces of land", () => {
  test("are numbered from the first place on; a ferry joins none, a road that is closed in winter does", () => {
    expect([...sketch.graph.landOf]).toEqual([0, 0, 0, 1, 1]);
    expect([...sketchRoads(["A-B 1 km closed in winter", "C-D 1 km", "D-B 1 km", "E-F 1 km"]).graph.landOf]).toEqual([
      0, 0, 0, 0, 1, 1,
    ]);
  });
  test("hold however the roads are ordered: a chain told from both ends", () =>
    expect([...sketchRoads(["A-B 1 km", "C-D 1 km", "E-F 1 km", "F-D 1 km", "C-A 1 km"]).graph.landOf]).toEqual([
      0, 0, 0, 0, 0, 0,
    ]));
});

describe("minutes of a stretch", () => {
  // a factor of its own for every class, terrain, lanes and zone: who mixes two up takes another time
  const winter: WinterModel = {
    factor: (season, roadClass, terrain, lanes, zone) =>
      1 +
      [season, roadClass, terrain, String(lanes), zone]
        .join("|")
        .split("")
        .reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 9973, 7) /
        9973,
  };
  const plain = sketch.segments[0];
  const kinds: RoadSegment[] = (["national", "prefectural", "expressway"] as const).flatMap((roadClass) =>
    (["flat", "hill", "city"] as const).flatMap((terrain) =>
      ([2, 4] as const).flatMap((lanes) =>
        (["JS", "DN"] as const).map((climateZone) => ({
          ...plain,
          roadClass,
          terrain,
          lanes,
          climateZone,
          stormZone: "OK" as const,
        })),
      ),
    ),
  );
  test.each(["winter", "storm"] as const)("%s: each kind of road has its own factor, and keeps it", (season) => {
    const roads = buildRoadGraph(sketch.places, [...kinds, ...kinds]);
    const minutes = segmentMinutes(roads, TEST_CAR, winter, conditionsFor(season));
    const expected = [...kinds, ...kinds].map(
      ({ roadClass, terrain, lanes, climateZone }) =>
        10 * winter.factor(season, roadClass, terrain, lanes, season === "storm" ? "OK" : climateZone),
    );
    for (const [index, value] of expected.entries()) expect(minutes[index]).toBeCloseTo(value, 9);
  });
  test("all speeds × 1.1 make them a tenth shorter, in summer and in winter; a crossing keeps its timetable", () => {
    for (const season of ["summer", "winter"] as const) {
      const of = (speedFactor: number) =>
        segmentMinutes(sketch.graph, TEST_CAR, winter, conditionsFor(season, { speedFactor }));
      expect(of(1.1)[0]).toBeCloseTo(of(1)[0] / 1.1, 9);
      expect(of(1.1)[3]).toBe(60);
    }
  });
  test("a posted limit holds the table's speed down, never up", () => {
    const columns = columnsOf(sketch.places, sketch.segments);
    const minutes = (limit: number) =>
      segmentMinutes(
        graphOf({ ...columns, limitKmPerHour: Uint8Array.of(limit, 0, 0, 0) }),
        TEST_CAR,
        winter,
        conditionsFor("summer"),
      )[0];
    expect([0, 30, 60, 90].map(minutes)).toEqual([10, 20, 10, 10]);
  });
});
