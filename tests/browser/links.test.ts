import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

/** Messages go by themselves: both are waited for at once. */
const bothSaid = (page: Page, ...texts: readonly string[]) =>
  Promise.all(texts.map((text) => page.getByText(text).waitFor()));

test("an old link that names a table, a place and a centre that are gone says so, and its address is corrected", () =>
  planner.withPage("/?weight=w99&place=m-99999&scope=nobody&season=summer", async (page) => {
    await bothSaid(page, "この住所の場所（99999）はもうありません", "この住所のセンター（nobody）はありません");
    await expect.poll(() => new URL(page.url()).search).toBe("?scenario=1&season=summer");
  }));

test("one that names a road section or a 案 to compare that is no such thing says so, and shows figures", () =>
  planner.withPage("/?view=compare&a=998&b=7&sections=foo", async (page) => {
    await bothSaid(page, "この住所の通行規制区間「foo」はありません", "この住所でくらべる案（998）はありません");
    await expect.poll(() => new URL(page.url()).search).toBe("?view=compare&scenario=1&b=7");
  }));

test("one that closes a site that is not there says so, counts it as open, and closes the others", () =>
  planner.withPage("/?closed=nobody;suteji", async (page) => {
    await page.getByText("このアドレスで休みにしている拠点「nobody」は、この案にありません").waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("closed")).toBe("suteji");
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

test("a link whose season, threshold or 案 is no such thing says which, and shows the rest", () =>
  planner.withPage("/?season=spring&t=9999&scenario=first&place=m-01609", async (page) => {
    await page
      .getByText(
        "このアドレスの次の条件は読めないので、標準で表示しています：季節「spring」、基準時間（30〜180分）「9999」、案「first」",
      )
      .waitFor();
    await page.getByRole("heading", { name: "えりも町" }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("?scenario=1&place=m-01609");
  }));
