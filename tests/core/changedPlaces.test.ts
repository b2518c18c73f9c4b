import { describe, expect, test } from "vitest";
import { type CountedCover, changedPlaces } from "../../server/core/coverage/changedPlaces.ts";
import { reachMarks, type SiteReach } from "../../server/core/coverage/reach.ts";
import { type CoverSite, seasonCover } from "../../server/core/coverage/seasonCover.ts";

const centre = (...minutes: number[]): CoverSite => ({ minutes: Float64Array.from(minutes), centre: 0, cover: "full" });
const cover = (...sites: CoverSite[]) => reached([], ...sites);
const reached = (reaches: readonly SiteReach[], ...sites: CoverSite[]): CountedCover => ({
  ...seasonCover(sites, Uint8Array.of(0, 0, 0), "assigned"),
  marks: reachMarks(reaches, new Uint16Array(3), null),
});

describe("places that differ from before", () => {
  const known = () => [cover(centre(30, 60, 90))];
  const changes = (site: CoverSite) => [...changedPlaces([cover(centre(30, 60, 90), site)], known())];
  test("a satellite changes the places it is nearer to", () => expect(changes(centre(40, 50, 90))).toEqual([0, 1, 0]));
  test("a satellite of another centre changes who is nearest", () =>
    expect(changes({ ...centre(40, 50, 95), centre: 1 })).toEqual([0, 1, 0]));
  test.each(["periodic", "remote"] as const)("a site of %s cover changes every place it may serve", (kind) =>
    expect(changes({ ...centre(200, Infinity, 10), cover: kind })).toEqual([1, 0, 1]),
  );
  test.each(["firstContact", "reaction", "ownWay", "pickup"] as const)("a %s changes the places it reaches", (kind) => {
    const minutes = Float64Array.of(5, 90, 30);
    const reach = { kind, minutes, withinMinutes: 30, centre: 0, ownTown: null };
    expect([...changedPlaces([reached([reach], centre(30, 60, 90))], known())]).toEqual([1, 0, 1]);
  });
  test("nothing changed, nothing to count again", () =>
    expect([...changedPlaces(known(), known())]).toEqual([0, 0, 0]));
  test("any season makes a place one that changed", () => {
    const [same, other] = [cover(centre(30, 60, 90)), cover(centre(30, 60, 91))];
    expect([...changedPlaces([same, same], [same, other])]).toEqual([0, 0, 1]);
  });
  test.each(["assigned", "nearest"] as const)("%s: the minutes alone, or the site alone, are enough", (rule) => {
    const [base] = known();
    const withServed = (place: number, field: "minutes" | "site", value: number): CountedCover => {
      const served = { ...base[rule], minutes: base[rule].minutes.slice(), site: base[rule].site.slice() };
      served[field][place] = value;
      return { ...base, [rule]: served };
    };
    expect([...changedPlaces([withServed(1, "minutes", 61)], [base])]).toEqual([0, 1, 0]);
    expect([...changedPlaces([withServed(2, "site", 5)], [base])]).toEqual([0, 0, 1]);
  });
});

describe("cover by season", () => {
  const [own, other] = [centre(100, 10, 50), { ...centre(20, 90, 60), centre: 1 }];
  const session = (row: number[], of: number): CoverSite => ({ ...centre(...row), centre: of, cover: "periodic" });
  test("full cover is that of the rule asked for; both are there", () => {
    const of = (rule: "assigned" | "nearest") => seasonCover([own, other], Uint8Array.of(0, 0, 0), rule);
    expect([...of("assigned").full.minutes]).toEqual([100, 10, 50]);
    expect([...of("nearest").full.minutes]).toEqual([20, 10, 50]);
    expect([...of("assigned").nearest.minutes]).toEqual([20, 10, 50]);
    expect([...of("nearest").assigned.minutes]).toEqual([100, 10, 50]);
    expect([...of("nearest").nearest.site]).toEqual([1, 0, 0]);
  });
  test("a session of another centre serves under `nearest` only", () => {
    const of = (rule: "assigned" | "nearest") =>
      seasonCover([own, session([5, 5, 5], 1)], Uint8Array.of(0, 0, 0), rule).periodic;
    expect([...of("assigned")]).toEqual([Infinity, Infinity, Infinity]);
    expect([...of("nearest")]).toEqual([5, 5, 5]);
  });
  test("nobody serves where there is no site: no minutes, site −1; of two as quick the first serves", () => {
    const none = seasonCover([session([5, 5, 5], 0)], Uint8Array.of(0, 0, 0), "assigned").assigned;
    expect([...none.minutes]).toEqual([Infinity, Infinity, Infinity]);
    expect([...none.site]).toEqual([-1, -1, -1]);
    expect([...cover(centre(30, 60, 90), centre(30, 60, 90)).assigned.site]).toEqual([0, 0, 0]);
  });
});
