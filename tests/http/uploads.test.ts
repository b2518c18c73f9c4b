import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Problem } from "../../server/contract/answers.ts";
import type { SearchAnswer } from "../../server/contract/placeAnswers.ts";
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
      [3, "「東京市」は道内の市町村・集落と一致しません"],
      [4, "値「abc」が数ではありません"],
      [5, "同じ場所が前の行（2行目）にあります"],
      [6, "値「-1」が負です"],
    ]);
  });

  test("by settlement: a line without one is refused, and what is left can be kept", async () => {
    const { byPlace, values, lines } = await upload<WeightPreview>(
      "weights/preview",
      "市町村,集落,人数\n,01609-1,10\nえりも町,,5\n",
    );
    expect(lines.map(({ reason }) => reason)).toEqual([null, "道内の市町村・集落と一致しません"]);
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
    const report = gatherTableFacts(server.planner, { coverage, rankedIds: [1], language: "ja", day: "2026-11-24" });
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
    expect(noValue.errors?.[0]).toMatchObject({ field: "file", reason: "見出しに値（人数など）の列がありません" });
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

describe("a file and its choices", () => {
  const HOLDERS = '市町村コード,市町村名,人口,手帳所持者数\n01202,函館市,"245,000","12,900"\n01345,森町,,760\n';

  test.each(["text/csv", "text/plain", "application/json", "application/vnd.ms-excel", "application/x-unknown", ""])(
    "of any type is read for what it is: %s",
    async (type) => {
      const response = await fetch(`${server.url}/api/weights/preview?column=D`, {
        method: "POST",
        headers: { "Content-Type": type },
        body: HOLDERS,
      });
      expect(((await response.json()) as WeightPreview).values).toEqual({ "01202": 12_900, "01345": 760 });
    },
  );

  test("several columns: none counts before one is chosen; the choice names the weight in every file", async () => {
    const asking = await upload<WeightPreview>("weights/preview", HOLDERS);
    expect(asking).toMatchObject({ column: null, accepted: 0, values: {}, total: 0 });
    expect(asking.columns).toEqual([
      { heading: "人口", letter: "C", examples: ["245,000"] },
      { heading: "手帳所持者数", letter: "D", examples: ["12,900", "760"] },
    ]);
    const chosen = await upload<WeightPreview>(`weights/preview?column=${encodeURIComponent("人口")}`, HOLDERS);
    expect(chosen).toMatchObject({
      column: "人口",
      suggestedName: "人口",
      unknown: ["森町"],
      values: { "01202": 245_000 },
    });
    const { byPlace, values, column } = chosen;
    const kept = await send<OwnWeight>("POST", "weights", { name: "渡島の表", heading: column, byPlace, values });
    expect(kept.body.name).toBe("渡島の表（人口）");
    const sheet = await fetch(`${server.url}/api/export/map.svg?weight=${kept.body.id}`);
    expect(await sheet.text()).toContain("渡島の表（人口）");
    await send("DELETE", `weights/${kept.body.id}`);
  });

  test("a line's kinds, and the reasons in English", async () => {
    const text = "市町村名,種別,人数\n函館市,身体,1\n函館市,知的,2\nどこか,身体,3\n";
    const summed = await upload<WeightPreview>("weights/preview?lang=en", text);
    expect(summed.kinds).toEqual({ heading: "種別", values: ["身体", "知的"], chosen: "sum" });
    expect(summed.lines[2].reason).toBe("“どこか” is no municipality or settlement in Hokkaido");
    expect(summed.lines[2].cells).toEqual(["どこか", "身体", "3"]);
    const one = await upload<WeightPreview>(`weights/preview?kind=${encodeURIComponent("知的")}`, text);
    expect([one.values, one.suggestedName]).toEqual([{ "01202": 2 }, "人数（知的）"]);
  });

  test("a choice that is not there is refused by name", async () => {
    const column = await upload<Problem>("weights/preview?column=X9", HOLDERS);
    expect(column.errors?.[0].reason).toBe("「X9」という列はありません。選べる列：人口、手帳所持者数");
    expect((await upload<Problem>("weights/preview?headingLine=x", HOLDERS)).errors?.[0].field).toBe("headingLine");
    expect((await upload<Problem>("weights/preview?sheet=x", HOLDERS)).errors?.[0].reason).toMatch(
      /シートはありません/,
    );
  });

  test("a file without a table still shows its first lines, so that the heading can be chosen", async () => {
    const { status, table } = await upload<Problem>("weights/preview", "あ,い\nう,え\n");
    expect([status, table?.firstLines]).toEqual([
      400,
      [
        { line: 1, text: "あ｜い" },
        { line: 2, text: "う｜え" },
      ],
    ]);
  });
});

describe("keeping", () => {
  const keepWeight = async (body: object) =>
    send<OwnWeight>("POST", "weights", { name: "二度", byPlace: "municipality", ...body });

  test("the same list twice replaces it and keeps its id; or the numbers are added to it", async () => {
    const first = await keepWeight({ values: { "01202": 1, "01203": 2 } });
    const second = await keepWeight({ values: { "01202": 5 } });
    expect([second.body.id, second.body.values]).toEqual([first.body.id, { "01202": 5 }]);
    const added = await keepWeight({ values: { "01345": 7 }, mode: "add" });
    expect(added.body.values).toEqual({ "01202": 5, "01345": 7 });
    expect((await send<WeightChoice[]>("GET", "weights")).body.filter(({ name }) => name === "二度")).toHaveLength(1);
    await send("DELETE", `weights/${first.body.id}`);
  });

  test.each([
    ["a number beyond every count", { values: { "01202": 1e308 } }, "values.01202"],
    ["a name of 61 letters", { name: "あ".repeat(61), values: {} }, "name"],
    ["a name of nothing visible", { name: "\u000b\u200b", values: {} }, "name"],
  ])("%s is refused by its field", async (_, body, field) => {
    const { status, body: problem } = await send<Problem>("POST", "weights", {
      ...{ name: "x", byPlace: "municipality" },
      ...body,
    });
    expect([status, problem.errors?.[0].field]).toEqual([400, field]);
  });

  test("sixty letters are counted as a person counts them", async () => {
    const family = "👨‍👩‍👧"; // one letter, five code points
    const { status, body } = await keepWeight({ name: family.repeat(60), values: {} });
    expect(status).toBe(201);
    await send("DELETE", `weights/${body.id}`);
  });
});

describe("own candidate places", () => {
  test("are checked against the roads, kept as a list and taken away as one", async () => {
    const preview = await upload<PlacesPreview>(
      "candidate-places/preview",
      "名称,緯度,経度\n浦河町役場,42.1683,142.7683\n海の上,42.0,142.3\n,42.1,142.7\n",
    );
    expect(preview.places).toEqual([{ name: "浦河町役場", lat: 42.1683, lon: 142.7683 }]);
    expect(preview.lines[1].reason).toMatch(/海上です|離れています/);
    expect(preview.lines[2].reason).toBe("名称がありません");
    const kept = await send<{ id: string }[]>("POST", "candidate-places", {
      listName: "日高の候補",
      places: preview.places,
    });
    expect(kept.status).toBe(201);
    expect((await send<unknown[]>("GET", "candidate-places")).body).toHaveLength(1);
    const { hits } = (await send<SearchAnswer>("GET", `search?q=${encodeURIComponent("浦河町役場")}`)).body;
    await send("POST", "candidate-places", { listName: "日高の候補", places: preview.places }); // the same list again
    expect((await send<unknown[]>("GET", "candidate-places")).body).toHaveLength(1);
    expect(hits[0]).toMatchObject({ kind: "candidate", municipality: "日高の候補", lat: 42.1683 });
    expect((await send("DELETE", `candidate-places/${encodeURIComponent("日高の候補")}`)).status).toBe(204);
    expect((await send<unknown[]>("GET", "candidate-places")).body).toEqual([]);
  });

  test("nothing is kept where a preview would refuse: in a lake, in the sea", async () => {
    const inLake = { name: "支笏湖の上", lat: 42.76, lon: 141.33 };
    const preview = await upload<PlacesPreview>(
      "candidate-places/preview",
      `名称,緯度,経度\n${Object.values(inLake)}\n`,
    );
    expect(preview.lines[0].reason).toMatch(/^湖（支笏湖）の中です/);
    const { status, body } = await send<Problem>("POST", "candidate-places", { listName: "湖", places: [inLake] });
    expect([status, body.errors?.[0].field]).toEqual([400, "places.0"]);
    expect((await send<unknown[]>("GET", "candidate-places")).body).toEqual([]);
  });

  test("an address without coordinates is kept as such", async () => {
    const { places } = await upload<PlacesPreview>(
      "candidate-places/preview",
      "施設名,所在地\n相談室,函館市東雲町4-13\n",
    );
    expect(places).toMatchObject([{ name: "相談室", basis: "town" }]);
    await send("POST", "candidate-places", { listName: "住所", places });
    expect((await send<unknown[]>("GET", "candidate-places")).body).toMatchObject([{ name: "相談室", basis: "town" }]);
    await send("DELETE", `candidate-places/${encodeURIComponent("住所")}`);
  });
});
