import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findBrowser } from "./browserPath.ts";

export const BROWSER_ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** The machine's own Chromium. `npm test` looks for one, and installs it where it can, before the tests run. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chromium found; npm test says how to install one");
  return chromium.launch({ executablePath, args: BROWSER_ARGS });
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly hasTouch?: boolean;
  /** Shows the tour a first visit begins with; otherwise it counts as seen. */
  readonly isFirstVisit?: boolean;
}

/** A page in a browser profile of its own, with the planner loaded and its first figures on screen. */
export async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<Page> {
  const { width = 1440, height = 900, hasTouch = false, isFirstVisit = false } = options;
  const context = await browser.newContext({ viewport: { width, height }, hasTouch, locale: "ja-JP" });
  return openTab(context, url, isFirstVisit);
}

/** A further tab of a browser profile, with the planner loaded. */
export async function openTab(context: BrowserContext, url: string, isFirstVisit = false): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000); // a thread that reads a table starts anew, on a busy machine
  if (!isFirstVisit) await page.addInitScript(() => localStorage.setItem("planner.tourSeen", "yes"));
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(url);
  await settled(page);
  return page;
}

/** On a narrow screen the panel of 案 and sites lies over the map and is opened first. */
export async function openPanel(page: Page): Promise<void> {
  const toggle = page.locator(".panel-toggle");
  if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
}

/** Waits until the figures on screen are those of the latest change. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.headline[aria-busy="false"] .figure').first().waitFor();
  await page.waitForFunction(() => document.querySelector(".later [role=status]") === null); // what comes later is there
}

/** A headline number as it reads, digits only: [data-figure] and season as in the page. */
export async function figure(page: Page, name: string, season: "summer" | "winter"): Promise<number> {
  const text = await page.locator(`[data-figure="${name}"] [data-season="${season}"] strong`).textContent();
  return Number((text ?? "").replaceAll(/[^\d.]/g, ""));
}
