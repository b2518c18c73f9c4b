import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SiteTimes, serve } from "../../server/core/coverage/servingRule.ts";

const PLACES = 4;
const CENTRE_OF = Uint8Array.of(0, 0, 1, 1);
const LAND_OF = Uint16Array.of(0, 0, 0, 1); // the last place is on an island

const site: fc.Arbitrary<SiteTimes> = fc.record({
  minutes: fc
    .array(fc.constantFrom(10, 20, 30, 40, Infinity), { minLength: PLACES, maxLength: PLACES })
    .map((minutes) => Float64Array.from(minutes)),
  centre: fc.constantFrom(0, 1),
  land: fc.constantFrom(0, 1),
});
const sitesAndRule = [fc.array(site, { maxLength: 6 }), fc.constantFrom(CENTRE_OF, null)] as const;

/** Who serves one place, straight from the definition: on its own land first, else over water; of equals the first. */
function served(sites: readonly SiteTimes[], centreOf: Uint8Array | null, place: number) {
  const offers = sites
    .map(({ minutes, centre, land }, index) => ({ minutes: minutes[place], centre, land, site: index }))
    .filter(({ minutes, centre }) => minutes < Infinity && (centreOf === null || centreOf[place] === centre))
    .sort((a, b) => a.minutes - b.minutes || a.site - b.site);
  const byRoad = offers.find(({ land }) => land === LAND_OF[place]);
  const overWater = offers.find(({ land }) => land !== LAND_OF[place]);
  const chosen = byRoad ?? overWater ?? { minutes: Infinity, site: -1 };
  const isFerryQuicker = byRoad !== undefined && overWater !== undefined && overWater.minutes < byRoad.minutes;
  return {
    minutes: chosen.minutes,
    site: chosen.site,
    isAcrossWater: byRoad === undefined && overWater !== undefined ? 1 : 0,
    quickerByFerry: isFerryQuicker ? overWater.minutes : Infinity,
  };
}

describe("who serves a place", () => {
  test("the quickest site on its own land, else the quickest across water", () =>
    fc.assert(
      fc.property(...sitesAndRule, (sites, centreOf) => {
        const found = serve(sites, PLACES, centreOf, LAND_OF);
        for (let place = 0; place < PLACES; place++) {
          const own = {
            minutes: found.minutes[place],
            site: found.site[place],
            isAcrossWater: found.isAcrossWater[place],
            quickerByFerry: found.quickerByFerry[place],
          };
          expect(own).toEqual(served(sites, centreOf, place));
        }
      }),
    ));

  test("further sites on top of others: as if all had been given at once, and what was there before is left alone", () =>
    fc.assert(
      fc.property(...sitesAndRule, fc.nat(6), (sites, centreOf, siteCount) => {
        const first = serve(sites.slice(0, siteCount), PLACES, centreOf, LAND_OF);
        const kept = structuredClone(first);
        const before = { served: first, siteCount };
        const found = serve(sites.slice(siteCount), PLACES, centreOf, LAND_OF, before);
        expect(found).toEqual(serve(sites, PLACES, centreOf, LAND_OF));
        expect(first).toEqual(kept);
      }),
    ));
});
