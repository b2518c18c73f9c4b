import { expect, test } from "vitest";
import { distanceKm } from "../../server/core/geo.ts";
import { type LongWay, longWaysRound, nearPairs } from "../../server/core/roads/longWays.ts";

// Places along a meridian: a degree of latitude is 111 km, a tenth 11.1 km.
const at = (name: string, lat: number) => ({ name, lat, lon: 143 });
const [a, b, c, far] = [at("a", 43), at("b", 43.1), at("c", 43.2), at("far", 44)];
type Named = typeof a;

function way(origin: Named, target: Named, roadKm: number): LongWay<Named> {
  return { origin, target, straightKm: distanceKm(origin, target), roadKm };
}

test("places near each other are paired once, neither the same town nor the next region", () => {
  const names = nearPairs([a, b, c, far], 4, 20).map(({ origin, target }) => `${origin.name}-${target.name}`);
  expect(names).toEqual(["a-b", "b-c"]);
});

test("a long way round is one over the ratio, the longest detour first", () => {
  const found = longWaysRound([way(a, b, 30), way(c, far, 400), way(b, c, 28)], 2.6, 1);
  expect(found.map(({ roadKm }) => roadKm)).toEqual([400, 30]); // 28 km is 2.5 times 11.1
});

test("of a neighbourhood only the longest is named", () => {
  expect(longWaysRound([way(a, b, 40), way(b, c, 50)], 2.6, 20).map(({ roadKm }) => roadKm)).toEqual([50]);
});

test("no way at all is another matter: an island, a closed road", () => {
  expect(longWaysRound([way(a, b, Infinity)], 2.6, 1)).toEqual([]);
});
