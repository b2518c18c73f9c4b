import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { addPeople, PASSWORD, signIn } from "../support/signedIn.ts";
import { openPage, settled, startBrowser } from "../support/testBrowser.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";
import { placeSatellite, siteNames } from "../support/unsavedEdits.ts";

vi.setConfig({ testTimeout: 120_000 }); // several programs or sign-ins in one test, on a busy machine
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer(undefined, undefined, { REQUIRE_LOGIN: "1" });
  await addPeople(server.databasePath, [
    { login: "suteji", role: "centre", centreId: "suteji" },
    { login: "aozora", role: "centre", centreId: "aozora" },
    { login: "miru", role: "viewer", centreId: null },
  ]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The planner's address in a profile of its own, before anybody has signed in. */
async function openSignedOut(path: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "ja-JP" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript(() => localStorage.setItem("planner.tourSeen", "yes"));
  await page.goto(server.url + path);
  await page.getByRole("heading", { name: "サインイン" }).waitFor();
  return page;
}

async function typeIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("サインインの名前").fill(login);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

async function openAs(login: string, path = "/"): Promise<Page> {
  const page = await openSignedOut(path);
  await typeIn(page, login);
  await settled(page);
  return page;
}

function endSessions(): void {
  const db = new BetterSqlite3(server.databasePath);
  db.exec("DELETE FROM sessions");
  db.close();
}

describe("the sign-in page", () => {
  test("is used by keyboard at the width of a tablet, in both languages, and says what is wrong", async () => {
    const page = await openSignedOut("/", 820);
    await typeIn(page, "suteji", "まちがえた");
    await page.getByRole("alert").getByText("名前かパスワードが違います").waitFor();
    expect(await page.getByLabel("サインインの名前").inputValue()).toBe("suteji");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await settled(page);
    await page.getByRole("button", { name: "sutejiさん (signed in)" }).waitFor();
    await page.context().close();
  });
});

describe("a session that ends while a 案 is being worked on", () => {
  test("is asked for over it; the save then goes through with everything that was typed", async () => {
    const page = await openAs("suteji");
    await placeSatellite(page, "苫小牧市");
    endSessions();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("textbox", { name: /案の名前/ }).fill("切れても残る案");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    const dialog = page.getByRole("dialog", { name: "もう一度サインインしてください" });
    await dialog.waitFor();
    expect(await dialog.getByLabel("サインインの名前").inputValue()).toBe("suteji");
    await dialog.getByLabel("パスワード", { exact: true }).fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText("「切れても残る案」を保存しました").waitFor();
    expect(await siteNames(page)).toEqual(["苫小牧市"]);
    await page.context().close();
  });
});

test("unsaved edits are each person's own, also in one browser", async () => {
  const page = await openAs("suteji");
  await placeSatellite(page, "室蘭市");
  const leave = async (name: string) => {
    await page.getByRole("button", { name: `${name}（サインイン中）` }).click();
    await page.getByRole("button", { name: "サインアウト", exact: true }).click();
    await page.getByRole("heading", { name: "サインイン" }).waitFor();
  };
  await leave("sutejiさん");
  await typeIn(page, "aozora");
  await settled(page);
  await page.getByRole("button", { name: "aozoraさん（サインイン中）" }).waitFor();
  expect(await siteNames(page)).toEqual([]);
  await leave("aozoraさん");
  await typeIn(page, "suteji");
  await expect.poll(() => siteNames(page), { timeout: 20_000 }).toEqual(["室蘭市"]);
  await page.context().close();
});

describe("whose a 案 is", () => {
  test("is shown; another centre's is saved as one's own, and a private one is hidden, which is said", async () => {
    const suteji = await signIn(server.url, "suteji");
    const created = await suteji("POST", "/api/scenarios", { name: "すて～じの案", sites: [] });
    const { id } = (await created.json()) as { id: number };
    const secret = await suteji("POST", "/api/scenarios", { name: "まだ見せない案", sites: [] });
    const { id: secretId } = (await secret.json()) as { id: number };
    await suteji("PUT", `/api/scenarios/${secretId}/access`, { visibility: "private" });
    const page = await openAs("aozora", `/?scenario=${id}`);
    const line = page.getByRole("region", { name: "持ち主と公開" });
    await line.getByText("持ち主：sutejiさん").waitFor();
    await line.getByText("この案は変更できません").waitFor();
    await placeSatellite(page, "北見市");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("textbox", { name: /案の名前/ }).fill("あおぞらの写し");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByText("「あおぞらの写し」を保存しました").waitFor();
    await line.getByText("持ち主：aozoraさん").waitFor();
    expect(await page.locator("option", { hasText: "まだ見せない案" }).count()).toBe(0);
    await page.getByRole("button", { name: "aozoraさん（サインイン中）" }).click();
    await page
      .getByRole("dialog")
      .getByText(/案が 1件 あります/)
      .waitFor();
    await page.context().close();
  });

  test("is changed by its owner: shared with chosen centres", async () => {
    const suteji = await signIn(server.url, "suteji");
    const created = await suteji("POST", "/api/scenarios", { name: "見せる相手を選ぶ案", sites: [] });
    const { id } = (await created.json()) as { id: number };
    const page = await openAs("suteji", `/?scenario=${id}`);
    await page.getByRole("button", { name: "見せる相手" }).click();
    const dialog = page.getByRole("dialog", { name: "「見せる相手を選ぶ案」を見せる相手" });
    await dialog.getByRole("radio", { name: "選んだセンターに見せる" }).check();
    await dialog.getByRole("checkbox", { name: "あおぞら" }).check();
    await dialog.getByRole("button", { name: "決める" }).click();
    await page
      .getByRole("region", { name: "持ち主と公開" })
      .getByText(/あおぞら.* に見せる/)
      .waitFor();
    const aozora = await signIn(server.url, "aozora");
    expect((await aozora("GET", `/api/scenarios/${id}`)).status).toBe(200);
    await page.context().close();
  });
});

test("a viewer is told that nothing can be saved, and is told again by the server", async () => {
  const page = await openAs("miru");
  await placeSatellite(page, "苫小牧市");
  await page.getByRole("region", { name: "持ち主と公開" }).getByText("閲覧だけの役割です").waitFor();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByRole("textbox", { name: /案の名前/ }).fill("残らない案");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await page.getByText("閲覧の方は変更できません").waitFor();
  expect(await siteNames(page)).toEqual(["苫小牧市"]); // what was tried is still on screen
  await page.context().close();
});

test("at the desk nobody signs in, and nothing speaks of it", async () => {
  const desk = await startTestServer();
  const page = await openPage(browser, desk.url);
  expect(await page.getByText("サインイン").count()).toBe(0);
  expect(await page.getByRole("region", { name: "持ち主と公開" }).count()).toBe(0);
  await page.context().close();
  await desk.close();
});
