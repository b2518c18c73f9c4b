import { describe, expect, test } from "vitest";
import { hatchPath } from "../../server/export/mapPage/hatch.ts";

const SQUARE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const;
const HOLE = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
] as const;

/** Ends of the level lines as [x1, x2], by their y. */
function lines(path: string): Map<number, [number, number][]> {
  const byY = new Map<number, [number, number][]>();
  for (const [, x1, y, x2] of path.matchAll(/M(\S+) (\S+)L(\S+) \S+?(?=M|$)/g)) {
    byY.set(Number(y), [...(byY.get(Number(y)) ?? []), [Number(x1), Number(x2)]]);
  }
  return byY;
}

describe("level hatching", () => {
  test("crosses a square from side to side", () => {
    // "wave" lines lie 0.8 of the spacing apart: every 4 points here
    expect([...lines(hatchPath([SQUARE], "wave", 5))]).toEqual([
      [0, [[0, 10]]],
      [4, [[0, 10]]],
      [8, [[0, 10]]],
    ]);
  });

  test("leaves a hole free", () => {
    expect(lines(hatchPath([SQUARE, HOLE], "wave", 6.25)).get(5)).toEqual([
      [0, 4],
      [6, 10],
    ]);
  });
});

test("slanted hatching stays inside its shape", () => {
  const path = hatchPath([SQUARE], "cross", 3);
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
  expect(numbers.length).toBeGreaterThan(20);
  for (const value of numbers) {
    expect(value).toBeGreaterThanOrEqual(-0.01);
    expect(value).toBeLessThanOrEqual(10.01);
  }
});

test("no hatching draws nothing", () => expect(hatchPath([SQUARE], "none", 3)).toBe(""));
