import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Problem, TerritoryRow } from "../../server/contract/answers.ts";
import { readSheet, readWorkbook } from "../support/exportReading.ts";
import { csvRows } from "../support/runCli.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

const TOMAKOMAI = { kind: "satellite", centre: "suteji", name: "苫小牧", lat: 42.634, lon: 141.605, daysPerMonth: 20 };
const OWN_AREAS = ["日高", "東胆振", "西胆振"]; // data/areas.csv, as sort() has them

let server: TestServer;
let query: string;
let screen: CoverageAnswer;
let own: TerritoryRow; // the figures the screen shows with すて～じ chosen
beforeAll(async () => {
  server = await startTestServer();
  const created = await fetch(`${server.url}/api/scenarios`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: "範囲の案", sites: [TOMAKOMAI] }),
  });
  const { id } = (await created.json()) as { id: number };
  query = `scenario=${id}&season=winter&centre=suteji&lang=ja`;
  screen = (await (await get(`/api/coverage?scenario=${id}&season=winter`)).json()) as CoverageAnswer;
  own = screen.centres.find((row) => row.id === "suteji") as TerritoryRow;
});
afterAll(() => server.close());

const get = (path: string) => fetch(server.url + path);
const csv = async (by: string) => csvRows(await (await get(`/api/export/coverage.csv?${query}&by=${by}`)).text());
const fileName = (response: Response) => decodeURIComponent(response.headers.get("content-disposition") ?? "");

describe("a file made with すて～じ chosen", () => {
  test("CSV: its places alone, adding up to the screen's figures; every row says whose they are", async () => {
    const settlements = await csv("settlement");
    const within = settlements
      .filter((row) => row["所要時間（分）"] !== "" && Number(row["所要時間（分）"]) <= 120)
      .reduce((sum, row) => sum + Number(row.人数), 0);
    expect(within).toBeCloseTo(own.now.winter.withinThreshold, -1);
    const [municipalities, areas, centres] = await Promise.all(["municipality", "area", "centre"].map(csv));
    const people = municipalities.reduce((sum, row) => sum + Number(row.人数), 0);
    expect(people).toBeCloseTo(own.now.winter.population, 0);
    expect(areas.map((row) => row.圏域).sort()).toEqual(OWN_AREAS);
    expect(centres.map((row) => row.担当センター)).toEqual(["すて～じ"]);
    for (const row of [...settlements, ...municipalities, ...areas, ...centres]) {
      expect(row).toMatchObject({ 範囲: "すて～じの担当区域", 担当センター: "すて～じ" });
    }
  });

  test("workbook: its key figures are the screen's, its sheets hold its places and sites alone", async () => {
    const response = await get(`/api/export/tables.xlsx?${query}`);
    expect(fileName(response)).toContain("すて～じ_範囲の案");
    const workbook = await readWorkbook(await response.arrayBuffer());
    const figures = readSheet(workbook, "概要").rows;
    const winter = (name: string) =>
      figures.find((row) => row["指標（すて～じの担当区域）"] === name && row.季節 === "冬期");
    expect(winter("2時間以内の人")?.この案).toBe(own.now.winter.withinThreshold);
    expect(winter("2時間超の人")?.現状).toBe(own.baseline.winter.overThreshold);
    expect(
      readSheet(workbook, "圏域")
        .rows.map((row) => row.圏域)
        .sort(),
    ).toEqual(OWN_AREAS);
    for (const name of ["市町村", "集落"]) {
      const { rows, sheet } = readSheet(workbook, name);
      expect(new Set(rows.map((row) => row.担当センター))).toEqual(new Set(["すて～じ"]));
      expect(String(sheet.getCell("A2").value)).toContain("すて～じの担当区域");
    }
  });

  test("GeoJSON: its places alone", async () => {
    for (const kind of ["settlements", "municipalities"]) {
      const { features } = (await (await get(`/api/export/coverage.geojson?${query}&kind=${kind}`)).json()) as {
        features: { properties: { centre: string; within_120_winter_people?: number } }[];
      };
      expect(features.length).toBeGreaterThan(5);
      expect(new Set(features.map(({ properties }) => properties.centre))).toEqual(new Set(["すて～じ"]));
    }
  });

  test.each(["single", "seasons", "before-after", "difference", "centre"])(
    "map page %s: its figures, its name, and no other centre's towns",
    async (layout) => {
      const page = await (await get(`/api/export/map.svg?${query}&layout=${layout}`)).text();
      const texts = [...page.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join("\n");
      const beyond = Math.round(own.now.winter.overThreshold).toLocaleString("ja");
      expect(texts).toContain(`${beyond}人`);
      expect(texts).toContain("主な数字（すて～じ）");
      expect(texts).not.toContain("主な数字（全道）");
      expect(texts).not.toContain("稚内");
    },
  );

  test("an unknown centre is refused by name, whatever the file", async () => {
    for (const path of ["tables.xlsx", "coverage.csv", "coverage.geojson", "map.svg", "slides.pptx"]) {
      const response = await get(`/api/export/${path}?centre=nowhere`);
      expect([path, response.status]).toEqual([path, 400]);
      expect(((await response.json()) as Problem).errors?.map(({ field }) => field)).toEqual(["centre"]);
    }
  });
});

describe("a file of all Hokkaido", () => {
  test("says so", async () => {
    const [row] = csvRows(await (await get("/api/export/coverage.csv?by=area&lang=ja")).text());
    expect(row.範囲).toBe("全道");
    const workbook = await readWorkbook(await (await get("/api/export/tables.xlsx")).arrayBuffer());
    expect(readSheet(workbook, "概要").titles[0]).toBe("指標（全道）");
    expect(String(workbook.getWorksheet("市町村")?.getCell("A2").value)).toContain("全道");
  });
});
