import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dragNorth, placeAt } from "../support/placedSatellite.ts";
import { figure, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

describe("a director tries a satellite", () => {
  let page: Page;
  beforeAll(async () => {
    page = await planner.open("/");
  });
  afterAll(() => page.close());

  test("drops it on 苫小牧, and more people are within two hours", async () => {
    const before = await figure(page, "within", "winter");
    await placeAt(page, "サテライト", "苫小牧");
    await expect.poll(() => figure(page, "within", "winter")).toBeGreaterThan(before);
    expect(await page.locator('[data-figure="within"] [data-season="winter"] .change').textContent()).toMatch(/^＋/);
  });

  test("drags it, and the numbers follow before it is let go", async () => {
    const dropped = await figure(page, "within", "winter");
    await dragNorth(page); // inland, towards 千歳
    await expect.poll(() => figure(page, "within", "winter")).not.toBe(dropped);
    await page.mouse.up();
    await settled(page); // busy until the server has said which town it is in: then the drop is a step of undo
  });

  test("takes the drag back and does it again", async () => {
    const moved = await figure(page, "within", "winter");
    await page.keyboard.press("Control+z");
    await expect.poll(() => figure(page, "within", "winter")).not.toBe(moved);
    await page.keyboard.press("Control+y");
    await expect.poll(() => figure(page, "within", "winter")).toBe(moved);
  });

  test("saves it as a 案, reloads, and finds it as it was", async () => {
    const saved = await figure(page, "within", "winter");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("textbox", { name: "案の名前" }).fill("苫小牧サテライト案");
    await page.getByRole("dialog").getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("「苫小牧サテライト案」を保存しました").waitFor();
    await page.reload();
    await settled(page);
    expect(
      await page.getByRole("combobox", { name: "案", exact: false }).first().locator("option:checked").textContent(),
    ).toBe("苫小牧サテライト案");
    expect(await page.locator(".site-marker").count()).toBe(1);
    await expect.poll(() => figure(page, "within", "winter")).toBe(saved);
  });
});

describe("a place the planner cannot use", () => {
  test("a site held over the sea says so at the mark, goes back when it is let go, and asks nobody", async () => {
    const page = await planner.open("/");
    await placeAt(page, "サテライト", "苫小牧");
    const within = await figure(page, "within", "winter");
    const box = await page.locator(".site-marker").boundingBox();
    if (!box) throw new Error("the site has no place on screen");
    await page.mouse.move(box.x + 17, box.y + 17);
    await page.mouse.down();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.mouse.move(box.x + 17, box.y + 120, { steps: 5 });
    await page.locator(".site-word", { hasText: "海の上には置けません" }).waitFor();
    await page.mouse.up();
    await page.locator(".message", { hasText: "海の上には置けません" }).waitFor();
    expect(await page.locator(".site-word").count()).toBe(0);
    expect(asked).not.toContain("/api/snap");
    await expect.poll(() => figure(page, "within", "winter")).toBe(within);
    await page.close();
  });
});

describe("two planners with one 案", () => {
  test("the second to save is asked, and neither version is lost", async () => {
    const created = await fetch(`${planner.url}/api/scenarios`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: "二人の案", sites: [] }),
    });
    const { id } = (await created.json()) as { id: number };
    const [first, second] = await Promise.all([1, 2].map(() => planner.open(`/?scenario=${id}`)));
    await placeAt(first, "サテライト", "苫小牧");
    await placeAt(second, "サテライト", "網走");
    await first.getByRole("button", { name: "保存", exact: true }).click();
    await first.getByText("を保存しました").waitFor();
    await second.getByRole("button", { name: "保存", exact: true }).click();
    const dialog = second.getByRole("dialog", { name: "ほかの人が先に保存しました" });
    await dialog.getByRole("button", { name: "別の案として保存" }).click();
    await second.getByText("を保存しました").waitFor();
    const stored = (await (await fetch(`${planner.url}/api/scenarios`)).json()) as {
      name: string;
      sites: { name: string }[];
    }[];
    const mine = stored.filter(({ sites }) => sites.some(({ name }) => name === "網走市"));
    const theirs = stored.find(({ name }) => name === "二人の案");
    expect(theirs?.sites.map(({ name }) => name)).toEqual(["苫小牧市"]);
    expect(mine.length).toBeGreaterThan(0);
    await first.close();
    await second.close();
  });
});
