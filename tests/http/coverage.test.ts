import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Problem } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const TOMAKOMAI = { kind: "satellite", centre: "suteji", name: "苫小牧", lat: 42.634, lon: 141.605, daysPerMonth: 20 };

async function get<T>(path: string): Promise<T> {
  return (await fetch(server.url + path)).json() as Promise<T>;
}

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(server.url + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function coverage(body: unknown): Promise<CoverageAnswer> {
  return (await post("/api/coverage", body)).json() as Promise<CoverageAnswer>;
}

describe("the baseline of Hokkaido", () => {
  test("has 11 centres, 22 parts of 21 areas, 179 municipalities and 1,300 settlements", async () => {
    const answer = await get<CoverageAnswer>("/api/coverage");
    expect(answer.centres).toHaveLength(11);
    expect(answer.areas).toHaveLength(22);
    expect(answer.municipalities).toHaveLength(179);
    expect(answer.settlements.minutes.summer).toHaveLength(1300);
  });

  test("says what it rests on", async () => {
    const { assumptions } = await get<CoverageAnswer>("/api/coverage?season=winter&threshold=90&toll=avoid");
    expect(assumptions).toMatchObject({
      season: "winter",
      thresholdMinutes: 90,
      toll: "avoid",
      rule: "assigned",
      scenario: null,
    });
    expect(assumptions.dataVersion).toMatch(/^[0-9a-f]{12}$/);
  });

  test("the parts add up: areas to Hokkaido, classes to the people", async () => {
    const { whole, areas } = await get<CoverageAnswer>("/api/coverage?season=storm");
    for (const season of ["summer", "winter", "storm"] as const) {
      const all = whole.now[season];
      const sum = areas.reduce((people, area) => people + (area.now[season]?.within120 ?? 0), 0);
      expect(sum).toBeCloseTo(all?.within120 ?? 0, 0);
      const classes = Object.values(all?.classes ?? {}).reduce((a, b) => a + b, 0);
      expect(classes).toBeCloseTo(all?.population ?? 0, 0);
    }
  });
});

describe("invariants that hold for every place", () => {
  test("summer ≤ winter ≤ storm; a place without a way is never 0 or blank", async () => {
    const { settlements } = await get<CoverageAnswer>("/api/coverage?season=storm");
    const { summer, winter, storm } = settlements.minutes;
    const long = (minutes: number | null | undefined) => minutes ?? Infinity;
    for (const [index, minutes] of summer.entries()) {
      expect(long(minutes)).toBeGreaterThan(0);
      expect(long(minutes)).toBeLessThanOrEqual(long(winter[index]));
      expect(long(winter[index])).toBeLessThanOrEqual(long(storm?.[index]));
    }
  });

  test("assigned ≥ nearest", async () => {
    const assigned = await get<CoverageAnswer>("/api/coverage?rule=assigned&season=winter");
    const nearest = await get<CoverageAnswer>("/api/coverage?rule=nearest&season=winter");
    for (const [index, minutes] of assigned.settlements.minutes.winter.entries()) {
      expect(minutes ?? Infinity).toBeGreaterThanOrEqual(nearest.settlements.minutes.winter[index] ?? Infinity);
    }
  });

  test("a further site never lowers anyone's coverage", async () => {
    const answer = await coverage({ season: "winter", sites: [TOMAKOMAI] });
    const before = answer.settlements.baselineMinutes?.winter ?? [];
    for (const [index, minutes] of answer.settlements.minutes.winter.entries()) {
      expect(minutes ?? Infinity).toBeLessThanOrEqual(before[index] ?? Infinity);
    }
    for (const { now, baseline } of [answer.whole, ...answer.areas, ...answer.centres]) {
      expect(now.winter.withinThreshold).toBeGreaterThanOrEqual(baseline.winter.withinThreshold);
    }
  });

  test("an empty scenario equals the baseline to the last bit", async () => {
    const created = await post("/api/scenarios", { name: "空の案" });
    const { id } = (await created.json()) as { id: number };
    const empty = await coverage({ season: "winter", scenario: id, sites: [] });
    const baseline = await coverage({ season: "winter", sites: [] });
    expect({ ...empty, assumptions: null }).toEqual({ ...baseline, assumptions: null });
  });
});

describe("what the report says of the far places", () => {
  test("稚内 and 留萌 are over two hours from いきぬき in winter, 根室 and 羅臼 from ぷれん, えりも from すて～じ", async () => {
    const { municipalities } = await get<CoverageAnswer>("/api/coverage?season=winter");
    const winter = (code: string) => municipalities.find((row) => row.code === code)?.minutes.winter ?? 0;
    for (const code of ["01214", "01212", "01223", "01694", "01609"]) expect(winter(code)).toBeGreaterThan(120);
  });

  test("えりも町 is no day trip in winter", async () => {
    const card = await get<{ dayTrip: { winter: boolean } }>("/api/places/municipality/01609");
    expect(card.dayTrip.winter).toBe(false);
  });

  test("奥尻町 is reached only by ferry, and not at all on a storm day", async () => {
    const { municipalities } = await get<CoverageAnswer>("/api/coverage?season=storm");
    const okushiri = municipalities.find((row) => row.code === "01367");
    expect(okushiri).toMatchObject({ needsFerry: true, flag: "unreachable_by_road" });
    expect(okushiri?.minutes.summer).toBeGreaterThan(120);
    expect(okushiri?.minutes.storm).toBeNull();
    const dry = await get<CoverageAnswer>("/api/coverage?ferry=avoid");
    expect(dry.municipalities.find((row) => row.code === "01367")?.minutes.summer).toBeNull();
  });
});

describe("dropping a satellite", () => {
  test("at 苫小牧 brings 東胆振 nearer and leaves 十勝 as it was", async () => {
    const { areas, sites } = await coverage({ season: "winter", sites: [TOMAKOMAI] });
    const area = (name: string) => areas.find((row) => row.name === name);
    expect(area("東胆振")?.now.winter.within60).toBeGreaterThan(area("東胆振")?.baseline.winter.within60 ?? Infinity);
    expect(area("十勝")?.now).toEqual(area("十勝")?.baseline);
    expect(sites[0]).toMatchObject({ municipalityCode: "01213", centreId: "suteji" });
  });

  test("sites without an id stand beside one another and beside those that have one", async () => {
    const named = ["site-2", "unsaved-1"].map((id) => ({ ...TOMAKOMAI, id }));
    const sites = [named[0], TOMAKOMAI, named[1], { ...TOMAKOMAI, lat: 42.34, lon: 142.36 }];
    const answer = await coverage({ sites });
    expect(new Set(answer.sites.map(({ id }) => id)).size).toBe(4);
  });

  test("an outreach session is periodic cover and never adds to full cover", async () => {
    const { areas } = await coverage({
      season: "winter",
      sites: [{ ...TOMAKOMAI, kind: "outreach", lat: 42.34, lon: 142.36, daysPerMonth: 1 }],
    });
    const hidaka = areas.find((row) => row.name === "日高");
    expect(hidaka?.now.winter.withinThreshold).toBe(hidaka?.baseline.winter.withinThreshold);
    expect(hidaka?.now.winter.periodicOnlyWithin).toBeGreaterThan(0);
  });
});

describe("bad input is refused with the field's name", () => {
  const refused = async (body: unknown): Promise<Problem> => {
    const response = await post("/api/coverage", body);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    return response.json() as Promise<Problem>;
  };
  test.each([
    [{ season: "spring" }, "season"],
    [{ treshold: 90 }, "treshold"],
    [{ sites: [{ ...TOMAKOMAI, lat: 141.6, lon: 42.6 }] }, "sites.0.lat"],
    [{ sites: [{ ...TOMAKOMAI, centre: "nobody" }] }, "sites.0.centre"],
    [{ sites: [{ ...TOMAKOMAI, lat: 42.3, lon: 142.0 }] }, "sites.0.lat,lon"],
    [{ reassigned: { "01213": "nobody" } }, "reassigned.01213"],
  ])("%j", async (body, field) => {
    const problem = await refused(body);
    expect(problem.status).toBe(400);
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });
  test("a site in the sea names the nearest road", async () => {
    const problem = await refused({ sites: [{ ...TOMAKOMAI, lat: 42.3, lon: 142.0 }] });
    expect(problem.detail).toContain("国道235号");
  });
  test("an unknown scenario is 404, an unknown call too", async () => {
    expect((await refused({ scenario: 9999 })).status).toBe(404);
    expect((await fetch(`${server.url}/api/nothing`)).status).toBe(404);
  });
  test("a body that is not JSON, or over the limit", async () => {
    const send = (body: string) =>
      fetch(`${server.url}/api/coverage`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
    expect((await send("{")).status).toBe(400);
    expect((await send(JSON.stringify({ season: "x".repeat(1_100_000) }))).status).toBe(413);
  });
});

describe("a route", () => {
  test("comes in OSRM's shape, spoken in Japanese and English, and takes the minutes of the card", async () => {
    type Osrm = {
      code: string;
      routes: { duration: number; legs: { steps: { maneuver: { type: string; instruction: string } }[] }[] }[];
    };
    const ja = await get<Osrm>("/api/route?from=42.471944,140.864722&to=42.016389,143.148333&lang=ja");
    const steps = ja.routes[0].legs[0].steps;
    expect(ja.code).toBe("Ok");
    expect(steps[0].maneuver.type).toBe("depart");
    expect(steps.at(-1)?.maneuver.instruction).toContain("目的地");
    const en = await get<Osrm>("/api/route?from=42.471944,140.864722&to=42.016389,143.148333&lang=en");
    expect(en.routes[0].legs[0].steps.at(-1)?.maneuver.instruction).toContain("arrived");
    expect(en.routes[0].duration).toBe(ja.routes[0].duration);
  });
  test("to an island without ferries: no route", async () => {
    const answer = await get<{ code: string }>("/api/route?from=41.7686,140.7291&to=42.1714,139.5161&ferry=avoid");
    expect(answer.code).toBe("NoRoute");
  });
});
