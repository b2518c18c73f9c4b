import { describe, expect, test } from "vitest";
import { type CopiedTable, htmlTable, tabSeparated } from "../../client/copiedTable.ts";

const table: CopiedTable = {
  title: "2時間超の場所",
  header: ["市町村", "人口", "冬期（分）"],
  rows: [
    ["えりも町", 419, 260.4],
    ["羽幌町", 3, "道路なし"],
    ["=1+1", null, 121],
    ["改行\nと\tタブ <b>", 1234, null],
  ],
  note: "すて～じの担当区域・基準120分",
};

describe("a copied table", () => {
  test("is tab-separated: a title, a heading, bare numbers, what it rests on; a cell never breaks a line", () => {
    expect(tabSeparated(table).split("\r\n")).toEqual([
      "2時間超の場所",
      "市町村\t人口\t冬期（分）",
      "えりも町\t419\t260.4",
      "羽幌町\t3\t道路なし",
      "'=1+1\t\t121",
      "改行 と タブ <b>\t1234\t",
      "すて～じの担当区域・基準120分",
    ]);
  });

  test("is a table in HTML, in which texts stay texts and nothing of them is read as HTML", () => {
    const html = htmlTable(table);
    expect(html).toContain('<td align="right">260.4</td>');
    expect(html).toContain("<td style=\"mso-number-format:'\\@'\">=1+1</td>"); // shown as it is: the cell is text
    expect(html).toContain("&lt;b&gt;");
    expect(html.match(/<tr>/g)).toHaveLength(7);
  });
});
