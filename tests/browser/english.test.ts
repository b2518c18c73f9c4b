import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

/** What can be read in Japanese letters, but for the switch back and the names of settlements, which have no reading. */
function japaneseOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const japanese = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/;
    const settlements = ".figure .detail, .header-tools [lang]";
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (nodes.nextNode()) {
      const text = nodes.currentNode.textContent ?? "";
      const parent = nodes.currentNode.parentElement;
      if (!parent || !japanese.test(text) || parent.closest(settlements)) continue;
      if (parent.closest("option") || parent.checkVisibility()) found.push(text.trim());
    }
    return found;
  });
}

test("in English the pages name centres, areas, municipalities and built-in 案 in Latin letters", async () => {
  await planner.withPage("/", async (page) => {
    await page.getByRole("button", { name: "English" }).click();
    await page.locator(".centre-name", { hasText: "Suteji" }).waitFor();
    await expect.poll(() => japaneseOn(page)).toEqual([]);
    for (const [view, name] of [
      ["compare", "Minami-Oshima"],
      ["prefecture", "Kitanomachi"],
      ["charts", "Hiroba"],
    ]) {
      await page.goto(`${planner.url}/?view=${view}`);
      await settled(page);
      await page.getByText(name).first().waitFor({ state: "attached" });
      await expect.poll(() => japaneseOn(page)).toEqual([]);
    }
  });
});
