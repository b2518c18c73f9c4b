import { describe, expect, test } from "vitest";
import { distanceKm, nearestOnLine } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";
import { buildRoadGraph, type RoadGraph } from "../../server/core/roads/roadGraph.ts";
import { placeAt, type RoadSegment, segmentAt } from "../../server/core/roads/roadRows.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { randomNumbers } from "../support/randomNumbers.ts";
import { sketchRoads } from "../support/sketchRoads.ts";

const [ROAD, TOLL, FREE, FERRY, WINTER, NEW] = sketchRoads([
  "A-B 9 km",
  "A-B 9 km toll",
  "A-B 9 km toll",
  "A-B 9 km ferry",
  "A-B 9 km closed in winter",
  "A-B 9 km opened 2025-03-23",
]).segments.map(
  (segment, index): RoadSegment => (index === 2 ? { ...segment, roadClass: "expressway_free" } : segment),
);

/** Roads drawn between positions [lat, lon], each pair a stretch like `kinds` has it. */
function drawn(lines: readonly [Position, Position, RoadSegment][]): RoadGraph {
  const places = lines
    .flatMap((line) => line.slice(0, 2) as Position[])
    .map((place, index) => ({ ...place, name: `p${index}` }));
  return buildRoadGraph(
    places,
    lines.map(([, , kind], index) => ({ ...kind, from: 2 * index, to: 2 * index + 1 })),
  );
}
const at = (lat: number, lon: number): Position => ({ lat, lon });

describe("a point hangs on a road that is open all year and has doors along it", () => {
  // the other road lies 1 km away, an ordinary road 5 km away
  const nextTo = (kind: RoadSegment) =>
    createSnapper(
      drawn([
        [at(43.009, 142), at(43.009, 142.1), kind],
        [at(42.955, 142), at(42.955, 142.1), ROAD],
      ]),
    )(at(43, 142.05)).segment;
  test("an ordinary road: the nearer one", () => expect(nextTo(ROAD)).toBe(0));
  test.each([
    ["closed all winter", WINTER],
    ["not open in every year asked for", NEW],
    ["a toll expressway", TOLL],
    ["an expressway without toll", FREE],
    ["a ferry", FERRY],
  ])("%s: the farther, ordinary one", (_, kind) => expect(nextTo(kind)).toBe(1));
});

test("a road whose box is near but whose line is far does not end the search", () => {
  // the slanting road's box holds the point, its line passes 11 km away; the short one lies 3 km off, outside the first box
  const roads = drawn([
    [at(43, 142), at(43.3, 142.4), ROAD],
    [at(43.02, 142.36), at(43.02, 142.38), ROAD],
  ]);
  const snap = createSnapper(roads)(at(43.05, 142.37));
  expect(snap.segment).toBe(1);
  expect(snap.offRoadKm).toBeCloseTo(0.03 * 111.195, 2);
});

test("a point far out at sea still finds the nearest road, however far", () => {
  const roads = drawn([[at(43, 142), at(43, 142.1), ROAD]]);
  const far = at(43, 150);
  expect(createSnapper(roads)(far).offRoadKm).toBeCloseTo(distanceKm(far, at(43, 142.1)), 6);
});

test("roads with nothing to hang on say so", () => {
  const nothingBut = (kind: RoadSegment) => () =>
    createSnapper(drawn([[at(43, 142), at(43, 142.1), kind]]))(at(43, 142));
  expect(nothingBut(FERRY)).toThrow();
});

test("tells the piece of land: an island's point hangs on the island", () => {
  const roads = drawn([
    [at(43, 142), at(43, 142.1), ROAD],
    [at(42, 139.4), at(42, 139.5), ROAD],
  ]);
  const land = (point: Position) => createSnapper(roads)(point).land;
  expect(land(at(43.01, 142.05))).toBe(roads.landOf[0]);
  expect(land(at(42.01, 139.45))).toBe(roads.landOf[2]);
  expect(roads.landOf[0]).not.toBe(roads.landOf[2]);
});

describe("against looking at every road", () => {
  test("30 random networks, 40 random points each: the same road, share and distance", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomNumbers(seed);
      const somewhere = (spread: number) => at(43 + spread * random(), 142 + spread * random());
      const roads = drawn(
        Array.from({ length: 40 }, () => {
          const start = somewhere(1);
          const end = at(start.lat + 0.3 * (random() - 0.5), start.lon + 0.3 * (random() - 0.5));
          return [start, end, random() < 0.2 ? WINTER : ROAD];
        }),
      );
      const snap = createSnapper(roads);
      for (let trial = 0; trial < 40; trial++) {
        const point = somewhere(1.3);
        const found = snap(point);
        const nearest = Array.from({ length: roads.segmentCount }, (_, segment) => segmentAt(roads, segment))
          .map(({ from, to, closedInWinter }, segment) => ({
            segment,
            closedInWinter,
            ...nearestOnLine(point, placeAt(roads, from), placeAt(roads, to)),
          }))
          .filter(({ closedInWinter }) => !closedInWinter)
          .reduce((a, b) => (b.km < a.km ? b : a));
        expect(found.segment).toBe(nearest.segment);
        expect(found.share).toBeCloseTo(nearest.share, 12);
        expect(Math.abs(found.offRoadKm - nearest.km)).toBeLessThan(0.005 * nearest.km + 1e-9); // straight against great circle
      }
    }
  });

  test("the nearest point of a line is the nearest of 2,000 points along it, by great circle", () => {
    const random = randomNumbers(99);
    for (let trial = 0; trial < 200; trial++) {
      const [point, a, b] = [0, 1, 2].map(() => at(43 + 0.3 * random(), 142 + 0.3 * random()));
      const along = Array.from({ length: 2001 }, (_, step) => step / 2000);
      const distances = along.map((share) =>
        distanceKm(point, at(a.lat + share * (b.lat - a.lat), a.lon + share * (b.lon - a.lon))),
      );
      const least = Math.min(...distances);
      const found = nearestOnLine(point, a, b);
      expect(Math.abs(found.km - least)).toBeLessThan(0.05);
      expect(found.share).toBeGreaterThanOrEqual(0);
      expect(found.share).toBeLessThanOrEqual(1);
    }
  });
});
