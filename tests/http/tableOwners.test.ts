import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, SearchAnswer } from "../../server/contract/answers.ts";
import type { SuggestAnswer } from "../../server/contract/suggestAnswers.ts";
import type { KeptPlace, OwnWeight, WeightChoice } from "../../server/contract/uploadAnswers.ts";
import { CALLS } from "../../server/http/calls.ts";
import { addPeople, type Caller, signIn } from "../support/signedIn.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
const who: Record<string, Caller> = {};
beforeAll(async () => {
  server = await startTestServer();
  // before anybody signed in here
  server.planner.uploads.keepWeight({ ...TABLE, name: "机の表", mode: "replace" });
  server.planner.uploads.keepPlaces({ listName: "机の候補", places: [PLACE], mode: "replace" });
  await addPeople(server.databasePath, [
    { login: "dou", role: "prefecture", centreId: null },
    { login: "suteji", role: "centre", centreId: "suteji" },
    { login: "colleague", role: "centre", centreId: "suteji" },
    { login: "miru", role: "viewer", centreId: "suteji" },
    { login: "aozora", role: "centre", centreId: "aozora" },
  ]);
  server = await server.restart(undefined, { REQUIRE_LOGIN: "1" });
  for (const login of ["dou", "suteji", "colleague", "miru", "aozora"]) who[login] = await signIn(server.url, login);
});
afterAll(() => server.close());

const TABLE = { unit: "人", byPlace: "municipality", values: { "01202": 10, "01213": 20 } } as const;
const PLACE = { name: "駅前ビル", lat: 42.634, lon: 141.605, basis: "coordinates" } as const;

async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return `${response.status} ${response.ok ? "" : ((await response.json()) as Problem).code}`.trim();
};
const keep = (by: Caller, name: string) => json<OwnWeight>(by("POST", "/api/weights", { ...TABLE, name }));
const ownNames = async (by: Caller) =>
  (await json<WeightChoice[]>(by("GET", "/api/weights"))).flatMap(({ year, name }) => (year === null ? [name] : []));

describe("an own table of people", () => {
  test("is counted by its centre's people and the prefecture; for others it is not there, in any call that counts by it", async () => {
    const { id } = await keep(who.suteji, "登録者の住所");
    for (const by of [who.suteji, who.colleague, who.miru, who.dou])
      expect(await ownNames(by)).toContain("登録者の住所");
    expect(await ownNames(who.aozora)).not.toContain("登録者の住所");
    const counting = CALLS.flatMap(({ at, query, body }) => {
      const fields = (schema: unknown) =>
        schema && typeof schema === "object" ? Object.keys((schema as { shape?: object }).shape ?? {}) : [];
      const [method, path] = at
        .replace("{kind}", "municipality")
        .replace(/\{\w+\}/g, "1")
        .split(" ");
      return [
        ...(fields(query).includes("weight") ? [[method, `${path}?weight=${id}`, undefined] as const] : []),
        ...(fields(body).includes("weight") ? [[method, path, { weight: id }] as const] : []),
      ];
    });
    expect(counting.length).toBeGreaterThan(20);
    for (const [method, path, body] of counting)
      expect(await codeOf(who.aozora(method, path, body)), `${method} ${path}`).toBe("404 noSuchWeight");
    expect((await who.miru("GET", `/api/coverage?weight=${id}`)).status).toBe(200);
  });

  test("is deleted and mended by its centre and the prefecture only, however its id is written", async () => {
    const { id } = await keep(who.suteji, "消せない表");
    const escaped = `%77${id.slice(1)}`;
    for (const form of [id, escaped]) {
      expect(await codeOf(who.aozora("DELETE", `/api/weights/${form}`))).toBe("404 noSuchWeight");
      expect(await codeOf(who.aozora("POST", `/api/weights/${form}/move`, { from: "x", to: null }))).toBe(
        "404 noSuchWeight",
      );
      expect(await codeOf(who.miru("DELETE", `/api/weights/${form}`))).toBe("403 viewersOnlyRead");
    }
    expect(await codeOf(who.aozora("DELETE", `/api/weights/w0${id.slice(1)}`))).toBe("404 noSuchWeight");
    expect(await ownNames(who.suteji)).toContain("消せない表");
    expect((await who.colleague("DELETE", `/api/weights/${id}`)).status).toBe(204);
  });

  test("of a name another centre has, too, stands beside it; the own centre's of that name is replaced", async () => {
    const mine = await keep(who.suteji, "手帳所持者数");
    const theirs = await keep(who.aozora, "手帳所持者数");
    const again = await keep(who.colleague, "手帳所持者数");
    expect([again.id, theirs.id === mine.id]).toEqual([mine.id, false]);
    expect((await ownNames(who.dou)).filter((name) => name === "手帳所持者数")).toHaveLength(2);
  });

  test("says whose it is and who may change it; the prefecture's and one kept at the desk are for all to count by", async () => {
    await keep(who.dou, "全道の表");
    const seen = await json<WeightChoice[]>(who.aozora("GET", "/api/weights"));
    const accessOf = (name: string) => seen.find((weight) => weight.name === name)?.access;
    expect(accessOf("全道の表")).toEqual({ owner: "douさん", centreId: null, mayChange: false });
    expect(accessOf("机の表")).toEqual({ owner: null, centreId: null, mayChange: false });
    const { id } = seen.find(({ name }) => name === "机の表") as WeightChoice;
    expect(await codeOf(who.aozora("DELETE", `/api/weights/${id}`))).toBe("403 notYourTable");
    expect((await who.dou("DELETE", `/api/weights/${id}`)).status).toBe(204);
  });
});

describe("a list of candidate places", () => {
  const put = (by: Caller, listName: string, name: string) =>
    by("POST", "/api/candidate-places", { listName, places: [{ ...PLACE, name }] });
  const listed = async (by: Caller) =>
    (await json<KeptPlace[]>(by("GET", "/api/candidate-places"))).map(({ listName, name }) => `${listName}/${name}`);
  const found = async (by: Caller, q: string) =>
    (await json<SearchAnswer>(by("GET", `/api/search?q=${encodeURIComponent(q)}`))).hits.map(({ name }) => name);

  test("is in its centre's lists, search and suggestions, and in nobody else's but the prefecture's", async () => {
    await put(who.suteji, "空き店舗", "すて～じの空き店舗");
    for (const by of [who.colleague, who.miru, who.dou]) {
      expect(await listed(by)).toContain("空き店舗/すて～じの空き店舗");
      expect(await found(by, "すて～じの空き店舗")).toContain("すて～じの空き店舗");
    }
    expect(await listed(who.aozora)).not.toContain("空き店舗/すて～じの空き店舗");
    expect(await found(who.aozora, "すて～じの空き店舗")).not.toContain("すて～じの空き店舗");
    const looked = async (by: Caller) =>
      (await json<SuggestAnswer>(by("POST", "/api/suggest", { objective: "coverage", n: 1, timeLimitSeconds: 1 })))
        .candidates;
    expect((await looked(who.suteji)) - (await looked(who.aozora))).toBe(1);
  });

  test("of one name in two centres is two lists: each replaces and deletes its own", async () => {
    await put(who.suteji, "候補", "苫小牧の候補");
    await put(who.aozora, "候補", "あおぞらの候補");
    expect((await listed(who.dou)).filter((name) => name.startsWith("候補/"))).toHaveLength(2);
    expect(
      await codeOf(who.aozora("DELETE", `/api/candidate-places/${encodeURIComponent("候補")}?centre=suteji`)),
    ).toBe("404 noSuchList");
    expect((await who.aozora("DELETE", `/api/candidate-places/${encodeURIComponent("候補")}`)).status).toBe(204);
    expect((await listed(who.dou)).filter((name) => name.startsWith("候補/"))).toEqual(["候補/苫小牧の候補"]);
    const byPrefecture = `/api/candidate-places/${encodeURIComponent("候補")}?centre=suteji`;
    expect((await who.dou("DELETE", byPrefecture)).status).toBe(204);
  });

  test("kept at the desk is everybody's to use and the prefecture's to delete", async () => {
    const path = `/api/candidate-places/${encodeURIComponent("机の候補")}`;
    expect(await listed(who.aozora)).toContain("机の候補/駅前ビル");
    expect(await codeOf(who.aozora("DELETE", `${path}?centre=`))).toBe("403 notYourTable");
    expect((await who.dou("DELETE", path)).status).toBe(204);
  });
});
