import { expect, test } from "vitest";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

test("an old link that names a table, a place and a centre that are gone says so, and its address is corrected", () =>
  planner.withPage("/?weight=w99&place=m-99999&scope=nobody&season=summer", async (page) => {
    await page.getByText("この住所の場所（99999）はもうありません").waitFor();
    await page.getByText(/この住所のセンター（nobody）はありません/).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("?scenario=1&season=summer");
  }));

test("where the browser gives no clipboard (plain http in an office) the link is shown, selected", () =>
  planner.withPage("/?season=summer", async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
    await page.getByRole("button", { name: "出力" }).click();
    await page.getByRole("button", { name: "この画面へのリンクをコピー" }).click();
    const field = page.getByLabel(/リンク（Ctrl\+C/);
    await field.waitFor();
    const selected = await field.evaluate((input) => {
      const { value, selectionStart, selectionEnd } = input as HTMLInputElement;
      return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    });
    expect(selected).toBe(`${planner.url}/?scenario=1&season=summer`);
  }));
