import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { HEADER_VIEWS, type View } from "../../client/state/view.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

/** What a page waits for before all of it is there. */
async function complete(page: Page): Promise<void> {
  await expect.poll(() => page.getByText(/^(読み込み中…|計算しています…)$/).count(), { timeout: 30_000 }).toBe(0);
}

/** Pages of a PDF, as Chromium writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** A field that holds a value is printed as that value. */
const PRESSED = "button, .button, input[type=checkbox], input[type=range], input[type=file]";

/** On paper: what is cut off by a box that would scroll, and what is there to be pressed. */
async function faults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate((pressable) => {
    const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const named = (element: Element) => `${element.tagName}.${element.className}`;
    const cut = [...document.querySelectorAll("#app *")].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = (overflow: string, whole: number, shown: number) => overflow !== "visible" && whole > shown + 1;
      return (
        isSeen(element) &&
        !element.closest(".map-frame, .small-map, svg, .visually-hidden") &&
        (isCut(overflowX, element.scrollWidth, element.clientWidth) ||
          isCut(overflowY, element.scrollHeight, element.clientHeight))
      );
    });
    const pressed = [...document.querySelectorAll(pressable)].filter(
      (element) => isSeen(element) && !element.closest("th, td, .multiples, .site-list, .map-frame, .small-map"),
    );
    return [...cut.map((element) => `cut: ${named(element)}`), ...pressed.map((e) => `button: ${named(e)}`)];
  }, PRESSED);
  await page.emulateMedia({ media: null });
  return found;
}

describe("Ctrl+P of every page", { timeout: 90_000 }, () => {
  test.each<[View]>(HEADER_VIEWS.map((view) => [view]))("%s: nothing cut off, no buttons", async (view) => {
    await planner.withPage(`/?view=${view}&scenario=7`, async (page) => {
      await complete(page);
      expect(await faults(page)).toEqual([]);
    });
  });

  test("the list of places goes on over as many pages as it needs", () =>
    planner.withPage("/?list=beyond&scope=ikinuki&t=60", async (page) => {
      await page.locator(".beyond-list tbody tr").nth(60).waitFor();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pagesOf(pdf)).toBeGreaterThan(2);
      const heights = await page.locator(".beyond-list").evaluate((list) => [list.scrollHeight, innerHeight]);
      expect(heights[0]).toBeLessThanOrEqual(heights[1]); // the screen is as before
    }));

  test("a map keeps its size and stands whole on the page", () =>
    planner.withPage("/", async (page) => {
      const frame = page.locator(".map-frame");
      await expect
        .poll(async () => {
          await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
          return frame.getAttribute("style");
        })
        .toContain("--map-zoom");
      const size = (element: Element) =>
        element instanceof HTMLElement ? [element.offsetWidth, element.offsetHeight] : [];
      const screen = await frame.evaluate(size);
      await page.emulateMedia({ media: "print" });
      const printed = await frame.evaluate(size);
      const box = await frame.boundingBox();
      expect(printed).toEqual(screen);
      expect(box?.width).toBeLessThanOrEqual(1041); // of A4 landscape, at 96 dots an inch
      expect(box?.height).toBeLessThanOrEqual(501);
    }));

  test("a proposal sheet is one page", () =>
    planner.withPage("/?view=proposal&scenario=7", async (page) => {
      await complete(page);
      await expect.poll(() => page.getByText("ほかの置き方を探しています…").count(), { timeout: 30_000 }).toBe(0);
      expect(await faults(page)).toEqual([]);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    }));
});
