import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import type { BinnedScenario } from "../../server/contract/scenarioAnswers.ts";
import type { ScenarioVersion } from "../../server/contract/versionAnswers.ts";
import { toProblem } from "../../server/http/problem.ts";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SITE = { id: "s1", kind: "outreach", centre: "ikinuki", name: "羽幌", lat: 44.3636, lon: 141.7006 };

async function call<T>(method: string, path: string, body?: unknown, version?: number): Promise<T> {
  const response = await ask(method, path, body, version);
  expect(response.status, `${method} ${path}: ${await response.clone().text()}`).toBeLessThan(300);
  return response.json() as Promise<T>;
}
function ask(method: string, path: string, body?: unknown, version?: number): Promise<Response> {
  return fetch(`${server.url}/api/scenarios${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...(version === undefined ? {} : { "If-Match": `"${version}"` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const create = (name: string) => call<Scenario>("POST", "", { name, sites: [SITE] });
const versionsOf = (id: number) => call<ScenarioVersion[]>("GET", `/${id}/versions`);

describe("the versions of a 案", () => {
  test("every change is one: whole saves and single sites; each says what it changed", async () => {
    const { id } = await create("歩み");
    await call("PUT", `/${id}`, { name: "歩みの先", sites: [SITE] }, 1);
    await call("PUT", `/${id}/sites/s1`, { ...SITE, lat: 44.0 }, 2);
    const versions = await versionsOf(id);
    expect(versions.map(({ version, isFirst }) => [version, isFirst])).toEqual([
      [3, false],
      [2, false],
      [1, true],
    ]);
    expect(versions[0].changes).toMatchObject([{ code: "siteMoved", site: { kind: "outreach", name: "羽幌" } }]);
    expect(versions[1].changes).toEqual([{ code: "renamed", from: "歩み", to: "歩みの先" }]);
    expect(versions.every(({ savedAt }) => !Number.isNaN(Date.parse(savedAt)))).toBe(true);
  });

  test("one is brought back as a new version, and the others stay", async () => {
    const { id, sites } = await create("戻す");
    await call("PUT", `/${id}`, { name: "変えた", sites: [] }, 1);
    expect((await ask("POST", `/${id}/versions/1/restore`, undefined, 1)).status).toBe(412); // somebody saved since
    const restored = await call<Scenario>("POST", `/${id}/versions/1/restore`, undefined, 2);
    expect(restored).toMatchObject({ name: "戻す", version: 3, sites });
    expect((await versionsOf(id)).map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
  });

  test("one can be named, and the name taken away again", async () => {
    const { id } = await create("名前を付ける");
    expect((await call<ScenarioVersion>("PUT", `/${id}/versions/1`, { note: "11月の会議に出した版" })).note).toBe(
      "11月の会議に出した版",
    );
    expect((await versionsOf(id))[0].note).toBe("11月の会議に出した版");
    expect((await call<ScenarioVersion>("PUT", `/${id}/versions/1`, { note: "" })).note).toBeNull();
  });

  test("come 50 at a time; the oldest of a page still says what it changed", async () => {
    const { id } = await create("長い歩み");
    for (let version = 1; version <= 52; version++) await call("PUT", `/${id}`, { name: `第${version}回` }, version);
    const newest = await versionsOf(id);
    expect([newest.length, newest[0].version, newest[49].version]).toEqual([50, 53, 4]);
    expect(newest[49].changes).toEqual([{ code: "renamed", from: "第2回", to: "第3回" }]);
    const older = await call<ScenarioVersion[]>("GET", `/${id}/versions?before=4`);
    expect(older.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  test("that are not there are named", async () => {
    const { id } = await create("ない版");
    for (const [method, path, body] of [
      ["POST", `/${id}/versions/9/restore`, undefined],
      ["PUT", `/${id}/versions/9`, { note: "x" }],
    ] as const) {
      const response = await ask(method, path, body, 1);
      expect(response.status).toBe(404);
      expect(((await response.json()) as Problem).code).toBe("noSuchVersion");
    }
    expect((await ask("GET", "/9999/versions")).status).toBe(404);
  });
});

describe("a deleted 案", () => {
  test("lies in the bin for 30 days, and comes back with its sites, version and history", async () => {
    const created = await create("捨てる");
    await call("PUT", `/${created.id}`, { name: "捨てる案", sites: [SITE] }, 1);
    expect((await ask("DELETE", `/${created.id}`, undefined, 2)).status).toBe(204);
    expect((await ask("GET", `/${created.id}`)).status).toBe(404);
    const [binned] = await call<BinnedScenario[]>("GET", "/bin");
    expect(binned).toMatchObject({ id: created.id, name: "捨てる案", version: 2, siteCount: 1, deletedBy: null });
    expect(Date.parse(binned.until) - Date.parse(binned.deletedAt)).toBe(30 * 24 * 60 * 60 * 1000);
    const back = await call<Scenario>("POST", `/${created.id}/restore`);
    expect(back).toMatchObject({ name: "捨てる案", version: 2, sites: created.sites });
    expect(await versionsOf(created.id)).toHaveLength(2);
    expect((await call<BinnedScenario[]>("GET", "/bin")).some(({ id }) => id === created.id)).toBe(false);
    expect((await ask("POST", `/${created.id}/restore`)).status).toBe(404); // no longer there to be taken out
  });

  test("is gone for good after 30 days, with its versions", async () => {
    const { id } = await create("古いごみ");
    await ask("DELETE", `/${id}`, undefined, 1);
    const db = new BetterSqlite3(server.databasePath);
    const age = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
    const isBinned = async () => (await call<BinnedScenario[]>("GET", "/bin")).some((each) => each.id === id);
    db.prepare("UPDATE scenarios SET deleted_at = ? WHERE id = ?").run(age(29.9), id);
    expect(await isBinned()).toBe(true);
    db.prepare("UPDATE scenarios SET deleted_at = ? WHERE id = ?").run(age(30.1), id);
    expect(await isBinned()).toBe(false);
    expect(db.prepare("SELECT count(*) AS n FROM scenario_versions WHERE scenario_id = ?").get(id)).toEqual({ n: 0 });
    db.close();
  });
});

describe("when the machine fails", () => {
  test("a 案 whose record is damaged is listed by its name, and the others can be worked with", async () => {
    const note = "壊される印".repeat(70);
    const sites = Array.from({ length: 30 }, (_, at) => ({ ...SITE, id: `s${at}`, note }));
    const { id } = await call<Scenario>("POST", "", { name: "読めなくなる案", sites });
    const sound = await create("無事な案");
    server = await server.restart(async () => damagePagesWith(server.databasePath, "壊される印"));
    const listed = await call<Scenario[]>("GET", "");
    expect(listed.find((each) => each.id === id)).toMatchObject({ name: "読めなくなる案", unreadable: true });
    expect(listed.find((each) => each.id === sound.id)).toMatchObject({ name: "無事な案", version: 1 });
    const response = await ask("GET", `/${id}`);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([500, "databaseDamaged"]);
    expect((await fetch(`${server.url}/api/scenarios/ranking`)).status).toBe(200);
  });

  test("a full disk is 507, with words", () => {
    const db = new BetterSqlite3(":memory:");
    db.exec("CREATE TABLE t (x)");
    db.pragma(`max_page_count = ${db.pragma("page_count", { simple: true })}`);
    const problem = thrownBy(() => db.prepare("INSERT INTO t VALUES (zeroblob(100000))").run());
    db.close();
    expect(problem).toMatchObject({ status: 507, code: "diskFull" });
  });
});

function thrownBy(run: () => void): Problem | null {
  try {
    run();
    return null;
  } catch (error) {
    return toProblem(error);
  }
}

/** Breaks the chain of every overflow page that holds the mark, as a bad sector would. */
function damagePagesWith(path: string, mark: string): void {
  const bytes = readFileSync(path);
  const pageSize = bytes.readUInt16BE(16);
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    const page = Math.floor(at / pageSize) * pageSize;
    const next = bytes.readUInt32BE(page);
    if (next > 0 && next < 0x01000000) bytes.writeUInt32BE(0x00ffffff, page);
  }
  writeFileSync(path, bytes);
}
