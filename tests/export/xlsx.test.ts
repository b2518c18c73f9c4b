import type ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Scenario } from "../../server/contract/answers.ts";
import type { CalendarAnswer } from "../../server/contract/calendarAnswers.ts";
import type { WorkloadAnswer } from "../../server/contract/workloadAnswers.ts";
import { ZONE_STYLES } from "../../server/core/coverage/zoneStyle.ts";
import { readSheet, readWorkbook } from "../support/exportReading.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let scenario: Scenario;
let workbook: ExcelJS.Workbook;
let answer: CoverageAnswer;
beforeAll(async () => {
  server = await startTestServer();
  const sites = [
    { kind: "satellite", centre: "suteji", name: "苫小牧", lat: 42.634, lon: 141.605, daysPerMonth: 20 },
    { kind: "outreach", centre: "suteji", name: "浦河", lat: 42.168, lon: 142.768, recurrence: "第3金曜" },
  ];
  const parameters = { visitMinutes: 60, centreFigures: { suteji: { staff: 9 } } };
  const content = { name: "苫小牧案", sites, parameters, reassigned: { "01578": "hibiki" } };
  scenario = (await (await post("/api/scenarios", content)).json()) as Scenario;
  const conditions = { scenario: scenario.id, season: "storm" };
  answer = (await (await post("/api/coverage", conditions)).json()) as CoverageAnswer;
  workbook = await readWorkbook(await (await get(`tables.xlsx?scenario=${scenario.id}&season=storm`)).arrayBuffer());
}, 60_000);
afterAll(() => server.close());

function post(path: string, body: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) });
}
const get = (path: string) => fetch(`${server.url}/api/export/${path}`);

describe("the workbook says the same as POST /api/coverage, to the digit", () => {
  test("圏域 and センター: people by band, and the change beside 現状", () => {
    for (const [name, territories] of [
      ["圏域", answer.areas],
      ["センター", answer.centres],
    ] as const) {
      const { rows } = readSheet(workbook, name);
      expect(rows).toHaveLength(territories.length);
      for (const [index, { name: territory, now, baseline }] of territories.entries()) {
        expect(rows[index]).toMatchObject({
          [name]: territory,
          [answer.assumptions.weight.name]: now.storm?.population,
          "荒天 60分以内": now.storm?.within60,
          "荒天 120分以内": now.storm?.within120,
          "荒天 180分超": now.storm?.classes.over180,
          "荒天 道路なし": now.storm?.unreachable,
          "冬期 2時間超": now.winter.overThreshold,
          "冬期 2時間超 現状": baseline.winter.overThreshold,
          "冬期 2時間超 差": Math.round(now.winter.overThreshold) - Math.round(baseline.winter.overThreshold),
          "荒天 平均（分）": now.storm?.meanMinutes ?? null,
          "荒天 最も遠い集落": now.storm?.worst?.name ?? null,
        });
      }
    }
  });
  test("市町村: 179 rows; minutes and people as answered", () => {
    const { rows } = readSheet(workbook, "市町村");
    expect(rows).toHaveLength(179);
    for (const [index, municipality] of answer.municipalities.entries()) {
      expect(rows[index]).toMatchObject({
        市町村コード: municipality.code,
        "夏期（分）": municipality.minutes.summer,
        "冬期（分）": municipality.minutes.winter,
        "荒天（分）": municipality.minutes.storm,
        "冬期 現状（分）": municipality.baselineMinutes.winter,
        "冬期の増加（分）": municipality.penaltyMinutes,
        "冬期 2時間以内の人": municipality.within.winter,
      });
    }
  });
  test("集落: every settlement; the people of the sheet add up to Hokkaido's", () => {
    const { rows } = readSheet(workbook, "集落");
    expect(rows.map((row) => row["冬期（分）"])).toEqual(answer.settlements.minutes.winter);
    const people = rows.reduce((sum, row) => sum + Number(row["人口（2025年国勢調査・速報）"]), 0);
    expect(people).toBeCloseTo(answer.whole.now.winter.population, 2);
  });
  test("概要: the five numbers of summer, winter and storm, with 現状 and the change", () => {
    const { rows } = readSheet(workbook, "概要");
    expect(rows).toHaveLength(18); // and whom the session reaches, in each season
    expect(rows.find((r) => r["指標（全道）"] === "定期の拠点でのみ2時間以内の人" && r.季節 === "冬期")).toMatchObject({
      現状: 0,
      この案: answer.whole.now.winter.periodicOnlyWithin,
      備考: "上の5つの数字には加えない",
    });
    const { now, baseline } = answer.whole;
    const row = (figure: string, season: string) =>
      rows.find((r) => r["指標（全道）"] === figure && r.季節 === season) ?? {};
    expect(row("2時間超の人", "冬期")).toMatchObject({
      現状: baseline.winter.overThreshold,
      この案: now.winter.overThreshold,
      現状との差: Math.round(now.winter.overThreshold) - Math.round(baseline.winter.overThreshold),
    });
    expect(row("最長の所要時間", "夏期")).toMatchObject({
      この案: now.summer.worst?.minutes,
      備考: now.summer.worst?.name,
    });
    expect(row("2時間超の超過時間", "荒天").この案).toBeCloseTo((now.storm?.excessPersonMinutes ?? 0) / 60, 6);
  });
  test("開催日: every session of /api/calendar on its day, with its journey", async () => {
    const path = `${server.url}/api/calendar?scenario=${scenario.id}&season=storm`;
    const { centres } = (await (await fetch(path)).json()) as CalendarAnswer;
    const { rows } = readSheet(workbook, "開催日");
    const trips = centres.flatMap((centre) => centre.trips);
    expect(trips.length).toBeGreaterThan(5);
    expect(rows.filter((row) => row.開催 === "開催").map((row) => row.日)).toEqual(trips.map(({ day }) => day));
    expect(rows.filter((row) => row.開催 === "中止")).toHaveLength(centres.flatMap(({ notHeld }) => notHeld).length);
    for (const [index, { stops, base }] of trips.entries()) {
      const row = rows.filter(({ 開催: held }) => held === "開催")[index];
      expect(row).toMatchObject({ 拠点: "浦河", 出発地: base.name, "片道（分）": stops[0].minutesFromBase });
    }
  });
  test("業務量と費用, 拠点: as /api/workload answers", async () => {
    const path = `${server.url}/api/workload?scenario=${scenario.id}&season=storm`;
    const { centres, costs } = (await (await fetch(path)).json()) as WorkloadAnswer;
    const { rows } = readSheet(workbook, "業務量と費用");
    for (const [index, { now, baseline, difference }] of centres.entries()) {
      expect(rows[index]["移動時間 合計 この案（人時／年）"]).toBe(now.total?.hoursPerYear ?? null);
      const change = rows[index]["移動時間 合計 差（人時／年）"];
      const shownTenths = (hours: number) => Math.round(hours * 10);
      const [to, from] = [now.total?.hoursPerYear ?? 0, baseline.total?.hoursPerYear ?? 0];
      if (difference) expect(change).toBeCloseTo((shownTenths(to) - shownTenths(from)) / 10, 6);
      else expect(change).toBeNull();
    }
    const sites = readSheet(workbook, "拠点").rows;
    expect(sites.map((site) => site["費用（円／年）"])).toEqual(costs.sites.map(({ yenPerYear }) => yenPerYear));
    expect(sites.map((site) => site.数え方)).toEqual(["常設", "定期"]);
  });
});

describe("a place without a way", () => {
  test("has an empty cell, never 0, and its class says why: 奥尻町 by ferry, on a storm day not at all", () => {
    const okushiri = readSheet(workbook, "市町村").rows.find((row) => row.市町村 === "奥尻町");
    expect(okushiri).toMatchObject({ "夏期 区分": "船便", "荒天（分）": null, "荒天 区分": "道路なし" });
    const { rows } = readSheet(workbook, "集落");
    expect(rows.filter((row) => row["荒天（分）"] === null).map((row) => row["荒天 区分"])).not.toHaveLength(0);
    for (const row of rows) expect(row["荒天（分）"] === null).toBe(row["荒天 区分"] === "道路なし");
  });
});

describe("the workbook as a spreadsheet", () => {
  test("totals are formulas over the rows in view, and what they show is the rows' sum", () => {
    const { sheet, titles, rows } = readSheet(workbook, "圏域");
    const column = titles.indexOf("冬期 2時間超") + 1;
    const total = sheet.getCell(4 + rows.length, column);
    const letter = sheet.getColumn(column).letter;
    expect(total.formula).toBe(`SUBTOTAL(109,${letter}4:${letter}${3 + rows.length})`);
    expect(total.result).toBeCloseTo(
      rows.reduce((sum, row) => sum + Number(row["冬期 2時間超"]), 0),
      6,
    );
    expect(total.result).toBeCloseTo(answer.whole.now.winter.overThreshold, 0);
  });
  test("a change is a formula of its neighbours as they are shown", () => {
    const { sheet, titles } = readSheet(workbook, "圏域");
    const letter = (title: string) => sheet.getColumn(titles.indexOf(title) + 1).letter;
    const change = sheet.getCell(4, titles.indexOf("冬期 2時間超 差") + 1);
    const [now, before] = [`${letter("冬期 2時間超")}4`, `${letter("冬期 2時間超 現状")}4`];
    expect(change.formula).toBe(`ROUND(ROUND(${now},0)-ROUND(${before},0),0)`);
  });
  test("every sheet keeps its titles in view and can be filtered", () => {
    const names = [
      "概要",
      "圏域",
      "センター",
      "市町村",
      "集落",
      "拠点",
      "開催日",
      "業務量と費用",
      "圏域境界",
      "すべての案",
      "前提条件",
    ];
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(names);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
      expect(sheet.autoFilter).toBeTruthy();
      expect(String(sheet.getCell("A2").value)).toContain(
        "荒天の所要時間・管轄のセンターの拠点から・基準 120分以内（2時間以内）",
      );
    }
  });
  test("the colours of the classes are the map's", () => {
    const { sheet } = readSheet(workbook, "集落");
    const rules = (sheet as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings[0].rules;
    const colours = rules.map((rule) => {
      const { formulae, style } = rule as ExcelJS.ExpressionRuleType;
      const text = /="(.*)"$/.exec(formulae?.[0] ?? "")?.[1];
      return [text, (style?.fill as ExcelJS.FillPattern | undefined)?.bgColor?.argb];
    });
    const map = Object.values(ZONE_STYLES).map(({ ja, colour }) => [ja, `FF${colour.slice(1).toUpperCase()}`]);
    expect(colours).toEqual(map);
  });
  test("前提条件 names the data version, the census, the bound and the parameters' sources", () => {
    const { rows } = readSheet(workbook, "前提条件");
    const values = rows.map((row) => row.内容);
    expect(values).toContain(answer.assumptions.dataVersion);
    expect(values).toContain("120分以下を2時間以内とする");
    expect(values).toContain("人口（2025年国勢調査・速報）");
    expect(rows.find((row) => row.項目 === "サテライト（円／年）")).toMatchObject({
      内容: 4_000_000,
      "出典・補足": expect.stringContaining("報告書"),
    });
  });
  test("前提条件 says what the 案 itself changes: parameters, a centre's figures, who is in charge", () => {
    const { rows } = readSheet(workbook, "前提条件");
    const row = (item: string) => rows.find((r) => r.項目 === item);
    expect(row("訪問1件の時間（分）")).toMatchObject({ 内容: 60, "出典・補足": "案で変更（標準 90）" });
    expect(row("センターの数字（すて～じ）")?.内容).toBe("職員 9");
    expect(row("担当替え")?.内容).toBe("白老町: すて～じ → ひびき");
  });
  test("speaks English with lang=en, and refuses a language it does not know", async () => {
    const english = await readWorkbook(await (await get("tables.xlsx?lang=en")).arrayBuffer());
    expect(english.worksheets.map(({ name }) => name).slice(0, 4)).toEqual([
      ...["Summary", "Area", "Centre", "Municipalities"],
    ]);
    const refused = await get("tables.xlsx?lang=fr");
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { errors: { field: string }[] }).errors[0].field).toBe("lang");
  });
});
