import { describe, expect, test } from "vitest";
import { clashes } from "../../server/core/schedule/clashes.ts";
import { closureOf, type HolidayPolicy, isWorkingDay, occurrences } from "../../server/core/schedule/occurrences.ts";
import { parseRecurrence } from "../../server/core/schedule/recurrence.ts";
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

describe("days on which a centre has too few people", () => {
  const trip = (day: string, staff: number, name = "S") => ({ days: [day], staff, siteNames: [name] });
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
