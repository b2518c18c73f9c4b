import { describe, expect, test } from "vitest";
import { clashes } from "../../server/core/schedule/clashes.ts";
import { fiscalYear } from "../../server/core/schedule/days.ts";
import { parseHours } from "../../server/core/schedule/hours.ts";
import { type HolidayPolicy, occurrences } from "../../server/core/schedule/occurrences.ts";
import { parseRecurrence } from "../../server/core/schedule/recurrence.ts";
import { bestTour } from "../../server/core/schedule/tour.ts";
import { isWinterDay } from "../../server/core/schedule/winterDays.ts";
import { holidayName } from "../../server/facts/holidays.ts";

function year2026(text: string, policy: HolidayPolicy = "skip", range = fiscalYear(2026)) {
  const recurrence = parseRecurrence(text);
  if (!recurrence) throw new Error(text);
  return occurrences(recurrence, range, policy, holidayName);
}
const held = (text: string, policy?: HolidayPolicy) => year2026(text, policy).flatMap(({ day }) => day ?? []);

describe("a recurrence in words", () => {
  const [wednesday, friday, tuesday, thursday] = [3, 5, 2, 4];
  test.each([
    ["第3金曜", { kind: "monthlyWeekday", weeks: [3], weekdays: [friday] }],
    ["第1・3水曜", { kind: "monthlyWeekday", weeks: [1, 3], weekdays: [wednesday] }],
    ["最終金曜", { kind: "monthlyWeekday", weeks: [-1], weekdays: [friday] }],
    ["毎週火・木曜", { kind: "weekly", everyWeeks: 1, weekdays: [tuesday, thursday] }],
    ["隔週火曜", { kind: "weekly", everyWeeks: 2, weekdays: [tuesday] }],
    ["毎月15日", { kind: "monthDay", dates: [15] }],
  ])("%s is understood, for all the year", (text, rule) =>
    expect(parseRecurrence(text)).toEqual({ rule, months: null }),
  );
  test("months before it limit it", () => expect(parseRecurrence("11-2月 第3金曜")?.months).toEqual([11, 12, 1, 2]));
  test("full width, 曜日 and a range of months mean the same", () => {
    expect(parseRecurrence("第３金曜日（5〜10月）")).toEqual(parseRecurrence("5・6・7・8・9・10月 第3金曜"));
  });
  test.each(["", "第6金曜", "第0金曜", "金曜", "毎月32日", "13月 第1金曜", "ときどき"])("「%s」 is refused", (text) =>
    expect(parseRecurrence(text)).toBeNull(),
  );
});

describe("a year's dates", () => {
  test("第3金曜 of April 2026 is the 17th", () => expect(held("第3金曜")[0]).toBe("2026-04-17"));
  test("a month without a 5th Friday has none, and says so", () => {
    const april = year2026("第5金曜").find(({ month }) => month === "2026-04");
    expect(april).toMatchObject({
      day: null,
      change: "missing",
      reason: { code: "noSuchWeekday", month: 4, week: 5, weekday: "金" },
    });
    expect(held("第5金曜")).toContain("2026-05-29");
  });
  // 29 April 2026, 昭和の日, is a Wednesday, the fifth of its month.
  test("a holiday is skipped, or moved to the working day after or before", () => {
    const april = (policy: HolidayPolicy) => year2026("第5水曜", policy).find(({ month }) => month === "2026-04");
    expect(april("skip")).toMatchObject({
      day: null,
      change: "skipped",
      reason: { code: "notHeld", holiday: "昭和の日" },
    });
    expect(april("next")).toMatchObject({ day: "2026-04-30", change: "moved" });
    expect(april("previous")).toMatchObject({ day: "2026-04-28", change: "moved" });
  });
  test("the turn of the year is shut: the last Thursday of December moves to Monday 4 January", () => {
    expect(held("最終木曜", "next")).toContain("2027-01-04");
    expect(held("最終木曜")).not.toContain("2026-12-31");
  });
  test("the 29th of February is there in a leap year only", () => {
    const february = (year: number) =>
      year2026("毎月29日", "skip", fiscalYear(year)).filter((o) => /-02$/.test(o.month));
    expect(february(2027)[0].day).toBe("2028-02-29");
    expect(february(2026)[0]).toMatchObject({ day: null, change: "missing" });
  });
  test("隔週 counts from the first such day of April", () => {
    expect(held("隔週火曜").slice(0, 2)).toEqual(["2026-04-07", "2026-04-21"]);
  });
  test("months limit it", () => expect(held("5-10月 第3金曜")).toHaveLength(6));
  test("winter days pass the turn of the year, both ends in", () => {
    const winter = { from: "12-10", to: "03-25" };
    const days = ["2026-12-09", "2026-12-10", "2027-03-25", "2027-03-26"];
    expect(days.map((day) => isWinterDay(day, winter))).toEqual([false, true, true, false]);
  });
});

describe("two trips on one day", () => {
  const trips = [1, 2].map((n) => ({ days: ["2026-04-17"], siteNames: [`S${n}`], staff: 1 }));
  test("need two people", () => {
    expect(clashes(trips, 1)).toMatchObject([{ staffNeeded: 2, isShort: true }]);
    expect(clashes(trips, 2)).toMatchObject([{ day: "2026-04-17", siteNames: ["S1", "S2"], isShort: false }]);
  });
  test("one of which began the evening before", () => {
    const night = { days: ["2026-04-16", "2026-04-17"], siteNames: ["N"], staff: 1 };
    expect(clashes([night, trips[0]], 5)).toMatchObject([{ day: "2026-04-17", siteNames: ["N", "S1"] }]);
  });
  test("cannot be judged where the staff is not stated", () => expect(clashes(trips, null)[0].isShort).toBeNull());
});

describe("a tour", () => {
  const limits = { leaveMinutes: 525, returnMinutes: 1050, breakMinutes: 60 };
  const stop = (id: string, hours: string | null) => ({ id, hours: hours ? parseHours(hours) : null, stayMinutes: 30 });
  const random = sequence(7);
  const tables = Array.from({ length: 12 }, () => symmetric(6, random));
  test("is as short as the shortest of all orders", () => {
    for (const table of tables) {
      const stops = ["A", "B", "C", "D", "E"].map((id) => stop(id, null));
      const tour = bestTour(stops, table, { ...limits, returnMinutes: 2000 });
      const rounds = permutations([1, 2, 3, 4, 5]).map((order) =>
        [...order, 0].reduce((sum, node, i) => sum + table[i === 0 ? 0 : order[i - 1]][node], 0),
      );
      expect(tour.fits && tour.plan.driveMinutes).toBe(Math.min(...rounds));
    }
  });
  // 60 minutes there, 10:00-15:00, 60 back: away 9:00–16:00 is over six hours, so a break comes before driving home.
  test("leaves in time for the hours and takes its break", () => {
    const tour = bestTour(
      [stop("A", "10:00-15:00")],
      [
        [0, 60],
        [60, 0],
      ],
      limits,
    );
    expect(tour).toMatchObject({ fits: true, plan: { leaveMinutes: 540, returnMinutes: 1020, breakBefore: 1 } });
  });
  test("too far for a day says why", () => {
    const tour = bestTour(
      [stop("A", "10:00-12:00")],
      [
        [0, 180],
        [180, 0],
      ],
      limits,
    );
    expect(tour).toMatchObject({
      fits: false,
      reason: { code: "lateForStart", leave: "8:45", arrive: "11:45", start: "10:00" },
    });
  });
});
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}
function symmetric(size: number, random: () => number): number[][] {
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) table[a][b] = table[b][a] = 10 + (random() % 60);
  return table;
}
function permutations(items: number[]): number[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((x) => permutations(items.filter((y) => y !== x)).map((p) => [x, ...p]));
}
