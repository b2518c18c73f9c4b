import { expect, test } from "vitest";
import { distanceKm, nearestOnLine } from "../../server/core/geo.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { createNetwork } from "../../server/services/network/network.ts";
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
