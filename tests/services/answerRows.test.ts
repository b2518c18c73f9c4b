import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../server/core/places.ts";
import { coverageJson } from "../../server/http/coverageJson.ts";
import { openPlanner, type Planner } from "../../server/planner.ts";
import { createCoverageEngine } from "../../server/services/coverage/coverageEngine.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { sentMinutes } from "../../server/services/coverage/sentFigures.ts";
import { today } from "../../server/services/network/network.ts";

// What a site leaves alone is taken over from the baseline. Here it is counted again from nothing and must be the same.
let planner: Planner;
beforeAll(() => {
  planner = openPlanner({ dataDir: "data", databasePath: ":memory:" });
});
afterAll(() => planner.close());

const site = (fields: Partial<Site>): Site => ({
  ...{ id: "s", kind: "satellite", name: "苫小牧", centreId: "suteji", lat: 42.634, lon: 141.605, daysPerMonth: 20 },
  ...fields,
});

describe("a coverage computed against its baseline", () => {
  test.each([
    ["a satellite", { sites: [site({})] }],
    ["a satellite of another centre, nearest rule", { rule: "nearest", sites: [site({ centreId: "puren" })] }],
    ["an outreach session", { sites: [site({ kind: "outreach", daysPerMonth: 1 })] }],
    ["a remote point on 奥尻", { sites: [site({ kind: "remote", lat: 42.1719, lon: 139.5161, centreId: "suteppu" })] }],
    [
      "satellites here and on 奥尻",
      { sites: [site({}), site({ id: "o", lat: 42.1719, lon: 139.5161, centreId: "suteppu" })] },
    ],
    ["a reassigned municipality", { reassigned: { "01213": "tasuku" } }],
    ["a centre at rest", { closedSiteIds: ["suteji"] }],
    ["another threshold on a storm day", { season: "storm", thresholdMinutes: 90, sites: [site({})] }],
  ] as const)("%s: cover and measures are what counting all over again gives", (_, given) => {
    const { plan, now } = planner.coverage.compute(coverageRequest(given));
    const afresh = createCoverageEngine(planner.facts.places, planner.network).compute(plan);
    expect(now.cover).toEqual(afresh.cover);
    expect(now.measures).toEqual(afresh.measures);
  });

  test("its rows carry its own minutes, also where they are the baseline's row", () => {
    const request = coverageRequest({ season: "winter", sites: [site({})] });
    const { now, baseline } = planner.coverage.compute(request);
    const { municipalities, territoriesLeftAlone } = rowsOf(request);
    const first = planner.facts.places.settlements.length;
    for (const [index, row] of municipalities.entries()) {
      const exact = now.cover.get("winter")?.full.minutes[first + index] ?? Infinity;
      const before = baseline.cover.get("winter")?.full.minutes[first + index] ?? Infinity;
      expect(row.minutes.winter).toBe(sentMinutes(exact));
      expect(row.baselineMinutes.winter).toBe(sentMinutes(before));
    }
    expect(territoriesLeftAlone).toContain("puren"); // 釧路 is far from 苫小牧
    expect(territoriesLeftAlone).not.toContain("suteji");
  });

  test("its text is the JSON of the answer, the first time and when most of it is kept", () => {
    for (const lon of [141.605, 141.61, 141.605]) {
      const answer = planner.coverage.answer(coverageRequest({ sites: [site({ lon })] }));
      expect(coverageJson(answer).toString()).toBe(JSON.stringify(answer));
    }
  });
});

function rowsOf(request: ReturnType<typeof coverageRequest>) {
  const { municipalities, centres } = planner.coverage.answer(request);
  const isLeftAlone = ({ now, baseline }: (typeof centres)[number]) => JSON.stringify(now) === JSON.stringify(baseline);
  return { municipalities, territoriesLeftAlone: centres.filter(isLeftAlone).map(({ id }) => id) };
}

describe("today", () => {
  const zone = process.env.TZ;
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  test("is the date on the wall: half past eight on 1 April in Japan is still 31 March in Greenwich", () => {
    process.env.TZ = "Asia/Tokyo";
    expect(today(new Date("2026-03-31T23:30:00Z"))).toBe("2026-04-01");
  });
});
