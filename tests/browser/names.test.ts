import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

interface Rect {
  readonly text: string;
  readonly isMark: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const rectsOf = (page: Page, selector: string): Promise<Rect[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => getComputedStyle(element).visibility === "visible")
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const isMark = element.matches(".site-marker, .centre-marker");
        return { text: element.textContent ?? "", isMark, left, top, right, bottom };
      }),
  );

/** Shared by more than the pixel that rounding to whole pixels may bring. */
const overlap = (a: Rect, b: Rect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;

function overlaps(names: readonly Rect[]): string[] {
  return names.flatMap((a, index) =>
    names
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.text} / ${b.text}`),
  );
}

const NAMES = ".map-label, .mark-name";
const MARKS = ".site-marker, .centre-marker";

/** What lies over what: names over names, names over marks. Read at one moment, since a map may still be moving. */
async function crossings(page: Page): Promise<string[]> {
  const all = await rectsOf(page, `${NAMES}, ${MARKS}`);
  const names = all.filter(({ isMark }) => !isMark);
  const marks = all.filter(({ isMark }) => isMark);
  return [
    ...overlaps(names),
    ...names.filter((name) => marks.some((mark) => overlap(name, mark))).map(({ text }) => `${text} on a mark`),
  ];
}

/** 30 sites in and around 札幌, some with names of 60 letters. */
async function createCrowd(): Promise<number> {
  const sites = Array.from({ length: 30 }, (_, n) => ({
    ...{ id: `s${n}`, kind: n % 2 === 0 ? "satellite" : "outreach", centre: "tasuku", daysPerMonth: 8 },
    name: n % 7 === 0 ? "長い名前の拠点".repeat(8).slice(0, 56) + n : `拠点${n}`,
    ...{ lat: 43.02 + (n % 6) * 0.03, lon: 141.3 + Math.floor(n / 6) * 0.04 },
  }));
  const response = await fetch(`${planner.url}/api/scenarios`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: "30拠点", description: "", sites, reassigned: {}, parameters: {} }),
  });
  const answer = (await response.json()) as { id: number };
  expect(answer).toHaveProperty("id");
  return answer.id;
}

describe("names on the map", () => {
  test.each([
    [1440, 900],
    [820, 1180],
  ])("at %i × %i name the cities people find their way by", async (width, height) => {
    const page = await planner.open("/", { width, height });
    for (const city of ["札幌市", "函館市", "旭川市", "釧路市", "帯広市", "北見市", "苫小牧市", "稚内市"]) {
      await page.locator(".map-label", { hasText: new RegExp(`^${city}$`) }).waitFor();
    }
    await expect.poll(() => crossings(page)).toEqual([]);
    await page.context().close();
  });

  test("of 30 sites lie over neither each other nor a mark, and every mark is large enough for a finger", async () => {
    const page = await planner.open(`/?scenario=${await createCrowd()}`);
    await expect.poll(() => page.locator(".site-marker").count()).toBe(30);
    await expect.poll(async () => (await rectsOf(page, NAMES)).length).toBeGreaterThan(20);
    await expect.poll(() => crossings(page)).toEqual([]);
    for (const { left, top, right, bottom } of await rectsOf(page, MARKS)) {
      expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(24);
    }
    await page.context().close();
  });
});

test("near by, the map has roads with their numbers and names of quarters", async () => {
  const page = await planner.open("/");
  const centre = page.getByRole("button", { name: /だいち/ }); // 帯広
  const nearer = async () => {
    const box = await centre.boundingBox();
    if (!box) throw new Error("帯広 is not in view");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, -240);
    return page.locator(".map-label.is-national", { hasText: /^38$/ }).count();
  };
  await expect.poll(nearer, { timeout: 25_000, interval: 300 }).toBeGreaterThan(0);
  await page.locator(".map-label.is-quarter").first().waitFor();
  await expect.poll(() => crossings(page)).toEqual([]);
  await page.context().close();
});

test("地理院タイル that cannot be reached are told of, and the planner's own map stays", async () => {
  const page = await planner.open("/");
  await page.route("https://cyberjapandata.gsi.go.jp/**", (route) => route.abort("internetdisconnected"));
  await page.getByText("重ねるもの").click();
  await page.getByRole("checkbox", { name: /地理院タイル/ }).check();
  await page.getByText("地理院タイルにつながりません").waitFor();
  await settled(page);
  await page.context().close();
});
