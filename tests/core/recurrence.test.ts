import { describe, expect, test } from "vitest";
import { daysPerMonthOf, parseRecurrence, ruleDays } from "../../server/core/schedule/recurrence.ts";

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
      missing: [{ month: "2026-06", reason: { code: "noSuchDay", month: 6, day: 31 } }],
    }));
  test("that a month lacks are left out of its days", () =>
    expect(days("毎月28・30日", "2027-02-01", "2027-02-28")).toEqual({
      days: ["2027-02-28"],
      missing: [{ month: "2027-02", reason: { code: "noSuchDay", month: 2, day: 30 } }],
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
