import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SITE = {
  id: "s1",
  kind: "satellite",
  centre: "suteji",
  name: "苫小牧",
  lat: 42.634,
  lon: 141.605,
  daysPerMonth: 20,
};

function call(method: string, path: string, body?: unknown, version?: number): Promise<Response> {
  return fetch(`${server.url}/api/scenarios${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...(version === undefined ? {} : { "If-Match": `"${version}"` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function create(name: string): Promise<Scenario> {
  return (await call("POST", "", { name, sites: [SITE] })).json() as Promise<Scenario>;
}

describe("built-in scenarios", () => {
  test("are 現状 and one for each of the six models of the report", async () => {
    const scenarios = (await (await call("GET", "")).json()) as Scenario[];
    const builtIn = scenarios.filter(({ isBuiltIn }) => isBuiltIn);
    expect(builtIn).toHaveLength(7);
    expect(builtIn[0]).toMatchObject({ name: "現状", sites: [] });
    const suteji = builtIn.find(({ name }) => name.includes("すて～じ"));
    const satellites = suteji?.sites.filter(({ kind }) => kind === "satellite").map(({ name }) => name);
    expect(satellites).toEqual(["苫小牧市", "新ひだか町"]);
    expect(suteji?.sites.find(({ id }) => id === "outreach-01230")).toMatchObject({
      recurrence: "第3金曜",
      venue: "市役所",
    });
    const aozora = builtIn.find(({ name }) => name.includes("あおぞら"));
    expect(aozora?.sites.filter(({ kind }) => kind === "satellite").map(({ name }) => name)).toEqual([
      "西興部村", // a satellite in the 遠紋 area; 網走 and 紋別 are the centre's wish, not the model
    ]);
  });
  test("can be copied, not changed or deleted", async () => {
    expect((await call("PUT", "/1", { name: "x" }, 1)).status).toBe(412);
    expect((await call("DELETE", "/1", undefined, 1)).status).toBe(412);
    const copy = await call("POST", "/1/copy", {});
    expect(copy.status).toBe(201);
    expect((await copy.json()) as Scenario).toMatchObject({ name: "現状 の写し", isBuiltIn: false, version: 1 });
  });
});

describe("a scenario", () => {
  test("survives a restart with its sites", async () => {
    const { id } = await create("苫小牧案");
    server = await server.restart();
    const found = (await (await call("GET", `/${id}`)).json()) as Scenario;
    expect(found).toMatchObject({ name: "苫小牧案", version: 1 });
    expect(found.sites[0]).toMatchObject({ id: "s1", centreId: "suteji", municipalityCode: "01213" });
  });

  test("a second writer gets 412 with the current version, and nothing is overwritten", async () => {
    const { id } = await create("先に書く");
    expect((await call("PUT", `/${id}`, { name: "一人目" }, 1)).status).toBe(200);
    const second = await call("PUT", `/${id}`, { name: "二人目" }, 1);
    expect(second.status).toBe(412);
    expect(((await second.json()) as Problem).currentVersion).toBe(2);
    expect(((await (await call("GET", `/${id}`)).json()) as Scenario).name).toBe("一人目");
  });

  test("cannot be written without saying which version was read", async () => {
    const { id } = await create("版なし");
    const problem = (await (await call("PUT", `/${id}`, { name: "x" })).json()) as Problem;
    expect(problem.errors?.[0].field).toBe("If-Match");
  });

  test("a bad site saves nothing", async () => {
    const { id } = await create("悪い拠点");
    const response = await call("PUT", `/${id}`, { name: "変更", sites: [{ ...SITE, lat: 42.3, lon: 142 }] }, 1);
    expect(response.status).toBe(400);
    expect((await (await call("GET", `/${id}`)).json()) as Scenario).toMatchObject({ name: "悪い拠点", version: 1 });
  });

  test("sites are put and deleted one by one", async () => {
    const { id } = await create("拠点の出し入れ");
    const added = await call(
      "POST",
      `/${id}/sites`,
      { ...SITE, id: "s2", name: "新ひだか", lat: 42.34, lon: 142.36 },
      1,
    );
    expect(added.status).toBe(201);
    const removed = (await (await call("DELETE", `/${id}/sites/s1`, undefined, 2)).json()) as Scenario;
    expect(removed.sites.map((site) => site.id)).toEqual(["s2"]);
  });

  test("keeps every site, also those that come without an id", async () => {
    const { id: _, ...nameless } = SITE;
    const created = await call("POST", "", { name: "id なし", sites: [nameless, nameless] });
    const { id, sites } = (await created.json()) as Scenario;
    expect(new Set(sites.map((site) => site.id)).size).toBe(2);
    const more = (await (await call("POST", `/${id}/sites`, nameless, 1)).json()) as Scenario;
    expect(new Set(more.sites.map((site) => site.id)).size).toBe(3);
  });

  test("what is not there is 404, whatever else is wrong", async () => {
    const { id } = await create("ないもの");
    expect((await call("DELETE", `/${id}/sites/nobody`, undefined, 1)).status).toBe(404);
    expect((await call("POST", "/9999/sites", { ...SITE, centre: "nobody" }, 1)).status).toBe(404);
    expect((await call("DELETE", "/9999", undefined, 1)).status).toBe(404);
  });

  test.each([
    [{ sites: [{ ...SITE, id: "suteji" }] }, "sites.0.id"],
    [{ sites: [SITE, SITE] }, "sites.1.id"],
    [{ sites: [{ ...SITE, municipalityCode: "01999" }] }, "sites.0.municipalityCode"],
    [{ parameters: { centreFigures: { nobody: { staff: 3 } } } }, "parameters.centreFigures.nobody"],
    [{ reassigned: { "01999": "suteji" } }, "reassigned.01999"],
  ])("%j is refused by its field", async (body, field) => {
    const response = await call("POST", "", { name: "悪い案", ...body });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Problem).errors?.map((error) => error.field)).toEqual([field]);
  });

  test("is not half written while another program holds the database: 503, then it can be tried again", async () => {
    const { id } = await create("控えを取る間");
    const backup = new BetterSqlite3(server.databasePath);
    backup.exec("BEGIN IMMEDIATE");
    const response = await call("PUT", `/${id}`, { name: "書けない" }, 1); // SQLite waits 5 s before it gives up
    backup.exec("ROLLBACK");
    backup.close();
    expect(response.status).toBe(503);
    expect((await call("PUT", `/${id}`, { name: "書けた" }, 1)).status).toBe(200);
  });

  test("is deleted only by who read its latest version, and then no longer there", async () => {
    const { id } = await create("消す案");
    await call("PUT", `/${id}`, { name: "変えた案" }, 1);
    expect((await call("DELETE", `/${id}`, undefined, 1)).status).toBe(412);
    expect((await call("DELETE", `/${id}`, undefined, 2)).status).toBe(204);
    expect((await call("GET", `/${id}`)).status).toBe(404);
  });
});
