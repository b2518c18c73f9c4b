import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

async function place(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "サテライト", exact: true }).click();
  await page.getByRole("combobox", { name: "地名から選ぶ" }).fill(name);
  await page.getByRole("listbox", { name: "地名から選ぶ" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".site-marker").first().waitFor();
  await settled(page);
}

/** To 釧路市's office: another town, in the charge of another centre. */
async function moveToKushiro(page: Page): Promise<void> {
  for (const [label, value] of [
    ["緯度", "42.98492"],
    ["経度", "144.38171"],
  ] as const) {
    await page.getByLabel(label).fill(value);
    await page.getByLabel(label).press("Tab");
    await settled(page);
  }
}

const title = (page: Page) => page.locator(".site-list .site-title").textContent();
const centre = (page: Page) => page.getByLabel("運営するセンター").inputValue();

describe("a site that is moved to another town", () => {
  test("takes its name and centre from there while both were only proposed", () =>
    planner.withPage("/", async (page) => {
      await place(page, "苫小牧市");
      expect([await title(page), await centre(page)]).toEqual(["苫小牧市", "suteji"]);
      await page.getByLabel("緯度").fill("42.9"); // 43.0 N 141.6 E lies in 千歳 or 恵庭: another town on the way
      await page.getByLabel("緯度").press("Tab");
      await settled(page);
      await moveToKushiro(page);
      await expect.poll(() => title(page)).toBe("釧路市");
      expect(await centre(page)).toBe("puren");
    }));
  test("keeps a name that was typed and a centre that was chosen", () =>
    planner.withPage("/", async (page) => {
      await place(page, "苫小牧市");
      await page.getByLabel("名前").fill("東の支所");
      await page.getByLabel("名前").press("Tab");
      await page.getByLabel("運営するセンター").selectOption("tasuku");
      await moveToKushiro(page);
      expect([await title(page), await centre(page)]).toEqual(["東の支所", "tasuku"]);
    }));
});

describe("送迎 of a satellite", () => {
  test("is set at the site; the screen says whom it reaches, and that buses and trains are not computed", () =>
    planner.withPage("/", async (page) => {
      await place(page, "浦河町");
      await page.getByLabel("送迎の範囲（片道・分）").fill("60");
      await page.getByLabel("送迎の範囲（片道・分）").press("Tab");
      await page.getByText(/送迎で来られる範囲：[1-9][\d,]*人/).waitFor();
      await page.getByText("バス・列車は計算していません。家族の車か送迎で来られる人だけを数えます。").waitFor();
    }));
});
