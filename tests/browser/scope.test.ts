import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Scenario } from "../../server/contract/answers.ts";
import { readSheet, readWorkbook } from "../support/exportReading.ts";
import { figure } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

const OWN_AREAS = ["西胆振", "東胆振", "日高"]; // すて～じ's, data/areas.csv

async function modelOfSuteji(): Promise<number> {
  const scenarios = (await (await fetch(`${planner.url}/api/scenarios`)).json()) as Scenario[];
  return scenarios.find(({ name }) => name.includes("すて～じ"))?.id ?? 0;
}

describe("with すて～じ chosen", { timeout: 120_000 }, () => {
  test("the line of conditions says whose numbers they are, and the map outlines its territory", async () => {
    await planner.withPage("/?scope=suteji", async (page) => {
      await page.locator(".rests-on", { hasText: "すて～じの担当区域" }).waitFor();
      const outlines = page.locator(".leaflet-borders-pane path");
      const outlined = await outlines.count();
      await page.getByRole("combobox", { name: "表示する範囲" }).selectOption("whole");
      await page.locator(".rests-on", { hasText: "全道" }).waitFor();
      await expect.poll(() => outlines.count()).toBeLessThan(outlined);
    });
  });

  test("the comparison speaks of it alone: sentence, table, and all Hokkaido only as a total", async () => {
    await planner.withPage(`/?scope=suteji&view=compare&a=1&b=${await modelOfSuteji()}`, async (page) => {
      await page.getByText(/より、すて～じの担当区域で冬期の2時間超を/).waitFor();
      const names = page.getByRole("region", { name: "数字でくらべる" }).locator("tbody th");
      expect(await names.allTextContents()).toEqual(["北海道", "すて～じ", ...OWN_AREAS]);
    });
  });

  test("every chart is of it, and says so", async () => {
    await planner.withPage(`/?scope=suteji&view=charts&scenario=${await modelOfSuteji()}`, async (page) => {
      const titles = page.locator("figure.chart h2");
      await expect.poll(() => titles.count()).toBe(4);
      for (const title of await titles.allTextContents()) expect(title).toContain("すて～じ");
      const areas = page.locator("figure.chart", { hasText: "圏域別）" }).first().locator("svg text");
      expect((await areas.allTextContents()).filter((text) => OWN_AREAS.includes(text))).toEqual(OWN_AREAS);
    });
  });

  test("the export dialog has it, says what the files hold, previews the page; the workbook's figures are the screen's", async () => {
    await planner.withPage(`/?scope=suteji&scenario=${await modelOfSuteji()}`, async (page) => {
      const beyond = await figure(page, "beyond", "winter");
      await page.getByRole("button", { name: "出力", exact: true }).click();
      const dialog = page.getByRole("dialog", { name: "会議の資料にする" });
      expect(await dialog.getByRole("combobox", { name: "範囲" }).inputValue()).toBe("suteji");
      await dialog.getByText(/^資料に入る数字：すて～じの担当区域/).waitFor();
      await dialog.getByText("この用紙の見本").waitFor({ timeout: 60_000 });
      const [file] = await Promise.all([
        page.waitForEvent("download", { timeout: 60_000 }),
        dialog.getByRole("button", { name: "Excel（すべての表）" }).click(),
      ]);
      expect(file.suggestedFilename()).toContain("すて～じ");
      const { rows } = readSheet(await readWorkbook(readFileSync(await file.path())), "概要");
      const row = rows.find((each) => each["指標（すて～じの担当区域）"] === "2時間超の人" && each.季節 === "冬期");
      expect(Math.round(Number(row?.この案))).toBe(beyond);
    });
  });
});
