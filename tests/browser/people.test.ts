import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addPeople, PASSWORD } from "../support/signedIn.ts";
import { settled, startBrowser } from "../support/testBrowser.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

vi.setConfig({ testTimeout: 120_000 }); // several sign-ins in one test, on a busy machine
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer(undefined, undefined, { REQUIRE_LOGIN: "1" });
  await addPeople(server.databasePath, [
    { login: "kanri", role: "administrator", centreId: null },
    { login: "suteji", role: "centre", centreId: "suteji" },
  ]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openSignedOut(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript(() => localStorage.setItem("planner.tourSeen", "yes"));
  await page.goto(server.url);
  await page.getByRole("heading", { name: "サインイン" }).waitFor();
  return page;
}

async function typeIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel("サインインの名前").fill(login);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

const account = (page: Page, name: string) => page.getByRole("button", { name: `${name}（サインイン中）` });

describe("the people of a planner", () => {
  test("are kept by an administrator on the screen: added, handed a password for once, changed, taken out", async () => {
    const page = await openSignedOut();
    await typeIn(page, "kanri", PASSWORD);
    await settled(page);
    await account(page, "kanriさん").focus();
    await page.keyboard.press("Enter"); // by keyboard
    await page.getByRole("button", { name: "利用者…" }).focus();
    await page.keyboard.press("Enter");
    const people = page.getByRole("dialog", { name: "利用者" });
    await people.getByRole("row", { name: /sutejiさん/ }).waitFor();

    await people.getByLabel("サインインの名前（英小文字・数字）").fill("hanako");
    await people.getByLabel("表示する名前").fill("花子");
    await people.getByRole("combobox", { name: "センター", exact: true }).selectOption("suteji");
    await people.getByRole("button", { name: "加える", exact: true }).click();
    const issued = people.getByRole("region", { name: "1度だけのパスワード" });
    const password = (await issued.locator("code").textContent()) ?? "";
    await people.getByRole("row", { name: /花子.*まだ入っていない/ }).waitFor();
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate(
      `axe.run(document.querySelectorAll("dialog")[1], { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`,
    )) as AxeResults;
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);

    const hers = await openSignedOut();
    await typeIn(hers, "hanako", password);
    await hers.getByRole("heading", { name: "新しいパスワード" }).waitFor();
    await hers.reload(); // also then nothing else is answered
    await hers.getByRole("heading", { name: "新しいパスワード" }).waitFor();
    await hers.getByLabel("今のパスワード").fill(password);
    await hers.getByLabel(/新しいパスワード（10字以上）/).fill("わたしだけのあいことば");
    await hers.keyboard.press("Enter");
    await settled(hers);
    await account(hers, "花子").waitFor();

    await people.getByRole("button", { name: "花子 の名前・役割・センターを変える" }).click();
    const changing = people.getByRole("region", { name: "「花子」を変える" });
    await changing.getByRole("combobox", { name: "役割" }).selectOption("viewer");
    await changing.getByRole("button", { name: "決める" }).click();
    await people.getByRole("row", { name: /花子 hanako 閲覧/ }).waitFor();

    await people.getByRole("button", { name: "花子 を外す" }).click();
    await page.getByRole("dialog", { name: "「花子」を外しますか" }).getByRole("button", { name: "外す" }).click();
    await expect.poll(() => people.getByRole("row", { name: /花子/ }).count(), { timeout: 20_000 }).toBe(0);
    await hers.reload();
    await hers.getByRole("heading", { name: "サインイン" }).waitFor();
    await hers.context().close();
    await page.context().close();
  });

  test("are nobody else's to keep: the button is not there", async () => {
    const page = await openSignedOut();
    await typeIn(page, "suteji", PASSWORD);
    await settled(page);
    await account(page, "sutejiさん").click();
    await page.getByRole("dialog").getByRole("button", { name: "サインアウト", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "利用者…" }).count()).toBe(0);
    await page.context().close();
  });
});
