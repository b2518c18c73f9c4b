import { describe, expect, test } from "vitest";
import { HEADER_VIEWS } from "../../client/state/view.ts";
import { figure, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

/** 市町村,人数 / 苫小牧市,700 / えりも町,300 / 東京都,5 as Excel in Japan saves it (Shift_JIS). */
const SHIFT_JIS_CSV = Buffer.from(
  "8e7392ac91ba2c906c90940d0a93cf8fac96718e732c3730300d0a82a682e882e092ac2c3330300d0a938c8b9e93732c350d0a",
  "hex",
);

describe("an own table of people", () => {
  test("is shown line by line before it is kept, and then counted", () =>
    planner.withPage("/", async (page) => {
      await page.getByText("詳しい条件").click();
      await page.getByRole("button", { name: "自分のデータ…" }).click();
      const dialog = page.getByRole("dialog", { name: "自分のデータを使う" });
      await dialog
        .locator('input[type="file"]')
        .first()
        .setInputFiles({ name: "登録者.csv", mimeType: "text/csv", buffer: SHIFT_JIS_CSV });
      await dialog.getByText("Shift_JIS").waitFor();
      expect(await dialog.getByRole("row", { name: /東京都/ }).textContent()).toContain("北海道の市町村だけを数えます");
      await dialog.getByRole("button", { name: "取り込む" }).click();
      await page.getByText("「人数（登録者）」を取り込みました").waitFor();
      await expect.poll(() => figure(page, "within", "winter")).toBe(700); // 苫小牧 is within two hours of 伊達
      expect(await figure(page, "beyond", "winter")).toBe(300); // えりも町 is not
    }));
});

describe("on the projector", () => {
  test("S, W and B choose the season, a digit the 案, Escape ends it", () =>
    planner.withPage("/?scenario=7", async (page) => {
      await page.getByRole("button", { name: "発表モード" }).click();
      const bar = page.getByRole("region", { name: "発表の操作" });
      for (const [key, season] of [
        ["s", "夏期"],
        ["b", "荒天"],
        ["w", "冬期"],
      ]) {
        await page.keyboard.press(key);
        await expect.poll(() => bar.getByRole("radio", { name: season }).isChecked()).toBe(true);
      }
      await page.keyboard.press("1");
      await bar.locator("strong").getByText("現状").waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => bar.count()).toBe(0);
      expect(await page.getByRole("combobox", { name: "案", exact: true }).isVisible()).toBe(true);
    }));
});

/** What the screen itself says in Japanese: endings of sentences, and words that are no names. */
const JAPANESE = /(ます|です|ません|ました|休止|設定値|国勢調査|計算して)/;

describe("in English", () => {
  test("no page speaks Japanese, names and the report's words apart", () =>
    planner.withPage("/?scenario=7&place=m-01609", async (page) => {
      await page.getByRole("button", { name: "English" }).click();
      await page.getByText("Sites that serve this place").waitFor();
      const nav = page.getByRole("navigation");
      for (const [index, view] of HEADER_VIEWS.entries()) {
        if (view === "assumptions") continue; // the data's own remarks are Japanese
        await nav.getByRole("button").nth(index).click();
        await nav.locator(`button:nth-child(${index + 1})[aria-current="page"]`).waitFor();
        await expect.poll(() => page.getByText(/^(Loading|Computing)…$/).count()).toBe(0);
        const isQuoted = view === "report"; // the sources are quoted as they stand
        if (!isQuoted)
          expect(await page.getByText(JAPANESE).filter({ visible: true }).allTextContents(), view).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), view).toBe(false);
      }
      for (const button of await nav.getByRole("button").all()) {
        const [own, frame] = [await button.boundingBox(), await nav.boundingBox()];
        expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1);
      }
    }));
});

describe("while the server does not answer", () => {
  test("the figures keep the name of their own threshold, the page says so, and tries again by itself", () =>
    planner.withPage("/", async (page) => {
      const before = await figure(page, "within", "winter");
      await page.context().setOffline(true);
      await page.getByRole("slider", { name: /基準時間/ }).fill("90");
      const alert = page.getByRole("alert");
      await alert.getByText(/前の条件のままです/).waitFor();
      expect(await page.locator('[data-figure="within"] h3').textContent()).toContain("2時間以内");
      expect(await figure(page, "within", "winter")).toBe(before);
      await page.context().setOffline(false);
      await page.getByRole("heading", { name: /90分以内/ }).waitFor();
      expect(await figure(page, "within", "winter")).toBeLessThan(before);
      await expect.poll(() => alert.count()).toBe(0);
    }));
});

describe("work that was not saved", () => {
  test("is there again after the window was closed", () =>
    planner.withPage("/?scenario=1", async (page) => {
      await page.getByRole("button", { name: "サテライト", exact: true }).click();
      await page.getByRole("combobox", { name: "地名から選ぶ" }).fill("網走市");
      await page.getByRole("listbox", { name: "地名から選ぶ" }).getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".site-marker").waitFor();
      await settled(page);
      const within = await figure(page, "within", "winter");
      await page.reload();
      await settled(page);
      await page.getByText("前回保存しなかった変更を復元しました").waitFor();
      expect(await page.locator(".site-marker").count()).toBe(1);
      await expect.poll(() => figure(page, "within", "winter")).toBe(within);
    }));
});
