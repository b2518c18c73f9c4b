import { describe, expect, test } from "vitest";
import { yenPerPersonNewlyCovered } from "../../server/core/scenario/cost.ts";
import {
  hoursPerYear,
  kmPerYear,
  shareOfWorkingTime,
  spreadOverYear,
  travelOf,
} from "../../server/core/scenario/staffTime.ts";
import { sketchRoads } from "../support/sketchRoads.ts";

describe("staff time of one centre and one town 60 km away", () => {
  const roads = sketchRoads(["C-S 60 km"]); // 60 minutes in summer, × 1.2 = 72 in winter
  const winterShares = [0, 0, 0, 0, 0, 0, 0, 0, 0.5, 1, 1, 0.5]; // 3 months of winter
  const journeys = () => ({
    perMonth: spreadOverYear(12, winterShares),
    minutes: { summer: roads.minutes("C", "S"), winter: roads.minutes("C", "S", "winter") },
    km: { summer: 60, winter: 60 },
    staff: 2,
  });
  const travel = () => travelOf([journeys()]);
  // 9 summer visits × 2 × 60 min × 2 persons = 36 h; 3 winter visits × 2 × 72 × 2 = 14.4 h
  test("hours there and back for both persons", () => expect(hoursPerYear(travel())).toBeCloseTo(50.4, 9));
  test("kilometres of one car", () => expect(kmPerYear(travel())).toBeCloseTo(12 * 2 * 60, 9));
  test("December: half a visit on either road", () => {
    expect(travel().months[8].summerHours).toBeCloseTo(2, 9);
    expect(travel().months[8].winterHours).toBeCloseTo(2.4, 9);
  });
  // 2 persons × 450 minutes × 200 days = 3,000 hours
  test("share of the working time", () => expect(shareOfWorkingTime(300, 2, 450, 200)).toBeCloseTo(0.1, 9));
  test("nobody working gives no share", () => expect(shareOfWorkingTime(300, 0, 450, 200)).toBeNull());
  test("kilometres and hours are each season's own", () => {
    const [month] = travelOf(
      [{ ...journeys(), perMonth: [{ summer: 1, winter: 2 }], km: { summer: 10, winter: 15 }, staff: 3 }],
      1,
    ).months;
    expect(month).toEqual({ summerHours: 3 * 2, winterHours: (2 * 2 * 72 * 3) / 60, km: 2 * 10 + 2 * 2 * 15 });
  });
  test("a season nobody drives in needs no way", () =>
    expect(
      travelOf([{ ...journeys(), perMonth: [{ summer: 1, winter: 0 }], minutes: { summer: 60, winter: Infinity } }], 1)
        .unreachableJourneys,
    ).toBe(0));
  test("no stated staff gives no share", () => expect(shareOfWorkingTime(300, null, 450, 200)).toBeNull());
  test("a place no way leads to is counted apart", () => {
    const cut = travelOf([{ ...journeys(), minutes: { summer: 60, winter: Infinity } }]);
    expect(cut.unreachableJourneys).toBeCloseTo(3, 9);
    expect(hoursPerYear(cut)).toBeCloseTo(36, 9);
  });
  test("nobody newly covered gives no yen per person", () => expect(yenPerPersonNewlyCovered(4e6, 0)).toBeNull());
});
