import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import type { WeightPreview } from "../../server/contract/uploadAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

/** What the planner writes, dropped in again: the same numbers, or a sentence that says what the file is. */
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const file = async (path: string) =>
  new Uint8Array(await (await fetch(`${server.url}/api/export/${path}`)).arrayBuffer());

async function readBack<T = WeightPreview>(body: Uint8Array, query = ""): Promise<T> {
  const response = await fetch(`${server.url}/api/weights/preview${query}`, {
    method: "POST",
    body: new Uint8Array(body),
  });
  return (await response.json()) as T;
}

const sum = (values: Readonly<Record<string, number>>) =>
  Object.values(values).reduce((total, value) => total + value, 0);

describe("a CSV", () => {
  test("by municipality: 179 codes and names, and the people of each", async () => {
    const read = await readBack(await file("coverage.csv?by=municipality"), "?column=population");
    const { municipalities } = server.planner.facts.places;
    expect(Object.keys(read.values)).toEqual(municipalities.map(({ code }) => code));
    expect(read).toMatchObject({ byPlace: "municipality", refused: 0, missing: [] });
  });

  test("by settlement: every one by its id, and the same people in all", async () => {
    const read = await readBack(await file("coverage.csv?by=settlement"), "?column=population");
    const municipalities = await readBack(await file("coverage.csv?by=municipality"), "?column=population");
    expect(Object.keys(read.values)).toEqual(server.planner.facts.places.settlements.map(({ id }) => id));
    expect(read).toMatchObject({ byPlace: "settlement", refused: 0, missing: [] });
    expect(sum(read.values)).toBeCloseTo(sum(municipalities.values), -3); // each rounded to 0.1 persons
  });

  test.each(["area", "centre"])("by %s has no municipality, and says so", async (by) => {
    const problem = await readBack<Problem>(await file(`coverage.csv?by=${by}`), "?column=population");
    expect([problem.status, problem.errors?.[0].field]).toEqual([400, "file"]);
  });
});

describe("a workbook", () => {
  test("every sheet with a table of municipalities is read by its name; the others say that they have none", async () => {
    const bytes = await file("tables.xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const read: string[] = [];
    for (const { name } of book.worksheets) {
      const answer = await readBack<WeightPreview | Problem>(bytes, `?sheet=${encodeURIComponent(name)}`);
      if ("status" in answer) expect(answer.errors?.[0].reason, name).toMatch(/列がありません|空です/);
      else {
        read.push(name);
        const [column] = answer.columns;
        const counted = await readBack(
          bytes,
          `?sheet=${encodeURIComponent(name)}&column=${encodeURIComponent(column.letter)}`,
        );
        expect(counted.accepted, name).toBeGreaterThan(0);
      }
    }
    expect(read.length).toBeGreaterThan(0);
  });

  test("the people by municipality are those of the CSV", async () => {
    const bytes = await file("tables.xlsx");
    const csv = await readBack(await file("coverage.csv?by=municipality"), "?column=population");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.worksheets.find(({ name }) => name.includes("市町村"))?.name ?? "";
    const asking = await readBack(bytes, `?sheet=${encodeURIComponent(sheet)}`);
    const people = asking.columns.find(({ heading }) => /人口/.test(heading));
    const read = await readBack(
      bytes,
      `?sheet=${encodeURIComponent(sheet)}&column=${encodeURIComponent(people?.letter ?? "")}`,
    );
    expect(Object.keys(read.values)).toEqual(Object.keys(csv.values));
    expect(sum(read.values)).toBeCloseTo(sum(csv.values), -3);
  });
});

describe("a file of a 案", () => {
  test("comes back as the same 案, and dropped in as a table it is told where it belongs", async () => {
    const written = await file("scenario.json?scenario=2");
    const problem = await readBack<Problem>(written);
    expect(problem.errors?.[0].reason).toMatch(/^これは案のファイルです/);
    const read = await fetch(`${server.url}/api/scenarios/import`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: new Uint8Array(written),
    });
    const content = ({ sites, reassigned, parameters }: Scenario) => ({ sites, reassigned, parameters });
    const original = (await (await fetch(`${server.url}/api/scenarios/2`)).json()) as Scenario;
    expect([read.status, content((await read.json()) as Scenario)]).toEqual([201, content(original)]);
  });
});

test("refused lines go round: as the screen writes them, corrected, they are read", async () => {
  const corrected =
    "市町村コード,市町村名,人数,元の行,取り込まない理由\r\n01404,神恵内村,999,2,コード 01696 は北方領土の村です\r\n";
  const read = await readBack(new TextEncoder().encode(corrected));
  expect([read.column, read.values]).toEqual(["人数", { "01404": 999 }]);
});
