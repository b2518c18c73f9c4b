import { describe, expect, test } from "vitest";
import { readWeights, reasonsOf, valuesOf } from "../support/readTables.ts";

const csv = (...lines: string[]) => `${lines.join("\n")}\n`;

describe("columns of numbers", () => {
  test("several: the planner asks which, and keeps no line before", async () => {
    const read = await readWeights("w01-pop-and-holders.csv");
    expect(read.column).toBeNull();
    expect(read.columns.map(({ heading }) => heading)).toEqual(["人口", "手帳所持者数"]);
    expect(valuesOf(read)).toEqual({});
  });

  test.each([
    ["人口", { "01202": 245_000, "01203": 108_000, "01345": 14_000 }],
    ["手帳所持者数", { "01202": 12_900, "01203": 6400, "01345": 760 }],
    ["D", { "01202": 12_900, "01203": 6400, "01345": 760 }],
  ])("by its heading or letter: %s", async (column, values) => {
    expect(valuesOf(await readWeights("w01-pop-and-holders.csv", { column }))).toEqual(values);
  });

  test("the heading keeps its unit, which is proposed as the unit of the weight", async () => {
    const read = await readWeights("w18-header-units.csv");
    expect([read.column?.heading, read.unit, valuesOf(read)]).toEqual(["手帳所持者数（人）", "人", { "01202": 100 }]);
  });

  test("a national standard data set: its code, 北海道 before the name, and a date that is no count", async () => {
    const read = await readWeights("w20-standard-opendata.csv");
    expect([read.column?.heading, valuesOf(read)]).toEqual(["総人口", { "01202": 245_000 }]);
  });

  test("an ID, a number in a list and a telephone number are no counts, and an ID makes no table of settlements", async () => {
    const read = await readWeights(
      csv("No,ID,市町村名,電話番号,登録者数", "1,7,函館市,0138211111,30", "2,9,森町,0137422181,4"),
    );
    expect([read.byPlace, read.column?.heading]).toEqual(["municipality", "登録者数"]);
    expect(valuesOf(read)).toEqual({ "01202": 30, "01345": 4 });
  });

  test("two columns of one heading are told apart by their letters", async () => {
    const read = await readWeights(csv("市町村名,人数,人数", "函館市,1,2"));
    expect(read.columns.map(({ heading }) => heading)).toEqual(["人数（B列）", "人数（C列）"]);
    expect(valuesOf(await readWeights(csv("市町村名,人数,人数", "函館市,1,2"), { column: "人数（C列）" }))).toEqual({
      "01202": 2,
    });
  });
});

describe("where the table is", () => {
  test("titles and a line of units above, a total and notes below (Shift_JIS)", async () => {
    const read = await readWeights("w05-title-rows.csv", { column: "総数" });
    expect([read.table.file.encoding, read.table.headingLines, read.unit]).toEqual(["Shift_JIS", [3], "人"]);
    expect(valuesOf(read)).toEqual({ "01202": 12_900, "01203": 6400 });
    expect(reasonsOf(read.lines)).toEqual([
      "6: 合計の行なので数えません（全道計）",
      "7: 注記なので数えません（（注）札幌市・旭川市・函館市は各市の報告による。）",
    ]);
    expect(read.remarks.map(({ ja }) => ja)).toContain("表の「全道計」19,300 と、数えた行の合計が一致しました");
  });

  test("a heading of two lines names each column by both", async () => {
    const text = csv("市町村名,手帳所持者,,,備考", ",身体,知的,精神,", "函館市,100,20,30,", "森町,7,2,1,");
    const read = await readWeights(text);
    expect([read.table.headingLines, read.columns.map(({ heading }) => heading)]).toEqual([
      [1, 2],
      ["手帳所持者 身体", "手帳所持者 知的", "手帳所持者 精神"],
    ]);
    expect(valuesOf(await readWeights(text, { column: "手帳所持者 知的" }))).toEqual({ "01202": 20, "01345": 2 });
  });

  test("groups in the line above the heading", async () => {
    const read = await readWeights(csv("表1 手帳,,,", ",身体,,療育", "市町村,1級,2級,A", "函館市,1,2,3"));
    expect(read.columns.map(({ heading }) => heading)).toEqual(["身体 1級", "身体 2級", "療育 A"]);
  });

  test("no heading at all, and a heading nobody knows", async () => {
    expect(valuesOf(await readWeights(csv("函館市,100", "森町,7")))).toEqual({ "01202": 100, "01345": 7 });
    const read = await readWeights(csv("まち,なんにん", "函館市,100", "森町,7"));
    expect([read.column?.heading, valuesOf(read)]).toEqual(["なんにん", { "01202": 100, "01345": 7 }]);
  });

  test("a heading line of the person's choice", async () => {
    const text = csv("市町村名,2023年の数", "市町村名,2024年の数", "函館市,100");
    expect((await readWeights(text, { headingLine: 2 })).column?.heading).toBe("2024年の数");
  });

  test("a heading printed again, and blank columns", async () => {
    const read = await readWeights(csv(",市町村名,,人数", ",函館市,,100", ",市町村名,,人数", ",森町,,7"));
    expect(valuesOf(read)).toEqual({ "01202": 100, "01345": 7 });
    expect(reasonsOf(read.lines)).toEqual(["3: 見出しのくり返しです"]);
  });
});

describe("lines that are no municipality's", () => {
  test("totals and parts of Hokkaido are left out by name", async () => {
    const names = [
      "総数",
      "市部",
      "郡部",
      "渡島総合振興局",
      "檜山振興局",
      "渡島管内計",
      "南渡島圏域",
      "北海道",
      "合計",
      "全道計",
      "町村計",
      "小計",
      "札幌市を除く",
    ];
    const read = await readWeights(csv("市町村名,人数", ...names.map((name) => `${name},10`), "函館市,10"));
    expect(read.lines.filter(({ state }) => state === "leftOut").map(({ text }) => text)).toEqual(names);
    expect(valuesOf(read)).toEqual({ "01202": 10 });
  });

  test("a total that is not the sum of the lines is said to be none", async () => {
    const read = await readWeights(csv("市町村名,人数", "函館市,10", "全道計,25"));
    expect(read.remarks.map(({ ja }) => ja)).toEqual([
      "表の「全道計」は25ですが、数えた行の合計は10です。足りない行がないか確かめてください",
    ]);
  });
});

describe("several lines of one place", () => {
  test("merged cells of kinds (身体, 知的, 精神) are added up", async () => {
    const read = await readWeights("w24-merged-blank.csv");
    expect(valuesOf(read)).toEqual({ "01202": 100 + 20 + 30, "01236": 10 + 5 });
    expect(read.kinds).toMatchObject({ heading: "種別", values: ["身体", "知的", "精神"], chosen: "sum" });
  });

  test("or one kind is chosen", async () => {
    expect(valuesOf(await readWeights("w24-merged-blank.csv", { kind: "知的" }))).toEqual({ "01202": 20, "01236": 5 });
  });

  test("a kind 計 beside its parts is their sum already", async () => {
    const text = csv("市町村名,性別,人数", "函館市,男,40", "函館市,女,60", "函館市,計,100");
    const read = await readWeights(text);
    expect([read.kinds?.chosen, valuesOf(read)]).toEqual(["計", { "01202": 100 }]);
    expect(valuesOf(await readWeights(text, { kind: "sum" }))).toEqual({ "01202": 40 + 60 });
  });

  test("years are never added up: the newest counts, and it is said", async () => {
    const text = csv("年度,市町村名,人数", "令和4年度,函館市,90", "令和5年度,函館市,100");
    const read = await readWeights(text);
    expect([read.periods?.chosen, valuesOf(read)]).toEqual(["令和5年度", { "01202": 100 }]);
    expect(valuesOf(await readWeights(text, { period: "令和4年度" }))).toEqual({ "01202": 90 });
  });

  test("the same place twice with nothing to tell the lines apart is refused at the second", async () => {
    const read = await readWeights(csv("市町村名,人数", "函館市,100", "函館市,100"));
    expect(reasonsOf(read.lines)).toEqual(["3: 同じ場所が前の行（2行目）にあります"]);
  });

  test("wards of 札幌市 are summed, and it is said how many there are", async () => {
    const read = await readWeights("w13-wards-only.csv");
    expect(valuesOf(read)).toEqual({ "01100": 1000 + 2000, "01202": 300 });
    expect(read.remarks.map(({ ja }) => ja)).toEqual(["札幌市 3,000 は10区のうち2区の合計です。足りない区があります"]);
  });

  test("wards beside their city are parts of it", async () => {
    const read = await readWeights(
      csv("市町村コード,市町村名,人数", "01100,札幌市,3000", "01101,札幌市中央区,1000", "01102,北区,2000"),
    );
    expect(valuesOf(read)).toEqual({ "01100": 3000 });
  });
});
