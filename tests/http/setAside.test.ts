import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Scenario } from "../../server/contract/answers.ts";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const TOMAKOMAI = {
  id: "s1",
  kind: "satellite",
  centreId: "suteji",
  name: "苫小牧",
  lat: 42.634,
  lon: 141.605,
  daysPerMonth: 20,
};
const AT_SEA = { ...TOMAKOMAI, id: "s2", name: "沖", lat: 42.0, lon: 142.3 };
const ORPHAN = { ...TOMAKOMAI, id: "s3", name: "親なし", centreId: "closed-centre" };

/** Puts a 案 into the database as an older planner, or a damaged file, has it. */
function store(name: string, contentJson: string): number {
  const db = new BetterSqlite3(server.databasePath);
  const { lastInsertRowid } = db
    .prepare("INSERT INTO scenarios (name, content_json, updated_at) VALUES (?, ?, ?)")
    .run(name, contentJson, "2026-11-24T00:00:00Z");
  db.close();
  return Number(lastInsertRowid);
}

const content = (changed: object) =>
  JSON.stringify({ description: "", sites: [], reassigned: {}, parameters: {}, ...changed });

async function call<T>(method: string, path: string, body?: unknown, version?: number) {
  const response = await fetch(`${server.url}/api/${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...(version === undefined ? {} : { "If-Match": `"${version}"` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}
const find = async (id: number) => (await call<Scenario>("GET", `scenarios/${id}`)).body;
const people = async (query: string) =>
  (await call<CoverageAnswer>("GET", `coverage?season=winter&${query}`)).body.whole.now.winter;

describe("a stored 案 that no longer fits the data", () => {
  test("opens with what fits; a site of a centre that is gone and a site in the sea are named", async () => {
    const id = store("古い案", content({ sites: [TOMAKOMAI, AT_SEA, ORPHAN] }));
    const found = await find(id);
    expect(found.sites).toEqual([TOMAKOMAI]);
    expect(found.setAside).toMatchObject([
      { part: "site", key: "s2", value: AT_SEA, reasons: [{ code: "offRoad" }] },
      { part: "site", key: "s3", value: ORPHAN, reasons: [{ code: "unknownCentre", centreId: "closed-centre" }] },
    ]);
    expect((await call("GET", "scenarios")).status).toBe(200);
  });

  test("reassigned to a centre that is gone: counted as 現状 counts it, and named", async () => {
    const id = store("担当替え", content({ reassigned: { "01609": "closed-centre", "01999": "suteji" } }));
    expect(await find(id)).toMatchObject({
      reassigned: {},
      setAside: [
        { part: "reassigned", key: "01609", value: "closed-centre", reasons: [{ code: "unknownCentre" }] },
        { part: "reassigned", key: "01999", reasons: [{ code: "unknownMunicipality", municipalityCode: "01999" }] },
      ],
    });
    expect(await people(`scenario=${id}`)).toEqual(await people("scenario=1"));
    const { assumptions } = (await call<CoverageAnswer>("GET", `coverage?scenario=${id}`)).body;
    expect(assumptions.scenario).toMatchObject({ name: "担当替え", setAside: 2 });
  });

  test("with settings nobody knows, or of the wrong kind: each is kept and named", async () => {
    const parameters = { visitMinutes: "long", horses: 3, yenPerKm: 40, centreFigures: { gone: { staff: 2 } } };
    const found = await find(store("設定", content({ parameters, mood: "good" })));
    expect(found.parameters).toEqual({ yenPerKm: 40 });
    expect(found.setAside?.map(({ part, key, reasons }) => [part, key, reasons[0].code])).toEqual([
      ["parameter", "visitMinutes", "malformed"],
      ["parameter", "horses", "unknownPart"],
      ["centreFigures", "gone", "unknownCentre"],
      ["other", "mood", "unknownPart"],
    ]);
  });

  test("that is no JSON at all opens empty, with its text kept", async () => {
    const found = await find(store("壊れた案", '{"sites": ['));
    expect(found).toMatchObject({
      name: "壊れた案",
      sites: [],
      setAside: [{ part: "other", key: "content", value: '{"sites": [' }],
    });
  });

  test("keeps what was set aside over a save and a copy, and takes it back once it is mended", async () => {
    const id = store("直す案", content({ sites: [ORPHAN] }));
    const { name, setAside, version } = await find(id);
    const saved = await call<Scenario>("PUT", `scenarios/${id}`, { name, sites: [], setAside }, version);
    expect(saved.body.setAside).toEqual(setAside);
    const copy = await call<Scenario>("POST", `scenarios/${id}/copy`, {});
    expect(copy.body.setAside).toEqual(setAside);
    const mended = [{ ...setAside?.[0], value: { ...ORPHAN, centreId: "suteji" } }];
    const again = await call<Scenario>("PUT", `scenarios/${id}`, { name, sites: [], setAside: mended }, version + 1);
    expect(again.body.setAside).toBeUndefined();
    expect(again.body.sites).toEqual([{ ...ORPHAN, centreId: "suteji" }]);
    const removed = await call<Scenario>("PUT", `scenarios/${copy.body.id}`, { name: "写し", sites: [] }, 1);
    expect(removed.body.setAside).toBeUndefined();
  });
});

describe("POST /api/scenarios/check", () => {
  test("sorts anything into what fits and what does not, and keeps nothing", async () => {
    const before = (await call<Scenario[]>("GET", "scenarios")).body.length;
    const { body } = await call<Scenario>("POST", "scenarios/check", {
      sites: [TOMAKOMAI, TOMAKOMAI, 7],
      reassigned: 3,
    });
    expect(body.sites).toEqual([TOMAKOMAI]);
    expect(body.setAside?.map(({ part, key, reasons }) => [part, key, reasons[0].code])).toEqual([
      ["site", "s1", "idTaken"],
      ["site", "", "malformed"],
      ["other", "reassigned", "unknownPart"],
    ]);
    expect((await call<Scenario[]>("GET", "scenarios")).body).toHaveLength(before);
  });
});
