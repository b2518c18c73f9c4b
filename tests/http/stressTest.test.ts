import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Measures } from "../../server/contract/answers.ts";
import type { StressAnswer } from "../../server/contract/stressAnswers.ts";
import { figureChange, KEY_FIGURES } from "../../server/core/coverage/keyFigures.ts";
import { csvRows } from "../support/runCli.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${server.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
  return response.json() as Promise<T>;
}
const coverage = (body: object) => post<CoverageAnswer>("/api/coverage", { season: "winter", ...body });
const stressTest = (body: object) => post<StressAnswer>("/api/stress-test", { season: "winter", ...body });

/** The four roads that lead to 稚内. */
const WAKKANAI_SHUT = ["声問-猿払", "豊富-稚内", "稚内天塩線", "稚内幌延線"];
async function sectionsNamed(words: readonly string[]): Promise<string[]> {
  const { features } = (await (await fetch(`${server.url}/api/risk-sections`)).json()) as {
    features: { properties: { name: string } }[];
  };
  const names = features.map(({ properties }) => properties.name);
  return words.map((word) => names.find((name) => name.includes(word)) ?? expect.fail(`no section ${word}`));
}

function changes(before: Measures, after: Measures) {
  return Object.fromEntries(KEY_FIGURES.map((figure) => [figure.key, figureChange(figure, before, after)]));
}

describe("a town that loses every road", () => {
  let open: CoverageAnswer;
  let shut: CoverageAnswer;
  let lost: StressAnswer;
  beforeAll(async () => {
    const shutSections = await sectionsNamed(WAKKANAI_SHUT);
    [open, shut, lost] = [await coverage({}), await coverage({ shutSections }), await stressTest({ shutSections })];
  });

  /** People by settlement who had a way and have none, worked out from the answers themselves. */
  const lostPeople = () => {
    const { settlements } = server.planner.facts.places;
    const weight = server.planner.uploads.find("population-2025").values;
    const [before, after] = [open.settlements.minutes.winter, shut.settlements.minutes.winter];
    return settlements.reduce((sum, _, i) => sum + (before[i] !== null && after[i] === null ? weight[i] : 0), 0);
  };

  test("the people without a way are counted, and 稚内市 leads the list by name", () => {
    expect(lost.lostWayPeople).toBeGreaterThan(30_000);
    expect(lost.lostWayPeople).toBeCloseTo(lostPeople(), 0);
    expect(lost.municipalities[0]).toMatchObject({ name: "稚内市", minutesAfter: null });
    expect(lost.municipalities.reduce((sum, row) => sum + row.lostWayPeople, 0)).toBeCloseTo(lost.lostWayPeople, 0);
  });
  test("no way counts as beyond: those beyond 2 h do not become fewer", () => {
    const [before, after] = [open.whole.now.winter, shut.whole.now.winter];
    expect(after.overThreshold).toBeGreaterThanOrEqual(before.overThreshold);
    expect(after.withinThreshold + after.overThreshold).toBeCloseTo(after.population, 0);
  });
  test("no figure is shown as an improvement, and what holds for other people is not compared", () => {
    const { winter: before } = open.whole.now;
    const { winter: after } = shut.whole.now;
    const found = changes(before, after);
    expect(after.worst?.minutes).toBeLessThan(before.worst?.minutes ?? 0); // the trap: the farthest places dropped out
    for (const change of Object.values(found)) expect(change).not.toMatchObject({ kind: "change", isBetter: true });
    for (const key of ["longest", "excess"]) expect(found[key]).toMatchObject({ kind: "otherPeople" });
    expect(after.reachedPeople + after.unreachable).toBeCloseTo(after.population, 0);
  });
  test("稚内市 is 道路なし, not 船便: no ferry leads there", () => {
    const wakkanai = shut.municipalities.find(({ code }) => code === "01214");
    expect(wakkanai).toMatchObject({ flag: "unreachable_by_road", needsFerry: false, minutes: { winter: null } });
  });
  test("people still served but slower are listed with minutes before and after", () => {
    for (const { slowerPeople, fallBeyondPeople, mostSlowed } of lost.municipalities) {
      if (slowerPeople + fallBeyondPeople === 0) continue;
      expect(mostSlowed?.minutesAfter).toBeGreaterThan(mostSlowed?.minutesBefore ?? Infinity);
    }
  });
});

describe("a centre closed for a week", () => {
  test("its people beyond 2 h become all its people, not none", async () => {
    const closed = await coverage({ closedSiteIds: ["ikinuki"] });
    const row = closed.centres.find(({ id }) => id === "ikinuki");
    expect(row?.now.winter.overThreshold).toBe(row?.now.winter.population);
    expect(row?.baseline.winter.overThreshold).toBeLessThan(row?.now.winter.population ?? 0);
    const losses = await stressTest({ closedSiteIds: ["ikinuki"] });
    expect(losses.lostWayPeople).toBeCloseTo(row?.now.winter.population ?? 0, 0);
  });
  test("under `nearest` its people are slower or fall beyond, and nobody loses the way who has another centre", async () => {
    const losses = await stressTest({ rule: "nearest", closedSiteIds: ["ikinuki"] });
    expect(losses.lostWayPeople).toBe(0);
    expect(losses.fallBeyondPeople).toBeGreaterThan(0);
    expect(losses.slowerPeople).toBeGreaterThan(0);
  });
});

describe("a closed site that is taken away", () => {
  const site = { id: "s", kind: "satellite", centre: "suteji", name: "浦河", lat: 42.168, lon: 142.768 };
  test("is no reason to refuse: 200, as if it had never been", async () => {
    const { id, version } = server.planner.scenarios.create({
      ...{ name: "試験", description: "", reassigned: {}, parameters: {} },
      sites: [{ ...site, kind: "satellite" }],
    });
    expect(version).toBe(1);
    const removed = await coverage({ scenario: id, removedSiteIds: ["s"], closedSiteIds: ["s"] });
    const never = await coverage({});
    expect(removed.whole.now).toEqual(never.whole.now);
    expect(removed.assumptions.shut).toEqual([]);
  });
});

describe("files of a stress test say so", () => {
  const asked = "season=winter&closedSiteIds=ikinuki";
  test("the CSV names what is shut in every row, beside season, rule, threshold and 案", async () => {
    const response = await fetch(`${server.url}/api/export/coverage.csv?by=area&scenario=1&${asked}`);
    expect(decodeURIComponent(response.headers.get("content-disposition") ?? "")).toContain("点検");
    const rows = csvRows((await response.text()).replace("\uFEFF", "").replaceAll("\r\n", "\n"));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row).toMatchObject({ scenario: "現状", season: "winter", rule: "assigned", threshold_minutes: "120" });
      expect(row.stress_test_shut).toBe("いきぬき");
    }
  });
  test("the map page carries the mark in its title line and conditions", async () => {
    const svg = await (await fetch(`${server.url}/api/export/map.svg?${asked}`)).text();
    expect(svg).toContain("点検中");
  });
});
