import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer } from "../../server/contract/answers.ts";
import { FILLS } from "../../server/core/coverage/zoneFill.ts";
import { readSheet, readWorkbook } from "../support/exportReading.ts";
import { csvRows } from "../support/runCli.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let answer: CoverageAnswer;
beforeAll(async () => {
  server = await startTestServer();
  answer = (await (await get("/api/coverage?season=winter&threshold=90")).json()) as CoverageAnswer;
});
afterAll(() => server.close());

const get = (path: string) => fetch(server.url + path);
async function csv(query: string): Promise<Readonly<Record<string, string>>[]> {
  const text = await (await get(`/api/export/coverage.csv?season=winter&${query}`)).text();
  return csvRows(text.replace("\uFEFF", "").replaceAll("\r\n", "\n"));
}

describe("90 minutes as the threshold is true in every file", () => {
  test("CSV by area: the shares within and over 90 stand beside the contract's columns", async () => {
    const rows = await csv("by=area&threshold=90");
    for (const [index, { now }] of answer.areas.entries()) {
      const { population, withinThreshold, overThreshold, unreachable, within120 } = now.winter;
      expect(Number(rows[index].within_threshold)).toBeCloseTo(withinThreshold / population, 3);
      expect(Number(rows[index].over_threshold)).toBeCloseTo((overThreshold - unreachable) / population, 3);
      expect(Number(rows[index].within_120)).toBeCloseTo(within120 / population, 3);
      expect(rows[index].threshold_minutes).toBe("90");
    }
    expect(Object.keys((await csv("by=area"))[0])).not.toContain("within_threshold");
  });
  test("CSV by municipality and GeoJSON: the flag is named by the threshold, which stands beside it", async () => {
    const rows = await csv("by=municipality&threshold=90");
    const named = { over_2h: "over_threshold", winter_only_over_2h: "winter_only_over_threshold" };
    const expected = answer.municipalities.map(({ flag }) =>
      flag in named ? named[flag as keyof typeof named] : flag,
    );
    expect(expected).toContain("over_threshold");
    expect(rows.map(({ flag }) => flag)).toEqual(expected);
    const collection = (await (
      await get("/api/export/coverage.geojson?kind=municipalities&season=winter&threshold=90")
    ).json()) as { features: { properties: Record<string, unknown> }[]; made_on: string };
    expect(collection.features.map(({ properties }) => properties.flag)).toEqual(expected);
    expect(collection.features[0].properties.threshold_minutes).toBe(90);
    expect(collection.made_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
  test("the map page: 90〜120分 is hatched and not in the blue of what is within", async () => {
    const page = await (await get("/api/export/map.svg?season=winter&threshold=90")).text();
    expect(page.includes(FILLS.upTo120Beyond.colour)).toBe(true);
    expect(page.includes(FILLS.upTo120.colour)).toBe(false);
    expect(page).toContain("冬期のみ90分超");
    expect(page.includes("2時間超")).toBe(false); // the accuracy, measured at two hours, may say 2時間
  });
  test("the workbook: colours, heading and note follow it", async () => {
    const bytes = await (await get("/api/export/tables.xlsx?season=winter&threshold=90")).arrayBuffer();
    const workbook = await readWorkbook(bytes);
    expect(readSheet(workbook, "前提条件").rows.map((row) => row.内容)).toContain("90分以下を90分以内とする");
    const { titles, sheet } = readSheet(workbook, "市町村");
    expect(titles.join()).not.toContain("2時間");
    expect(sheet.getCell("A4")).toMatchObject({ value: "01100", numFmt: "@" });
  });
});

describe("a file says what it is", () => {
  const nameOf = async (path: string) => {
    const header = (await get(path)).headers.get("content-disposition") ?? "";
    return decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header)?.[1] ?? header);
  };
  test.each([
    ["tables.xlsx", "数表", "xlsx"],
    ["coverage.csv?by=area", "圏域別", "csv"],
    ["coverage.geojson?kind=settlements", "集落", "geojson"],
    ["map.svg", "地図", "svg"],
    ["map.pdf", "地図", "pdf"],
  ])("%s in its name: kind, 案, season, threshold and day", async (path, kind, ending) => {
    const joint = path.includes("?") ? "&" : "?";
    const name = await nameOf(`/api/export/${path}${joint}season=winter&threshold=90`);
    expect(name).toMatch(
      new RegExp(
        `^${kind}_現状_第1版_冬期_90分_\\d{4}-\\d\\d-\\d\\d\\.${ending}$|^${kind}_現状_冬期_90分_\\d{4}-\\d\\d-\\d\\d\\.${ending}$`,
      ),
    );
  });
  test("the calendar and the 案's own file, too", async () => {
    expect(await nameOf("/api/export/calendar.ics?scenario=7&year=2026")).toMatch(
      /^出張相談会の予定_.+_2026年度_.+\.ics$/,
    );
    expect(await nameOf("/api/export/scenario.json?scenario=7")).toMatch(/^案_.+_第1版_\d{4}-\d\d-\d\d\.json$/);
  });
  test("CSV in Japanese: headings and words in Japanese, codes that a spreadsheet keeps whole", async () => {
    const [row] = await csv("by=municipality&lang=ja&threshold=90");
    expect(row).toMatchObject({
      市町村コード: '="01100"',
      季節: "冬期",
      "基準時間（分）": "90",
      人口の年: "2025",
      人口の種別: "速報",
    });
    expect(row.作成日).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Object.keys(row).filter((heading) => /^[a-z_0-9]+$/.test(heading))).toEqual([]);
    expect(Object.values(row).filter((value) => /^(winter|assigned|use|ok|over_)/.test(value))).toEqual([]);
  });
  test("CSV in English: the command line's headings and English words, no Japanese of ours", async () => {
    const rows = await csv("by=municipality&lang=en");
    const okushiri = rows.find(({ municipality }) => municipality === "奥尻町");
    expect(okushiri).toMatchObject({ code: '="01367"', ferry: "by ferry", season: "Winter", scenario: "Baseline" });
  });
  test("CSV by settlement: who serves is named, the id stands apart", async () => {
    const rows = await csv("by=settlement");
    const nicknames = new Map(server.planner.facts.places.centres.map(({ id, nickname }) => [id, nickname]));
    for (const row of rows) if (row.served_by_id) expect(row.served_by).toBe(nicknames.get(row.served_by_id));
  });
});
