import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Problem } from "../../server/contract/answers.ts";
import type { CentreFiguresAnswer } from "../../server/contract/centreFigures.ts";
import type { WorkloadAnswer } from "../../server/contract/workloadAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = async <T>(path: string) => (await (await fetch(`${server.url}/api/${path}`)).json()) as T;
const put = (centre: string, version: number, body: object) =>
  fetch(`${server.url}/api/centre-figures/${centre}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
    body: JSON.stringify(body),
  });
const importFile = (text: string) =>
  fetch(`${server.url}/api/centre-figures/file.csv?savedBy=道庁`, {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: text,
  });
const keptOf = async (centre: string) =>
  (await get<CentreFiguresAnswer>("centre-figures")).find(({ centreId }) => centreId === centre)?.kept ?? null;

// いきぬき is in 名寄市; 士別市 lies 20 km to its south, so that the centre's own area gets a different time to every place.
const SHIBETSU = { lat: 44.1785, lon: 142.4001 };

describe("今の数字 of a centre", () => {
  test("before anyone has said anything, only the report speaks", async () => {
    const list = await get<CentreFiguresAnswer>("centre-figures");
    expect(list).toHaveLength(11);
    expect(list.every(({ kept }) => kept === null)).toBe(true);
  });

  test("a centre moved to its address is searched from there, and every answer says so", async () => {
    const before = await get<CoverageAnswer>("coverage");
    expect(before.assumptions.centresAtAddress).toEqual([]);
    const saved = await put("ikinuki", 0, { ...SHIBETSU, address: "士別市", asOf: "2026-11-01", savedBy: "佐藤" });
    expect(saved.status).toBe(200);
    const after = await get<CoverageAnswer>("coverage");
    const minutes = ({ municipalities }: CoverageAnswer) =>
      municipalities.find(({ code }) => code === "01220")?.minutes.summer ?? Number.NaN;
    expect(minutes(before)).toBeGreaterThan(15);
    expect(minutes(after)).toBeLessThan(10); // it stands in 士別市 now
    expect(after.assumptions.centresAtAddress).toEqual(["いきぬき"]);
    expect(after.assumptions.dataVersion).not.toBe(before.assumptions.dataVersion);
  });

  test("visits and staff of today are used instead of the report's", async () => {
    const workloadOf = async () =>
      (await get<WorkloadAnswer>("workload?centre=suteji")).centres.find(({ centreId }) => centreId === "suteji");
    const before = await workloadOf();
    await put("suteji", 0, { workplaceVisits: 1000, staff: 9, asOf: "2026-10-01", savedBy: "鈴木" });
    const after = await workloadOf();
    expect(before?.workplaceVisits).toBe(135); // 報告書 ch.2
    expect(after).toMatchObject({ workplaceVisits: 1000, staff: 9 });
    // the same way as often as 1000 is to 135
    const hours = (row: typeof after) => row?.now.visits?.hoursPerYear ?? Number.NaN;
    expect(hours(after) / hours(before)).toBeCloseTo(1000 / 135, 1);
  });

  test("a second writer who has not read the first one's is refused, and nothing changes", async () => {
    const stored = await keptOf("suteji");
    const refused = await put("suteji", 0, { staff: 3, asOf: "2026-11-02", savedBy: "田中" });
    expect(refused.status).toBe(412);
    expect(await keptOf("suteji")).toEqual(stored);
  });

  test.each([
    ["a latitude alone", { lat: 43 }, "lon"],
    ["a point in the sea", { lat: 42.0, lon: 142.0 }, "lat"],
    ["staff below zero", { staff: -1 }, "staff"],
    ["a day that is none", { asOf: "2026-02-30" }, "asOf"],
    ["nobody's name", { savedBy: " " }, "savedBy"],
  ])("%s is refused by its field", async (_what, given, field) => {
    const response = await put("puren", 0, { asOf: "2026-11-01", savedBy: "佐藤", ...given });
    expect(response.status).toBe(400);
    const problem = (await response.json()) as Problem;
    expect(problem.errors?.map((error) => error.field)).toEqual([field]);
    expect(await keptOf("puren")).toBeNull();
  });

  test("the file goes out and comes back as it was", async () => {
    const text = await (await fetch(`${server.url}/api/centre-figures/file.csv`)).text();
    const before = await keptOf("ikinuki");
    const answer = await importFile(text);
    expect(answer.status).toBe(200);
    const after = await keptOf("ikinuki");
    expect(after?.figures).toEqual(before?.figures);
    expect(after?.savedBy).toBe("道庁");
    expect(await keptOf("puren")).toBeNull(); // its row says nothing
  });

  test("a file with a bad line is refused with its line, and nothing of it is kept", async () => {
    const text = await (await fetch(`${server.url}/api/centre-figures/file.csv`)).text();
    const before = await get<CentreFiguresAnswer>("centre-figures");
    const lines = text.trimEnd().split("\r\n");
    const at = lines.findIndex((line) => line.startsWith("ikinuki"));
    const bad = lines.with(at, lines[at].replace("2026-11-01", "昨日")).join("\r\n");
    const answer = await importFile(bad);
    expect(answer.status).toBe(422);
    const problem = (await answer.json()) as Problem;
    expect(problem.errors?.map(({ field }) => field)).toEqual([`line ${at + 1}`]);
    expect(await get<CentreFiguresAnswer>("centre-figures")).toEqual(before);
  });

  test("after a restart the figures are still there", async () => {
    const before = await get<CentreFiguresAnswer>("centre-figures");
    server = await server.restart();
    expect(await get<CentreFiguresAnswer>("centre-figures")).toEqual(before);
    expect((await get<CoverageAnswer>("coverage")).assumptions.centresAtAddress).toEqual(["いきぬき"]);
  });
});
