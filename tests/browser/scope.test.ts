import { describe, expect, test } from "vitest";
import type { Scenario } from "../../server/contract/answers.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

const OWN_AREAS = ["西胆振", "東胆振", "日高"]; // すて～じ's, data/areas.csv

async function modelOfSuteji(): Promise<number> {
  const scenarios = (await (await fetch(`${planner.url}/api/scenarios`)).json()) as Scenario[];
  return scenarios.find(({ name }) => name.includes("すて～じ"))?.id ?? 0;
}

describe("with すて～じ chosen", () => {
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
});
