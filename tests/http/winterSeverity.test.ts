import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, PlaceCard } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
const get = async <T>(path: string) => (await fetch(`${server.url}${path}`)).json() as Promise<T>;
const NEMURO = "/api/places/municipality/01223";

describe("the severity of the winter", () => {
  test("0 with the roads of summer is summer, for every place", async () => {
    const { settlements } = await get<CoverageAnswer>("/api/coverage?season=winter&winterSeverity=0&closures=summer");
    expect(settlements.minutes.winter).toEqual(settlements.minutes.summer);
  });
  test("a harder winter lengthens coverage, card and route alike", async () => {
    const route = (severity: number) =>
      get<{ routes: { duration: number }[] }>(
        `/api/route?from=42.9849,144.3814&to=43.3301,145.5828&season=winter&winterSeverity=${severity}`,
      );
    const [usual, hard] = await Promise.all([1, 2].map(route));
    expect(hard.routes[0].duration).toBeGreaterThan(usual.routes[0].duration);
    const cards = await Promise.all([1, 2].map((s) => get<PlaceCard>(`${NEMURO}?winterSeverity=${s}`)));
    const [usualMinutes, hardMinutes] = cards.map(({ fromCentres }) => fromCentres[0].minutes.winter ?? 0);
    expect(hardMinutes).toBeGreaterThan(usualMinutes);
    const coverage = await get<CoverageAnswer>("/api/coverage?season=winter&winterSeverity=2");
    expect(coverage.assumptions.winterSeverity).toBe(2);
    expect(coverage.municipalities.find(({ code }) => code === "01223")?.minutes.winter).toBe(hardMinutes);
  });
  test("staff time is that of the winter asked for", async () => {
    const hours = async (severity: number) =>
      JSON.stringify(await get(`/api/workload?centre=puren&winterSeverity=${severity}`));
    expect(await hours(2)).not.toBe(await hours(1));
  });
});

describe("a place's storm day", () => {
  test("is no quicker with sections shut: open ≤ detour ≤ everything shut", async () => {
    const { fromCentres, stormDetourMinutes, stormAllShutMinutes } = await get<PlaceCard>(NEMURO);
    const long = (minutes: number | null | undefined) => minutes ?? Infinity;
    expect(long(stormDetourMinutes)).toBeGreaterThan(long(fromCentres[0].minutes.storm)); // 国道44号 shut: the coast road
    expect(long(stormAllShutMinutes)).toBeGreaterThanOrEqual(long(stormDetourMinutes));
  });
});
