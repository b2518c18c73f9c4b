import { describe, expect, test } from "vitest";
import { type ReachKind, reachedPeople, reachMarks, type SiteReach } from "../../server/core/coverage/reach.ts";
import { serve } from "../../server/core/coverage/servingRule.ts";
import type { Site, SiteKind } from "../../server/core/places.ts";
import { parametersOf } from "../../server/core/scenario/parameters.ts";
import { reachRules } from "../../server/core/scenario/reachOfSite.ts";

// places 0 and 1 in town 0, place 2 in town 1; centre 0 is in charge of all but place 2
const townOf = Uint16Array.of(0, 0, 1);
const centreOf = Uint8Array.of(0, 0, 1);
const reach = (
  kind: ReachKind,
  minutes: number[],
  withinMinutes: number,
  ownTown: number | null = null,
): SiteReach => ({
  ...{ kind, minutes: Float64Array.from(minutes), withinMinutes, centre: 0, ownTown },
});

describe("reach beside full cover", () => {
  test("a liaison office takes the first contact of its own town, however far, and of others within its minutes", () => {
    const office = reach("firstContact", [5, 90, 30], 30, 0);
    expect([...reachMarks([office], townOf, null).firstContact]).toEqual([1, 1, 1]);
    expect([...reachMarks([office], townOf, centreOf).firstContact]).toEqual([1, 1, 0]); // not another centre's people
  });
  test("the limit is included, and one kind marks no other", () => {
    const marks = reachMarks([reach("reaction", [60, 60.01, 10], 60)], townOf, null);
    expect([...marks.reaction]).toEqual([1, 0, 1]);
    expect([...marks.firstContact, ...marks.ownWay, ...marks.pickup]).toEqual(new Array(9).fill(0));
  });
  test("who is fetched is counted only where the own way does not do", () => {
    const marks = reachMarks([reach("ownWay", [10, 50, 99], 30), reach("pickup", [10, 50, 99], 60)], townOf, null);
    const people = reachedPeople(Uint32Array.of(0, 1, 2), Float64Array.of(1, 2, 4), marks);
    expect(people).toMatchObject({ ownWayPeople: 1, pickupOnlyPeople: 2, firstContactPeople: 0, reactionPeople: 0 });
  });
});

describe("what a site of each kind gives", () => {
  const site = (kind: SiteKind, rest: Partial<Site> = {}): Site => ({
    ...{ id: "s", kind, centreId: "c", name: "S", lat: 43, lon: 142, daysPerMonth: 20 },
    ...rest,
  });
  const rules = (own: Site) => reachRules(own, parametersOf({ reactionDays: 3, clientMinutes: 30 })).map((r) => r.kind);
  test("a partner who needs longer than the days asked for does not count; one who does not say is taken to keep them", () => {
    expect(rules(site("retention", { reactionDays: 3 }))).toEqual(["reaction"]);
    expect(rules(site("retention", { reactionDays: 4 }))).toEqual([]);
    expect(rules(site("retention"))).toEqual(["reaction"]);
  });
  test("clients come to a satellite or session by their own way, and are fetched where it says so; never to a screen", () => {
    expect(rules(site("satellite"))).toEqual(["ownWay"]);
    expect(rules(site("outreach", { pickupMinutes: 45 }))).toEqual(["ownWay", "pickup"]);
    expect(rules(site("remote"))).toEqual([]);
  });
});

describe("across water", () => {
  // place 0 on the mainland (land 0) with a centre 196 minutes away by road; the island's satellite is 120 by ferry
  const centre = { minutes: Float64Array.of(196, Infinity), centre: 0, land: 0 };
  const island = { minutes: Float64Array.of(120, 10), centre: 0, land: 1 };
  const served = serve([centre, island], 2, null, Uint16Array.of(0, 1));
  test("a place with a road is served by the road; that the ferry is quicker is told beside", () => {
    expect([...served.minutes]).toEqual([196, 10]);
    expect([...served.site]).toEqual([0, 1]);
    expect([...served.quickerByFerry]).toEqual([120, Infinity]);
  });
  test("a place without a road is served over water", () => {
    const { minutes, site } = serve([centre, { ...island, land: 0 }], 2, null, Uint16Array.of(1, 1));
    expect([minutes[0], site[0]]).toEqual([120, 1]);
  });
});
