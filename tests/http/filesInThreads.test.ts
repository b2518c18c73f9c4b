import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

vi.setConfig({ testTimeout: 120_000 }); // a thread starts anew in some of them, on a busy machine
// Files are made by threads with services of their own: what a caller sees must not tell.
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const send = (method: string, path: string, body: unknown, version?: number) =>
  fetch(`${server.url}/api${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...(version !== undefined && { "If-Match": `"${version}"` }) },
    body: JSON.stringify(body),
  });
const nameOf = (response: Response) =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "");

describe("a file is of what is kept at the moment", () => {
  test("of the version saved a moment ago", async () => {
    const made = (await (await send("POST", "/scenarios", { name: "道北の案" })).json()) as Scenario;
    const file = () => fetch(`${server.url}/api/export/coverage.csv?scenario=${made.id}&lang=ja`);
    expect(nameOf(await file())).toContain("道北の案_第1版");
    await send("PUT", `/scenarios/${made.id}`, { name: "道北の案２" }, made.version);
    expect(nameOf(await file())).toContain("道北の案２_第2版");
    await send("DELETE", `/scenarios/${made.id}`, undefined, 2);
    expect(await file()).toMatchObject({ status: 404 });
  });

  test("of 今の数字 saved a moment ago", async () => {
    const dataVersion = async () =>
      ((await (await fetch(`${server.url}/api/health`)).json()) as { dataVersion: string }).dataVersion;
    const inFile = async () => {
      const csv = await (await fetch(`${server.url}/api/export/coverage.csv`)).text();
      const [row] = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
      return row.data_version;
    };
    const before = await dataVersion();
    expect(await inFile()).toBe(before);
    await send("PUT", "/centre-figures/suteji", { staff: 9, asOf: "2026-10-01", savedBy: "鈴木" }, 0);
    expect(await dataVersion()).not.toBe(before);
    expect(await inFile()).toBe(await dataVersion());
  });
});

describe("what is refused there is refused here, with its reason", () => {
  const problemOf = async (response: Response) => (await response.json()) as Problem;
  test("a 案 that is not there", async () => {
    const response = await fetch(`${server.url}/api/export/slides.pptx?scenario=9999`);
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toMatchObject({ code: "noSuchScenario", values: { id: 9999 } });
  });
  test("a layout without what it needs", async () => {
    const response = await fetch(`${server.url}/api/export/map.pdf?layout=centre`);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ errors: [{ field: "centre", code: "layoutNeedsCentre" }] });
  });
  test("a file that is no table", async () => {
    const body = Buffer.from("%PDF-1.7");
    const response = await fetch(`${server.url}/api/weights/preview?lang=en`, { method: "POST", body });
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ errors: [{ field: "file", code: "inTable" }] });
  });
});

describe("callers who leave", () => {
  test("leave nothing under way, and others get theirs", async () => {
    const leaving = new AbortController();
    const left = ["summer", "winter", "storm"].flatMap((season) =>
      ["tables.xlsx", "slides.pptx", "map.png"].map((file) =>
        fetch(`${server.url}/api/export/${file}?season=${season}`, { signal: leaving.signal }),
      ),
    );
    await expect.poll(() => server.background.underWay(), { timeout: 20_000 }).toBe(left.length);
    leaving.abort();
    for (const { status } of await Promise.allSettled(left)) expect(status).toBe("rejected");
    await expect.poll(() => server.background.underWay(), { timeout: 20_000 }).toBe(0);
    expect((await fetch(`${server.url}/api/export/map.svg`)).status).toBe(200);
  });
});
