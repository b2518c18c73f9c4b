import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Problem, SearchHit } from "../../server/contract/answers.ts";
import type { OwnWeight, PlacesPreview, WeightChoice, WeightPreview } from "../../server/contract/uploadAnswers.ts";
import { gatherTableFacts } from "../../server/export/tables/gatherTableFacts.ts";
import { territoryTable } from "../../server/export/tables/territoryTable.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { csvRows } from "../support/runCli.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function upload<T>(path: string, body: Uint8Array | string): Promise<T> {
  const response = await fetch(`${server.url}/api/${path}`, {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: typeof body === "string" ? body : new Uint8Array(body),
  });
  return response.json() as Promise<T>;
}

async function send<T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  const response = await fetch(`${server.url}/api/${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (response.status === 204 ? undefined : await response.json()) as T };
}

/** 市町村,人数 / 稚内市,100 / 留萌市,300 as Excel in Japan saves it. */
const SHIFT_JIS = Uint8Array.from([
  ...[0x8e, 0x73, 0x92, 0xac, 0x91, 0xba, 0x2c, 0x90, 0x6c, 0x90, 0x94, 0x0d, 0x0a],
  ...[0x92, 0x74, 0x93, 0xe0, 0x8e, 0x73, 0x2c, 0x31, 0x30, 0x30, 0x0d, 0x0a],
  ...[0x97, 0xaf, 0x96, 0x47, 0x8e, 0x73, 0x2c, 0x33, 0x30, 0x30, 0x0d, 0x0a],
]);

/** What can be counted before anything is uploaded. */
const POPULATIONS = [
  ...["人口（2020年国勢調査・確定）", "人口（2025年国勢調査・速報）"],
  ...["人口（2030年・社人研推計）", "人口（2040年・社人研推計）", "人口（2050年・社人研推計）"],
];

describe("an own weight", () => {
  test("is read as Shift_JIS with a Japanese header", async () => {
    const preview = await upload<WeightPreview>("weights/preview", SHIFT_JIS);
    expect(preview).toMatchObject({
      encoding: "Shift_JIS",
      byPlace: "municipality",
      accepted: 2,
      refused: 0,
      total: 400,
    });
    expect(preview.values).toEqual({ "01214": 100, "01212": 300 });
    expect(preview.missing).toHaveLength(177);
  });

  test("is read as UTF-8 with an English header; every refused line says why, and codes without their zero match", async () => {
    const preview = await upload<WeightPreview>(
      "weights/preview",
      '\uFEFFcode,municipality,value\n1214,,"1,234"\n,東京市,5\n01212,,abc\n01214,,7\n,留萌市,-1\n',
    );
    expect(preview.values).toEqual({ "01214": 1234 });
    expect(preview.lines.map(({ line, reason }) => [line, reason])).toEqual([
      [2, null],
      [3, { code: "noSuchPlace" }],
      [4, { code: "notANumber", text: "abc" }],
      [5, { code: "placeTwice" }],
      [6, { code: "negative" }],
    ]);
  });

  test("by settlement: a line without one is refused, and what is left can be kept", async () => {
    const { byPlace, values, lines } = await upload<WeightPreview>(
      "weights/preview",
      "市町村,集落,人数\n,01609-1,10\nえりも町,,5\n",
    );
    expect(lines.map(({ reason }) => reason)).toEqual([null, { code: "noSuchPlace" }]);
    expect(values).toEqual({ "01609-1": 10 });
    const kept = await send<OwnWeight>("POST", "weights", { name: "集落別", byPlace, values });
    expect(kept.status).toBe(201);
    expect((await send("DELETE", `weights/${kept.body.id}`)).status).toBe(204);
  });

  test("once kept is what coverage is counted in", async () => {
    const { values, byPlace } = await upload<WeightPreview>("weights/preview", SHIFT_JIS);
    const { status, body } = await send<OwnWeight>("POST", "weights", { name: "手帳所持者", byPlace, values });
    expect(status).toBe(201);
    const answer = (await send<CoverageAnswer>("GET", `coverage?season=winter&weight=${body.id}`)).body;
    expect(answer.assumptions.weight).toEqual({
      ...{ id: body.id, name: "手帳所持者", unit: "人" },
      ...{ year: null, kind: null },
    });
    expect(answer.whole.now.winter.population).toBeCloseTo(400, 6);
    expect(answer.centres.find(({ id }) => id === "ikinuki")?.now.winter.population).toBeCloseTo(400, 6);
    const csv = await fetch(`${server.url}/api/export/coverage.csv?by=municipality&weight=${body.id}`);
    const counted = csvRows((await csv.text()).replace("\uFEFF", "")).map(({ population }) => Number(population));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBeCloseTo(400, 6);
    const coverage = coverageRequest({ weightId: body.id });
    const report = gatherTableFacts(server.planner, { coverage, language: "ja", day: "2026-11-24" });
    for (const kind of ["area", "centre"] as const)
      expect(territoryTable(kind, report).columns.map(({ title }) => title)).toContain("手帳所持者");
    const choices = (await send<WeightChoice[]>("GET", "weights")).body;
    expect(choices.map(({ name }) => name)).toEqual([...POPULATIONS, "手帳所持者"]);
    expect((await send("DELETE", `weights/${body.id}`)).status).toBe(204);
    expect((await send("GET", `coverage?weight=${body.id}`)).status).toBe(404);
  });

  test("a preview keeps nothing; a file without the columns, or no text at all, is refused by name", async () => {
    expect((await send<WeightChoice[]>("GET", "weights")).body).toHaveLength(POPULATIONS.length);
    const noValue = await upload<Problem>("weights/preview", "市町村\n稚内市\n");
    expect(noValue.errors?.[0]).toMatchObject({ field: "file", code: "columnMissing", values: { column: "value" } });
    const picture = await upload<Problem>(
      "weights/preview",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]),
    );
    expect(picture.errors?.[0].field).toBe("file");
    const unknown = await send<Problem>("POST", "weights", {
      name: "x",
      byPlace: "municipality",
      values: { "13101": 1 },
    });
    expect(unknown.body.errors?.[0].field).toBe("values.13101");
  });
});

describe("own candidate places", () => {
  test("are checked against the roads, kept as a list and taken away as one", async () => {
    const preview = await upload<PlacesPreview>(
      "candidate-places/preview",
      "名称,緯度,経度\n浦河町役場,42.1683,142.7683\n海の上,42.0,142.3\n,42.1,142.7\n",
    );
    expect(preview.places).toEqual([{ name: "浦河町役場", lat: 42.1683, lon: 142.7683 }]);
    expect(preview.lines[1].reason?.code).toMatch(/^(inSea|offRoad)$/);
    expect(preview.lines[2].reason).toEqual({ code: "nameMissing" });
    const kept = await send<{ id: string }[]>("POST", "candidate-places", {
      listName: "日高の候補",
      places: preview.places,
    });
    expect(kept.status).toBe(201);
    expect((await send<unknown[]>("GET", "candidate-places")).body).toHaveLength(1);
    const hits = (await send<SearchHit[]>("GET", `search?q=${encodeURIComponent("浦河町役場")}`)).body;
    expect(hits[0]).toMatchObject({ kind: "candidate", municipality: "日高の候補", lat: 42.1683 });
    expect((await send("DELETE", `candidate-places/${encodeURIComponent("日高の候補")}`)).status).toBe(204);
    expect((await send<unknown[]>("GET", "candidate-places")).body).toEqual([]);
  });
});
