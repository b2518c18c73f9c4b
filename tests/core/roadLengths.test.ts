import { describe, expect, test } from "vitest";
import { compareLengths, type MeasuredStretch, oddChains } from "../../server/core/roads/roadLengths.ts";

/** A chain of stretches along places first, first + 1, …; each 10 km straight and `bend` times as long by road. */
function chain(road: string, part: string, first: number, stretches: number, bend: number): MeasuredStretch[] {
  return Array.from({ length: stretches }, (_, index) => {
    const from = first + index;
    return { road, part, from, to: from + 1, km: 10 * bend, straightKm: 10 };
  });
}

test("a whole road is all its chains but those the published length leaves out", () => {
  const stretches = [
    ...chain("R5", "1", 0, 3, 1.1),
    ...chain("R5", "bypass", 20, 1, 1),
    ...chain("R12", "1", 40, 1, 1),
  ];
  const [compared] = compareLengths(stretches, [
    { road: "R5", km: 30, partsLeftOut: ["bypass"], source: "", whyOff: null },
  ]);
  expect(compared.drawnKm).toBeCloseTo(33, 9);
  expect(compared.differencePercent).toBeCloseTo(10, 9);
});

describe("a chain that winds otherwise than the chains of its road that it joins", () => {
  const plain = [...chain("R5", "1", 0, 2, 1.05), ...chain("R5", "3", 4, 2, 1.06)];

  test("is reported with theirs", () => {
    const found = oddChains([...plain, ...chain("R5", "2", 2, 2, 1.2)], 5);
    expect(found.find(({ part }) => part === "2")).toMatchObject({ km: 24, bend: 1.2 });
    expect(found.find(({ part }) => part === "2")?.neighbourBends).toEqual([1.05, 1.06]);
  });
  test("is not, when one neighbour winds like it", () => {
    const like = [...chain("R5", "1", 0, 2, 1.05), ...chain("R5", "2", 2, 2, 1.2), ...chain("R5", "3", 4, 2, 1.19)];
    expect(oddChains(like, 5).map(({ part }) => part)).toEqual(["1"]);
  });
  test("is not, where only another road or nothing joins it", () => {
    expect(oddChains([...chain("R5", "1", 0, 2, 1.05), ...chain("R12", "1", 2, 2, 1.2)], 5)).toEqual([]);
  });
});
