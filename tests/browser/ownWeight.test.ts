import { describe, expect, test } from "vitest";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { figure, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

/** An own table as it is kept after the data lost one of its settlements. @returns its id */
function storeWeight(values: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>): string {
  const db = new BetterSqlite3(planner.databasePath);
  const { lastInsertRowid } = db
    .prepare(
      "INSERT INTO weights (name, unit, by_place, values_json, names_json, created_at) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run("登録者", "人", "settlement", JSON.stringify(values), JSON.stringify(names), "2026-11-24T00:00:00Z");
  db.close();
  return `w${lastInsertRowid}`;
}

describe("an own table", () => {
  test("whose settlement is gone names it, and counts its number where the planner moves it", async () => {
    const weight = storeWeight({ "01609-1": 100, "01609-gone": 20 }, { "01609-gone": "えりも町 昔の集落" });
    await planner.withPage(`/?weight=${weight}`, async (page) => {
      const beyond = () => figure(page, "beyond", "summer"); // えりも町 is far from its centre
      await page.getByText("詳しい条件").click();
      const gone = page.getByRole("region", { name: "「登録者」のうち1か所は今のデータにありません" });
      await gone.getByText("えりも町 昔の集落 20人").waitFor();
      expect(await beyond()).toBe(100);
      await gone.getByRole("combobox").fill("庶野");
      await gone
        .getByRole("option", { name: /えりも町/ })
        .first()
        .click();
      await expect.poll(beyond).toBe(120);
      expect(await gone.count()).toBe(0);
    });
  });

  test("that was deleted since a link was made is named, and people are counted", async () => {
    await planner.withPage("/?weight=w999", async (page) => {
      await page.getByText("リンクの「数える対象」の表は、削除されたか").waitFor();
      await settled(page);
      expect(await figure(page, "within", "winter")).toBeGreaterThan(1_000_000);
      await expect.poll(() => new URL(page.url()).searchParams.get("weight")).toBeNull();
    });
  });
});
