import { describe, expect, test } from "vitest";
import { scoreDriveTimes } from "../../server/core/accuracy/scoreDriveTimes.ts";

const trip = (referenceKm: number, referenceMinutes: number, minutes: number) => ({
  ...{ referenceKm, referenceMinutes, minutes },
});

describe("the score of drive times against a reference", () => {
  test("errors are percent of the reference: the middle one, its size, and what 9 in 10 keep to", () => {
    const trips = [-10, -2, 0, 4, 6].map((percent) => trip(20, 100, 100 + percent)); // sizes 0 2 4 6 10
    const { bands } = scoreDriveTimes(trips);
    expect(bands[0]).toMatchObject({ band: "all", pairs: 5 });
    expect(bands[0].biasPercent).toBeCloseTo(0, 9);
    expect(bands[0].medianPercent).toBeCloseTo(4, 9);
    expect(bands[0].p90Percent).toBeCloseTo(6 + 0.6 * (10 - 6), 9); // 0.9 × 4 = place 3.6
  });

  test("bands go by the reference's kilometres, the lower bound included; an empty band is left out", () => {
    const { bands } = scoreDriveTimes([trip(49.9, 60, 60), trip(50, 60, 60), trip(300, 300, 300)]);
    expect(bands.map(({ band, pairs }) => [band, pairs])).toEqual([
      ["all", 3],
      ["under 50 km", 1],
      ["50-100 km", 1],
      ["250 km and more", 1],
    ]);
  });

  test("the flag: exactly 120 minutes is not over", () => {
    const score = scoreDriveTimes([trip(1, 120, 120.1), trip(1, 121, 120), trip(1, 120, 90), trip(1, 130, 150)]);
    expect(score).toMatchObject({ flagPercent: 50, falseOver: 1, falseUnder: 1 });
  });

  test("the flag counts what lies on other sides only, and which side is ours", () => {
    const over = (ours: number, theirs: number) => scoreDriveTimes([trip(1, theirs, ours), trip(1, 60, 60)]);
    expect(over(130, 110)).toMatchObject({ falseOver: 1, falseUnder: 0, flagPercent: 50 });
    expect(over(110, 130)).toMatchObject({ falseOver: 0, falseUnder: 1, flagPercent: 50 });
    expect(over(130, 140)).toMatchObject({ falseOver: 0, falseUnder: 0, flagPercent: 100 });
    expect(over(110, 100)).toMatchObject({ falseOver: 0, falseUnder: 0, flagPercent: 100 });
  });

  test("with one trip all three errors are its own; 9 in 10 of eleven keep to the tenth", () => {
    expect(scoreDriveTimes([trip(20, 100, 95)]).bands[0]).toMatchObject({
      biasPercent: expect.closeTo(-5, 9),
      medianPercent: expect.closeTo(5, 9),
      p90Percent: expect.closeTo(5, 9),
    });
    const eleven = Array.from({ length: 11 }, (_, percent) => trip(20, 100, 100 + percent ** 2));
    expect(scoreDriveTimes(eleven).bands[0]).toMatchObject({
      p90Percent: expect.closeTo(81, 9),
      medianPercent: expect.closeTo(25, 9),
    });
  });

  test("a trip without a way is counted, not scored", () => {
    const score = scoreDriveTimes([trip(10, 10, Infinity), trip(10, 10, 10)]);
    expect(score.withoutWay).toBe(1);
    expect(score.bands[0].pairs).toBe(1);
    expect(() => scoreDriveTimes([trip(10, 10, Infinity)])).toThrow("no trip to score");
  });
});
