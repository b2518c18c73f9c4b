import { describe, expect, test } from "vitest";
import type { Site, SiteKind } from "../../server/core/places.ts";
import { siteCost, yenPerPersonNewlyCovered } from "../../server/core/scenario/cost.ts";
import { coverKind, isStaffedLocally, usualDaysPerMonth, withSites } from "../../server/core/scenario/coverKind.ts";
import { DEFAULT_PARAMETERS, PARAMETER_SOURCES } from "../../server/core/scenario/parameters.ts";
import { parseHours } from "../../server/core/schedule/hours.ts";
import { reasonText } from "../../server/words/reasons.ts";

const site = (kind: SiteKind, fields: Partial<Site> = {}): Site => ({
  ...{ id: "s1", kind, centreId: "c", name: "S", lat: 43, lon: 142, daysPerMonth: 20 },
  ...fields,
});

describe("what a site costs a year", () => {
  const parameters = {
    ...DEFAULT_PARAMETERS,
    satelliteYenPerYear: 3_000_000,
    outreachYenPerSession: 7_000,
    remoteYenPerYear: 90_000,
  };
  const cost = (kind: SiteKind, sessions: number, fields?: Partial<Site>) =>
    siteCost(site(kind, fields), sessions, parameters);
  test("a session costs as often as it is held: 11 of 12 months for one holiday", () =>
    expect(cost("outreach", 11)).toMatchObject({ siteId: "s1", yenPerYear: 77_000, basis: "parameter" }));
  test("a session never held costs nothing", () => expect(cost("outreach", 0).yenPerYear).toBe(0));
  test("a satellite and a remote point cost the same however often they open", () => {
    expect([cost("satellite", 0), cost("satellite", 240)].map((c) => c.yenPerYear)).toEqual([3_000_000, 3_000_000]);
    expect(cost("remote", 12)).toMatchObject({ siteId: "s1", yenPerYear: 90_000, basis: "parameter" });
  });
  test("nobody knows what a partner costs, until somebody says", () => {
    for (const kind of ["liaison", "retention"] as const) {
      expect(cost(kind, 12)).toMatchObject({ siteId: "s1", yenPerYear: null, basis: "unknown" });
      expect(cost(kind, 12, { yenPerYear: 50_000 })).toMatchObject({ yenPerYear: 50_000, basis: "given" });
    }
  });
  test("a stated cost stands, also when it is 0", () =>
    expect(cost("satellite", 0, { yenPerYear: 0 })).toMatchObject({ yenPerYear: 0, basis: "given" }));
});

describe("yen per person newly covered", () => {
  test("divides", () => expect(yenPerPersonNewlyCovered(4_000_000, 1_000)).toBe(4_000));
  test("is not known while a cost is unknown, or fewer are covered than before", () => {
    expect(yenPerPersonNewlyCovered(null, 10)).toBeNull();
    expect(yenPerPersonNewlyCovered(4_000_000, -3)).toBeNull();
  });
});

describe("the day a scenario assumes where it says nothing", () => {
  const clock = (name: "leaveMinutes" | "returnMinutes") =>
    /\d+:\d\d/.exec(reasonText(PARAMETER_SOURCES[name], "ja"))?.[0];
  test("leaves and returns at the hours its sources name, 8:45 and 17:30", () => {
    const day = parseHours(`${clock("leaveMinutes")}-${clock("returnMinutes")}`);
    expect(day).toEqual({
      startMinutes: DEFAULT_PARAMETERS.leaveMinutes,
      endMinutes: DEFAULT_PARAMETERS.returnMinutes,
    });
    expect(clock("returnMinutes")).toBe("17:30");
  });
  test("is the working time and the break long", () => {
    const { leaveMinutes, returnMinutes, workingMinutes, breakMinutes } = DEFAULT_PARAMETERS;
    expect(returnMinutes - leaveMinutes).toBe(workingMinutes + breakMinutes);
    expect(workingMinutes).toBe(7 * 60 + 45);
  });
  test("has a satellite cost what its source says, 400万円", () => {
    const man = Number(/(\d+)万円/.exec(reasonText(PARAMETER_SOURCES.satelliteYenPerYear, "ja"))?.[1]);
    expect(DEFAULT_PARAMETERS.satelliteYenPerYear).toBe(man * 10_000);
  });
});

describe("what a site is", () => {
  test("a satellite that says nothing of its days is open like a centre, a session is held once a month", () => {
    const cover = (kind: SiteKind) => coverKind({ kind, daysPerMonth: usualDaysPerMonth(kind) });
    expect(cover("satellite")).toBe("full");
    expect(usualDaysPerMonth("outreach")).toBe(1);
  });
  test("its staff is its own when it says so, else when it is open 8 days a month", () => {
    expect(isStaffedLocally(site("satellite", { daysPerMonth: 8 }))).toBe(true);
    expect(isStaffedLocally(site("satellite", { daysPerMonth: 7 }))).toBe(false);
    expect(isStaffedLocally(site("satellite", { daysPerMonth: 7, staffedLocally: true }))).toBe(true);
    expect(isStaffedLocally(site("satellite", { daysPerMonth: 20, staffedLocally: false }))).toBe(false);
    expect(isStaffedLocally(site("outreach", { daysPerMonth: 20 }))).toBe(false);
  });
  test("removed and changed at once: it is removed, and does not come back as a new one", () => {
    const base = [site("satellite", { id: "a" }), site("satellite", { id: "b" })];
    const ids = (changed: readonly Site[], removed: readonly string[]) =>
      withSites(base, changed, removed).map(({ id }) => id);
    expect(ids([site("remote", { id: "a" })], ["a"])).toEqual(["b"]);
    expect(ids([site("remote", { id: "n" })], ["n"])).toEqual(["a", "b"]);
    expect(ids([site("remote", { id: "n" })], [])).toEqual(["a", "b", "n"]);
  });
});
