import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import type { ScenarioFound } from "../../server/contract/scenarioFiles.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let scenario: Scenario;
beforeAll(async () => {
  server = await startTestServer();
  const at = { centre: "suteji", lat: 42.634, lon: 141.605 };
  const content = {
    name: "室蘭・苫小牧 案",
    sites: [
      {
        ...{ ...at, id: "s1", kind: "satellite", name: "苫小牧", daysPerMonth: 20, hours: "9:00-17:00", staff: 2 },
        ...{
          host: "苫小牧市",
          venue: "市民活動センター",
          premises: "shared",
          staffedLocally: true,
          yenPerYear: 3_500_000,
        },
        ...{ pickupMinutes: 30, pickupDaysPerMonth: 4, pickupYenPerYear: 480_000, note: "間借り、\n要協議" },
      },
      {
        ...{ ...at, id: "s2", kind: "outreach", name: "浦河", lat: 42.168, lon: 142.768, recurrence: "第1・3水曜" },
        ...{ hours: "10:00-15:00", holidayPolicy: "next", tour: "日高", overnight: true },
      },
      {
        ...at,
        id: "s3",
        kind: "remote",
        name: "白老",
        lat: 42.5515,
        lon: 141.356,
        host: "白老町役場",
        daysPerMonth: 5,
      },
      { ...at, id: "s4", kind: "liaison", name: "登別", lat: 42.4126, lon: 141.1066, commissioned: false },
      { ...at, id: "s5", kind: "retention", name: "室蘭", lat: 42.3152, lon: 140.9738, reactionDays: 2 },
    ],
    reassigned: { "01578": "hibiki" },
    parameters: { visitMinutes: 60, yenPerKm: 40.5, centreFigures: { suteji: { staff: 9, registered: 120 } } },
  };
  const answer = await post("/api/scenarios", content);
  expect(answer.status).toBe(201);
  scenario = (await answer.json()) as Scenario;
}, 60_000);
afterAll(() => server.close());

function post(path: string, body: unknown): Promise<Response> {
  const isFile = Buffer.isBuffer(body);
  const headers = { "Content-Type": isFile ? "application/octet-stream" : "application/json" };
  return fetch(server.url + path, {
    method: "POST",
    headers,
    body: isFile ? new Uint8Array(body) : JSON.stringify(body),
  });
}

async function workbook(query: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(`${server.url}/api/export/tables.xlsx?${query}`)).arrayBuffer());
}

/** What was typed, without the ids a 案 gives its sites anew. */
function typed({ name, sites, reassigned, parameters }: Scenario) {
  const withoutId = sites.map(({ id: _, note, ...site }) => ({ ...site, note: note?.replace(/\s+/g, " ") }));
  return { name, sites: withoutId, reassigned, parameters };
}

async function opened(bytes: Buffer): Promise<Scenario> {
  const found = await post("/api/scenarios/preview", bytes);
  expect(found.status).toBe(200);
  const made = await post("/api/scenarios", (await found.json()) as ScenarioFound);
  expect(made.status).toBe(201);
  return (await made.json()) as Scenario;
}

describe("a workbook of the export, opened again", () => {
  test.each(["ja", "en"])(
    "is the same 案: sites, 担当替え and parameters (%s)",
    async (lang) => {
      const back = await opened(await workbook(`scenario=${scenario.id}&lang=${lang}&season=winter`));
      expect(typed(back)).toEqual(typed(scenario));
    },
    60_000,
  );
  test("holds what was edited in its sheet 拠点", async () => {
    const edited = new ExcelJS.Workbook();
    await edited.xlsx.load((await workbook(`scenario=${scenario.id}`)) as unknown as ArrayBuffer);
    const sheet = edited.getWorksheet("拠点");
    if (!sheet) throw new Error("no sheet");
    const column = (sheet.getRow(3).values as string[]).indexOf("月あたり日数・回数");
    sheet.getCell(4, column).value = 12;
    sheet.getCell(4, 1).value = "苫小牧駅前";
    const back = await opened(Buffer.from(await edited.xlsx.writeBuffer()));
    expect(back.sites[0]).toMatchObject({ name: "苫小牧駅前", daysPerMonth: 12 });
    sheet.getCell(4, 3).value = "ありません";
    const refused = await post("/api/scenarios/preview?lang=ja", Buffer.from(await edited.xlsx.writeBuffer()));
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as Problem).errors?.[0].reason).toContain(
      "C4「ありません」というセンターはありません",
    );
  }, 60_000);
  test("of another program is refused in words", async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet("Sheet1").addRow(["市町村", "人数"]);
    const refused = await post("/api/scenarios/preview", Buffer.from(await other.xlsx.writeBuffer()));
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as Problem).errors?.[0].reason).toContain("「拠点」シートがありません");
  });
});
