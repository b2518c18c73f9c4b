import { describe, expect, test } from "vitest";
import { spreadOverSettlements, spreadWhole } from "../../server/core/spread.ts";

describe("people shared out over settlements", () => {
  test("are whole persons that add up to the count: 10 by thirds is 4, 3, 3", () => {
    expect(spreadWhole(10, [1 / 3, 1 / 3, 1 / 3])).toEqual([4, 3, 3]);
  });
  test("the largest remainders get the persons left over: 7.5, 2.4 and 0.1 of 10 are 8, 2 and 0", () => {
    expect(spreadWhole(10, [0.75, 0.24, 0.01])).toEqual([8, 2, 0]);
  });
  test("a count that is no count of persons keeps its fraction", () => {
    expect(spreadWhole(1.5, [0.5, 0.5])).toEqual([0.75, 0.75]);
  });
  test("each municipality keeps its own, whatever the order of its settlements", () => {
    const settlements = [
      { municipalityCode: "a", share: 0.5 },
      { municipalityCode: "b", share: 1 },
      { municipalityCode: "a", share: 0.5 },
    ];
    expect([...spreadOverSettlements(settlements, (code) => (code === "a" ? 5 : 7))]).toEqual([3, 7, 2]);
  });
});
