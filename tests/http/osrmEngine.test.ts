import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Health, PlaceCard, Problem } from "../../server/contract/answers.ts";
import type { RouteAnswer } from "../../server/contract/routeAnswers.ts";
import { distanceKm } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";
import { kmWithPassShut, type OsrmStandIn, startOsrm, tablesAsked } from "../support/osrmStandIn.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

// Summer is driven at 60 km/h, winter at 40, along straight lines: 60 km are 60 minutes in summer and 90 in winter.
const SUMMER_KM_PER_HOUR = 60;
const WINTER_KM_PER_HOUR = 40;

let summer: OsrmStandIn;
let winter: OsrmStandIn;
let server: TestServer;

const engineOf = (first: OsrmStandIn, second: OsrmStandIn) => ({
  ROAD_ENGINE: "osrm",
  OSRM_SUMMER_URL: first.url,
  OSRM_WINTER_URL: second.url,
});

beforeAll(async () => {
  summer = await startOsrm({ kmPerHour: SUMMER_KM_PER_HOUR });
  winter = await startOsrm({ kmPerHour: WINTER_KM_PER_HOUR, km: kmWithPassShut });
  server = await startTestServer(undefined, undefined, engineOf(summer, winter));
});
afterAll(async () => {
  await server.close();
  await Promise.all([summer.stop(), winter.stop()]);
});

const call = (path: string, body?: unknown): Promise<Response> =>
  fetch(
    server.url + path,
    body === undefined
      ? {}
      : {
          method: "POST",
          body: JSON.stringify(body),
          headers: { "Content-Type": "application/json", "X-Planner": "1" },
        },
  );

async function answerOf<T>(path: string, body?: unknown): Promise<T> {
  const response = await call(path, body);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

async function refusalOf(path: string, body?: unknown): Promise<Problem> {
  const response = await call(path, body);
  expect(response.status, path).toBeGreaterThanOrEqual(400);
  return (await response.json()) as Problem;
}

/** As shown: one decimal, rounded up. */
const shown = (km: number, kmPerHour: number) => Math.ceil((km / kmPerHour) * 600 - 1e-6) / 10;

const TOMAKOMAI = { kind: "satellite", centre: "suteji", name: "苫小牧", lat: 42.634, lon: 141.605, daysPerMonth: 20 };
const place = (code: string): Position => {
  const found = server.planner.facts.places.municipalities.find((each) => each.code === code);
  if (!found) throw new Error(`no municipality ${code}`);
  return found;
};
const centreOf = (code: string): Position => {
  const { centres, municipalities } = server.planner.facts.places;
  const id = municipalities.find((each) => each.code === code)?.centreId;
  return centres.find((centre) => centre.id === id) as Position;
};
const minutesOf = ({ municipalities }: CoverageAnswer, code: string) =>
  municipalities.find((row) => row.code === code)?.minutes;

describe("ROAD_ENGINE=osrm", () => {
  test("health names the server, the day of its map and what it cannot do", async () => {
    await expect
      .poll(async () => (await answerOf<Health>("/api/health")).roads, { timeout: 20_000 })
      .toMatchObject({
        network: "osrm",
        name: `OSRM (${new URL(summer.url).host})`,
        day: "2026-11-01",
        places: null,
        engine: { state: "answers", reason: null, refused: [] },
        // no OSRM for storm days is set, and the profile cannot leave out tolls and ferries at once
        limits: [
          ...["storm", "tollAndFerryAvoid", "asOf", "closures", "winterSeverity", "speedFactor"],
          ...["shutSections", "riskSections"],
        ],
      });
  });

  test("minutes are those of the server, in both seasons, and the answer names it", async () => {
    const answer = await answerOf<CoverageAnswer>("/api/coverage?season=winter");
    expect(answer.assumptions.roads).toMatchObject({ kind: "osrm", day: "2026-11-01" });
    for (const code of ["01213", "01602", "01214"]) {
      const km = distanceKm(centreOf(code), place(code));
      expect(minutesOf(answer, code)).toEqual({
        summer: shown(km, SUMMER_KM_PER_HOUR),
        winter: shown(km, WINTER_KM_PER_HOUR),
      });
    }
  });

  test("a dragged site is one more row, asked for in tables of at most 100² pairs, and answers at once the second time", async () => {
    await answerOf("/api/coverage?season=winter");
    const before = summer.asked.length;
    const body = { season: "summer", sites: [TOMAKOMAI] };
    const answer = await answerOf<CoverageAnswer>("/api/coverage", body);
    expect(minutesOf(answer, "01213")?.summer).toBe(shown(distanceKm(TOMAKOMAI, place("01213")), SUMMER_KM_PER_HOUR));
    const tables = tablesAsked(summer, before);
    expect(tables.every(({ sources, targets }) => sources === 1 && targets <= 10_000)).toBe(true);
    const { length } = server.planner.network.targets;
    expect(tables.reduce((sum, { targets }) => sum + targets, 0)).toBe(length);
    const after = summer.asked.length;
    expect(await answerOf("/api/coverage", body)).toEqual(answer);
    expect(tablesAsked(summer, after)).toEqual([]);
  });

  test("a route has steps with spoken instructions", async () => {
    const [from, to] = [centreOf("01213"), place("01213")];
    const url = `/api/route?from=${from.lat},${from.lon}&to=${to.lat},${to.lon}&season=winter&lang=ja`;
    const { code, routes } = await answerOf<RouteAnswer>(url);
    expect(code).toBe("Ok");
    expect(routes[0].duration).toBeCloseTo((distanceKm(from, to) / WINTER_KM_PER_HOUR) * 3600, 0);
    expect(routes[0].legs[0].steps.map(({ maneuver }) => maneuver.instruction)).toEqual([
      expect.stringContaining("中央通"),
      expect.stringContaining("到着"),
    ]);
  });

  test("a card has summer and winter, leaves out the storm the server has not, and does not call the way safe", async () => {
    const card = await answerOf<PlaceCard>("/api/places/municipality/01213");
    const [own] = card.fromCentres;
    const km = distanceKm(centreOf("01213"), place("01213"));
    expect(own.minutes).toEqual({ summer: shown(km, SUMMER_KM_PER_HOUR), winter: shown(km, WINTER_KM_PER_HOUR) });
    expect(own.km).toBe(Math.round(km * 10) / 10);
    expect(card.riskSections).toBeNull();
  });

  test.each([
    ["a storm day", "/api/coverage?season=storm", "season", "storm"],
    ["another day's roads", "/api/coverage?asOf=2014-03-01", "asOf", "asOf"],
    ["a harder winter", "/api/coverage?winterSeverity=1.5", "winterSeverity", "winterSeverity"],
    ["tolls and ferries at once", "/api/coverage?toll=avoid&ferry=avoid", "toll", "tollAndFerryAvoid"],
    ["other closures", "/api/coverage?season=winter&closures=summer", "closures", "closures"],
  ])("what it cannot do is refused by name: %s", async (_, path, field, limit) => {
    const { status, errors } = await refusalOf(path);
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({ field, code: "networkCannot", values: { limit } });
    expect(errors?.[0].reason).toContain("OSRM (127.0.0.1:");
  });

  test("a shut section is refused, a shut centre is not", async () => {
    const [section] = server.planner.facts.roads.riskSections;
    const { errors } = await refusalOf("/api/stress-test", { shutSections: [section.name] });
    expect(errors?.[0]).toMatchObject({ field: "shutSections", values: { limit: "shutSections" } });
    const stressed = await answerOf<{ slowerPeople: number; lostWayPeople: number; fallBeyondPeople: number }>(
      "/api/stress-test",
      { closedSiteIds: ["suteji"] },
    );
    expect(stressed.lostWayPeople).toBeGreaterThan(0); // assigned: nobody else serves its places
  });

  test("the report's statements on travel stay readable; none is judged by other roads than those of its day", async () => {
    const statements = await answerOf<{ verdict: string; ours: unknown[] }[]>("/api/stated-travel");
    expect(statements.length).toBe(server.planner.facts.statedTravel.length);
    for (const { verdict, ours } of statements) expect({ verdict, ours }).toEqual({ verdict: "undecidable", ours: [] });
  });

  test("all 案 of a ranking are asked for together: no row twice, no request for a single one of many", async () => {
    const before = summer.asked.length;
    const { rows } = await answerOf<{ rows: unknown[] }>("/api/scenarios/ranking?ferry=avoid"); // nothing of it is known yet
    expect(rows.length).toBeGreaterThan(5);
    const standing = server.planner.scenarios.list().flatMap(({ sites }) => sites);
    const points = new Set(
      [...server.planner.facts.places.centres, ...standing].map(({ lat, lon }) => `${lat},${lon}`),
    );
    const pairs = tablesAsked(summer, before).reduce((sum, { sources, targets }) => sum + sources * targets, 0);
    expect(pairs).toBe(points.size * server.planner.network.targets.length);
  });

  test("tolls are left out by the server itself", async () => {
    const before = summer.asked.length;
    await answerOf("/api/coverage?toll=avoid");
    const tables = tablesAsked(summer, before);
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.every(({ path }) => path.endsWith("exclude=toll"))).toBe(true);
  });

  test("sites are suggested, calendars and workload counted, files made on it", async () => {
    const suggested = await answerOf<{ status: string; sites: unknown[] }>("/api/suggest", {
      ...{ objective: "coverage", n: 1, season: "winter", centre: "suteji" },
    });
    expect(suggested.sites).toHaveLength(1);
    const session = { ...TOMAKOMAI, kind: "outreach", recurrence: "第3金曜", hours: "10:00-15:00" };
    const year = { sites: [session], year: 2026, centre: "suteji" };
    const calendar = await answerOf<{ centres: { trips: { season: string; km: number }[] }[] }>("/api/calendar", year);
    const suteji = server.planner.facts.places.centres.find(({ id }) => id === "suteji") as Position;
    const oneWay = distanceKm(suteji, session);
    for (const { km } of calendar.centres[0].trips) expect(km).toBeCloseTo(2 * oneWay, 0);
    expect(await answerOf("/api/workload", year)).toMatchObject({ roads: { kind: "osrm", day: "2026-11-01" } });
    const ics = await (await call("/api/export/calendar.ics", year)).text();
    expect(ics.replaceAll("\r\n ", "")).toContain("所要時間の道路網は経路サーバー OSRM (127.0.0.1:");
    await answerOf("/api/places-beyond?territory=whole");
    for (const [path, kind] of [
      ["/api/export/coverage.csv?by=municipality", "text/csv"],
      ["/api/export/tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      ["/api/export/map.svg", "image/svg+xml"],
    ]) {
      const response = await call(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get("content-type"), path).toContain(kind);
      if (!path.includes("xlsx")) expect(await response.text(), path).toContain("OSRM (127.0.0.1:");
    }
  });

  test("no file says that its roads are those of today: they are of the day of its map", async () => {
    const [heading, row] = (await (await call("/api/export/coverage.csv")).text()).split(/\r?\n/);
    const cell = (name: string) => row.split(",")[heading.split(",").indexOf(name)];
    expect([cell("roads_day"), cell("roads_as_of")]).toEqual(["2026-11-01", ""]);
    const page = await (await call("/api/export/map.svg")).text();
    expect(page).toContain(`道路網 経路サーバー OSRM (${new URL(summer.url).host}) 2026-11-01　数字の単位`);
    expect(page).not.toContain("の道路）");
  });
});

describe("an island", () => {
  // 利尻富士町: the server has no ferry, and would join the island to the mainland without a word
  const isOnRishiri = ({ lat, lon }: Position) => lat > 45.0 && lat < 45.3 && lon > 141.1 && lon < 141.4;

  test("is never joined to the mainland, and a pair without a way is 道路なし", async () => {
    const wakkanai = { lat: 45.41, lon: 141.67 };
    const oblivious = await startOsrm({
      snap: (point) => (isOnRishiri(point) ? wakkanai : point),
      km: (from, to) => (Math.abs(from.lon - to.lon) > 3 ? null : kmWithPassShut(from, to)),
    });
    const island = await startTestServer(undefined, undefined, engineOf(oblivious, oblivious));
    const response = await fetch(`${island.url}/api/coverage?season=winter`);
    const answer = (await response.json()) as CoverageAnswer;
    expect(minutesOf(answer, "01519")).toEqual({ summer: null, winter: null });
    expect(answer.municipalities.find(({ code }) => code === "01519")?.flag).toBe("unreachable_by_road");
    expect(minutesOf(answer, "01213")?.winter).not.toBeNull();
    await island.close();
    await oblivious.stop();
  });
});
