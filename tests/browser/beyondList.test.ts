import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figure } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

describe("a director asks who is beyond two hours", () => {
  let page: Page;
  beforeAll(async () => {
    page = await planner.open("/?scope=suteji");
  });
  afterAll(() => page.context().close());
  const list = () => page.getByRole("region", { name: "2時間超の場所（冬期、すて～じの担当区域）" }).first();
  const rows = () => list().locator("tbody tr");

  test("the list of his own places opens beside the map; its people are those of the figure", async () => {
    await page.getByRole("button", { name: "2時間超の場所の一覧" }).click();
    await rows().first().waitFor();
    const total = (await list().locator("header p").textContent()) ?? "";
    const [, people] = /合わせて([\d,]+)人/.exec(total) ?? [];
    expect(Number(people.replaceAll(",", ""))).toBe(await figure(page, "beyond", "winter"));
    expect(await rows().first().textContent()).toContain("えりも町");
  });

  test("a heading sorts it, and says so", async () => {
    const heading = list().getByRole("columnheader", { name: "人口" });
    await heading.getByRole("button").click();
    await expect.poll(() => heading.getAttribute("aria-sort")).toBe("descending");
    const people = await rows()
      .locator("td:nth-child(2)")
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replaceAll(/\D/g, ""))));
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });

  test("a pressed line is the place on the map, with its card", async () => {
    const name = (await rows().first().getByRole("button").textContent()) ?? "";
    await rows().first().click();
    await page.getByRole("heading", { name, exact: true }).waitFor();
    await expect.poll(() => rows().first().getAttribute("class")).toContain("is-chosen");
  });

  test("an office's plain http has no clipboard: the table is shown, selected", async () => {
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    const count = await rows().count();
    await list().getByRole("button", { name: "表をコピー" }).click();
    await page.getByRole("dialog", { name: "Ctrl+C でコピーできます" }).waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString() ?? "");
    expect(selected.split("\n").filter(Boolean)).toHaveLength(1 + 1 + count + 1);
    await page.keyboard.press("Escape");
  });

  test("the address keeps it open", async () => {
    await page.reload();
    await rows().first().waitFor();
    expect(page.url()).toContain("list=beyond");
  });

  test("copied, it is a table of every line, with what it rests on", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const count = await rows().count();
    await list().getByRole("button", { name: "表をコピー" }).click();
    await page.getByText(`を${count}行コピーしました`).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\r\n");
    expect(lines).toHaveLength(1 + 1 + count + 1); // title, heading, rows, conditions
    expect(new Set(lines.slice(1, -1).map((line) => line.split("\t").length)).size).toBe(1);
    expect(lines.at(-1)).toContain("すて～じの担当区域");
  });

  test("closed, it leaves the address", async () => {
    await list().getByRole("button", { name: "一覧を閉じる" }).click();
    await expect.poll(() => page.url()).not.toContain("list=");
  });
});
