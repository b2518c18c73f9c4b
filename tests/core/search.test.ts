import { describe, expect, test } from "vitest";
import { buildRoadGraph } from "../../server/core/roads/roadGraph.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { driveTimes, targetsOf } from "../../server/core/search/driveTimes.ts";
import { minutesFrom } from "../../server/core/search/minutesFrom.ts";
import { waysFrom } from "../../server/core/search/wayBetween.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { randomNumbers } from "../support/randomNumbers.ts";
import { sketchRoads, TEST_CAR, TEST_WINTER } from "../support/sketchRoads.ts";

describe("one search to all places", () => {
  test("equals Floyd and Warshall's on 20 random networks, every pair", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomNumbers(seed);
      const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
      const lines = Array.from({ length: 22 }, () => {
        const [a, b] = [Math.floor(random() * 12), Math.floor(random() * 12)];
        return `n${a}-n${a === b ? (b + 1) % 12 : b} ${1 + Math.floor(random() * 99)} km`;
      });
      const roads = sketchRoads(lines);
      const best = names.map((a) => names.map((b) => (a === b ? 0 : Infinity)));
      for (const line of lines) {
        const [, a, b, km] = /^n(\d+)-n(\d+) (\d+)/.exec(line)?.map(Number) ?? [];
        best[a][b] = best[b][a] = Math.min(best[a][b], km);
      }
      for (let k = 0; k < 12; k++)
        for (let i = 0; i < 12; i++)
          for (let j = 0; j < 12; j++) best[i][j] = Math.min(best[i][j], best[i][k] + best[k][j]);
      for (const [i, a] of names.entries()) {
        if (roads.placeOf(a) < 0) continue;
        for (const [j, b] of names.entries()) {
          if (roads.placeOf(b) >= 0) expect(roads.minutes(a, b)).toBeCloseTo(best[i][j], 9);
        }
      }
    }
  });

  test("a further road never lengthens a drive", () => {
    const random = randomNumbers(7);
    const lines = Array.from(
      { length: 30 },
      () => `n${Math.floor(random() * 15)}-m${Math.floor(random() * 15)} ${1 + Math.floor(random() * 60)} km`,
    );
    for (let count = 20; count < lines.length; count++) {
      const [before, after] = [sketchRoads(lines.slice(0, count)), sketchRoads(lines.slice(0, count + 1))];
      for (const { name } of before.places) {
        const start = before.places[0].name;
        expect(after.minutes(start, name)).toBeLessThanOrEqual(before.minutes(start, name));
      }
    }
  });

  test("refuses a source that is not there and minutes of another graph", () => {
    const { graph } = sketchRoads(["A-B 1 km"]);
    expect(() => minutesFrom(graph, new Float64Array(1), [{ node: 9, minutes: 0 }])).toThrow(RangeError);
    expect(() => minutesFrom(graph, new Float64Array(2), [{ node: 0, minutes: 0 }])).toThrow(RangeError);
  });
});

describe("places beside the road", () => {
  // A at 142.00, B at 142.20 on latitude 43: 16.26 km apart; the road is drawn 20 km long, so it takes 20 minutes
  const places = [
    { name: "A", lat: 43, lon: 142 },
    { name: "B", lat: 43, lon: 142.2 },
  ];
  const stretch = sketchRoads(["A-B 20 km"]).segments[0];
  const roads = buildRoadGraph(places, [stretch]);
  const snap = createSnapper(roads);
  const open = {
    roads,
    speeds: TEST_CAR,
    segmentMinutes: segmentMinutes(roads, TEST_CAR, TEST_WINTER, conditionsFor("summer")),
  };

  test("hang on the nearest point of the road, not on a junction", () => {
    const beside = snap({ lat: 43.02, lon: 142.1 });
    expect(beside.share).toBeCloseTo(0.5, 3);
    expect(beside.offRoadKm).toBeCloseTo(2.22, 2); // 0.02° of latitude
    expect(beside.point.lat).toBeCloseTo(43, 6);
  });

  test("belong to the road named first where two roads meet at the nearest point", () => {
    const side = { ...stretch, from: 1, to: 2, road: "side" };
    const fork = [...places, { name: "C", lat: 43.2, lon: 142.2 }];
    const beyondB = { lat: 42.98, lon: 142.22 }; // B is nearest on both roads
    for (const order of [
      [stretch, side],
      [side, stretch],
    ]) {
      const found = createSnapper(buildRoadGraph(fork, order))(beyondB);
      expect(found.segment).toBe(0);
    }
  });

  test("pay for the way to the road at 30 km/h", () => {
    const [minutes] = driveTimes(
      snap({ lat: 43, lon: 142 }),
      targetsOf([snap({ lat: 43.02, lon: 142.1 })], roads),
      open,
    );
    expect(minutes).toBeCloseTo(10 + (2.2239 / 30) * 60, 2); // half the road, then 2.22 km off it
  });

  test("pay for its bends, too: 1.4 times as long in minutes and in kilometres, at both ends", () => {
    const winding = { ...open, speeds: { ...TEST_CAR, accessBend: 1.4 } };
    const [a, b] = [snap({ lat: 43.01, lon: 142 }), snap({ lat: 43.02, lon: 142.1 })];
    const offRoadKm = 0.03 * 111.195; // 0.01° and 0.02° of latitude
    const [minutes] = driveTimes(a, targetsOf([b], roads), winding);
    expect(minutes).toBeCloseTo(10 + ((1.4 * offRoadKm) / 30) * 60, 3);
    const [way] = waysFrom(a, [b], winding);
    expect(way.minutes).toBe(minutes);
    expect(way.km).toBeCloseTo(10 + 1.4 * offRoadKm, 3);
  });

  test("two places on one stretch drive along it, not to its ends", () => {
    const [a, b] = [snap({ lat: 43, lon: 142.05 }), snap({ lat: 43, lon: 142.15 })];
    const [way] = waysFrom(a, [b], open);
    expect(way.minutes).toBeCloseTo(10, 6);
    expect(way.km).toBeCloseTo(10, 6);
    expect(driveTimes(a, targetsOf([b], roads), open)[0]).toBe(way.minutes);
  });
});
