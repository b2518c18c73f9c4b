import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { launchOwnBrowser } from "../support/ownBrowser.ts";
import { openTab, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

const MEASURED = [".figure strong", ".segmented-choices label", ".side-panel button", ".legend", "h1"];

/** Text sizes on screen in a browser whose user set this text size, and how far the page is wider than the window. */
async function measured(textSizePx: number) {
  const profile = mkdtempSync(join(tmpdir(), "planner-text-"));
  mkdirSync(join(profile, "Default"));
  const preferences = { webkit: { webprefs: { default_font_size: textSizePx } } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  const browser = await launchOwnBrowser(profile);
  try {
    const page = await openTab(browser.context, planner.url);
    await page.setViewportSize({ width: 1440, height: 900 });
    await settled(page);
    return await page.evaluate(
      (selectors) => ({
        sizes: selectors.map((selector) =>
          Number.parseFloat(getComputedStyle(document.querySelector(selector) as Element).fontSize),
        ),
        excess: document.documentElement.scrollWidth - innerWidth,
      }),
      MEASURED,
    );
  } finally {
    browser.kill();
    await browser.isGone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

describe("the browser's own text size", () => {
  test("makes every text larger by as much, and the page no wider than the window", async () => {
    const usual = await measured(16);
    const large = await measured(24);
    for (const [index, size] of usual.sizes.entries())
      expect(large.sizes[index] / size, MEASURED[index]).toBeCloseTo(24 / 16, 2);
    expect(Math.max(usual.excess, large.excess)).toBeLessThanOrEqual(0); // less by a scroll bar at its side
  }, 120_000); // two browsers are started
});
