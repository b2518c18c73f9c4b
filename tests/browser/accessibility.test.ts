import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { VIEWS } from "../../client/state/view.ts";
import { settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const planner = testPlanner();

/** What axe finds against WCAG 2.2 A and AA, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`,
  )) as AxeResults;
  const found: string[] = [];
  for (const { id, help, nodes } of results.violations) {
    for (const { target } of nodes) {
      const selector = target.join(" ");
      if (id === "target-size" && (await isMarkOnMap(page, selector))) continue;
      found.push(`${id}: ${help} (${selector})`);
    }
  }
  return found;
}

/** WCAG 2.5.8 excepts pins on a map: they stand where the places are. Every site is in the list beside it, too. */
function isMarkOnMap(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((at) => document.querySelector(at)?.closest(".site-marker, .centre-marker") != null, selector);
}

describe("every page passes axe's WCAG 2.2 AA rules", () => {
  test.each(VIEWS.map((view) => [view]))("%s", async (view) => {
    const page = await planner.open(`/?view=${view}&scenario=7&place=m-01609`);
    await page.waitForTimeout(1200); // answers of the page itself
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
  test("the map at 820 pixels, in English", async () => {
    const page = await planner.open("/", { width: 820, height: 1180, hasTouch: true });
    await page.getByRole("button", { name: "English" }).click();
    await settled(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe("every dialog passes too, and keeps the focus", () => {
  test.each([["出力"], ["使い方"]])("%s", async (name) => {
    const page = await planner.open("/");
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    await page.context().close();
  });
});

describe("without a mouse", () => {
  test("a site is placed by name, moved by arrow keys, taken back and saved", async () => {
    const page = await planner.open("/");
    await page.getByRole("button", { name: "サテライト", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "地名から選ぶ" }).focus();
    await page.keyboard.type("浦河町");
    await page.getByRole("listbox", { name: "地名から選ぶ" }).getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    const marker = page.locator(".site-marker");
    await marker.waitFor();
    await settled(page);
    const before = await page.getByLabel("緯度").inputValue();
    await marker.focus();
    await page.keyboard.press("ArrowUp");
    await expect
      .poll(async () => Number(await page.getByLabel("緯度").inputValue()))
      .toBeCloseTo(Number(before) + 0.0009, 5);
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.getByLabel("緯度").inputValue()).toBe(before);
    await page.getByRole("button", { name: "保存", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "案の名前" }).focus();
    await page.keyboard.type("キーだけの案");
    await page.keyboard.press("Enter");
    await page.getByText("「キーだけの案」を保存しました").waitFor();
    await page.context().close();
  });
});
