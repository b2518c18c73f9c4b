import { describe, expect, test } from "vitest";
import { testPlanner } from "../support/testPlanner.ts";
import { placeSatellite, siteNames, storedScenarios } from "../support/unsavedEdits.ts";

const planner = testPlanner();
const stored = () => storedScenarios(planner.url);
const HABORO = { id: "s1", kind: "outreach", centre: "ikinuki", name: "羽幌", lat: 44.3636, lon: 141.7006 };

describe("the history of a 案", () => {
  test("says in sentences what each version changed, and brings one back as a new one", async () => {
    const id = await stored().create("歩み", [HABORO]);
    await stored().save(id, 1, "歩みの先");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await page.getByRole("button", { name: "履歴" }).click();
      const dialog = page.getByRole("dialog", { name: "「歩みの先」の履歴" });
      const versions = dialog.locator(".version-list > li");
      await expect.poll(() => versions.count()).toBe(2);
      const newest = (await versions.first().textContent()) ?? "";
      expect(newest).toContain("名前を「歩み」から「歩みの先」に変更");
      expect(newest).toContain("出張相談会 羽幌 を取り除く");
      await dialog.getByRole("button", { name: "第1版に戻す" }).click();
      await page.getByText("第1版を戻しました（第3版になりました）").waitFor();
      expect(await siteNames(page)).toEqual(["羽幌"]);
      expect(await stored().find(id)).toMatchObject({ name: "歩み", version: 3 });
    });
  });

  test("keeps the name a version was given, and is told in English, too", async () => {
    const id = await stored().create("会議の案", [HABORO]);
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await page.getByRole("button", { name: "履歴" }).click();
      await page.getByRole("button", { name: "第1版に名前を付ける" }).click();
      await page.getByRole("textbox", { name: /第1版の名前/ }).fill("11月の会議に出した版");
      await page.getByRole("button", { name: "決める" }).click();
      await page.locator(".version-list").getByText("11月の会議に出した版").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("button", { name: "History" }).click();
      const version = page.locator(".version-list > li").first();
      await version.getByText("11月の会議に出した版").waitFor();
      expect(await version.textContent()).toContain("Version 1");
    });
  });
});

test("a stale save shows what the other changed and what I changed, before one is chosen", async () => {
  const id = await stored().create("二人の案", [HABORO]);
  await planner.withPage(`/?scenario=${id}`, async (page) => {
    await placeSatellite(page, "苫小牧市");
    await stored().save(id, 1, "相手が変えた名前");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    const question = page.getByRole("dialog", { name: "ほかの人が先に保存しました" });
    const theirs = question.locator("section", { hasText: "相手の変更" });
    await theirs.getByText("名前を「二人の案」から「相手が変えた名前」に変更").waitFor();
    await theirs.getByText("出張相談会 羽幌 を取り除く").waitFor();
    const mine = question.locator("section", { hasText: "自分の変更" });
    await mine.getByText("サテライト 苫小牧市 を追加").waitFor();
  });
});
