import { describe, expect, test } from "vitest";
import { figure, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

/** 案 7 is the report's model for すて～じ: satellites at 苫小牧 and 新ひだか, sessions in six towns. */
const SUTEJI_MODEL = 7;

const planner = testPlanner();

const digits = (text: string | null) => Number((text ?? "").replaceAll(/\D/g, ""));

describe("best sites", () => {
  test("are sought for the centre on screen, placed at once, and taken back in one step", () =>
    planner.withPage("/?view=suggest&scope=aozora", async (page) => {
      expect(await page.getByRole("combobox", { name: "センター", exact: true }).inputValue()).toBe("aozora");
      const before = await figure(page, "within", "winter");
      await page.getByRole("button", { name: "計算する" }).click();
      await page.getByText("最適（これより良い組み合わせはありません）").waitFor();
      const lastRow = page.getByRole("button", { name: "この1か所を案に置く" }).last().locator("xpath=ancestor::tr");
      const promised = digits(await lastRow.locator("td").nth(1).textContent());
      await page.getByRole("button", { name: "提案をすべて案に置く" }).click();
      await expect.poll(() => figure(page, "within", "winter")).toBe(promised);
      await page.getByRole("button", { name: "地図", exact: true }).click();
      await expect.poll(() => page.locator(".site-marker").count()).toBe(2);
      await page.getByRole("status").getByRole("button", { name: "元に戻す" }).click();
      await expect.poll(() => page.locator(".site-marker").count()).toBe(0);
      await expect.poll(() => figure(page, "within", "winter")).toBe(before);
    }));
});

describe("an undo button in a message", () => {
  test("is gone once another edit would be taken back in its place", () =>
    planner.withPage("/", async (page) => {
      for (const name of ["苫小牧市", "浦河町"]) {
        await page.getByRole("button", { name: "サテライト", exact: true }).click();
        await page.getByRole("combobox", { name: "地名から選ぶ" }).fill(name);
        await page.getByRole("listbox", { name: "地名から選ぶ" }).getByRole("option").first().waitFor();
        await page.keyboard.press("Enter");
        await page.getByText(`${name}にサテライトを置きました`).waitFor();
      }
      const offers = page.getByRole("status").getByRole("button", { name: "元に戻す" });
      expect(await offers.count()).toBe(1);
      await offers.click();
      await expect.poll(() => page.locator(".site-list li").allTextContents()).toHaveLength(1);
      expect(await page.locator(".site-list").textContent()).toContain("苫小牧市");
    }));
});

describe("comparing", () => {
  test("says in a sentence what the headline says in figures", () =>
    planner.withPage(`/?view=compare&scenario=${SUTEJI_MODEL}`, async (page) => {
      const sentence = page.getByText(/は「現状」より、全道で冬期の2時間超を.+減らします/);
      await sentence.waitFor();
      const change = page.locator('[data-figure="beyond"] [data-season="winter"] .change');
      const fewer = /2時間超を([\d,]+)人減らします/.exec((await sentence.textContent()) ?? "")?.[1] ?? "";
      expect(await change.textContent()).toBe(`−${fewer}人`);
    }));

  test("fits a tablet: only tables scroll sideways, not the page", async () => {
    const page = await planner.open(`/?view=compare&scenario=${SUTEJI_MODEL}`, { width: 820 });
    await page.getByRole("heading", { name: "すべての案" }).waitFor();
    await page.getByText(/減らします/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(820);
    await page.context().close();
  });
});

describe("sessions and workload", () => {
  test("the calendar shows a session on the third Friday, with departure and return", () =>
    planner.withPage(`/?view=schedule&scenario=${SUTEJI_MODEL}&centre=suteji&year=2026`, async (page) => {
      const month = page.locator(".month-head h3");
      await month.waitFor();
      const previous = page.getByRole("button", { name: /前の月/ });
      while (await previous.isEnabled()) await previous.click(); // April, whenever the test runs
      expect(await month.textContent()).toBe("2026年4月");
      const friday = page.locator(".day", { has: page.locator(".date", { hasText: /^17$/ }) });
      expect(await friday.textContent()).toMatch(/登別市[\s\S]*発・[\s\S]*帰着/);
    }));
});

describe("a stress test", () => {
  test("names what is shut, counts who falls out of the two hours, and ends", () =>
    planner.withPage("/", async (page) => {
      const usual = await figure(page, "within", "winter");
      await page.getByText("もしもの点検").click();
      await page.getByText("通行止めの区間").click();
      await page.getByLabel(/石北峠/).check();
      await page.getByText("点検中：石北峠").waitFor();
      const lost = page.getByText(/道はあるが、新たに2時間を超える人/);
      await lost.waitFor();
      const cut = page.getByText(/道がなくなる人/).last(); // who lives inside the section
      await expect.poll(() => figure(page, "within", "winter")).toBeLessThan(usual);
      const said = digits(/：([\d,]+)人/.exec((await lost.textContent()) ?? "")?.[1] ?? null);
      const byFigures = usual - (await figure(page, "within", "winter"));
      const cutOff = digits(/：([\d,]+)人/.exec((await cut.textContent()) ?? "")?.[1] ?? null);
      expect(byFigures).toBeGreaterThanOrEqual(said);
      expect(byFigures).toBeLessThanOrEqual(said + cutOff); // people are counted whole: sums close
      await page.getByRole("button", { name: "全道一覧" }).click();
      await page.getByText("点検中：石北峠").waitFor(); // the mark stands on every page
      expect(page.url()).toContain("sections="); // and in the link
      await page.getByRole("button", { name: "地図", exact: true }).click();
      await page.getByRole("button", { name: "点検をやめる" }).first().click();
      await settled(page);
      await expect.poll(() => figure(page, "within", "winter")).toBe(usual);
    }));
});
