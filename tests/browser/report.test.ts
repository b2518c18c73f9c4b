import { describe, expect, test } from "vitest";
import { settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

describe("the report inside the product", () => {
  test("the page shows measures with cases, wishes, statements with a verdict, local facts and partnerships", () =>
    planner.withPage("/?view=report", async (page) => {
      await page.getByText("サテライトは苫小牧等での取組み").first().waitFor();
      await page.getByText("他県の事例（2014年頃、13件）").click();
      await page.getByText("ミニセンター").first().waitFor();
      const enmon = page.getByRole("row").filter({ hasText: "遠紋圏域" }).first();
      expect(await enmon.textContent()).toContain("違う");
      await page.getByLabel("絞り込み").fill("リモート窓口");
      await page.getByText("リモート窓口システムを整備").waitFor();
      await page.getByText("地域公共交通利用促進事業").first().waitFor();
    }));

  test("a press on a centre opens its card; its figures of today are kept and everything is computed anew", () =>
    planner.withPage("/", async (page) => {
      await page.locator(".centre-marker", { hasText: "いきぬき" }).press("Enter");
      const card = page.getByRole("complementary", { name: "いきぬき" });
      await card.getByText("115 報告書 H25年度").waitFor(); // 職場訪問, 報告書 ch.2
      const before = await page.locator(".rests-on").textContent();
      await card.getByRole("button", { name: "今の数字を入れる" }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel("位置（緯度,経度）").fill("44.1785,142.4001");
      await form.getByLabel("職場訪問定着支援").fill("150");
      await form.getByLabel("いつの数字か").fill("2026-11-01");
      await form.getByLabel("入力した人").fill("佐藤");
      await form.getByRole("button", { name: "保存する" }).click();
      await card.getByText("150 2026-11-01 現在").waitFor();
      await card.getByText("登録された位置で計算しています").waitFor();
      await settled(page);
      expect(await page.locator(".rests-on").textContent()).not.toBe(before); // another data version
    }));

  test("what is typed before the stored figures are there stays, the rest is theirs", () =>
    planner.withPage("/", async (page) => {
      const stored = { asOf: "2026-10-01", savedBy: "鈴木", phone: "0138-00-0000", registered: 300 };
      const kept = await fetch(`${planner.url}/api/centre-figures/suteppu`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "If-Match": '"0"' },
        body: JSON.stringify(stored),
      });
      expect(kept.status).toBe(200);
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route("**/api/centre-figures", async (route) => {
        await held;
        await route.continue();
      });
      await page.locator(".centre-marker", { hasText: "すてっぷ" }).press("Enter");
      await page.getByRole("button", { name: "今の数字を入れる" }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel("電話").fill("0138-11-1111");
      letGo();
      await expect.poll(() => form.getByLabel("登録者（人）").inputValue()).toBe("300");
      expect(await form.getByLabel("電話").inputValue()).toBe("0138-11-1111");
    }));

  test("a day that is missing is asked for where it is missing, and what was typed stays", () =>
    planner.withPage("/", async (page) => {
      await page.locator(".centre-marker", { hasText: "だいち" }).press("Enter");
      await page.getByRole("button", { name: "今の数字を入れる" }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel("電話").fill("0155-00-0000");
      await form.getByLabel("入力した人").fill("佐藤");
      await form.getByRole("button", { name: "保存する" }).click();
      expect(
        await form.getByLabel("いつの数字か").evaluate((input: HTMLInputElement) => input.validity.valueMissing),
      ).toBe(true);
      expect(await form.getByLabel("電話").inputValue()).toBe("0155-00-0000");
    }));
});
