import { describe, expect, test } from "vitest";
import { parseHours } from "../../server/core/schedule/hours.ts";
import { overnightPlan } from "../../server/core/schedule/overnight.ts";

const limits = { leaveMinutes: 525, returnMinutes: 1050, breakMinutes: 60 }; // 8:45 to 17:30
const plan = (hours: string, oneWay: number) =>
  overnightPlan(
    [{ id: "A", hours: parseHours(hours), stayMinutes: 30 }],
    [0],
    [
      [0, oneWay],
      [oneWay, 0],
    ],
    limits,
  );

describe("a session that is no day trip has times on both days", () => {
  test("10:00-12:00 at 180 minutes: out the afternoon before, 14:30 to 17:30, home by 15:00", () => {
    expect(plan("10:00-12:00", 180)).toMatchObject({
      ...{ leaveDay: -1, leaveMinutes: 1050 - 180, returnDay: 0, returnMinutes: 720 + 180, nights: 1 },
      stops: [{ arriveMinutes: 1050, startMinutes: 600, endMinutes: 720 }],
    });
  });
  test("13:00-16:00 at 200 minutes: going the day before does not bring one home in time, so out that day and home the next", () => {
    expect(plan("13:00-16:00", 200)).toMatchObject({
      ...{ leaveDay: 0, leaveMinutes: 780 - 200, returnDay: 1, returnMinutes: 525 + 200, nights: 1 },
    });
  });
  test("9:00-17:00 at 200 minutes: too early to drive there that day and too late to drive home: two nights", () => {
    expect(plan("9:00-17:00", 200)).toMatchObject({ leaveDay: -1, returnDay: 1, nights: 2 });
  });
  test("no way leads: there are no times", () => expect(plan("10:00-12:00", Infinity)).toBeNull());
});
