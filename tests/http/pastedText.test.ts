import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const create = (body: string) =>
  fetch(`${server.url}/api/scenarios`, { method: "POST", headers: { "Content-Type": "application/json" }, body });

/** What XML 1.0, and so every office file, cannot hold. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

describe("a vertical tab pasted from slides", () => {
  let scenario: Scenario;
  test("is not stored", async () => {
    const response = await create(readFileSync("tests/fixtures/tables/s01-vertical-tab-name.json", "utf8"));
    scenario = (await response.json()) as Scenario;
    expect([response.status, scenario.name, scenario.sites[0].name]).toEqual([
      201,
      "上川の案（会議用）",
      "美深サテライト",
    ]);
  });

  test.each(["map.svg", "calendar.ics", "tables.xlsx", "slides.pptx", "map.png", "map.pdf"])(
    "%s opens",
    async (file) => {
      const response = await fetch(`${server.url}/api/export/${file}?scenario=${scenario.id}`);
      expect(response.status).toBe(200);
      const bytes = await response.arrayBuffer();
      if (file === "map.svg" || file === "calendar.ics") expect(new TextDecoder().decode(bytes)).not.toMatch(UNFIT);
      else expect(bytes.byteLength).toBeGreaterThan(1000);
    },
  );

  test("is gone from a 案 that was kept with one", async () => {
    const { databasePath } = server;
    const { default: Database } = await import("better-sqlite3");
    const db = new Database(databasePath);
    const escaped = JSON.stringify("美\u000b深").slice(1, -1); // as JSON holds it
    db.prepare("UPDATE scenarios SET content_json = replace(content_json, '美深', ?) WHERE id = ?").run(
      escaped,
      scenario.id,
    );
    db.close();
    const read = (await (await fetch(`${server.url}/api/scenarios/${scenario.id}`)).json()) as Scenario;
    expect(read.sites[0].name).toBe("美深サテライト");
  });
});

describe("names", () => {
  test.each([
    ["half a letter", "案\ud800", "案"],
    ["a character that is none", "案\ufffe\uffff", "案"],
    ["a sign that turns the direction of reading", "案\u202e123", "案123"],
    ["a line break", "案\n二", "案 二"],
    ["𠮷 and a family of emoji stay", "𠮷👨‍👩‍👧", "𠮷👨‍👩‍👧"],
  ])("%s", async (_, name, kept) => {
    expect(((await (await create(JSON.stringify({ name }))).json()) as Scenario).name).toBe(kept);
  });

  test("60 letters are kept, 61 are refused by their field", async () => {
    expect((await create(JSON.stringify({ name: "が".normalize("NFD").repeat(60) }))).status).toBe(201);
    const response = await create(JSON.stringify({ name: "あ".repeat(61) }));
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.errors?.[0]]).toMatchObject([
      400,
      { field: "name", code: "tooLong", values: { maximum: 60 } },
    ]);
  });
});
