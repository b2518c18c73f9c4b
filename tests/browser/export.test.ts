import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();
let page: Page;
beforeAll(async () => {
  page = await planner.open("/?scenario=7");
  await page.getByRole("button", { name: "出力", exact: true }).click();
});

async function fileOf(button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe("the export dialog hands over the file itself", () => {
  test.each([
    ["PDF", ".pdf", "%PDF-"],
    ["SVG", ".svg", "<"],
    ["Excel（すべての表）", ".xlsx", "PK"],
    ["CSV（市町村別）", ".csv", "\uFEFF"],
    ["案のファイル（JSON）", ".json", "{"],
  ])("%s", async (button, ending, start) => {
    const { name, bytes } = await fileOf(button);
    expect(name.endsWith(ending)).toBe(true);
    expect(bytes.toString("utf8").startsWith(start)).toBe(true);
  });

  test("a 案's file opens again as a 案 of its own", async () => {
    const { bytes } = await fileOf("案のファイル（JSON）");
    await page
      .locator('dialog input[type="file"]')
      .setInputFiles({ name: "案.json", mimeType: "application/json", buffer: bytes });
    await page.getByText(/を読み込みました/).waitFor();
    const stored = (await (await fetch(`${planner.url}/api/scenarios`)).json()) as { name: string; sites: unknown[] }[];
    const [original, copy] = [stored[6], stored.at(-1)];
    expect(copy?.sites).toEqual(original.sites);
  });
});
