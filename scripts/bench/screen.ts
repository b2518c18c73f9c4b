import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../tests/support/browserPath.ts";
import { show } from "./figures.ts";
import { startServer } from "./startedServer.ts";

/** A 案 of the report with a satellite in it. */
const PATH = "/?scenario=7";
const TIMES = 20;
const FIRST_VIEWS = 7;
/** How much slower than this machine: as it is, and as a slow tablet. */
const SLOWNESS = [1, 4] as const;

/**
 * From an action to the frame that shows its numbers and colours, in a browser on this machine, of each folder's
 * planner (built, on its own data). Times end with the frame, so they come in steps of 16 ms.
 */
export async function benchScreen(folders: readonly string[]): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chromium found; npm test says how to install one");
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    for (const folder of folders) await measureFolder(browser, folder);
  } finally {
    await browser.close();
  }
}

async function measureFolder(browser: Browser, folder: string): Promise<void> {
  const server = await startServer(folder);
  try {
    for (const slowness of SLOWNESS) {
      console.log(`\n${folder}${slowness > 1 ? `, processor slowed down ${slowness} times` : ""}`);
      await measure(browser, `http://127.0.0.1:${server.port}${PATH}`, slowness);
    }
  } finally {
    await server.stop();
  }
}

async function measure(browser: Browser, url: string, slowness: number): Promise<void> {
  const first: number[] = [];
  for (let run = 0; run < FIRST_VIEWS; run++) {
    const { page, ms } = await open(browser, url, slowness);
    first.push(ms);
    await page.context().close();
  }
  show("first view, nothing cached, to numbers and colours", first);
  const { page } = await open(browser, url, slowness);
  await page.waitForTimeout(2500); // what is fetched ahead is there
  const seasons = ["夏期", "冬期"];
  show("season", await each((run) => press(page, seasons[run % 2])));
  show("threshold", await each((run) => slide(page, run % 2 === 0 ? 90 : 120)));
  show("drag step", await dragSteps(page));
  show("tap on a town", await taps(page));
  await page.context().close();
}

async function each(action: (run: number) => Promise<number>): Promise<number[]> {
  const ms: number[] = [];
  for (let run = 0; run < TIMES + 2; run++) ms.push(await action(run));
  return ms.slice(2); // the first ones warm up
}

/** A fresh profile; `ms` from the start of the navigation to the frame with the first numbers and colours. */
async function open(browser: Browser, url: string, slowness: number): Promise<{ page: Page; ms: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
  const page = await context.newPage();
  await page.addInitScript("globalThis.__name = (named) => named"); // tsx writes calls of it into what follows
  await page.addInitScript(watch);
  const devTools: CDPSession = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  await page.goto(url, { waitUntil: "commit" });
  const ms = await page.evaluate(() =>
    window.shownAfter(0, () => window.isSettled() && document.querySelector('path[fill^="url(#fill"]') !== null),
  );
  return { page, ms };
}

declare global {
  interface Window {
    isSettled(): boolean;
    /** Milliseconds from `start` to the end of the first frame for which `isShown`. */
    shownAfter(start: number, isShown: () => boolean): Promise<number>;
    /** As above, for the figures that are asked for from now on: the second frame after their last byte. */
    answeredAfter(start: number): Promise<number>;
    pressedAt: number;
  }
}

/** What every page gets before its own script: it looks at each frame, and tells what it sees when the frame is drawn. */
function watch(): void {
  localStorage.setItem("planner.tourSeen", "yes");
  const headline = () => document.querySelector(".headline");
  window.isSettled = () =>
    headline()?.getAttribute("aria-busy") === "false" && headline()?.querySelector(".figure") !== null;
  window.shownAfter = (start, isShown) =>
    new Promise((resolve, reject) => {
      const latest = performance.now() + 30_000;
      const look = () => {
        if (!isShown()) {
          if (performance.now() > latest) return reject(new Error("nothing was shown for 30 s"));
          return void requestAnimationFrame(look);
        }
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => resolve(performance.now() - start);
        drawn.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  window.answeredAfter = (start) => {
    let framesSince = -1;
    const observer = new PerformanceObserver((list) => {
      if (list.getEntries().some(({ name }) => name.endsWith("/api/coverage"))) framesSince = Math.max(framesSince, 0);
    });
    observer.observe({ type: "resource" });
    return window.shownAfter(start, () => framesSince >= 0 && framesSince++ > 0).finally(() => observer.disconnect());
  };
  for (const name of ["mousemove", "click"]) {
    addEventListener(name, ({ timeStamp }) => void (window.pressedAt = timeStamp), true);
  }
}

/** A choice by its words, as a press on its label. */
function press(page: Page, words: string): Promise<number> {
  return page.evaluate((label) => {
    const found = [...document.querySelectorAll("label")].find(({ textContent }) => textContent?.trim() === label);
    const start = performance.now();
    found?.click();
    return window.answeredAfter(start);
  }, words);
}

function slide(page: Page, threshold: number): Promise<number> {
  return page.evaluate((value) => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"][min="30"]');
    if (!slider) throw new Error("no slider of the threshold");
    slider.value = String(value);
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    return window.answeredAfter(start);
  }, threshold);
}

/** The site of the 案 is held and moved by a few pixels at a time, each step answered before the next. */
async function dragSteps(page: Page): Promise<number[]> {
  const box = await page.locator(".site-marker").first().boundingBox();
  if (!box) throw new Error("the site is not on screen");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 6);
  const ms = await each(async (run) => {
    const shown = page.evaluate(() => window.answeredAfter(0).then((end) => end - window.pressedAt));
    await page.mouse.move(x + (run % 5) * 3, y - 10 - (run % 4) * 3);
    return shown;
  });
  await page.mouse.up();
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(1000);
  return ms;
}

/** Beside two centres far apart in turn, where the map itself is, so that each tap shows another town's card. */
async function taps(page: Page): Promise<number[]> {
  return each(async (run) => {
    const [north, south] = await page.locator(".centre-marker").evaluateAll(freeSpots); // a card takes room from the map
    const { x, y } = run % 2 === 0 ? north : south;
    const shown = page.evaluate(() => {
      const named = () => document.querySelector('.place-card[aria-busy="false"] h2')?.textContent ?? "";
      const before = named();
      return window.shownAfter(0, () => named() !== "" && named() !== before).then((end) => end - window.pressedAt);
    });
    await page.mouse.click(x, y);
    return shown;
  });
}

/** Of the northernmost and the southernmost mark a point near by with no mark or name on it. */
function freeSpots(marks: readonly Element[]): { x: number; y: number }[] {
  const spots = marks.flatMap((mark) => {
    const box = mark.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const around = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);
    const near = around.map((angle) => ({ x: x + 34 * Math.cos(angle), y: y + 34 * Math.sin(angle) }));
    const free = near.find((spot) => document.elementFromPoint(spot.x, spot.y)?.classList.contains("map"));
    return free ? [free] : [];
  });
  const byLatitude = spots.sort((a, b) => a.y - b.y);
  const [first, last] = [byLatitude.at(0), byLatitude.at(-1)];
  if (!first || !last || last.y - first.y < 100) throw new Error("no two centres far apart are on the map");
  return [first, last];
}
