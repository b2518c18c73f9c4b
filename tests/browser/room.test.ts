import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type Box, boxesOf, outside, overlapping } from "../support/layout.ts";
import { openPanel, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1366, height: 657 },
  { width: 1024, height: 768 },
  { width: 820, height: 1180 },
  { width: 960, height: 600 }, // 1440 × 900 at 150 %
];

/** Acts until it is closed: a part opens a moment before it listens. */
async function closesBy(page: Page, part: string, act: () => Promise<void>): Promise<void> {
  await expect
    .poll(async () => {
      await act();
      return page.locator(`${part}[open]`).count();
    })
    .toBe(0);
}

/** What was just asked for: in the window, with nothing over it. */
async function expectInSight(page: Page, selectors: readonly string[], what: string): Promise<readonly Box[]> {
  for (const selector of selectors) await page.locator(selector).first().waitFor();
  await expect
    .poll(async () => (await boxesOf(page, selectors)).filter(({ isMet }) => !isMet).map(({ name }) => name), {
      message: `${what}: lies under something`,
    })
    .toEqual([]);
  const boxes = await boxesOf(page, selectors);
  expect(outside(boxes, page.viewportSize() ?? { width: 0, height: 0 }), what).toEqual([]);
  return boxes;
}

/** Messages go after some seconds, which a busy machine may need for looking at them. */
async function keepMessages(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { setTimeout: later } = window;
    window.setTimeout = ((run: () => void, ms?: number) => (ms && ms >= 6000 ? 0 : later(run, ms))) as typeof later;
  });
}

describe.each(SIZES)("at $width × $height", (size) => {
  test("header, numbers, conditions and map stand under each other, the numbers in one row", async () => {
    const page = await planner.open("/?scenario=7", size);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Export" }).waitFor();
    expect(outside(await boxesOf(page, [".app-header button", ".figure", ".conditions-bar > *"]), size)).toEqual([]);
    await page.getByRole("button", { name: "日本語" }).click();
    await page.getByRole("button", { name: "出力" }).waitFor();
    const rows = await boxesOf(page, [".app-header", ".headline", ".conditions-bar", ".map-area"]);
    expect(rows.length).toBe(4);
    expect(overlapping(rows)).toEqual([]);
    expect(outside(rows, size)).toEqual([]);
    const figures = await boxesOf(page, [".figure"]);
    expect(new Set(figures.map(({ y }) => Math.round(y))).size).toBe(1);
    expect(figures.length).toBe(5);
    expect(rows[2].height).toBeLessThan(75); // one line
    expect(rows[3].height / size.height, "share of the map").toBeGreaterThan(0.45);
    await page.context().close();
  });

  test("another season leaves the map where it is, as large as it was", async () => {
    const page = await planner.open("/?scenario=7", size);
    const mapIn = async (season: string) => {
      await page.locator(".conditions-bar label", { hasText: season }).click();
      const rows = page.locator(`.headline[aria-busy="false"] .is-current`);
      await expect.poll(() => rows.locator("dt").allTextContents()).toEqual(Array(5).fill(season.slice(0, 1)));
      const [{ x, y, width, height }] = await boxesOf(page, [".map"]);
      return { x, y, width, height };
    };
    const inWinter = await mapIn("冬期");
    expect(await mapIn("夏期")).toEqual(inWinter);
    expect(await mapIn("冬期")).toEqual(inWinter);
    await page.context().close();
  });

  test("a place looked for has its card and its pin in sight, the pin in the middle, no farther away than before", async () => {
    const page = await planner.open("/", size);
    await page.getByRole("combobox", { name: "地名・住所・センターを探す" }).fill("えりも町");
    await page.getByRole("listbox").getByRole("option").first().click();
    await expectInSight(page, [".place-card h2", ".place-card .season-times > div"], "card");
    await page.locator(".place-pin").waitFor();
    const legend = (await boxesOf(page, [".legend[open]"]))[0];
    await expect
      .poll(async () => {
        const [map, pin] = await boxesOf(page, [".map", ".place-pin svg"]);
        const covered = legend ? legend.x + legend.width - map.x : 0;
        const from = covered < map.width / 2 ? covered : 0;
        const middle = { x: map.x + (from + map.width) / 2, y: map.y + map.height / 2 };
        return Math.hypot(pin.x + pin.width / 2 - middle.x, pin.y + pin.height - middle.y);
      })
      .toBeLessThan(30);
    await page.keyboard.press("Escape"); // out of the search
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".place-card, .place-pin").count()).toBe(0);
    await page.context().close();
  });

  test("layers and legend open beside each other; Escape and a press outside close what lies over the map", async () => {
    const page = await planner.open("/", size);
    const legend = page.locator(".legend");
    if ((await legend.getAttribute("open")) === null) await legend.locator("summary").click();
    const legendParts = await expectInSight(page, [".legend summary", ".legend li"], "legend");
    await page.locator(".layer-switch summary").click();
    await expectInSight(page, [".layer-switch[open]", ".layer-switch label:first-of-type input"], "layers");
    const controls = await boxesOf(page, [".layer-switch", ".leaflet-control-zoom", ".panel-toggle"]);
    expect(overlapping([...controls, ...legendParts])).toEqual([]);
    await closesBy(page, ".layer-switch", () => page.keyboard.press("Escape"));
    await page.locator(".more-conditions summary").click();
    await expectInSight(page, [".more-conditions .popover"], "further conditions");
    const elsewhere = page.locator(".figure h3").first();
    await closesBy(page, ".more-conditions", () => elsewhere.click({ position: { x: 2, y: 2 } }));
    await page.context().close();
  });

  test("a site's place is picked and its form filled in without scrolling; the message covers neither legend nor numbers", async () => {
    const page = await planner.open("/", size);
    await keepMessages(page);
    await openPanel(page);
    await page.getByRole("button", { name: "サテライト", exact: true }).click();
    await page.getByRole("combobox", { name: "地名から選ぶ" }).fill("網走市");
    await expectInSight(page, [".drop-hint [role=option][aria-selected=true]"], "first choice");
    await page.keyboard.press("Enter");
    await page.locator(".site-marker").waitFor();
    await settled(page);
    await expectInSight(page, [".site-card h2", ".site-form > :first-child input", ".message"], "form and message");
    await expectInSight(page, [".site-marker.is-selected .site-symbol"], "the site itself");
    const [message, ...kept] = await boxesOf(page, [".message", ".legend", ".figure"]);
    expect(overlapping([message, ...kept]).filter((pair) => pair.startsWith(".message"))).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".site-card").count()).toBe(0);
    await page.context().close();
  });
});

describe.each([
  { width: 911, height: 438 }, // 1366 × 657 at 150 %
  { width: 720, height: 450 }, // 1440 × 900 at 200 %
])("magnified, at $width × $height", (size) => {
  test("a place looked for still shows its minutes in summer and winter, and its pin", async () => {
    const page = await planner.open("/", size);
    await page.getByRole("combobox", { name: "地名・住所・センターを探す" }).fill("えりも町");
    await page.getByRole("listbox").getByRole("option").first().click();
    await expectInSight(page, [".place-card h2", ".season-times > div:nth-child(-n + 2)", ".map"], "card and map");
    const [map, pin] = await boxesOf(page, [".map", ".place-pin svg"]);
    expect(overlapping([map, pin])).toHaveLength(1); // it stands on the map that is left
    await page.context().close();
  });
});
