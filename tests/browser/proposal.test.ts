import { describe, expect, test } from "vitest";
import type { CoverageAnswer } from "../../server/contract/answers.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

const SITES = [
  { kind: "satellite", centre: "suteji", name: "新ひだか町", lat: 42.3413, lon: 142.3686, daysPerMonth: 20, staff: 2 },
  { kind: "outreach", centre: "suteji", name: "えりも町", lat: 42.0165, lon: 143.1484, recurrence: "第3金曜" },
];

async function created(): Promise<number> {
  const response = await fetch(`${planner.url}/api/scenarios`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: "日高の案", sites: SITES }),
  });
  return ((await response.json()) as { id: number }).id;
}

const number = (text: string | null) => Number((text ?? "").replaceAll(/[^\d.]/g, ""));

describe("提案書 of a 案", { timeout: 120_000 }, () => {
  test("says where, why, who gains by name, what it costs and what would be next best, all of one centre", async () => {
    const id = await created();
    const answer = (await (
      await fetch(`${planner.url}/api/coverage?scenario=${id}&season=winter`)
    ).json()) as CoverageAnswer;
    const own = answer.centres.find((row) => row.id === "suteji");
    if (!own) throw new Error("すて～じ is not there");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await page.getByRole("button", { name: "提案書" }).click();
      const sheet = page.locator(".proposal");
      await sheet.getByText("すて～じの担当区域", { exact: true }).waitFor();
      const part = (name: string) =>
        sheet.locator("section", { has: page.getByRole("heading", { name, exact: true }) });

      const sites = part("どこに・いつ・だれが").locator("tbody th");
      await expect.poll(() => sites.allTextContents()).toEqual(["新ひだか町", "えりも町"]);

      const beyond = Math.round(own.now.winter.overThreshold).toLocaleString("ja");
      await part("なぜここか").getByText(`この案で ${beyond}人`).waitFor();

      const who = part("だれが近くなるか");
      const gained = own.now.winter.withinThreshold - own.baseline.winter.withinThreshold;
      await who.getByText(`新しく2時間以内になる人：${Math.round(gained).toLocaleString("ja")}人`).waitFor();
      const towns = await who.locator("tbody tr td:nth-child(2)").allTextContents();
      expect(towns.map(number).reduce((sum, people) => sum + people, 0)).toBeCloseTo(gained, -1);
      const periodic = Math.round(own.now.winter.periodicOnlyWithin).toLocaleString("ja");
      await who.getByText(`定期（出張など）でのみ2時間以内：${periodic}人`).waitFor();

      const cost = part("費用と、減るもの（1年）").locator("dd");
      await expect.poll(() => cost.count()).toBe(5);
      const [yen, travel, net] = await cost.allTextContents();
      const signed = number(travel) * (travel.startsWith("−") ? -1 : 1);
      expect(number(net)).toBe(number(yen) + signed);

      await part("ほかの置き方とくらべて")
        .getByText(/次に良いのは|ほかに人をふやせる/)
        .waitFor({ timeout: 60_000 });
    });
  });

  test("of a 案 without a site says what to do first", () =>
    planner.withPage("/?scenario=1&view=proposal", async (page) => {
      await page.getByText("この案にはまだ拠点がありません").waitFor();
    }));
});

describe("sessions move numbers where they act", () => {
  test("headline and effect panel name the people within reach of sessions alone", async () => {
    const id = await created();
    await planner.withPage(`/?scenario=${id}&scope=suteji`, async (page) => {
      await page
        .locator('[data-figure="beyond"] [data-season="winter"]')
        .getByText(/うち定期で届く/)
        .waitFor();
      await page
        .locator(".effect")
        .getByRole("row", { name: /定期でのみ2時間以内 ＋[1-9]/ })
        .waitFor();
    });
  });
});

describe("a boundary row of a few settlements", () => {
  test("says that its whole municipality moves, and how many people that are", () =>
    planner.withPage("/?view=prefecture", async (page) => {
      const table = page.getByRole("region", { name: "圏域境界の検討対象" });
      const row = table.locator("tbody tr").first();
      await row.getByText(/^\d+（全\d+）$/).waitFor();
      await row.getByText(/^全\d+集落・[\d,]+人が移ります$/).waitFor();
    }));
});
