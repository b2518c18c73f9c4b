import { describe, expect, test } from "vitest";
import { measure, type SettlementTimes } from "../../server/core/coverage/measures.ts";
import { reachMarks } from "../../server/core/coverage/reach.ts";
import { seasonCover } from "../../server/core/coverage/seasonCover.ts";
import { serve } from "../../server/core/coverage/servingRule.ts";
import {
  CLASS_NAMES,
  classIndex,
  flagOf,
  flipsAtSpeedPercent,
  isBorderline,
} from "../../server/core/coverage/zones.ts";
import { coverKind, isDayTrip, withSites } from "../../server/core/scenario/coverKind.ts";

describe("a threshold includes its bound", () => {
  test.each([
    [119.99, "upTo120"],
    [120, "upTo120"],
    [120.01, "upTo150"],
    [180, "upTo180"],
    [180.01, "over180"],
    [Infinity, "noWay"],
  ])("%d minutes is class %s", (minutes, name) => expect(CLASS_NAMES[classIndex(minutes, false)]).toBe(name));
  test("a place that needs a ferry is 船便 however near", () =>
    expect(CLASS_NAMES[classIndex(20, true)]).toBe("ferry"));
});

describe("the flag of a municipality", () => {
  test.each([
    [100, 120, false, "ok"],
    [100, 120.01, false, "winter_only_over_2h"],
    [120, 150, false, "winter_only_over_2h"],
    [Infinity, Infinity, false, "unreachable_by_road"],
    [Infinity, 100, false, "unreachable_by_road"],
    [120.01, 150, false, "over_2h"],
    [100, Infinity, false, "unreachable_by_road"],
    [200, 210, true, "unreachable_by_road"],
  ] as const)("summer %d, winter %d, ferry %s: %s", (summer, winter, ferry, flag) =>
    expect(flagOf(summer, winter, ferry, 120)).toBe(flag),
  );
});

describe("判定が近い: would 10 % more or less speed change the class?", () => {
  test.each([
    [108, false], // at 90 % of the speed exactly 120: still within
    [108.1, true],
    [132, true], // at 110 % of the speed exactly 120: within
    [132.1, false],
    [60, false],
    [Infinity, false],
  ])("%d minutes against 120: %s", (minutes, expected) => expect(isBorderline(minutes, 120, 0)).toBe(expected));
  test("setting off and arriving take as long at any speed: (130 − 2) / (120 − 2) is 8.5 % quicker", () =>
    expect(flipsAtSpeedPercent(130, 120, 2)).toBeCloseTo(8.47, 2));
  test("a place within falls beyond when all is slower: 110 of 120 is −8.3 %", () =>
    expect(flipsAtSpeedPercent(110, 120, 0)).toBeCloseTo(-8.33, 2));
  test("no speed brings a place without a way within reach, nor takes the centre's own door out of it", () => {
    expect(flipsAtSpeedPercent(Infinity, 120, 0)).toBeNull();
    expect(flipsAtSpeedPercent(1.5, 120, 1.5)).toBeNull();
    expect(flipsAtSpeedPercent(150, 30, 30)).toBeNull(); // setting off alone takes the threshold: no speed helps
    expect(flipsAtSpeedPercent(150, 30, 40)).toBeNull();
    expect(flipsAtSpeedPercent(Infinity, 120, 0)).toBeNull();
  });
});

describe("日帰り: twice the drive and the visit fit into the working day", () => {
  test("187.5 minutes is the limit of 465 with a visit of 90", () => {
    expect(isDayTrip(187.5)).toBe(true);
    expect(isDayTrip(187.6)).toBe(false);
  });
});

describe("who serves a place", () => {
  // two centres; place 0 belongs to centre 0 but lies next to centre 1
  const sites = [
    { minutes: Float64Array.of(100, 10), centre: 0 },
    { minutes: Float64Array.of(20, 90), centre: 1 },
  ];
  const centreOf = Uint8Array.of(0, 0);
  test("assigned: only the sites of its own centre", () =>
    expect([...serve(sites, 2, centreOf).minutes]).toEqual([100, 10]));
  test("nearest: any centre's sites", () => {
    const { minutes, site } = serve(sites, 2, null);
    expect([...minutes]).toEqual([20, 10]);
    expect([...site]).toEqual([1, 0]);
  });
  test("a satellite open 8 days a month gives full cover, 7 days periodic", () => {
    expect(coverKind({ kind: "satellite", daysPerMonth: 8 })).toBe("full");
    expect(coverKind({ kind: "satellite", daysPerMonth: 7 })).toBe("periodic");
    expect(coverKind({ kind: "outreach", daysPerMonth: 20 })).toBe("periodic");
    expect(coverKind({ kind: "remote", daysPerMonth: 20 })).toBe("remote");
    expect(coverKind({ kind: "liaison", daysPerMonth: 20 })).toBe("firstContact");
    expect(coverKind({ kind: "retention", daysPerMonth: 20 })).toBe("reaction");
  });
  test("the kinds of cover are never mixed", () => {
    const cover = seasonCover(
      [
        { ...sites[0], cover: "full" },
        { minutes: Float64Array.of(5, 5), centre: 0, cover: "periodic" },
        { minutes: Float64Array.of(1, 1), centre: 0, cover: "remote" },
      ],
      centreOf,
      "assigned",
    );
    expect([...cover.full.minutes]).toEqual([100, 10]);
    expect([...cover.periodic]).toEqual([5, 5]);
    expect([...cover.remote]).toEqual([1, 1]);
  });
});

describe("measuring a territory", () => {
  // people 1, 2, 4, 8, 16: a sum alone shows who was counted
  const minutes = Float64Array.of(30, 120, 130, 200, Infinity);
  const none = new Float64Array(5).fill(Infinity);
  const times: SettlementTimes = {
    weight: Float64Array.of(1, 2, 4, 8, 16),
    minutes,
    needsFerry: Uint8Array.of(0, 0, 0, 1, 0),
    assigned: minutes,
    nearest: Float64Array.of(30, 60, 130, 200, Infinity),
    summer: Float64Array.of(25, 100, 110, 190, Infinity),
    winter: minutes,
    periodic: Float64Array.of(10, Infinity, 60, Infinity, Infinity),
    remote: none,
    marks: reachMarks([], new Uint16Array(5), null),
  };
  const m = () => measure(Uint32Array.of(0, 1, 2, 3, 4), times, 120);
  test("within 30, 60, 90, 120", () =>
    expect([m().within30, m().within60, m().within90, m().within120]).toEqual([1, 1, 1, 3]));
  test("no way counts as beyond every threshold: 4 + 8 + 16, and 16 of them without a way", () =>
    expect([m().overThreshold, m().unreachable, m().reachedPeople]).toEqual([28, 16, 15]));
  test("classes, ferry and no way are the whole", () =>
    expect(Object.values(m().classes).reduce((a, b) => a + b)).toBe(m().population));
  test("the ferry's people are in their own class", () => expect(m().classes.ferry).toBe(8));
  test("excess: 4 × 10 + 8 × 80 person-minutes", () => expect(m().excessPersonMinutes).toBe(680));
  test("mean over those who can be reached: (30 + 240 + 520 + 1600) / 15", () =>
    expect(m().meanMinutes).toBeCloseTo(2390 / 15));
  test("the worst place is the longest way there is", () => expect(m().worst).toEqual({ settlement: 3, minutes: 200 }));
  test("nearer to another centre", () => expect(m().nearerElsewhere).toBe(2));
  test("winter only", () => expect(m().winterOnlyOver).toBe(4));
  test("within T of an outreach session only", () => expect(m().periodicOnlyWithin).toBe(4));
});

describe("a scenario's sites", () => {
  const site = (id: string, name: string) => ({
    id,
    name,
    kind: "satellite" as const,
    centreId: "c",
    lat: 43,
    lon: 142,
    daysPerMonth: 20,
  });
  test("are added to, replaced by id, and removed", () => {
    const base = [site("a", "A"), site("b", "B")];
    expect(withSites(base, [site("b", "B2"), site("c", "C")], ["a"]).map(({ name }) => name)).toEqual(["B2", "C"]);
    expect(withSites(base, [])).toEqual(base);
  });
});
