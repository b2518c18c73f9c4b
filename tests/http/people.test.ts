import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZodObject } from "zod";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import type { SessionAnswer } from "../../server/contract/people.ts";
import type { ScenarioVersion } from "../../server/contract/versionAnswers.ts";
import { CALLS } from "../../server/http/calls.ts";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { addPeople, type Caller, callerWith, cookieOf, PASSWORD, signIn } from "../support/signedIn.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let nobody: Caller;
const who: Record<string, Caller> = {};
beforeAll(async () => {
  server = await startTestServer(undefined, undefined, { REQUIRE_LOGIN: "1" });
  await addPeople(server.databasePath, [
    { login: "kanri", role: "administrator", centreId: null },
    { login: "dou", role: "prefecture", centreId: null },
    { login: "suteji", role: "centre", centreId: "suteji" },
    { login: "aozora", role: "centre", centreId: "aozora" },
    { login: "miru", role: "viewer", centreId: "suteji" },
    { login: "guess", role: "viewer", centreId: null },
  ]);
  nobody = callerWith(server.url, "");
  for (const login of ["kanri", "dou", "suteji", "aozora", "miru"]) who[login] = await signIn(server.url, login);
});
afterAll(() => server.close());

const SITE = { id: "s1", kind: "outreach", centre: "suteji", name: "登別", lat: 42.4129, lon: 141.1065 };
async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}
const create = (by: Caller, name: string) => json<Scenario>(by("POST", "/api/scenarios", { name, sites: [SITE] }));
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return `${response.status} ${response.ok ? "" : ((await response.json()) as Problem).code}`.trim();
};

/** Path and method of a call, its parts filled in. */
function filled(at: string, parts: Readonly<Record<string, string | number>>): readonly [string, string] {
  const [method, path] = at.split(" ");
  const usual = {
    id: 1,
    a: 1,
    b: 1,
    siteId: "s1",
    personId: 1,
    version: 1,
    centreId: "suteji",
    kind: "municipality",
    listName: "L",
  };
  return [method, path.replace(/\{(\w+)\}/g, (_, name: string) => String({ ...usual, ...parts }[name as "id"]))];
}

/** Every row a planner or office has made; sessions come and go. */
function kept(): unknown {
  const db = new BetterSqlite3(server.databasePath, { readonly: true });
  const tables = ["scenarios", "scenario_versions", "weights", "candidate_places", "centre_figures", "people"];
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return rows;
}

describe("without signing in", () => {
  test.each(CALLS.filter(({ needs }) => needs !== "nothing").map(({ at }) => [at]))("%s is 401", async (at) => {
    expect(await codeOf(nobody(...filled(at, {})))).toBe("401 signInFirst");
  });
  test("no other way of writing a path gets past: letters, slashes, what no call is", async () => {
    expect(await codeOf(nobody("GET", "/api/Scenarios/"))).toBe("401 signInFirst");
    expect(await codeOf(nobody("GET", "/API/scenarios"))).toBe("401 signInFirst");
    expect((await nobody("HEAD", "/api/scenarios")).status).toBe(401);
    expect(await codeOf(who.kanri("GET", "/api/scen%61rios"))).toBe("404 noSuchCall");
  });
  test("a session that was made up is none", async () => {
    expect(await codeOf(callerWith(server.url, "planner_session=abc")("GET", "/api/scenarios"))).toBe(
      "401 signInFirst",
    );
  });
});

describe("signing in", () => {
  test("gives a cookie no script can read and no other site's page can send, and says who it is", async () => {
    const response = await nobody("POST", "/api/session", { login: "SUTEJI", password: PASSWORD });
    expect(response.headers.get("set-cookie")).toMatch(
      /^planner_session=[\w-]{43}; .*Path=\/; .*HttpOnly; SameSite=Strict$/,
    );
    expect((await response.json()) as SessionAnswer).toMatchObject({
      loginRequired: true,
      person: { login: "suteji", name: "sutejiさん", role: "centre", centreId: "suteji", hasPassword: true },
    });
  });
  test("keeps of the session a hash, and of the password one with its parameters", async () => {
    const token = (await cookieOf(server.url, "suteji")).split("=")[1];
    const db = new BetterSqlite3(server.databasePath, { readonly: true });
    const everything = JSON.stringify([
      db.prepare("SELECT * FROM sessions").all(),
      db.prepare("SELECT * FROM people").all(),
    ]);
    db.close();
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(PASSWORD);
    expect(everything).toContain("scrypt$32768$8$3$");
  });
  test("with a wrong password or name is 401 in the same words; after five, 429 with how long to wait, the right one too", async () => {
    const tryWith = (login: string, password: string) => nobody("POST", "/api/session", { login, password });
    expect(await codeOf(tryWith("nobody-here", "x"))).toBe("401 wrongPassword");
    for (let slip = 1; slip <= 5; slip++) expect(await codeOf(tryWith("guess", "x"))).toBe("401 wrongPassword");
    const locked = await tryWith("guess", PASSWORD);
    expect(locked.status).toBe(429);
    const seconds = Number(locked.headers.get("retry-after"));
    expect(seconds > 0 && seconds <= 60).toBe(true); // what is left of the first minute
    expect((await json<Problem>(Promise.resolve(locked))).code).toBe("lockedOut");
    const db = new BetterSqlite3(server.databasePath);
    db.prepare("UPDATE sign_in_failures SET last_at = ? WHERE login = 'guess'").run(
      new Date(Date.now() - 61_000).toISOString(),
    );
    db.close();
    expect((await tryWith("guess", PASSWORD)).status).toBe(200);
  });
  test("is not shut for years by a wrong password typed while the clock was ahead", async () => {
    const db = new BetterSqlite3(server.databasePath);
    const nextYear = new Date(Date.now() + 365 * 24 * 3_600_000).toISOString();
    db.prepare("INSERT INTO sign_in_failures (login, failures, last_at) VALUES ('dou', 9, ?)").run(nextYear);
    db.close();
    expect((await nobody("POST", "/api/session", { login: "dou", password: PASSWORD })).status).toBe(200);
  });
  test("ends when its time is over, and when one signs out: here, or everywhere", async () => {
    const [here, there] = [await signIn(server.url, "miru"), await signIn(server.url, "miru")];
    expect((await here("DELETE", "/api/session")).status).toBe(204);
    expect(await codeOf(here("GET", "/api/scenarios"))).toBe("401 signInFirst");
    expect((await there("GET", "/api/scenarios")).status).toBe(200);
    const again = await signIn(server.url, "miru");
    expect((await there("DELETE", "/api/sessions")).status).toBe(204);
    expect(await codeOf(again("GET", "/api/scenarios"))).toBe("401 signInFirst");
    const late = await signIn(server.url, "miru");
    const db = new BetterSqlite3(server.databasePath);
    db.exec(
      "UPDATE sessions SET expires_at = '2026-01-01' WHERE person_id = (SELECT id FROM people WHERE login = 'miru')",
    );
    db.close();
    expect(await codeOf(late("GET", "/api/scenarios"))).toBe("401 signInFirst");
    who.miru = await signIn(server.url, "miru");
  });
  test("with a new password ends the other sessions, not this one; the old password must be right", async () => {
    const [here, there] = [await signIn(server.url, "aozora"), await signIn(server.url, "aozora")];
    const change = (current: string, next: string) => here("PUT", "/api/session/password", { current, next });
    expect(await codeOf(change("wrong", "新しい合言葉にします"))).toBe("401 wrongPassword");
    expect((await change(PASSWORD, "短い")).status).toBe(400);
    expect((await change(PASSWORD, "新しい合言葉にします")).status).toBe(204);
    expect((await here("GET", "/api/scenarios")).status).toBe(200);
    expect(await codeOf(there("GET", "/api/scenarios"))).toBe("401 signInFirst");
    await expect(signIn(server.url, "aozora")).rejects.toThrow(/wrong/);
    who.aozora = await signIn(server.url, "aozora", "新しい合言葉にします");
  });
});

describe("rights", () => {
  test("a viewer changes nothing by any call, whatever it is sent", async () => {
    const { id } = await create(who.suteji, "見るだけの案");
    const before = kept();
    const bodies = [undefined, {}, { note: "n", ...SITE }, { name: "変えた", sites: [] }];
    for (const { at } of CALLS) {
      if (at.startsWith("GET ") || at.includes("/session")) continue;
      for (const body of bodies)
        await who.miru(...filled(at, { id }), body, 1).then((response) => response.arrayBuffer());
    }
    expect(kept()).toEqual(before);
  }, 300_000);

  test("a private 案 is not there for another centre, in any call that can name one", async () => {
    const { id } = await create(who.suteji, "まだ見せない案");
    const put = await who.suteji("PUT", `/api/scenarios/${id}/access`, { visibility: "private" });
    expect((await json<Scenario>(Promise.resolve(put))).access).toEqual({
      ...{ owner: "sutejiさん", centreId: "suteji", visibility: "private", sharedWith: [], mayChange: true },
    });
    const fieldsOf = (schema: unknown) => (schema instanceof ZodObject ? Object.keys(schema.shape) : []);
    const naming = CALLS.flatMap(({ at, query, body }) => {
      const [method, path] = filled(at, { id, a: id, b: id });
      const isNamedInPath = at.includes("/api/scenarios/{");
      const inQuery = fieldsOf(query).filter((field) => ["scenario", "ids", "b"].includes(field));
      const inBody = fieldsOf(body).filter((field) => ["scenario", "b"].includes(field));
      return [
        ...(isNamedInPath ? [[method, path, undefined] as const] : []),
        ...inQuery.map((field) => [method, `${path}?${field}=${id}`, undefined] as const),
        ...inBody.map((field) => [method, path, { [field]: id }] as const),
      ];
    });
    expect(naming.length).toBeGreaterThan(25);
    for (const [method, path, sent] of naming) {
      expect(await codeOf(who.aozora(method, path, sent, 1)), `${method} ${path} ${JSON.stringify(sent)}`).toBe(
        "404 noSuchScenario",
      );
    }
    const listed = async (by: Caller) =>
      (await json<Scenario[]>(by("GET", "/api/scenarios"))).some((each) => each.id === id);
    expect([await listed(who.aozora), await listed(who.miru), await listed(who.dou), await listed(who.suteji)]).toEqual(
      [...[false, false, true, true]],
    );
    expect((await json<SessionAnswer>(who.aozora("GET", "/api/session"))).hiddenScenarios).toBe(1); // and it is said
    expect(JSON.stringify(await json(who.aozora("GET", "/api/scenarios/ranking")))).not.toContain("まだ見せない案");
  });

  test("a 案 shared with a centre is read by it, changed by its own centre only, and its history says who", async () => {
    const { id } = await create(who.suteji, "見せる案");
    await who.suteji("PUT", `/api/scenarios/${id}/access`, { visibility: "shared", sharedWith: ["aozora"] });
    const theirs = await json<Scenario>(who.aozora("GET", `/api/scenarios/${id}`));
    expect(theirs.access).toMatchObject({ owner: "sutejiさん", mayChange: false, sharedWith: ["aozora"] });
    expect(await codeOf(who.aozora("PUT", `/api/scenarios/${id}`, { name: "横取り" }, 1))).toBe("403 notYourScenario");
    expect((await who.dou("PUT", `/api/scenarios/${id}`, { name: "北海道が直した" }, 1)).status).toBe(200);
    const versions = await json<ScenarioVersion[]>(who.aozora("GET", `/api/scenarios/${id}/versions`));
    expect(versions.map(({ savedBy }) => savedBy)).toEqual(["douさん", "sutejiさん"]);
    const seen = { visibility: "private", sharedWith: [] }; // by a colleague who looked earlier
    const stale = who.suteji("PUT", `/api/scenarios/${id}/access`, { visibility: "public", before: seen });
    expect(await codeOf(stale)).toBe("412 accessChanged");
    expect((await json<Scenario>(who.suteji("GET", `/api/scenarios/${id}`))).access?.sharedWith).toEqual(["aozora"]);
    const inTime = { visibility: "shared", sharedWith: ["aozora"] };
    const kept = who.suteji("PUT", `/api/scenarios/${id}/access`, { ...inTime, before: inTime });
    expect((await kept).status).toBe(200);
    const refused = who.suteji("PUT", `/api/scenarios/${id}/access`, {
      visibility: "shared",
      sharedWith: ["atlantis"],
    });
    expect((await refused).status).toBe(400);
  });

  test("今の数字: one's own centre's, under one's own name", async () => {
    const figures = { asOf: "2026-11-01", staff: 5, savedBy: "だれか別の人" };
    expect(await codeOf(who.suteji("PUT", "/api/centre-figures/aozora", figures, 0))).toBe("403 notYourCentre");
    const saved = await who.suteji("PUT", "/api/centre-figures/suteji", figures, 0);
    expect(await saved.text()).toContain("sutejiさん");
  });
});

describe("a page of another site", () => {
  test("cannot change anything with the browser's cookie: a form sends no X-Planner", async () => {
    const cookie = await cookieOf(server.url, "suteji");
    const before = kept();
    const response = await fetch(`${server.url}/api/scenarios/1/copy`, { method: "POST", headers: { Cookie: cookie } });
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([403, "headerMissing"]);
    expect(kept()).toEqual(before);
  });
});

describe("the office's own sign-on", () => {
  test("is believed from the proxy's address only, and for people who are known", async () => {
    const named = (url: string, login: string) =>
      fetch(`${url}/api/scenarios`, { headers: { "X-Remote-User": login } });
    const env = { REQUIRE_LOGIN: "1", TRUST_PROXY_USER_HEADER: "X-Remote-User" };
    const trusting = await startTestServer(undefined, undefined, { ...env, TRUST_PROXY_ADDRESSES: "127.0.0.1" });
    const distrusting = await startTestServer(undefined, undefined, { ...env, TRUST_PROXY_ADDRESSES: "10.0.0.5" });
    for (const { databasePath } of [trusting, distrusting]) {
      await addPeople(databasePath, [{ login: "dou", role: "prefecture", centreId: null }]);
    }
    expect((await named(trusting.url, "dou")).status).toBe(200);
    expect((await named(trusting.url, "stranger")).status).toBe(401);
    expect((await named(distrusting.url, "dou")).status).toBe(401);
    await Promise.all([trusting.close(), distrusting.close()]);
  });
});
