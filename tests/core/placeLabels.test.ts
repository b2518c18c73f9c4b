import { describe, expect, test } from "vitest";
import { type Box, contains, overlaps } from "../../server/core/labels/box.ts";
import { type LabelRequest, placeLabels } from "../../server/core/labels/placeLabels.ts";

const FRAME: Box = { x: 0, y: 0, width: 200, height: 100 };
const label = (x: number, y: number, width = 40): LabelRequest => ({ x, y, clearances: [3], width, height: 10 });

describe("a label", () => {
  test("stands to the right of its point, level with it", () => {
    expect(placeLabels([label(50, 50)], FRAME, [])).toEqual([{ x: 53, y: 45, width: 40, height: 10 }]);
  });

  test("goes to the left where the frame ends", () => {
    expect(placeLabels([label(190, 50)], FRAME, [])[0]).toMatchObject({ x: 147 });
  });

  test("goes above where both sides are taken by the legend or the scale bar", () => {
    const beside = [
      { x: 52, y: 47, width: 60, height: 6 },
      { x: 0, y: 47, width: 48, height: 6 },
    ];
    expect(placeLabels([label(50, 50, 20)], FRAME, beside)[0]).toMatchObject({ x: 40, y: 37 });
  });

  test("stands farther off where it may and all is taken near by", () => {
    const wall = [{ x: 20, y: 30, width: 60, height: 40 }];
    expect(placeLabels([label(50, 50, 20)], FRAME, wall)).toEqual([null]);
    const patient = { ...label(50, 50, 20), clearances: [3, 31] };
    expect(placeLabels([patient], FRAME, wall)[0]).toMatchObject({ x: 81 });
  });

  test("is left out where a more important one took the only room", () => {
    const narrow: Box = { x: 0, y: 0, width: 60, height: 12 };
    const [first, second] = placeLabels([label(10, 6), label(12, 6)], narrow, []);
    expect(first).not.toBeNull();
    expect(second).toBeNull();
  });
});

test("of 400 crowded labels none touches another, an obstacle or the frame's edge, and many are placed", () => {
  const frame: Box = { x: 10, y: 10, width: 500, height: 400 };
  const obstacles = [
    { x: 10, y: 10, width: 90, height: 60 },
    { x: 400, y: 380, width: 110, height: 30 },
  ];
  const requests = Array.from({ length: 400 }, (_, n) => label((n * 137) % 520, (n * 89) % 420, 18 + (n % 5) * 9));
  const placed = placeLabels(requests, frame, obstacles).filter((box) => box !== null);
  expect(placed.length).toBeGreaterThan(100);
  for (const [index, box] of placed.entries()) {
    expect(contains(frame, box)).toBe(true);
    for (const other of [...obstacles, ...placed.slice(index + 1)]) expect(overlaps(box, other)).toBe(false);
  }
});
