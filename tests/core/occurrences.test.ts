import { describe, expect, test } from "vitest";
import { clashes } from "../../server/core/schedule/clashes.ts";
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
import { closureOf, type HolidayPolicy, isWorkingDay, occurrences } from "../../server/core/schedule/occurrences.ts";
import { daysPerMonthOf, parseRecurrence, ruleDays } from "../../server/core/schedule/recurrence.ts";
import { isWinterDay, winterShareOfMonth } from "../../server/core/schedule/winterDays.ts";
import { holidayName } from "../../server/facts/holidays.ts";

function datesOf(text: string, policy: HolidayPolicy, from: string, to: string) {
  const recurrence = parseRecurrence(text);
  if (!recurrence) throw new Error(text);
  return occurrences(recurrence, { from, to }, policy, holidayName);
}

describe("年末年始", () => {
  test.each([
    ["2026-12-28", false],
    ["2026-12-29", true],
    ["2026-12-31", true],
    ["2027-01-01", true],
    ["2027-01-03", true],
    ["2027-01-04", false],
  ])("%s shut: %s", (day, isShut) =>
    expect(closureOf(day, () => null)).toEqual(isShut ? { holiday: null, weekday: null } : null),
  );
  test("a holiday outside it is named", () =>
    expect(closureOf("2026-04-29", holidayName)).toEqual({ holiday: "昭和の日", weekday: null }));
  test("the first working day after it is Monday 4 January 2027", () => {
    const days = ["2026-12-28", "2026-12-29", "2027-01-02", "2027-01-03", "2027-01-04"];
    expect(days.map((day) => isWorkingDay(day, holidayName))).toEqual([true, false, false, false, true]);
  });
});

// In 2026, 4, 5 and 6 May (Monday to Wednesday) are holidays, and 29 April is a Wednesday.
describe("a session moved off a holiday", () => {
  const change = (text: string, policy: HolidayPolicy, from: string, to: string) =>
    datesOf(text, policy, from, to).map(({ ruleDay, day, change: kind }) => [ruleDay, day, kind]);
  test("is skipped when the day it would move to has a session of its own", () => {
    const found = datesOf("毎週水・木曜", "next", "2026-04-29", "2026-04-30");
    expect(found.find(({ ruleDay }) => ruleDay === "2026-04-29")).toMatchObject({
      day: null,
      change: "skipped",
      reason: { code: "notHeldTaken", holiday: "昭和の日", weekday: null, day: "2026-04-30" },
    });
    expect(found.find(({ ruleDay }) => ruleDay === "2026-04-30")).toMatchObject({ day: "2026-04-30", change: "none" });
  });
  test("takes the day: a second one that would move there is skipped", () =>
    expect(change("毎週月・火曜", "next", "2026-05-04", "2026-05-08")).toEqual([
      ["2026-05-05", null, "skipped"],
      ["2026-05-04", "2026-05-07", "moved"],
    ]));
  test("passes weekends and further holidays: back from Monday 4 May it is Friday 1 May", () =>
    expect(change("第1月曜", "previous", "2026-05-01", "2026-05-31")).toEqual([["2026-05-04", "2026-05-01", "moved"]]));
  test("says from where to where", () =>
    expect(datesOf("第1月曜", "next", "2026-05-01", "2026-05-31")[0].reason).toEqual({
      ...{ code: "moved", holiday: "みどりの日", weekday: null },
      ...{ from: "2026-05-04", to: "2026-05-07" },
    }));
  test("counts for the range it is held in", () => {
    // 31 December 2026 moves to 4 January 2027
    expect(change("最終木曜", "next", "2026-12-01", "2026-12-31")).toEqual([]);
    expect(change("最終木曜", "next", "2027-01-01", "2027-01-10")).toEqual([["2026-12-31", "2027-01-04", "moved"]]);
  });
});

describe("weekends", () => {
  test("a date of the month on one is shut: 15 August 2026 is a Saturday", () => {
    const august = (policy: HolidayPolicy) => datesOf("毎月15日", policy, "2026-08-01", "2026-08-31")[0];
    expect(august("skip")).toMatchObject({ day: null, reason: { code: "notHeld", holiday: null, weekday: "土" } });
    expect(august("next")).toMatchObject({
      day: "2026-08-17",
      reason: { code: "moved", from: "2026-08-15", to: "2026-08-17", weekday: "土" },
    });
    expect(august("previous")).toMatchObject({ day: "2026-08-14" });
  });
  test("a date on a Sunday is shut, too: 15 November 2026", () =>
    expect(datesOf("毎月15日", "skip", "2026-11-01", "2026-11-30")[0].reason).toEqual({
      ...{ code: "notHeld", holiday: null, weekday: "日" },
    }));
  test("one the rule names is meant", () =>
    expect(datesOf("第3土曜", "skip", "2026-08-01", "2026-08-31")[0]).toMatchObject({
      ...{ day: "2026-08-15", ruleDay: "2026-08-15", month: "2026-08", change: "none", reason: null },
    }));
});

describe("a range", () => {
  test("holds both its ends, and what is missing in its months", () => {
    const days = datesOf("毎週火曜", "skip", "2026-06-02", "2026-06-16").map(({ day }) => day);
    expect(days).toEqual(["2026-06-02", "2026-06-09", "2026-06-16"]);
    const missing = datesOf("毎月31日", "skip", "2026-06-10", "2026-06-20");
    expect(missing).toEqual([
      {
        day: null,
        ruleDay: null,
        month: "2026-06",
        change: "missing",
        reason: { code: "noSuchDay", month: 6, day: 31 },
      },
    ]);
    expect(datesOf("毎月31日", "skip", "2026-07-01", "2026-07-30")).toEqual([]);
    // the search looks two weeks beyond both ends: what is missing there is not said
    expect(datesOf("毎月31日", "skip", "2026-05-01", "2026-05-31").map(({ month }) => month)).toEqual(["2026-05"]);
    expect(datesOf("毎月31日", "skip", "2026-10-10", "2026-10-30")).toEqual([]);
  });
  test("is in order, a missing day at its month's end", () => {
    const year = datesOf("毎月15・31日", "skip", "2026-06-01", "2026-07-31");
    expect(year.map(({ month, change }) => [month, change])).toEqual([
      ["2026-06", "none"],
      ["2026-06", "missing"],
      ["2026-07", "none"],
      ["2026-07", "none"],
    ]);
  });
});

describe("a rule's days", () => {
  const days = (text: string, from: string, to: string) =>
    datesOf(text, "skip", from, to).map(({ ruleDay }) => ruleDay);
  test("最終 is the last of the month, the fourth or the fifth", () =>
    expect(days("最終金曜", "2026-05-01", "2026-06-30")).toEqual(["2026-05-29", "2026-06-26"]));
  test("隔週 starts anew every fiscal year", () => {
    // Tuesdays: 6 April 2027 is the first of the new year, though 30 March belongs to the old one's even weeks
    expect(days("隔週火曜", "2027-03-09", "2027-04-20")).toEqual([
      "2027-03-09",
      "2027-03-23",
      "2027-04-06",
      "2027-04-20",
    ]);
    expect(days("隔週水曜", "2026-04-01", "2026-04-30")).toEqual(["2026-04-01", "2026-04-15", "2026-04-29"]);
  });
  test("two weekdays of two weeks make four days, in order", () =>
    expect(days("第1・3火・木曜", "2026-06-01", "2026-06-30")).toEqual([
      "2026-06-02",
      "2026-06-04",
      "2026-06-16",
      "2026-06-18",
    ]));
  test("a week that is missing says which", () =>
    expect(datesOf("第5月曜", "skip", "2026-04-01", "2026-04-30")[0]).toMatchObject({
      change: "missing",
      reason: { code: "noSuchWeekday", month: 4, week: 5, weekday: "月" },
    }));
});

describe("a rule's days before holidays are looked at", () => {
  const days = (text: string, from: string, to: string) => {
    const recurrence = parseRecurrence(text);
    return recurrence && ruleDays(recurrence, { from, to });
  };
  test("lie in the range, both ends in, in order of day", () => {
    const found = days("毎週月・水曜", "2026-06-01", "2026-06-10");
    expect(found).toEqual({ days: ["2026-06-01", "2026-06-03", "2026-06-08", "2026-06-10"], missing: [] });
    expect(days("毎月20・5日", "2026-06-05", "2026-07-19")?.days).toEqual(["2026-06-05", "2026-06-20", "2026-07-05"]);
  });
  test("of months left out are neither there nor missing", () =>
    expect(days("6月 毎月31日", "2026-05-01", "2026-07-31")).toEqual({
      days: [],
      missing: [{ month: "2026-06", reason: "6月に31日はありません" }],
    }));
  test("that a month lacks are left out of its days", () =>
    expect(days("毎月28・30日", "2027-02-01", "2027-02-28")).toEqual({
      days: ["2027-02-28"],
      missing: [{ month: "2027-02", reason: "2月に30日はありません" }],
    }));
});

describe("days a month that a rule comes to", () => {
  test.each([
    ["毎週火曜", 4.3], // 52 / 12 = 4.33: a year has 52 weeks
    ["毎週火・木曜", 8.7], // 104 / 12 = 8.67: full cover of a satellite
    ["隔週火曜", 2.2], // 26 / 12 = 2.17
    ["5-10月 毎週火曜", 2.2], // 52 / 12 / 2 = 2.17: half the year
    ["第1・3水曜", 2],
    ["第1・3火・木曜", 4],
    ["5-10月 第3金曜", 0.5],
    ["毎月15日", 1],
    ["毎月1・11・21日", 3],
    ["4-6月 毎月15日", 0.25],
  ])("%s: %d", (text, expected) => {
    const recurrence = parseRecurrence(text);
    expect(recurrence && daysPerMonthOf(recurrence)).toBe(expected);
  });
});

describe("how a recurrence may be written", () => {
  const same = (a: string, b: string) => {
    expect(parseRecurrence(a)).not.toBeNull();
    expect(parseRecurrence(a)).toEqual(parseRecurrence(b));
  };
  test("spaces, 曜日, 毎月 and の change nothing", () => {
    same(" 第3 金曜 ", "第3金曜");
    same("毎月第3金曜日", "第3金曜");
    same("第1・第3水曜", "第1・3水曜");
    same("第1、3水曜", "第1・3水曜");
    same("5-10月の第3金曜", "5-10月 第3金曜");
    same("毎月5日・20日", "毎月5・20日");
  });
  test.each(["〜", "–", "—", "−", "ー", "～", "~"])("%s stands between months like -", (dash) =>
    same(`5${dash}10月 第3金曜`, "5-10月 第3金曜"),
  );
  test("what is said twice counts once", () => {
    same("第1・1水曜", "第1水曜");
    same("毎週火・火曜", "毎週火曜");
    same("毎月5・5日", "毎月5日");
    same("5・5-6月 第3金曜", "5・6月 第3金曜");
  });
  test("January and December may stand at either end", () => {
    expect(parseRecurrence("1-12月 第3金曜")?.months).toHaveLength(12);
    expect(parseRecurrence("12-1月 第3金曜")?.months).toEqual([12, 1]);
    expect(parseRecurrence("第3金曜（1月）")?.months).toEqual([1]);
  });
  test("single months and ranges mix", () =>
    expect(parseRecurrence("4・10-12月 第3金曜")?.months).toEqual([4, 10, 11, 12]));
  test.each([
    "5-10月 第3金曜（5-10月）",
    "0月 第1金曜",
    "0-3月 第1金曜",
    "3-0月 第1金曜",
    "13-2月 第1金曜",
    "2-13月 第1金曜",
    "第1・6金曜",
    "第0・1金曜",
    "毎月15日ごろ",
    "毎月0・15日",
    "毎月15・32日",
    "必ず毎週火曜",
    "第3金曜 必ず(5月)と(6月)",
    "5-13月 第1金曜",
    "5--6月 第1金曜",
    "毎月0日",
    "毎月15",
    "第1火曜 毎週",
    "毎週火曜ごろ",
    "たぶん毎月5日",
    "だいたい第1金曜",
    "第12金曜",
    "第1金曜（いつか）",
  ])("「%s」 is refused", (text) => expect(parseRecurrence(text)).toBeNull());
});

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

describe("days on which a centre has too few people", () => {
  const trip = (day: string, staff: number, name = "S") => ({ day, staff, siteNames: [name] });
  test("are named in order, with everybody needed", () => {
    const found = clashes([trip("2026-05-02", 2, "B"), trip("2026-05-01", 3, "A"), trip("2026-05-02", 2, "C")], 2);
    expect(found).toEqual([
      { day: "2026-05-01", siteNames: ["A"], staffNeeded: 3, staffTotal: 2, isShort: true },
      { day: "2026-05-02", siteNames: ["B", "C"], staffNeeded: 4, staffTotal: 2, isShort: true },
    ]);
  });
  test("one trip alone is none where the staff is not stated", () =>
    expect(clashes([trip("2026-05-01", 9)], null)).toEqual([]));
});
