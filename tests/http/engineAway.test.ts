import { afterEach, describe, expect, test } from "vitest";
import type { CoverageAnswer, Health, Problem } from "../../server/contract/answers.ts";
import { distanceKm } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";
import { type Country, kmWithPassShut, type OsrmStandIn, startOsrm, tablesAsked } from "../support/osrmStandIn.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

/** A planner on one OSRM for both seasons, whose country knows that 知床横断道路 is shut in winter. */
interface Office {
  readonly osrm: OsrmStandIn;
  readonly server: TestServer;
}

const WAIT = { timeout: 30_000, interval: 200 };
let open: Office[] = [];

async function openOffice(country: Partial<Country> = {}, env: Readonly<Record<string, string>> = {}): Promise<Office> {
  const osrm = await startOsrm({ km: kmWithPassShut, ...country });
  return officeOn(osrm, env);
}

async function officeOn(osrm: OsrmStandIn, env: Readonly<Record<string, string>> = {}): Promise<Office> {
  const urls = { OSRM_SUMMER_URL: osrm.url, OSRM_WINTER_URL: osrm.url };
  const office = {
    osrm,
    server: await startTestServer(undefined, undefined, { ROAD_ENGINE: "osrm", ...urls, ...env }),
  };
  open.push(office);
  return office;
}

afterEach(async () => {
  for (const { server, osrm } of open) {
    await server.close();
    await osrm.stop();
  }
  open = [];
});

const statusOf = async ({ server }: Office, path: string) => (await fetch(server.url + path)).status;
const engineOf = async ({ server }: Office) =>
  ((await (await fetch(`${server.url}/api/health`)).json()) as Health).roads.engine;
const problemOf = async ({ server }: Office, path: string) => {
  const response = await fetch(server.url + path);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  return (await response.json()) as Problem;
};

async function summerMinutes({ server }: Office, code: string): Promise<number | null | undefined> {
  const answer = (await (await fetch(`${server.url}/api/coverage`)).json()) as CoverageAnswer;
  return answer.municipalities.find((row) => row.code === code)?.minutes.summer;
}

/** From 苫小牧's centre to its office at 60 km/h, one decimal rounded up. */
function minutesAt(kmPerHour: number, { server }: Office, code: string): number {
  const { centres, municipalities } = server.planner.facts.places;
  const office = municipalities.find((each) => each.code === code);
  const centre = centres.find(({ id }) => id === office?.centreId);
  return Math.ceil((distanceKm(centre as Position, office as Position) / kmPerHour) * 600 - 1e-6) / 10;
}

const SECTIONS = ["/api/coverage", "/api/places/municipality/01213", "/api/calendar", "/api/export/tables.xlsx"];
const FACTS = ["/api/health", "/api/municipalities", "/api/scenarios", "/api/map/roads", "/api/assumptions"];

describe("a routing server that does not answer at the start", () => {
  test("the planner starts, refuses figures naming it, shows facts and 案, and computes when it is there", async () => {
    const osrm = await startOsrm({ km: kmWithPassShut });
    await osrm.stop();
    const office = await officeOn(osrm);
    const name = `OSRM (${new URL(osrm.url).host})`;
    await expect
      .poll(() => engineOf(office), WAIT)
      .toMatchObject({
        state: "silent",
        reason: { code: "engineSilent", engine: name, text: expect.stringContaining("ECONNREFUSED") },
      });
    for (const path of SECTIONS) {
      const { status, code, values } = await problemOf(office, path);
      expect({ path, status, code, engine: values?.engine }).toEqual({
        ...{ path, status: 503, code: "engineSilent", engine: name },
      });
    }
    for (const path of FACTS) expect(await statusOf(office, path), path).toBe(200);

    await osrm.start();
    await expect.poll(() => statusOf(office, "/api/coverage"), WAIT).toBe(200);
    expect(await engineOf(office)).toMatchObject({ state: "answers", reason: null });
    expect(await summerMinutes(office, "01213")).toBe(minutesAt(60, office, "01213"));
  });
});

describe("a routing server that falls silent", () => {
  test("is said to be, what was fetched stays, and nothing new is answered in its place until it is back", async () => {
    const office = await openOffice();
    expect(await statusOf(office, "/api/coverage")).toBe(200);
    await office.osrm.stop();
    expect(await problemOf(office, "/api/coverage?toll=avoid")).toMatchObject({ status: 503, code: "engineSilent" });
    expect(await engineOf(office)).toMatchObject({ state: "silent" });
    expect(await statusOf(office, "/api/coverage")).toBe(200); // its own figures of before
    await office.osrm.start();
    await expect.poll(() => engineOf(office), WAIT).toMatchObject({ state: "answers" });
    expect(await statusOf(office, "/api/coverage?toll=avoid")).toBe(200);
  });

  test("one that stumbles for a moment is asked again, unnoticed", async () => {
    const office = await openOffice();
    await expect.poll(() => engineOf(office), WAIT).toMatchObject({ state: "answers" });
    let stumbles = 1;
    office.osrm.country.instead = () => (stumbles-- > 0 ? { status: 503, body: "busy" } : null);
    expect(await statusOf(office, "/api/coverage")).toBe(200);
    expect(await engineOf(office)).toMatchObject({ state: "answers" });
  });
});

describe("answers that are not whole", () => {
  test.each([
    ["a row is missing", (durations: unknown[]) => durations.slice(1)],
    ["a value is missing", (durations: unknown[]) => [(durations[0] as unknown[]).slice(1), ...durations.slice(1)]],
    [
      "a value is no number",
      (durations: unknown[]) => [["x", ...(durations[0] as unknown[]).slice(1)], ...durations.slice(1)],
    ],
  ])("%s: no figure is shown", async (_, spoil) => {
    const office = await openOffice();
    await expect.poll(() => engineOf(office), WAIT).toMatchObject({ state: "answers" });
    const honest = { ...office.osrm.country };
    const asked = new Map<string, number>();
    office.osrm.country.instead = (path) => {
      const times = (asked.get("table") ?? 0) + 1;
      asked.set("table", times);
      if (times !== 3) return null; // one part of many
      const { status, body } = office.osrm.answerOf(path, honest);
      const table = JSON.parse(body);
      return { status, body: JSON.stringify({ ...table, durations: spoil(table.durations) }) };
    };
    expect(await problemOf(office, "/api/coverage")).toMatchObject({ status: 503, code: "engineWrong" });
  });

  test.each([
    ["0 minutes to everywhere", 1e9],
    ["more than a month", 1e-3],
  ])("%s is believed of nobody", async (_, kmPerHour) => {
    const office = await openOffice();
    await expect.poll(() => engineOf(office), WAIT).toMatchObject({ state: "answers" });
    office.osrm.country.kmPerHour = kmPerHour;
    expect(await problemOf(office, "/api/coverage")).toMatchObject({ status: 503, code: "engineWrong" });
  });

  test("a proxy's page instead of an answer is told apart", async () => {
    const office = await openOffice({ instead: () => ({ status: 200, body: "<html>login</html>" }) });
    expect(await problemOf(office, "/api/coverage")).toMatchObject({ status: 503, code: "engineWrong" });
  });
});

test("a smaller table limit than set is learnt, and the table is whole", async () => {
  const office = await openOffice({ tableSize: 20 }, { OSRM_TABLE_LIMIT: "100" });
  expect(await summerMinutes(office, "01213")).toBe(minutesAt(60, office, "01213"));
  const { network } = office.server.planner;
  const places = (await (await fetch(`${office.server.url}/api/coverage`)).json()) as CoverageAnswer;
  expect(places.settlements.minutes.summer).toHaveLength(network.targets.length - places.municipalities.length);
  expect(places.settlements.minutes.summer).not.toContain(null);
});

test("a point no road is found for has no way; all others do", async () => {
  const isErimo = ({ lat, lon }: Position) => Math.abs(lat - 42.016) < 0.02 && Math.abs(lon - 143.148) < 0.02;
  const office = await openOffice({ isOff: isErimo });
  expect(await summerMinutes(office, "01609")).toBeNull();
  expect(await summerMinutes(office, "01213")).toBe(minutesAt(60, office, "01213"));
});

test("a winter server that drives a road shut all winter is refused for winter, and only there", async () => {
  const office = await openOffice({ km: distanceKm }); // 知床横断道路 straight through
  expect(await problemOf(office, "/api/coverage")).toMatchObject({
    status: 503,
    code: "closedRoadDriven",
    values: { season: "winter", road: "国道334号 知床横断道路" },
  });
  expect((await engineOf(office))?.refused).toMatchObject([{ season: "winter", reason: { code: "closedRoadDriven" } }]);
  const route = "/api/route?from=43.06,141.35&to=42.63,141.6";
  expect(await statusOf(office, `${route}&season=summer`)).toBe(200);
  expect(await statusOf(office, `${route}&season=winter`)).toBe(503);
});

test("other data under the same address: nothing of the old is shown as the new", async () => {
  const office = await openOffice({ dataVersion: "2026-10-01T00:00:00Z" });
  expect(await summerMinutes(office, "01213")).toBe(minutesAt(60, office, "01213"));
  Object.assign(office.osrm.country, { kmPerHour: 30, dataVersion: "2026-11-20T00:00:00Z" });
  await fetch(`${office.server.url}/api/coverage?toll=avoid`); // the first answer of the new data
  await expect.poll(() => summerMinutes(office, "01213"), WAIT).toBe(minutesAt(30, office, "01213"));
  const { roads } = (await (await fetch(`${office.server.url}/api/health`)).json()) as Health;
  expect(roads.day).toBe("2026-11-20");
});

/** Answers wait until `go` is called. */
function held(osrm: OsrmStandIn): { readonly go: () => void } {
  let go = () => {};
  osrm.country.hold = new Promise((resolve) => {
    go = resolve;
  });
  return {
    go: () => {
      osrm.country.hold = null;
      go();
    },
  };
}

test("what its caller has given up is given up at the routing server", async () => {
  const office = await openOffice();
  await expect.poll(() => engineOf(office), WAIT).toMatchObject({ state: "answers" });
  const { go } = held(office.osrm);
  const before = office.osrm.asked.length;
  const caller = new AbortController();
  const asked = fetch(`${office.server.url}/api/coverage`, { signal: caller.signal }).catch(() => "given up");
  await expect.poll(() => tablesAsked(office.osrm, before).length, WAIT).toBeGreaterThan(0);
  caller.abort();
  expect(await asked).toBe("given up");
  await expect.poll(() => office.osrm.givenUp.length, WAIT).toBeGreaterThan(0);
  go();
  expect(await engineOf(office)).toMatchObject({ state: "answers" }); // which is no fault of the server's
  expect(await statusOf(office, "/api/coverage")).toBe(200);
});

test("two who ask for the same have it asked once", async () => {
  const office = await openOffice();
  await expect.poll(() => engineOf(office), WAIT).toMatchObject({ state: "answers" });
  const { go } = held(office.osrm);
  const before = office.osrm.asked.length;
  const both = [1, 2].map(() => statusOf(office, "/api/coverage"));
  await expect.poll(() => tablesAsked(office.osrm, before).length, WAIT).toBeGreaterThan(0);
  go();
  expect(await Promise.all(both)).toEqual([200, 200]);
  const tables = tablesAsked(office.osrm, before).map(({ path }) => path);
  expect(new Set(tables).size * 2).toBe(tables.length); // summer and winter on one server: each part twice, not four times
});

test("a server that does not say its map's day: said to be unknown, and nothing of it outlives an outage", async () => {
  const office = await openOffice({ dataVersion: "" });
  expect(await summerMinutes(office, "01213")).toBe(minutesAt(60, office, "01213"));
  const { roads } = (await (await fetch(`${office.server.url}/api/health`)).json()) as Health;
  expect(roads.day).toBeNull();
  const csv = await (await fetch(`${office.server.url}/api/export/coverage.csv?by=area&lang=ja`)).text();
  expect(csv).toContain(`${roads.name} 日付不明`);
  await office.osrm.stop();
  expect(await statusOf(office, "/api/coverage?toll=avoid")).toBe(503); // the outage is noticed
  office.osrm.country.kmPerHour = 30; // other speeds are loaded meanwhile
  await office.osrm.start();
  await expect.poll(() => summerMinutes(office, "01213"), WAIT).toBe(minutesAt(30, office, "01213"));
});
