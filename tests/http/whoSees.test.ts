import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import type { SessionAnswer } from "../../server/contract/people.ts";
import { addPeople, type Caller, signIn } from "../support/signedIn.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
const who: Record<string, Caller> = {};
beforeAll(async () => {
  server = await startTestServer(undefined, undefined, { REQUIRE_LOGIN: "1" });
  await addPeople(server.databasePath, [
    { login: "dou", role: "prefecture", centreId: null },
    { login: "suteji", role: "centre", centreId: "suteji" },
    { login: "colleague", role: "centre", centreId: "suteji" },
    { login: "aozora", role: "centre", centreId: "aozora" },
    { login: "hibiki", role: "centre", centreId: "hibiki" },
  ]);
  for (const login of ["dou", "suteji", "colleague", "aozora", "hibiki"]) who[login] = await signIn(server.url, login);
});
afterAll(() => server.close());

async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return `${response.status} ${response.ok ? "" : ((await response.json()) as Problem).code}`.trim();
};
async function privateOf(login: string, name: string): Promise<number> {
  const { id } = await json<Scenario>(who[login]("POST", "/api/scenarios", { name }));
  await who[login]("PUT", `/api/scenarios/${id}/access`, { visibility: "private" });
  return id;
}
const seenBy = async (id: number) => {
  const entries = Object.entries(who).map(async ([login, by]) => {
    return (await by("GET", `/api/scenarios/${id}`)).ok ? [login] : [];
  });
  return (await Promise.all(entries)).flat();
};

describe("a private 案", () => {
  test("is not there for others however its number is written in a path", async () => {
    const id = await privateOf("suteji", "書き方では開かない案");
    const escaped = [...String(id)].map((digit) => `%3${digit}`).join("");
    const forms = [
      escaped,
      `%20${id}`,
      `${id}%20`,
      `${id}%0a`,
      `%2B${id}`,
      `0${id}`,
      `${id}.0`,
      `${id}%2E0`,
      `${id}e0`,
    ];
    const calls = (form: string) =>
      [
        ["GET", `/api/scenarios/${form}`, undefined],
        ["HEAD", `/api/scenarios/${form}`, undefined],
        ["PUT", `/api/scenarios/${form}`, { name: "横取り" }],
        ["PUT", `/api/scenarios/${form}/access`, { visibility: "public" }],
        ["POST", `/api/scenarios/${form}/copy`, {}],
        ["GET", `/api/scenarios/${form}/versions`, undefined],
        ["GET", `/api/scenarios/1/compare/${form}`, undefined],
        ["DELETE", `/api/scenarios/${form}`, undefined],
      ] as const;
    for (const form of forms) {
      for (const [method, path, body] of calls(form)) {
        expect((await who.aozora(method, path, body, 1)).status, `${method} ${path}`).toBe(404);
      }
    }
    expect(await json<Scenario>(who.suteji("GET", `/api/scenarios/${escaped}`))).toMatchObject({ id, version: 1 });
  });

  test("and a change whose 案 cannot be made out is refused", async () =>
    expect(await codeOf(who.suteji("PUT", "/api/scenarios/x", { name: "案" }, 1))).toBe("403 notYourScenario"));

  test("is in nobody else's workbook, which sets all 案 side by side", async () => {
    await privateOf("suteji", "表に出ない案");
    const names = async (by: Caller) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(await (await by("GET", "/api/export/tables.xlsx")).arrayBuffer());
      return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
    };
    expect(await names(who.suteji)).toContain("表に出ない案");
    expect(await names(who.aozora)).not.toContain("表に出ない案");
  });

  test("stays so in the bin: others neither see it there nor bring it back", async () => {
    const id = await privateOf("suteji", "捨てた案");
    await who.suteji("DELETE", `/api/scenarios/${id}`, undefined, 1);
    expect(await (await who.aozora("GET", "/api/scenarios/bin")).text()).not.toContain("捨てた案");
    expect(await codeOf(who.aozora("POST", `/api/scenarios/${id}/restore`))).toBe("404 noSuchScenario");
    expect((await who.suteji("POST", `/api/scenarios/${id}/restore`)).status).toBe(200);
  });

  test("is answered to nobody from a copy a proxy or browser kept", async () => {
    const id = await privateOf("suteji", "控えに残らない案");
    const read = await who.suteji("GET", `/api/scenarios/${id}`);
    expect(read.headers.get("cache-control")).toBe("private, no-cache");
  });
});

describe("what is made from a 案 is seen by nobody who may not see that one", () => {
  test("a copy of a private one is private", async () => {
    const id = await privateOf("suteji", "ひみつ");
    const copy = await json<Scenario>(who.suteji("POST", `/api/scenarios/${id}/copy`, {}));
    expect(await seenBy(copy.id)).toEqual(["dou", "suteji"]);
    const saved = await json<Scenario>(who.suteji("POST", `/api/scenarios?madeFrom=${id}`, { name: "別名で保存" }));
    expect(await seenBy(saved.id)).toEqual(["dou", "suteji"]);
  });

  test("a copy of a shared one is shared with the same centres, whoever of them made it", async () => {
    const { id } = await json<Scenario>(who.suteji("POST", "/api/scenarios", { name: "分ける案" }));
    await who.suteji("PUT", `/api/scenarios/${id}/access`, { visibility: "shared", sharedWith: ["aozora"] });
    const copy = await json<Scenario>(who.aozora("POST", `/api/scenarios/${id}/copy`, {}));
    expect(copy.access).toMatchObject({ owner: "aozoraさん", visibility: "shared", sharedWith: ["suteji"] });
    expect(await seenBy(copy.id)).toEqual(["dou", "suteji", "colleague", "aozora"]);
  });

  test("where it is no longer seen, the edits of it can still be kept, by oneself alone", async () => {
    const id = await privateOf("suteji", "見えなくなった案");
    const kept = await json<Scenario>(who.aozora("POST", `/api/scenarios?madeFrom=${id}`, { name: "手元の続き" }));
    expect(await seenBy(kept.id)).toEqual(["dou", "aozora"]);
  });

  test("a 案 from scratch, or from one everybody sees, is open", async () => {
    const copy = await json<Scenario>(who.aozora("POST", "/api/scenarios/1/copy", {}));
    expect(copy.access?.visibility).toBe("public");
  });
});

test("what the program brings is nobody's to hide or to write on", async () => {
  for (const by of [who.aozora, who.dou]) {
    expect(await codeOf(by("PUT", "/api/scenarios/1/access", { visibility: "private" }))).toBe("412 builtIn");
    expect(await codeOf(by("PUT", "/api/scenarios/1/versions/1", { note: "落書き" }))).toBe("412 builtIn");
  }
  expect((await json<SessionAnswer>(who.hibiki("GET", "/api/session"))).person?.login).toBe("hibiki");
  expect(await seenBy(1)).toEqual(Object.keys(who));
});
