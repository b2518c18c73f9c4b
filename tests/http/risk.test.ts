import type { FeatureCollection, MultiLineString } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, PlaceCard, Problem } from "../../server/contract/answers.ts";
import type { RiskSection } from "../../server/contract/factAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = async <T>(path: string) => (await fetch(`${server.url}${path}`)).json() as Promise<T>;
async function coverage<T = CoverageAnswer>(body: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${server.url}/api/coverage`, { method: "POST", headers, body: JSON.stringify(body) });
  return response.json() as Promise<T>;
}
const winter = ({ municipalities }: CoverageAnswer, code: string) =>
  municipalities.find((row) => row.code === code)?.minutes.winter ?? null;

describe("sections often shut in winter", () => {
  test("are found along the road sheets, with their length near the published one", async () => {
    const { features } = await get<FeatureCollection<MultiLineString, RiskSection>>("/api/risk-sections");
    const nissho = features.find(({ properties }) => properties.name.startsWith("日勝峠"));
    expect(nissho?.properties).toMatchObject({ road: "R274", isStormClosable: true });
    expect(nissho?.properties.km).toBeGreaterThan(20); // 33.3 km published, the ends ± a few km
    expect(features.length).toBeGreaterThan(25);
  });
  test("stand on a place's card when its winter way uses them, with what a storm day leaves", async () => {
    const rausu = await get<PlaceCard>("/api/places/municipality/01694");
    expect(rausu.riskSections?.map(({ road }) => road)).toContain("R335");
    expect(rausu.stormDetourMinutes).toBeNull(); // R335 is its only winter road
    const kushiro = await get<PlaceCard>("/api/places/municipality/01206");
    expect(kushiro.riskSections).toEqual([]);
    expect(kushiro.stormDetourMinutes).toBeUndefined();
  });
});

describe("stress test", () => {
  test("黄金道路 shut: えりも keeps its way from すて～じ, 羅臼 without R335 has none", async () => {
    const [open, shut] = await Promise.all([
      coverage({ season: "winter" }),
      coverage({ season: "winter", shutSections: ["標津-羅臼(国道335号)"] }),
    ]);
    expect(winter(shut, "01694")).toBeNull();
    expect(winter(shut, "01609")).toBe(winter(open, "01609"));
    expect(shut.whole.now.winter.unreachable).toBeGreaterThan(open.whole.now.winter.unreachable);
  });
  test("a centre closed for a week: its places have nobody under their own centre, and the next one under `nearest`", async () => {
    const assigned = await coverage({ season: "winter", closedSiteIds: ["puren"] });
    expect(winter(assigned, "01206")).toBeNull();
    const nearest = await coverage({ season: "winter", rule: "nearest", closedSiteIds: ["puren"] });
    expect(winter(nearest, "01206")).toBeGreaterThan(60); // 釧路 from 帯広
  });
  test("a closed satellite serves nobody on a place's card either", async () => {
    const satellite = { id: "s", kind: "satellite", centre: "suteji", name: "浦河", lat: 42.168, lon: 142.768 };
    const card = async (closedSiteIds: readonly string[]) => {
      const headers = { "Content-Type": "application/json" };
      const body = JSON.stringify({ sites: [satellite], closedSiteIds });
      const path = `${server.url}/api/places/municipality/01609`; // えりも町
      return (await fetch(path, { method: "POST", headers, body })).json() as Promise<PlaceCard>;
    };
    const [open, shut] = [await card([]), await card(["s"])];
    expect(open.servedBy.map(({ siteId }) => siteId)).toEqual(["s"]);
    expect(open.dayTrip.winter).toBe(true);
    expect(shut.servedBy).toEqual([]);
    expect(shut.dayTrip.winter).toBe(false);
  });
  test("is named among what the figures rest on", async () => {
    const shut = { closedSiteIds: ["puren"], shutSections: ["標津-羅臼(国道335号)"] };
    expect((await coverage(shut)).assumptions.shut).toEqual(["ぷれん", "標津-羅臼(国道335号)"]);
    expect((await coverage({})).assumptions.shut).toEqual([]);
  });
  test("a section or site that is not there is refused by name", async () => {
    const problem = await coverage<Problem>({ shutSections: ["箱根峠"], closedSiteIds: ["nobody"] });
    expect(problem.errors?.map(({ field }) => field).sort()).toEqual(["closedSiteIds", "shutSections"]);
  });
});
