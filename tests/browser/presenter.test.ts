import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { boxesOf, outside, overlapping } from "../support/layout.ts";
import { settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

const SIZES = [
  { width: 820, height: 1180 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** 案 and site with the longest names there are. A satellite in 浦河町 brings えりも町 near. */
async function storedScenario(): Promise<number> {
  const site = { kind: "satellite", centre: "suteji", lat: 42.168, lon: 142.768, daysPerMonth: 20 };
  const given = {
    ...{ name: "日高地方の利用者のために考えた案".padEnd(60, "案"), description: "", reassigned: {}, parameters: {} },
    sites: [{ id: "satellite-1", name: "浦河町に置くサテライト".padEnd(60, "所"), ...site }],
  };
  const answer = await fetch(`${planner.url}/api/scenarios`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(given),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { id: number }).id;
}

/** Every part of the presenter's screen; none of them lies in another. */
const PARTS = [
  ".presenter-bar > *",
  ".figure",
  ".rests-on",
  ".legend",
  ".leaflet-control-zoom",
  ".leaflet-control-scale",
  ".leaflet-control-attribution",
  ".presented-place h2",
  ".presented-server",
  ".presented-place .icon-button",
  ".presented-place dl > div",
];
const TOUCHED = [
  ".presenter-bar button",
  ".presenter-bar .segmented-choices label",
  ".presenter-bar input[type=search]",
  ".presented-scenario",
  ".presented-place button",
  ".legend summary",
  ".leaflet-control-zoom a",
];

async function answered(page: Page): Promise<void> {
  await page.locator('.presented-place[aria-busy="false"] strong').first().waitFor();
  await settled(page);
}

const minutesIn = (page: Page, season: string) =>
  page.locator(`.presented-place [data-season="${season}"] strong`).textContent();

describe("in front of people", () => {
  test.each(SIZES)("at $width × $height the map has the room, and nothing lies under another", async (size) => {
    const page = await planner.open(`/?scenario=${await storedScenario()}&present=1&place=m-01609`, size);
    for (const language of ["ja", "en"]) {
      await page.evaluate((chosen) => localStorage.setItem("planner.language", chosen), language);
      await page.reload();
      await answered(page);
      const parts = await boxesOf(page, PARTS);
      expect(parts.length).toBeGreaterThan(18);
      expect(overlapping(parts), language).toEqual([]);
      expect(outside(parts, size), language).toEqual([]);
      expect(parts.filter(({ isMet }) => !isMet).map(({ name }) => name)).toEqual([]);
      const touched = await boxesOf(page, TOUCHED);
      expect(touched.filter(({ width, height }) => width < 44 || height < 44).map(({ name }) => name)).toEqual([]);
      const [map] = await boxesOf(page, [".map"]);
      expect((map.width * map.height) / (size.width * size.height), "share of the map").toBeGreaterThan(0.35);
    }
    await page.context().close();
  });

  test("one press shows 現状, another the 案 again; the map, the numbers and the place follow", async () => {
    const page = await planner.open(`/?scenario=${await storedScenario()}&present=1&place=m-01609`);
    await answered(page);
    const withSite = await minutesIn(page, "winter");
    await page.getByRole("radio", { name: "現状" }).check();
    await expect.poll(() => page.locator(".site-marker").count()).toBe(0);
    await expect.poll(() => minutesIn(page, "winter")).not.toBe(withSite);
    await expect.poll(() => page.locator(".figure .change").count()).toBe(0);
    const before = await minutesIn(page, "winter");
    await page.getByRole("radio", { name: "この案" }).check();
    await expect.poll(() => minutesIn(page, "winter")).toBe(withSite);
    await page.getByText(`現状 ${before}`).waitFor();
    expect(await page.locator(".site-marker").count()).toBe(1);
    await page.context().close();
  });

  test("a place asked for by name stands beside the map, with its class; threshold and season are one press away", async () => {
    const page = await planner.open("/?present=1");
    await page.getByRole("combobox", { name: "地名・住所・センターを探す" }).fill("えりも町");
    await page.getByRole("listbox").getByRole("option").first().click();
    await answered(page);
    const place = page.getByRole("complementary", { name: "えりも町" });
    await place.locator('[data-season="winter"]').getByText("180分超").waitFor();
    await page.getByRole("radio", { name: "荒天" }).check();
    await expect.poll(() => place.locator('[data-season="storm"]').getAttribute("class")).toBe("is-current");
    await page.getByRole("button", { name: "基準時間を短く" }).click();
    await page.getByRole("heading", { name: "105分以内の人" }).waitFor();
    await page.context().close();
  });

  test("a reload stays in it, Escape closes the place first, and the button leaves it", async () => {
    const page = await planner.open("/?place=m-01609");
    await page.getByRole("button", { name: "発表モード" }).click();
    await page.locator(".presented-place").waitFor();
    await expect.poll(() => page.url()).toContain("present=1");
    await page.reload();
    await answered(page);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".presented-place").count()).toBe(0);
    await page.getByRole("button", { name: "発表を終わる" }).click();
    await page.getByRole("button", { name: "発表モード" }).waitFor();
    await expect.poll(() => page.url()).not.toContain("present");
    await page.context().close();
  });
});
