import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Problem, Scenario } from "../../server/contract/answers.ts";
import type { ComparisonAnswer, RankingAnswer } from "../../server/contract/comparisonAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let suteji: number;
beforeAll(async () => {
  server = await startTestServer();
  const scenarios = await get<Scenario[]>("/api/scenarios");
  suteji = scenarios.find(({ name }) => name.includes("すて～じ"))?.id ?? 0;
});
afterAll(() => server.close());

async function get<T>(path: string): Promise<T> {
  return (await fetch(`${server.url}${path}`)).json() as Promise<T>;
}

const compare = (a: number, b: number, query = "season=winter") =>
  get<ComparisonAnswer>(`/api/scenarios/${a}/compare/${b}?${query}`);

describe("two 案 side by side", () => {
  test("a 案 beside itself differs in nothing", async () => {
    const { territories, crossings, settlements } = await compare(suteji, suteji);
    expect(crossings).toEqual([]);
    expect(new Set(settlements.difference.winter)).toEqual(new Set([0]));
    for (const { difference } of territories) {
      for (const value of Object.values(difference.winter)) expect([0, null]).toContain(value);
    }
  });

  test("現状 beside すて～じ's satellites: both columns are those of /api/coverage, the difference is b − a", async () => {
    const [{ territories }, baseline, scenario] = await Promise.all([
      compare(1, suteji),
      get<CoverageAnswer>("/api/coverage?season=winter"),
      get<CoverageAnswer>(`/api/coverage?season=winter&scenario=${suteji}`),
    ]);
    expect(territories).toHaveLength(1 + 11 + 22); // Hokkaido, centres, areas (札幌 in two)
    for (const row of scenario.areas) {
      const compared = territories.find(({ kind, id }) => kind === "area" && id === row.id);
      const before = baseline.areas.find(({ id }) => id === row.id);
      expect(compared?.a.winter).toMatchObject(before?.now.winter ?? {});
      expect(compared?.b.winter).toMatchObject(row.now.winter);
      const gained = Math.round(row.now.winter.withinThreshold) - Math.round(before?.now.winter.withinThreshold ?? 0);
      expect(compared?.difference.winter.withinThreshold).toBe(gained); // of what is shown
    }
  });

  test("turned round, every difference changes its sign", async () => {
    const [there, back] = await Promise.all([compare(1, suteji), compare(suteji, 1)]);
    for (const [index, { difference }] of there.territories.entries()) {
      expect(difference.winter.withinThreshold + back.territories[index].difference.winter.withinThreshold).toBeCloseTo(
        0,
        9,
      );
    }
    expect(there.crossings.map(({ change }) => change)).not.toContain("falls_beyond");
    expect(back.crossings.map(({ code }) => code)).toEqual(there.crossings.map(({ code }) => code));
  });

  test("an unknown 案 is 404; a 案 in the query is refused by name", async () => {
    expect((await fetch(`${server.url}/api/scenarios/1/compare/9999`)).status).toBe(404);
    const problem = await get<Problem>("/api/scenarios/1/compare/2?scenario=3");
    expect(problem.errors?.map(({ field }) => field)).toEqual(["scenario"]);
  });
});

describe("the ranking table", () => {
  test("has a row for every 案, with shares that grow with the minutes", async () => {
    const { rows, territory } = await get<RankingAnswer>("/api/scenarios/ranking?season=winter&territory=hidaka");
    expect(territory.name).toBe("日高");
    expect(rows).toHaveLength(7);
    for (const { withinShares } of rows) {
      expect(withinShares).toEqual([...withinShares].sort((a, b) => a - b));
      expect(withinShares.at(-1)).toBeLessThanOrEqual(1);
    }
    const best = rows.reduce((a, b) => (a.now.winter.withinThreshold >= b.now.winter.withinThreshold ? a : b));
    expect(best.id).toBe(suteji); // the only model with satellites for 日高
  });
  test("names a territory it does not know", async () => {
    const problem = await get<Problem>("/api/scenarios/ranking?territory=nowhere");
    expect(problem.errors?.[0].field).toBe("territory");
  });
});
