import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { launchOwnBrowser } from "../support/ownBrowser.ts";
import { openTab, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";
import { placeSatellite, siteNames, storedScenarios } from "../support/unsavedEdits.ts";

const planner = testPlanner();
const stored = () => storedScenarios(planner.url);
const unsavedDialog = (page: Page) => page.getByRole("dialog", { name: "保存していない変更があります" });

let context: BrowserContext | null = null;
afterEach(async () => {
  await context?.close();
  context = null;
});

/** The first tab of a browser profile; further tabs share its storage. */
async function firstTab(path: string): Promise<Page> {
  const page = await planner.open(path);
  context = page.context();
  return page;
}
const nextTab = (path: string) => openTab(context as BrowserContext, planner.url + path);

describe("unsaved edits of one 案", () => {
  test("are offered when the window was closed and another 案 opened since", async () => {
    const id = await stored().create("閉じた案");
    const first = await firstTab(`/?scenario=${id}`);
    await placeSatellite(first, "苫小牧市");
    await first.close();
    const second = await nextTab("/");
    const dialog = unsavedDialog(second);
    expect(await dialog.getByRole("listitem").textContent()).toMatch(/閉じた案.*拠点1/);
    await dialog.getByRole("button", { name: "あとで" }).click();
    await placeSatellite(second, "網走市"); // edits of another 案 in between
    await second.close();
    const third = await nextTab(`/?scenario=${id}`);
    await third.getByText("前回保存しなかった変更を復元しました").waitFor();
    expect(await siteNames(third)).toEqual(["苫小牧市"]);
    await unsavedDialog(third).getByRole("button", { name: "開く" }).click(); // those of 現状 are there as well
    await third.getByRole("button", { name: "下書きに残して移る" }).click();
    await expect.poll(() => siteNames(third)).toEqual(["網走市"]);
  });

  test("in two tabs are kept apart, and neither tab takes the other's while it is open", async () => {
    const id = await stored().create("二つのタブ");
    const first = await firstTab(`/?scenario=${id}`);
    await placeSatellite(first, "苫小牧市");
    const second = await nextTab(`/?scenario=${id}`);
    expect(await siteNames(second)).toEqual([]);
    await placeSatellite(second, "網走市");
    await Promise.all([first.close(), second.close()]);
    const third = await nextTab("/");
    const offered = unsavedDialog(third).getByRole("listitem").filter({ hasText: "二つのタブ" });
    await expect.poll(() => offered.count(), { timeout: 5000 }).toBe(2);
  });

  test("stay when another 案 is opened by the address bar", async () => {
    const [one, other] = [await stored().create("出る案"), await stored().create("入る案")];
    const page = await firstTab(`/?scenario=${one}`);
    await placeSatellite(page, "苫小牧市");
    await page.goto(`${planner.url}/?scenario=${other}`);
    await settled(page);
    expect(await siteNames(page)).toEqual([]);
    await unsavedDialog(page).getByRole("button", { name: "開く" }).click();
    await expect.poll(() => siteNames(page)).toEqual(["苫小牧市"]);
    expect(new URL(page.url()).searchParams.get("scenario")).toBe(String(one));
  });

  test("stay on screen, with their address, when the planner goes back and then stays", async () => {
    const [one, other] = [await stored().create("前の案"), await stored().create("今の案")];
    const page = await firstTab(`/?scenario=${one}`);
    await page.getByRole("combobox", { name: "案", exact: true }).selectOption(String(other));
    await expect.poll(() => new URL(page.url()).searchParams.get("scenario")).toBe(String(other));
    await placeSatellite(page, "苫小牧市");
    await page.goBack();
    const question = page.getByRole("dialog", { name: "保存していない変更があります" });
    await question.getByRole("button", { name: "やめる" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("scenario")).toBe(String(other));
    expect(await siteNames(page)).toEqual(["苫小牧市"]);
  });

  test("go only by the planner's word, or by being saved", async () => {
    const id = await stored().create("捨てる案");
    const page = await firstTab(`/?scenario=${id}`);
    await placeSatellite(page, "苫小牧市");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("を保存しました").waitFor();
    await placeSatellite(page, "網走市");
    await page.goto(planner.url);
    await unsavedDialog(page).getByRole("button", { name: "捨てる" }).click();
    await page.goto(`${planner.url}/?scenario=${id}`);
    await settled(page);
    await expect.poll(() => siteNames(page)).toEqual(["苫小牧市"]);
    expect(await unsavedDialog(page).count()).toBe(0);
  });
});

describe("text in a field that is not yet left", () => {
  test("is there again after a reload, and is one step of undo", async () => {
    const page = await firstTab(`/?scenario=${await stored().create("書きかけ")}`);
    await placeSatellite(page, "苫小牧市");
    await page.getByRole("textbox", { name: "メモ" }).click();
    await page.keyboard.type("市役所 2階");
    await page.reload();
    await settled(page);
    await page.getByText("前回保存しなかった変更を復元しました").waitFor();
    await page.locator(".site-list button").first().click();
    expect(await page.getByRole("textbox", { name: "メモ" }).inputValue()).toBe("市役所 2階");
  });

  test("keeps its spaces while it is written, and is taken back as a whole", async () => {
    const page = await firstTab("/");
    await placeSatellite(page, "苫小牧市");
    const name = page.getByRole("textbox", { name: "名前" });
    await name.fill("");
    await page.keyboard.type("西 苫小牧 ");
    expect(await name.inputValue()).toBe("西 苫小牧 ");
    await expect.poll(() => siteNames(page)).toEqual(["西 苫小牧"]);
    await name.blur();
    await page.getByRole("button", { name: "↶ 元に戻す" }).click();
    await expect.poll(() => siteNames(page)).toEqual(["苫小牧市"]);
  });
});

describe("a browser that dies", () => {
  test("within a second of five edits loses none of them", async () => {
    const profile = mkdtempSync(join(tmpdir(), "planner-profile-"));
    const towns = ["苫小牧市", "網走市", "浦河町", "留萌市", "根室市"];
    try {
      const dying = await launchOwnBrowser(profile);
      const page = await openTab(dying.context, `${planner.url}/?scenario=${await stored().create("落ちる案")}`);
      for (const town of towns) await placeSatellite(page, town);
      dying.kill(); // the whole browser, without a word to it
      await dying.isGone;
      const next = await launchOwnBrowser(profile);
      const again = await openTab(next.context, planner.url);
      await unsavedDialog(again).getByRole("button", { name: "開く" }).click();
      await expect.poll(() => siteNames(again)).toEqual(towns);
      next.kill();
      await next.isGone;
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 120_000); // two browsers are started
});

describe("a draft that is damaged or old", () => {
  test("of 0.1.0 is taken over and offered", async () => {
    const page = await firstTab("/");
    const id = await stored().create("古い下書き");
    const kept = {
      saved: await stored().find(id),
      content: { name: "古い下書き", description: "", sites: [SITE], reassigned: {}, parameters: {} },
    };
    await page.evaluate((text) => localStorage.setItem("planner.unsaved", text), JSON.stringify(kept));
    await page.reload();
    await unsavedDialog(page).getByRole("button", { name: "開く" }).click();
    await expect.poll(() => siteNames(page)).toEqual(["苫小牧"]);
    expect(await page.evaluate(() => localStorage.getItem("planner.unsaved"))).toBeNull();
  });

  test("that is no draft at all is named, can be taken out as a file, and the planner starts", async () => {
    const page = await firstTab("/");
    await page.evaluate(() => localStorage.setItem("planner.unsaved", '{"saved": {"id"'));
    await page.reload();
    const dialog = unsavedDialog(page);
    await dialog.getByText("読めない下書き").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "ファイルに取り出す" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("draft-oldest.txt");
    await dialog.getByRole("button", { name: "捨てる" }).click();
    await settled(page);
    await page.reload();
    await settled(page);
    expect(await unsavedDialog(page).count()).toBe(0);
  });

  test("with parts that do not fit opens with the rest, and the planner mends or removes them", async () => {
    const page = await firstTab("/");
    const sites = [
      SITE,
      { ...SITE, id: "s2", name: "親なし", centreId: "closed-centre" },
      { ...SITE, id: "s3", lat: "north" },
    ];
    const kept = { saved: null, content: { name: "傷んだ下書き", sites, reassigned: { "01609": "closed-centre" } } };
    await page.evaluate((text) => localStorage.setItem("planner.unsaved", text), JSON.stringify(kept));
    await page.reload();
    await unsavedDialog(page).getByRole("button", { name: "開く" }).click();
    await expect.poll(() => siteNames(page)).toEqual(["苫小牧"]);
    const misfits = page.getByRole("region", { name: "今のデータに合わない内容 3件" });
    await misfits.getByText("センター「closed-centre」は今のデータにありません").first().waitFor();
    await misfits.getByRole("listitem").filter({ hasText: "親なし" }).getByRole("button", { name: "直す" }).click();
    await misfits.getByRole("combobox", { name: "センターを選ぶ" }).selectOption("suteji");
    await expect.poll(() => siteNames(page)).toEqual(["苫小牧", "親なし"]);
    const rest = page.getByRole("region", { name: "今のデータに合わない内容 2件" });
    await rest.getByRole("listitem").filter({ hasText: "lat" }).getByRole("button", { name: "取り除く" }).click();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("「傷んだ下書き」を保存しました").waitFor();
    const saved = (await stored().list()).find(({ name }) => name === "傷んだ下書き");
    expect(saved).toMatchObject({ sites: [{ name: "苫小牧" }, { name: "親なし" }], setAside: [{ key: "01609" }] });
  });
});

const SITE = {
  id: "s1",
  kind: "satellite",
  centreId: "suteji",
  name: "苫小牧",
  lat: 42.634,
  lon: 141.605,
  daysPerMonth: 20,
};
