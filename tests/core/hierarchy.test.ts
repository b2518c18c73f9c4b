import { describe, expect, test } from "vitest";
import { roadLikeNetwork } from "../../scripts/bench/roadLikeNetwork.ts";
import { customize } from "../../server/core/hierarchy/customization.ts";
import { dissect } from "../../server/core/hierarchy/dissection.ts";
import { nodeGraphOf } from "../../server/core/hierarchy/nodeGraph.ts";
import { recustomize } from "../../server/core/hierarchy/recustomization.ts";
import { selectAbove, selectAll, waysDown } from "../../server/core/hierarchy/selection.ts";
import { superGraphOf } from "../../server/core/hierarchy/superGraph.ts";
import { createSweeper } from "../../server/core/hierarchy/sweeps.ts";
import { createTargetSearch } from "../../server/core/hierarchy/targetSearch.ts";
import { hierarchySearch, wayToNode } from "../../server/core/hierarchy/ways.ts";
import { graphOf, type RoadGraph } from "../../server/core/roads/roadGraph.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { driveTimes, targetsOf } from "../../server/core/search/driveTimes.ts";
import { minutesFrom, type Seed, segmentsTo } from "../../server/core/search/minutesFrom.ts";
import { waysFrom } from "../../server/core/search/wayBetween.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";
import { randomNumbers } from "../support/randomNumbers.ts";
import { TEST_CAR, TEST_WINTER } from "../support/sketchRoads.ts";

function superGraph(roads: RoadGraph) {
  const nodes = nodeGraphOf(roads);
  return superGraphOf(roads, nodes, dissect(nodes));
}

/** Both are the sums of the same stretches, perhaps added up in another order. */
function expectSame(actual: number, expected: number): void {
  if (expected === Infinity) expect(actual).toBe(Infinity);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9);
}

// About 900 places each: one-way streets, winter closures, turn restrictions, dead ends; in winter some parts are cut off.
const SEEDS = [1, 2, 3, 4, 5, 6];
const SIDE = 45;

describe.each(SEEDS)("on made-up network %i", (seed) => {
  const roads = graphOf(roadLikeNetwork(SIDE, seed));
  const graph = superGraph(roads);
  const random = randomNumbers(seed);
  const node = () => Math.floor(random() * roads.nodeCount);
  const minutesIn = (season: "summer" | "winter" | "storm") =>
    segmentMinutes(roads, TEST_CAR, TEST_WINTER, conditionsFor(season, { toll: season === "storm" ? "avoid" : "use" }));

  test("the order names every node once, the same each time", () => {
    const order = dissect(nodeGraphOf(roads));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from(order.keys()));
    expect(dissect(nodeGraphOf(roads))).toEqual(order);
  });

  test.each(["summer", "winter", "storm"] as const)(
    "a sweep finds Dijkstra's minutes to every node in %s",
    (season) => {
      const minutes = minutesIn(season);
      const ways = waysDown(selectAll(graph), customize(graph, roads, minutes));
      const sweeper = createSweeper(graph);
      for (let trial = 0; trial < 10; trial++) {
        const seeds = [
          { node: node(), minutes: 3 * random() },
          { node: node(), minutes: 3 * random() },
        ];
        const found = sweeper.sweep(ways, seeds);
        const expected = minutesFrom(roads, minutes, seeds).minutes;
        for (let own = 0; own < roads.nodeCount; own++) expectSame(found[graph.rankOf[own]], expected[own]);
      }
    },
  );

  test("a sweep to some targets finds the same minutes to them", () => {
    const minutes = minutesIn("winter");
    const targets = Array.from({ length: 40 }, node);
    const selection = selectAbove(graph, targets);
    const ways = waysDown(selection, customize(graph, roads, minutes));
    const sweeper = createSweeper(graph);
    for (let trial = 0; trial < 10; trial++) {
      const seeds = [{ node: node(), minutes: 0 }];
      const found = sweeper.sweep(ways, seeds);
      const expected = minutesFrom(roads, minutes, seeds).minutes;
      for (const target of targets) expectSame(found[selection.positionOf[graph.rankOf[target]]], expected[target]);
    }
  });

  test("from points beside a road to points beside a road, the target search finds what a plain search finds", () => {
    const snap = createSnapper(roads);
    const somewhere = () => {
      const place = Math.floor(random() * roads.placeCount);
      return snap({ lat: roads.lat[place] + 0.004 * random(), lon: roads.lon[place] + 0.004 * random() });
    };
    const targets = targetsOf(Array.from({ length: 60 }, somewhere), roads);
    const search = createTargetSearch(graph, targets);
    for (const season of ["summer", "winter"] as const) {
      const open = { roads, speeds: TEST_CAR, segmentMinutes: minutesIn(season) };
      const from = search.open(open, customize(graph, roads, open.segmentMinutes));
      for (const origin of [somewhere(), somewhere(), targets.snaps[0]]) {
        const found = from(origin);
        const expected = driveTimes(origin, targets, open);
        for (const [target, minutes] of expected.entries()) expectSame(found[target], minutes);
      }
    }
  });

  test("single ways between points beside a road are the plain search's, with kilometres and stretches", () => {
    // never at a junction itself, where two stretches are equally good to arrive by
    const somewhere = () => ({
      ...{ segment: Math.floor(random() * roads.segmentCount), share: 0.1 + 0.8 * random(), offRoadKm: random() },
      ...{ point: { lat: 43, lon: 142 }, land: 0 },
    });
    const open = { roads, speeds: TEST_CAR, segmentMinutes: minutesIn("winter") };
    const customized = customize(graph, roads, open.segmentMinutes);
    const quicker = { ...open, searchFrom: (seeds: readonly Seed[]) => hierarchySearch(customized, seeds) };
    for (let trial = 0; trial < 5; trial++) {
      const [origin, targets] = [somewhere(), Array.from({ length: 20 }, somewhere)];
      const expected = waysFrom(origin, targets, open);
      for (const [index, way] of waysFrom(origin, targets, quicker).entries()) {
        expectSame(way.minutes, expected[index].minutes);
        expectSame(way.km, expected[index].km);
        expect(way.segments).toEqual(expected[index].segments);
      }
    }
  });

  test("shutting and opening a few stretches again changes exactly what a fresh customization would", () => {
    const before = minutesIn("summer");
    let customized = customize(graph, roads, before);
    for (let trial = 0; trial < 8; trial++) {
      const changed = before.slice();
      for (let count = 0; count < 12; count++) {
        const segment = Math.floor(random() * roads.segmentCount);
        changed[segment] = random() < 0.5 ? Infinity : before[segment] * 2 * random();
      }
      customized = recustomize(customized, changed);
      const fresh = customize(graph, roads, changed);
      expect(customized.up).toEqual(fresh.up);
      expect(customized.down).toEqual(fresh.down);
    }
    const restored = recustomize(customized, before);
    expect(restored.up).toEqual(customize(graph, roads, before).up);
  });

  test("a way is a chain of roads that may be driven, and takes the minutes found", () => {
    const minutes = minutesIn("winter");
    const customized = customize(graph, roads, minutes);
    for (let trial = 0; trial < 60; trial++) {
      const [start, end] = [node(), node()];
      const seeds = [{ node: start, minutes: 0 }];
      const way = wayToNode(customized, seeds, end);
      const expected = minutesFrom(roads, minutes, seeds);
      expectSame(way.minutes, expected.minutes[end]);
      if (way.minutes === Infinity) continue;
      let at = start;
      let driven = 0;
      for (const edge of way.edges) {
        expect(edge).toBeGreaterThanOrEqual(roads.firstEdge[at]);
        expect(edge).toBeLessThan(roads.firstEdge[at + 1]);
        driven += minutes[roads.arcOf[edge] >>> 1];
        at = roads.toNode[edge];
      }
      expect(at).toBe(end);
      expectSame(driven, way.minutes);
      const sameWay = segmentsTo(roads, expected, end).map(({ segment }) => segment);
      expect(way.edges.map((edge) => roads.arcOf[edge] >>> 1)).toEqual(sameWay); // lengths are random: no two ways tie
    }
  });
});

describe("on the sheets", () => {
  const { places, roads: data } = readFacts("data");
  const network = createNetwork(data, []);
  const { roads } = network;
  const graph = superGraph(roads);
  const targets = targetsOf([...places.settlements, ...places.municipalities].map(network.snap), roads);
  const search = createTargetSearch(graph, targets);

  test.each([
    ["summer", {}],
    ["winter", {}],
    ["storm", {}],
    ["winter", { toll: "avoid", winterSeverity: 1.5 }],
    ["summer", { ferry: "avoid", asOf: "2014-04-01" }],
  ] as const)("every centre to every settlement and office, %s %j", (season, overrides) => {
    const open = network.open(conditionsFor(season, overrides));
    const from = search.open(open, customize(graph, roads, open.segmentMinutes));
    for (const centre of places.centres) {
      const origin = network.snap(centre);
      const found = from(origin);
      for (const [target, minutes] of driveTimes(origin, targets, open).entries()) expectSame(found[target], minutes);
    }
  });
});
