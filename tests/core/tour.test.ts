import { describe, expect, test } from "vitest";
import { parseHours } from "../../server/core/schedule/hours.ts";
import { bestTour, MAX_TOUR_STOPS, type TourStop } from "../../server/core/schedule/tour.ts";

// The office leaves at 8:45 and is back by 17:30; whoever is away longer than six hours has an hour's break.
const limits = { leaveMinutes: 525, returnMinutes: 1050, breakMinutes: 60 };
const stop = (id: string, hours: string | null, stayMinutes = 30): TourStop => ({
  ...{ id, stayMinutes, hours: hours === null ? null : parseHours(hours) },
});
/** There and back to one stop, `minutes` each way. */
const oneWay = (minutes: number) => [
  [0, minutes],
  [minutes, 0],
];

describe("the break", () => {
  // 60 minutes there, 60 back; away from 9:00
  const away = (hours: string) => bestTour([stop("A", hours)], oneWay(60), limits);
  test("is not owed for exactly six hours away (労働基準法34条: 6時間を超える場合)", () =>
    expect(away("10:00-14:00")).toMatchObject({
      fits: true,
      plan: { leaveMinutes: 9 * 60, returnMinutes: 15 * 60, breakBefore: null },
    }));
  test("is owed for a minute more", () =>
    expect(away("10:00-14:01")).toMatchObject({
      fits: true,
      plan: { returnMinutes: 15 * 60 + 1 + 60, breakBefore: 1 },
    }));
  test("comes before the session where leaving earlier costs nothing and returning later would be too late", () => {
    // home at 17:30 sharp without a break after the session; it must be taken before 11:00
    const tour = bestTour([stop("A", "11:00-16:30")], oneWay(60), limits);
    expect(tour).toMatchObject({
      fits: true,
      plan: { leaveMinutes: 9 * 60, returnMinutes: 17 * 60 + 30, breakBefore: 0 },
    });
  });
  test("comes where the day ends soonest: in a gap between sessions rather than before driving home", () => {
    // A 10:00–11:00, an hour of waiting, B 13:00–16:00: the break fits into the waiting
    const minutes = [
      [0, 30, 30],
      [30, 0, 30],
      [30, 30, 0],
    ];
    const tour = bestTour([stop("A", "10:00-11:00"), stop("B", "13:00-16:00")], minutes, limits);
    expect(tour).toMatchObject({ plan: { returnMinutes: 16 * 60 + 30 } });
    if (tour.fits) expect(tour.plan.breakBefore).toBeLessThan(2);
  });
  test("that makes the day too long is named with its length", () => {
    const tour = bestTour([stop("A", "10:00-16:00")], oneWay(60), { ...limits, returnMinutes: 17 * 60 });
    expect(tour).toMatchObject({ fits: false, driveMinutes: 120, order: [0] });
    expect(tour).toHaveProperty("reason", { code: "lateReturn", back: "18:00", until: "17:00", breakMinutes: 60 });
  });
});

describe("the hours of a day", () => {
  test("a return at the very end of the day fits, a minute later not", () => {
    const tour = (returnMinutes: number) =>
      bestTour([stop("A", "10:00-12:00")], oneWay(60), { ...limits, returnMinutes });
    expect(tour(13 * 60).fits).toBe(true);
    expect(tour(13 * 60 - 1).fits).toBe(false);
  });
  test("an arrival at the minute of the start fits, a minute later not, and says when it would arrive", () => {
    const tour = (leaveMinutes: number) =>
      bestTour([stop("A", "10:00-12:00")], oneWay(60), { ...limits, leaveMinutes });
    expect(tour(540)).toMatchObject({ fits: true, plan: { stops: [{ arriveMinutes: 600 }] } });
    expect(tour(541)).toMatchObject({
      fits: false,
      reason: { code: "lateForStart", leave: "9:01", arrive: "10:01", start: "10:00" },
    });
  });
  test("a stop without hours begins on arrival and lasts as long as it stays", () => {
    const tour = bestTour([stop("A", null, 45)], oneWay(60), limits);
    expect(tour).toMatchObject({
      plan: { leaveMinutes: 525, returnMinutes: 525 + 60 + 45 + 60, breakBefore: null, order: [0], driveMinutes: 120 },
    });
    if (tour.fits) expect(tour.plan.stops).toEqual([{ arriveMinutes: 585, startMinutes: 585, endMinutes: 630 }]);
  });
  test("the office is left later rather than waiting at the first door, not at the second", () => {
    const minutes = [
      [0, 30, 30],
      [30, 0, 30],
      [30, 30, 0],
    ];
    const tour = bestTour([stop("A", "10:00-11:00"), stop("B", "13:00-14:00")], minutes, limits);
    expect(tour).toMatchObject({ plan: { leaveMinutes: 9 * 60 + 30, returnMinutes: 14 * 60 + 30, order: [0, 1] } });
    if (tour.fits)
      expect(tour.plan.stops).toEqual([
        { arriveMinutes: 600, startMinutes: 600, endMinutes: 660 },
        { arriveMinutes: 690, startMinutes: 780, endMinutes: 840 },
      ]);
  });
});

describe("the order", () => {
  const minutes = [
    [0, 10, 20],
    [10, 0, 30],
    [20, 30, 0],
  ];
  test("follows the hours even when both orders are as long", () => {
    const late = bestTour([stop("A", "14:00-15:00"), stop("B", "10:00-11:00")], minutes, limits);
    expect(late).toMatchObject({ fits: true, plan: { order: [1, 0], driveMinutes: 60 } });
  });
  test("of two equally long returns earlier", () => {
    const tour = bestTour([stop("A", null, 30), stop("B", "10:00-11:00")], minutes, limits);
    const returns = [
      { order: [0, 1], home: 11 * 60 + 20 }, // A before 10:00, then B until 11:00
      { order: [1, 0], home: 11 * 60 + 30 + 30 + 10 },
    ];
    const earliest = returns.reduce((a, b) => (b.home < a.home ? b : a));
    expect(tour).toMatchObject({ plan: { order: earliest.order, returnMinutes: earliest.home } });
  });
  test("is the shortest there is, also in what is said when none fits", () => {
    // A–B are far apart, C lies between: A C B or B C A
    const line = [
      [0, 10, 50, 30],
      [10, 0, 40, 20],
      [50, 40, 0, 20],
      [30, 20, 20, 0],
    ];
    const stops = [stop("A", null), stop("B", null), stop("C", null)];
    expect(bestTour(stops, line, limits)).toMatchObject({ fits: true, plan: { driveMinutes: 100 } });
    const never = bestTour(stops, line, { ...limits, returnMinutes: 600 });
    expect(never).toMatchObject({ fits: false, driveMinutes: 100 });
    if (!never.fits) expect(never.order.map((index) => "ABC"[index]).join("")).toMatch(/^(ACB|BCA|ABC|CBA)$/);
  });
  test("a longer round is taken only where the shortest keeps the hours of none", () => {
    // A at 9, B at 10:30, C at 12: the shortest round A C B comes too late to B
    const line = [
      [0, 10, 50, 30],
      [10, 0, 40, 20],
      [50, 40, 0, 20],
      [30, 20, 20, 0],
    ];
    const stops = [stop("A", "9:00-9:30"), stop("B", "10:30-11:00"), stop("C", "12:00-12:30")];
    const tour = bestTour(stops, line, limits);
    expect(tour).toMatchObject({ fits: true, plan: { order: [0, 1, 2], driveMinutes: 10 + 40 + 20 + 30 } });
  });
  test("as many stops as may be tried fit", () => {
    const many = Array.from({ length: MAX_TOUR_STOPS }, (_, index) => stop(`${index}`, null, 10));
    const table = [...many, many[0]].map((_, a) => [...many, many[0]].map((__, b) => (a === b ? 0 : 5)));
    expect(bestTour(many, table, limits)).toMatchObject({
      fits: true,
      plan: { driveMinutes: 5 * (MAX_TOUR_STOPS + 1) },
    });
  });
  test("is refused when no order keeps all hours", () => {
    const tour = bestTour([stop("A", "10:00-11:00"), stop("B", "10:30-11:30")], minutes, limits);
    expect(tour).toMatchObject({
      fits: false,
      reason: { code: "noOrderFits" },
      driveMinutes: 60,
    });
  });
  test("is told in the order of the hours, also where it cannot be driven in a day", () => {
    // the shortest round is B A C, but C is held first
    const line = [
      [0, 20, 10, 30],
      [20, 0, 10, 10],
      [10, 10, 0, 20],
      [30, 10, 20, 0],
    ];
    const stops = [stop("A", "12:00-13:00"), stop("B", "13:30-14:00"), stop("C", "9:00-9:30")];
    const tour = bestTour(stops, line, { ...limits, returnMinutes: 600 });
    expect(tour.fits ? [] : tour.order.map((index) => "ABC"[index])).toEqual(["C", "A", "B"]);
  });
  test("a place without a way makes no tour", () =>
    expect(bestTour([stop("A", null)], oneWay(Infinity), limits)).toMatchObject({
      fits: false,
      driveMinutes: Infinity,
      reason: { code: "stopUnreachable" },
    }));
  test("none, or more stops than can all be tried, is refused", () => {
    expect(() => bestTour([], [[0]], limits)).toThrow(RangeError);
    const many = Array.from({ length: MAX_TOUR_STOPS + 1 }, (_, index) => stop(`${index}`, null));
    const table = many.concat(many[0]).map(() => new Array<number>(many.length + 1).fill(1));
    expect(() => bestTour(many, table, limits)).toThrow(`1 to ${MAX_TOUR_STOPS} stops`);
  });
});
