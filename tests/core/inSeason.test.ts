import { expect, test } from "vitest";
import { inSeason } from "../../server/core/inSeason.ts";

test("the value of a season; winter's where the blizzard day was not asked for", () => {
  expect(inSeason({ summer: 1, winter: 2, storm: 3 }, "storm")).toBe(3);
  expect(inSeason({ summer: 1, winter: 2 }, "storm")).toBe(2);
});

test("no way on a blizzard day stays no way: never the minutes of winter", () => {
  expect(inSeason({ summer: 60, winter: 80, storm: null }, "storm")).toBeNull();
});
