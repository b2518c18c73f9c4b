import { describe, expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  daysInMonth,
  eachDay,
  fiscalYear,
  fiscalYearOf,
  isDay,
  monthsOf,
  weekdayOf,
} from "../../server/core/schedule/days.ts";
import { clockText, parseHours } from "../../server/core/schedule/hours.ts";
import { isWinterDay, winterShareOfMonth } from "../../server/core/schedule/winterDays.ts";

describe("days", () => {
  test("are days there are", () => {
    expect(["2026-02-28", "2028-02-29", "2026-12-31"].map(isDay)).toEqual([true, true, true]);
    expect(["2026-01-01", "2026-10-01"].map(isDay)).toEqual([true, true]);
    const none = [
      "2026-02-29",
      "2026-00-10",
      "2026-13-01",
      "2026-01-00",
      "2026-01-32",
      "2026-1-1",
      "x2026-01-01",
      "2026-01-01x",
    ];
    expect(none.filter(isDay)).toEqual([]);
  });
  test("are counted over the turn of a year, of a leap day", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(daysBetween("2027-02-28", "2028-02-28")).toBe(365);
    expect(daysBetween("2028-02-28", "2029-02-28")).toBe(366);
    expect([daysInMonth(2028, 2), daysInMonth(2027, 2), daysInMonth(2027, 12)]).toEqual([29, 28, 31]);
    expect(weekdayOf("2026-04-17")).toBe(5);
  });
  test("a fiscal year begins on 1 April", () => {
    expect(fiscalYear(2026)).toEqual({ from: "2026-04-01", to: "2027-03-31" });
    expect([fiscalYearOf("2026-03-31"), fiscalYearOf("2026-04-01")]).toEqual([2025, 2026]);
    expect(eachDay(fiscalYear(2026))).toHaveLength(365);
    expect(eachDay({ from: "2026-04-30", to: "2026-05-01" })).toEqual(["2026-04-30", "2026-05-01"]);
    expect(monthsOf({ from: "2026-11-30", to: "2027-02-01" })).toEqual([
      [2026, 11],
      [2026, 12],
      [2027, 1],
      [2027, 2],
    ]);
  });
});

describe("winter days", () => {
  test("within one year, both ends in", () => {
    expect(isWinterDay("2026-01-10", { from: "01-10", to: "01-10" })).toBe(true);
    expect(isWinterDay("2026-01-11", { from: "01-10", to: "01-10" })).toBe(false);
    const days = ["2026-01-09", "2026-01-10", "2026-02-20", "2026-02-21"];
    expect(days.map((day) => isWinterDay(day, { from: "01-10", to: "02-20" }))).toEqual([false, true, true, false]);
  });
  test("share of a month: from 16 December it is 16 of 31 days", () => {
    const winter = { from: "12-16", to: "03-10" };
    expect(winterShareOfMonth(2026, 12, winter)).toBeCloseTo(16 / 31, 12);
    expect(winterShareOfMonth(2027, 3, winter)).toBeCloseTo(10 / 31, 12);
    expect([1, 2, 7].map((month) => winterShareOfMonth(2027, month, winter))).toEqual([1, 1, 0]);
  });
});

describe("hours", () => {
  test.each([
    ["10:00-15:00", 600, 900],
    ["10時～15時30分", 600, 930],
    ["１０：３０〜１２：００", 630, 720],
    [" 9:05 – 10:00 ", 545, 600],
    ["0:00-24:00", 0, 1440],
    ["9:59-10:59", 599, 659],
  ])("%s", (text, startMinutes, endMinutes) => expect(parseHours(text)).toEqual({ startMinutes, endMinutes }));
  test.each([
    "",
    "10:00",
    "15:00-10:00",
    "10:00-10:00",
    "10:60-11:00",
    "23:00-24:01",
    "25:00-26:00",
    "x10:00-15:00",
    "10:00-15:00頃",
    "10:60-12:00",
    "9:00-10:60",
    "24:30-25:00",
  ])("「%s」 is none", (text) => expect(parseHours(text)).toBeNull());
  test("are written to the minute, and count on past midnight", () =>
    expect([525, 60, 65.4, 1470, 59.6].map(clockText)).toEqual(["8:45", "1:00", "1:05", "24:30", "1:00"]));
});
