import { describe, expect, test } from "vitest";
import { distanceKm, nearestOnLine } from "../../server/core/geo.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { waysFrom } from "../../server/core/search/wayBetween.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";
import { createDirectionsService } from "../../server/services/places/directions.ts";
import { randomNumbers } from "../support/randomNumbers.ts";

// 300 points anywhere in and around Hokkaido, and one within 3 km of every tenth settlement: each road is looked at.
const { places, roads } = readFacts("data");
const { roads: graph } = createNetwork(roads, []);
const random = randomNumbers(8);
const anywhere = Array.from({ length: 300 }, () => ({ lat: 41.3 + 4.3 * random(), lon: 139.3 + 6.6 * random() }));
const nearHomes = places.settlements
  .filter((_, index) => index % 10 === 0)
  .map(({ lat, lon }) => ({ lat: lat + 0.05 * (random() - 0.5), lon: lon + 0.05 * (random() - 0.5) }));

/** Kilometres to every road with doors along it that is open all year and was there before the sheets say "opened". */
function kmToEveryRoad(point: { lat: number; lon: number }): number[] {
  return roads.segments.map(({ from, to, roadClass, closedInWinter, opened }) => {
    const hasDoors = roadClass === "national" || roadClass === "prefectural" || roadClass === "municipal";
    if (!hasDoors || closedInWinter || opened !== "") return Infinity;
    return nearestOnLine(point, roads.places[from], roads.places[to]).km;
  });
}

test.each([
  ["anywhere", anywhere],
  ["near where people live", nearHomes],
])("points %s hang on the nearest of all roads of the sheets", (_, points) => {
  const snap = createSnapper(graph);
  for (const point of points) {
    const found = snap(point);
    const km = kmToEveryRoad(point);
    const least = km.reduce((a, b) => Math.min(a, b));
    expect(km[found.segment]).toBeLessThanOrEqual(least + 1e-9);
    expect(found.segment).toBe(km.findIndex((other) => other <= least + 1e-9)); // of equally near ones the first
    expect(found.offRoadKm).toBe(distanceKm(point, found.point));
    const { lat, lon } = found.point;
    const [a, b] = [roads.segments[found.segment].from, roads.segments[found.segment].to].map((i) => roads.places[i]);
    expect(nearestOnLine({ lat, lon }, a, b).km).toBeLessThan(1e-6); // the point lies on that road
    expect(found.land).toBe(graph.landOf[roads.segments[found.segment].from]);
  }
});

describe("知床峠 stands on R334, which is shut all winter", () => {
  const network = createNetwork(roads, []);
  const pass = { lat: 44.052, lon: 145.105 };
  const rausu = { lat: 44.017454, lon: 145.192089 }; // 道の駅 知床・らうす
  const [origin, target] = [network.snap(pass), network.snap(rausu)];

  test("in summer the way to 道の駅 知床・らうす is by the road: 羅臼-知床峠 is 17.0 km in all", () => {
    const [way] = waysFrom(origin, [target], network.open(conditionsFor("summer")));
    expect(way.km).toBeGreaterThan(14);
    expect(way.km).toBeLessThan(18);
  });

  test("in winter it has no way, and says which road is closed", () => {
    const winter = conditionsFor("winter");
    expect(waysFrom(origin, [target], network.open(winter))[0].minutes).toBe(Infinity);
    expect(waysFrom(target, [origin], network.open(winter))[0].minutes).toBe(Infinity);
    const directions = createDirectionsService(network, new Set());
    expect(directions.route(pass, rausu, winter, [], "ja")).toMatchObject({
      code: "NoRoute",
      message: "この地点の道(国道334号)は冬期閉鎖で、通れません。",
    });
    expect(directions.route(rausu, pass, winter, [], "en").message).toBe(
      "The road at this point (National Route 334) is closed for the winter.",
    );
  });

  test("where another road is near, a closed one changes nothing", () => {
    expect(network.snap(rausu).winterClosed).toBeUndefined();
  });
});
