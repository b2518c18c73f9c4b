import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../server/contract/answers.ts";
import type { Account, IssuedPassword, SessionAnswer } from "../../server/contract/people.ts";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { addPeople, type Caller, PASSWORD, signIn } from "../support/signedIn.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let kanri: Caller;
beforeAll(async () => {
  server = await startTestServer(undefined, undefined, { REQUIRE_LOGIN: "1" });
  await addPeople(server.databasePath, [
    { login: "kanri", role: "administrator", centreId: null },
    { login: "dou", role: "prefecture", centreId: null },
  ]);
  kanri = await signIn(server.url, "kanri");
});
afterAll(() => server.close());

async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  if (response.ok) return String(response.status);
  const { code, errors } = (await response.json()) as Problem;
  return `${response.status} ${code ?? errors?.map((error) => `${error.field} ${error.code}`).join()}`;
};
const add = (login: string, role = "centre", centre: string | null = "suteji") =>
  json<IssuedPassword>(kanri("POST", "/api/people", { login, name: `${login}さん`, role, centre }));
const accountOf = async (login: string) =>
  (await json<Account[]>(kanri("GET", "/api/people"))).find((account) => account.login === login);
const OWN = "自分だけの合言葉です";
/** Comes in with the password for once and chooses another. */
async function comeIn(login: string, password: string): Promise<Caller> {
  const caller = await signIn(server.url, login, password);
  expect((await caller("PUT", "/api/session/password", { current: password, next: OWN })).status).toBe(204);
  return caller;
}

describe("a person an administrator adds", () => {
  test("comes in with the password handed out, which opens nothing before another is chosen", async () => {
    const { account, password } = await add("hanako");
    expect(account).toMatchObject({ login: "hanako", role: "centre", centreId: "suteji", hasToChangePassword: true });
    const hanako = await signIn(server.url, "hanako", password);
    expect((await json<SessionAnswer>(hanako("GET", "/api/session"))).person?.hasToChangePassword).toBe(true);
    expect(await codeOf(hanako("GET", "/api/scenarios"))).toBe("403 changePasswordFirst");
    expect(await codeOf(hanako("PUT", "/api/session/password", { current: password, next: OWN }))).toBe("204");
    expect(await codeOf(hanako("GET", "/api/scenarios"))).toBe("200");
    await expect(signIn(server.url, "hanako", password)).rejects.toThrow(/wrong/); // it was for once
    expect(await accountOf("hanako")).toMatchObject({ hasToChangePassword: false, openSessions: 1 });
  });

  test("cannot keep the password that the administrator has seen", async () => {
    const { password } = await add("saburo");
    const saburo = await signIn(server.url, "saburo", password);
    expect(await codeOf(saburo("PUT", "/api/session/password", { current: password, next: password }))).toBe(
      "400 next passwordSame",
    );
    expect(await codeOf(saburo("GET", "/api/scenarios"))).toBe("403 changePasswordFirst");
  });

  test("has a password nobody can guess, which is kept nowhere and by no proxy", async () => {
    const answers = [await add("ichiro"), await add("jiro")];
    for (const { password } of answers) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(answers[0].password).not.toBe(answers[1].password);
    const db = new BetterSqlite3(server.databasePath, { readonly: true });
    expect(JSON.stringify(db.prepare("SELECT * FROM people").all())).not.toContain(answers[0].password);
    db.close();
    const response = await kanri("POST", `/api/people/${answers[0].account.id}/password`);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    [{ login: "kanri", name: "もう1人", role: "viewer" }, "400 login loginInUse"],
    [{ login: "山田", name: "山田", role: "viewer" }, "400 login loginMalformed"],
    [{ login: "yamada", name: "山田", role: "centre" }, "400 centre roleNeedsCentre"],
    [{ login: "yamada", name: "山田", role: "centre", centre: "atlantis" }, "400 centre noSuchCentre"],
    [{ login: "yamada", name: " ", role: "viewer" }, "400 name tooShort"],
  ])("is refused with the field to mend: %j", async (body, code) => {
    expect(await codeOf(kanri("POST", "/api/people", body))).toBe(code);
  });
});

describe("an administrator", () => {
  test("changes name, role and centre, which hold from the next call on", async () => {
    const { account, password } = await add("kawaru");
    const kawaru = await comeIn("kawaru", password);
    const body = { name: "かわる", role: "viewer", centre: null };
    expect(await json<Account>(kanri("PUT", `/api/people/${account.id}`, body))).toMatchObject({
      ...{ name: "かわる", role: "viewer", centreId: null },
    });
    expect(await codeOf(kawaru("POST", "/api/scenarios", { name: "案" }))).toBe("403 viewersOnlyRead");
  });

  test("gives a new password: the old one and every session end, and a lock-out is over", async () => {
    const { account, password } = await add("wasureta");
    const before = await comeIn("wasureta", password);
    for (let slip = 0; slip < 5; slip++) await signIn(server.url, "wasureta", "x").catch(() => undefined);
    await expect(signIn(server.url, "wasureta", OWN)).rejects.toThrow(/wait/);
    const { password: next } = await json<IssuedPassword>(kanri("POST", `/api/people/${account.id}/password`));
    expect(await codeOf(before("GET", "/api/scenarios"))).toBe("401 signInFirst");
    await comeIn("wasureta", next);
  });

  test("signs a person out everywhere, and takes one out; the same login brings him and what he made back", async () => {
    const { account, password } = await add("modoru");
    const modoru = await comeIn("modoru", password);
    await modoru("POST", "/api/scenarios", { name: "残る案" });
    expect(await codeOf(kanri("DELETE", `/api/people/${account.id}/sessions`))).toBe("204");
    expect(await codeOf(modoru("GET", "/api/scenarios"))).toBe("401 signInFirst");
    expect(await codeOf(kanri("DELETE", `/api/people/${account.id}`))).toBe("204");
    await expect(signIn(server.url, "modoru", OWN)).rejects.toThrow(/wrong/);
    expect(await codeOf(kanri("DELETE", `/api/people/${account.id}`))).toBe("404 noSuchPerson");
    const again = await add("modoru");
    expect(again.account.id).toBe(account.id);
    const back = await comeIn("modoru", again.password);
    expect(await (await back("GET", "/api/scenarios")).text()).toContain("残る案");
  });

  test("cannot take himself out or give himself another role: one administrator stays", async () => {
    const { id } = (await accountOf("kanri")) as Account;
    expect(await codeOf(kanri("DELETE", `/api/people/${id}`))).toBe("403 notOneself");
    expect(await codeOf(kanri("PUT", `/api/people/${id}`, { name: "管理", role: "viewer" }))).toBe("403 notOneself");
    expect(await codeOf(kanri("POST", `/api/people/${id}/password`))).toBe("403 notOneself");
    expect(await codeOf(kanri("PUT", `/api/people/${id}`, { name: "管理", role: "administrator" }))).toBe("200");
  });
});

test("nobody else sees or keeps the people, and at a desk where nobody signs in there are none to keep", async () => {
  const dou = await signIn(server.url, "dou", PASSWORD);
  expect(await codeOf(dou("GET", "/api/people"))).toBe("403 onlyAdministrator");
  expect(await codeOf(dou("POST", "/api/people", { login: "x1", name: "x", role: "administrator" }))).toBe(
    "403 onlyAdministrator",
  );
  const desk = await startTestServer();
  expect(await codeOf(fetch(`${desk.url}/api/people`))).toBe("403 nobodySignsIn");
  const typed = { login: "kanri", password: PASSWORD };
  const headers = { "Content-Type": "application/json" };
  const posted = fetch(`${desk.url}/api/session`, { method: "POST", headers, body: JSON.stringify(typed) });
  expect(await codeOf(posted)).toBe("403 nobodySignsIn");
  await desk.close();
});
