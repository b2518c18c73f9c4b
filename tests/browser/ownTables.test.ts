import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

const table = (name: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: readFileSync(`tests/fixtures/tables/${name}`),
});

async function openDialog(page: Page) {
  await page.getByText("詳しい条件").click();
  await page.getByRole("button", { name: "自分のデータ…" }).click();
  return page.getByRole("dialog", { name: "自分のデータを使う" });
}

describe("an office's table", () => {
  test("with two columns of numbers asks which; the choice is in the name under which it is kept", () =>
    planner.withPage("/", async (page) => {
      const dialog = await openDialog(page);
      await dialog.locator('input[type="file"]').first().setInputFiles(table("w05-title-rows.csv"));
      await dialog.getByText("数の列が2つあります").waitFor();
      expect(await dialog.getByRole("button", { name: "取り込む" }).isDisabled()).toBe(true);
      await dialog.getByLabel("数える列の見出し").selectOption("総数");
      await dialog.getByText("取り込む 2行・直すとよい 0行・合計や注記 2行").waitFor();
      expect(await dialog.getByLabel("この表の名前").inputValue()).toBe("総数（w05-title-rows）");
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/table-1440.png` });
      await dialog.getByRole("button", { name: "取り込む" }).click();
      await page.getByText("「総数（w05-title-rows）」を取り込みました").waitFor();
    }));

  test("refused lines are downloaded with their reasons, and a corrected list is added to the table", () =>
    planner.withPage("/", async (page) => {
      const dialog = await openDialog(page);
      const files = dialog.locator('input[type="file"]').first();
      await files.setInputFiles(table("w03-north-tomari.csv"));
      await dialog.getByLabel("この表の名前").fill("泊村の表");
      const download = page.waitForEvent("download");
      await dialog.getByRole("button", { name: /取り込まない1行を保存/ }).click();
      const csv = readFileSync(await (await download).path(), "utf8");
      expect(csv.split("\r\n").slice(0, 2)).toEqual([
        "\ufeff市町村コード,市町村名,人数,元の行,取り込まない理由",
        "01696,泊村,999,2,コード 01696（泊村（国後郡））は北方領土の村で、179市町村に入っていません",
      ]);
      await dialog.getByRole("button", { name: "取り込む", exact: true }).click();
      await dialog.getByText("泊村の表（人数）（1,500人）").waitFor();
      const corrected = {
        name: "直した.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(csv.replace("01696,泊村", "01404,神恵内村")),
      };
      await files.setInputFiles(corrected);
      await dialog.getByLabel("この表の名前").fill("泊村の表（人数）");
      expect(await dialog.getByLabel("加える").isChecked()).toBe(true);
      await dialog.getByRole("button", { name: "取り込む", exact: true }).click();
      await dialog.getByText("泊村の表（人数）（2,499人）").waitFor();
    }));

  test("a file that is no table is named for what it is; a name that is too long is told while it is typed", () =>
    planner.withPage("/", async (page) => {
      const dialog = await openDialog(page);
      const files = dialog.locator('input[type="file"]');
      await files
        .first()
        .setInputFiles({ name: "表.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
      await dialog.getByText(/これはPDFで、表として読めません/).waitFor();
      await files.nth(1).setInputFiles(table("p06-names.csv"));
      await dialog.getByLabel("この表の名前").fill("あ".repeat(61));
      await dialog.getByText("61/60字").waitFor();
      expect(await dialog.getByRole("button", { name: "取り込む", exact: true }).isDisabled()).toBe(true);
    }));
});
