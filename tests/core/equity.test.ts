import { describe, expect, test } from "vitest";
import { equityOf } from "../../server/core/coverage/equity.ts";

const of = (people: number[], minutes: number[]) =>
  equityOf(Uint32Array.from(people.keys()), Float64Array.from(people), Float64Array.from(minutes));

describe("the Gini coefficient of drive time", () => {
  test("is 0 when everybody is equally far", () => expect(of([3, 5, 2], [40, 40, 40]).gini).toBeCloseTo(0, 12));
  test("is 1/4 for two people, one 30 and one 90 minutes away", () => {
    // mean absolute difference over all pairs (0, 60, 60, 0) / 4 = 30; divided by twice the mean of 60
    expect(of([1, 1], [30, 90]).gini).toBeCloseTo(30 / 120, 12);
  });
  test("does not change when every place has ten times the people", () =>
    expect(of([10, 20, 50], [10, 60, 130]).gini).toBeCloseTo(of([1, 2, 5], [10, 60, 130]).gini as number, 12));
  test("does not mind the order the places come in, nor places where nobody lives", () => {
    const { gini, p10Minutes, p90Minutes } = of([1, 7, 2, 0, 0], [130, 10, 60, 1, 500]);
    expect({ gini, p10Minutes, p90Minutes }).toEqual({
      gini: of([7, 2, 1], [10, 60, 130]).gini,
      p10Minutes: 10,
      p90Minutes: 60,
    });
  });
  test("is 0 when everybody lives at the door", () => expect(of([3, 4], [0, 0]).gini).toBe(0));
  test("leaves out those without a way, and is null when nobody can be reached", () => {
    expect(of([1, 1, 9], [30, 90, Infinity]).gini).toBeCloseTo(0.25, 12);
    expect(of([4], [Infinity])).toEqual({ gini: null, p10Minutes: null, p50Minutes: null, p90Minutes: null });
  });
});

describe("the minutes of the nearest tenth and nine tenths", () => {
  test("count people, not places", () => {
    const { p10Minutes, p50Minutes, p90Minutes } = of([10, 80, 9, 1], [20, 50, 110, 300]);
    expect([p10Minutes, p50Minutes, p90Minutes]).toEqual([20, 50, 50]);
  });
});
