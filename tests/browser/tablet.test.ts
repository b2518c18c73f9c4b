import { describe, expect, test } from "vitest";
import { figure, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

describe("at 820 pixels, in a meeting room", () => {
  test("a site is placed where the map is held, and the numbers change", async () => {
    const page = await planner.open("/", { width: 820, height: 1180, hasTouch: true });
    const before = await figure(page, "within", "winter");
    const centre = await page.getByRole("button", { name: /すて～じ/ }).boundingBox(); // 伊達; 苫小牧 lies to the east
    if (!centre) throw new Error("the centre is not on the map");
    await page.mouse.click(centre.x + 50, centre.y - 8, { button: "right" }); // what a long press sends
    const dialog = page.getByRole("dialog", { name: "ここに置く拠点" });
    await dialog.getByRole("button", { name: "サテライト" }).click();
    await page.locator(".site-marker").waitFor();
    await settled(page);
    await expect.poll(() => figure(page, "within", "winter")).not.toBe(before);
    await page.context().close();
  });

  test("nothing is wider than the screen, and no text is cut off by its box", async () => {
    const page = await planner.open("/?scenario=7", { width: 820, height: 1180 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(820);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("button, .figure strong, .segmented label")]
        .filter(
          (element) =>
            element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
        )
        .map((element) => element.textContent),
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });
});

describe("a link", () => {
  test("opens the same view: 案, season, rule, threshold, place; back and forward work", async () => {
    const page = await planner.open("/?scenario=7&season=summer&rule=nearest&t=90&place=m-01609");
    expect(await page.getByRole("radio", { name: "夏期" }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "最寄り" }).isChecked()).toBe(true);
    expect(await page.getByRole("slider", { name: /基準時間/ }).inputValue()).toBe("90");
    await page.getByRole("heading", { name: "えりも町" }).waitFor();
    await page.getByRole("radio", { name: "冬期" }).check();
    await page.getByRole("button", { name: "比較", exact: true }).click();
    await page.getByRole("heading", { name: "案をくらべる" }).waitFor();
    await page.goBack();
    await page.locator(".map-view").waitFor();
    expect(await page.getByRole("radio", { name: "冬期" }).isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.getByRole("radio", { name: "夏期" }).isChecked()).toBe(true);
    await page.goForward();
    await expect.poll(() => page.getByRole("radio", { name: "冬期" }).isChecked()).toBe(true);
    await page.context().close();
  });
});

describe("a first visit", () => {
  test("begins with a tour of five steps that can be left, and does not come back", async () => {
    const page = await planner.open("/", { isFirstVisit: true });
    const tour = page.getByRole("region", { name: /はじめての方へ/ });
    for (const step of [1, 2, 3, 4]) {
      await tour.getByText(`手順 ${step}/5`).waitFor();
      await tour.getByRole("button", { name: "次へ" }).click();
    }
    await tour.getByRole("button", { name: "はじめる" }).click();
    await expect.poll(() => tour.count()).toBe(0);
    await page.reload();
    await settled(page);
    expect(await tour.count()).toBe(0);
    await page.context().close();
  });
});
