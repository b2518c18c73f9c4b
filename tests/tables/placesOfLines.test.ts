import { describe, expect, test } from "vitest";
import { readWeights, reasonsOf, valuesOf } from "../support/readTables.ts";

const named = (...names: string[]) =>
  readWeights(`市町村名,人数\n${names.map((name, index) => `${name},${index + 1}\n`).join("")}`);
const coded = (...codes: string[]) =>
  readWeights(`団体コード,人数\n${codes.map((code, index) => `${code},${index + 1}\n`).join("")}`);

describe("codes", () => {
  test("six digits without their zero, as Excel leaves them", async () => {
    expect(valuesOf(await readWeights("w07-check-digit-zero-lost.csv"))).toEqual({
      "01100": 84_000,
      "01202": 12_900,
      "01345": 760,
    });
  });

  test.each([
    ["five digits", ["01202", "01345"]],
    ["six digits", ["012025", "013455"]],
    ["four digits: five without the zero", ["1202", "1345"]],
    ["full width", ["０１２０２", "０１３４５"]],
    ["a number with decimals", ["1202.0", "1345.0"]],
    ["with an apostrophe", ["'01202", "'01345"]],
  ])("%s", async (_, codes) => {
    expect(valuesOf(await coded(...codes))).toEqual({ "01202": 1, "01345": 2 });
  });

  test("a wrong check digit is refused", async () => {
    expect(reasonsOf((await coded("012024", "013455")).lines)).toEqual([
      "2: コード「012024」の検査数字（6けた目）が合いません",
    ]);
  });

  test("another prefecture is refused by its code, and does not fall back to the name", async () => {
    const read = await readWeights("市町村コード,市町村名,人数\n22461,森町,10\n224618,森町,10\n01345,森町,7\n");
    expect(valuesOf(read)).toEqual({ "01345": 7 });
    expect(reasonsOf(read.lines)).toEqual([
      "2: コード 22461 は静岡県です。北海道の市町村だけを数えます",
      "3: コード 224618 は静岡県です。北海道の市町村だけを数えます",
    ]);
  });

  test("the Northern Territories are refused by their code", async () => {
    const read = await readWeights("w03-north-tomari.csv");
    expect(valuesOf(read)).toEqual({ "01403": 1500 });
    expect(reasonsOf(read.lines)).toEqual([
      "2: コード 01696（泊村（国後郡））は北方領土の村で、179市町村に入っていません",
    ]);
  });

  test("code and name that disagree are refused with both readings", async () => {
    const read = await readWeights("w22-code-name-disagree.csv");
    expect(valuesOf(read)).toEqual({});
    expect(reasonsOf(read.lines)).toEqual([
      "2: コードと名前が合いません：コード 01202 は函館市、名前「小樽市」は小樽市",
      "3: コードと名前が合いません：コード 01203 は小樽市、名前「函館市」は函館市",
    ]);
  });

  test("code and name in one cell, as e-Stat writes areas", async () => {
    expect(valuesOf(await named("01202 函館市", "01345_森町"))).toEqual({ "01202": 1, "01345": 2 });
  });

  test("a code of before a merger", async () => {
    expect(reasonsOf((await coded("01202", "01340")).lines)[0]).toMatch(/今の179市町村にありません/);
  });
});

describe("names", () => {
  test("spaces inside and half-width kana", async () => {
    expect(valuesOf(await readWeights("w10-spaced-names.csv"))).toEqual({
      "01100": 84_000,
      "01202": 12_900,
      "01345": 760,
      "01395": 50,
    });
  });

  test.each([
    ["北海道函館市", "01202"],
    ["茅部郡森町", "01345"],
    ["北海道茅部郡森町", "01345"],
    ["渡島総合振興局管内 函館市", "01202"],
    ["※函館市", "01202"],
    ["函館市（中核市）", "01202"],
    ["函館市 注1)", "01202"],
    ["函館", "01202"],
    ["⻑沼町", "01428"], // U+2ED1, which NFKC leaves
    ["長沼町", "01428"],
    ["壯瞥町", "01575"],
    ["黑松內町", "01393"],
    ["岩見澤市", "01210"],
    ["上の国町", "01362"],
    ["はこだてし", "01202"],
  ])("%s is %s", async (name, code) => {
    expect(valuesOf(await named(name))).toEqual({ [code]: 1 });
  });

  test.each([
    ["静岡県森町", /静岡県です/],
    ["周智郡森町", /周智郡は北海道にありません/],
    ["国後郡泊村", /北方領土の村/],
    ["色丹村", /北方領土の村/],
    ["釧路", /一致しません|2つの市町村/], // the city, the town or the 振興局
    ["東京市", /道内の市町村・集落と一致しません/],
  ])("%s is refused", async (name, reason) => {
    const read = await named("函館市", name);
    expect(valuesOf(read)).toEqual({ "01202": 1 });
    expect(reasonsOf(read.lines)[0]).toMatch(reason);
  });

  test("a column of prefectures is believed: 福島県伊達市 is not 伊達市", async () => {
    const read = await readWeights("都道府県名,市区町村名,人数\n福島県,伊達市,5\n北海道,伊達市,7\n");
    expect(valuesOf(read)).toEqual({ "01233": 7 });
  });

  test("a settlement by its id or its name within its municipality", async () => {
    const read = await readWeights("市町村,集落,人数\n,01609-1,10\nえりも町,,5\n");
    expect([read.byPlace, valuesOf(read)]).toEqual(["settlement", { "01609-1": 10 }]);
  });
});

describe("values", () => {
  const valued = (cell: string) => readWeights(`市町村名,人数\n函館市,"${cell}"\n森町,7\n`);

  test.each([
    ["1,234", 1234],
    ["１，２３４", 1234],
    [" 1 234 ", 1234],
    ["84人", 84],
    ["12.5", 12.5],
    ["1.2E+05", 120_000],
    ["0", 0],
  ])("%s is %d", async (cell, value) => {
    const read = await valued(cell);
    expect([read.values.get("01202"), read.lines[0].note]).toEqual([value, null]);
  });

  test.each(["-", "－", "―", "ー", "なし"])("%s is nobody: 0, and the line says so", async (cell) => {
    const read = await valued(cell);
    expect(read.values.get("01202")).toBe(0);
    expect(read.lines[0].note?.ja).toMatch(/該当なし（0）と読みました/);
  });

  test.each([
    ["…", /不明（資料なし）の記号/],
    ["・・・", /不明（資料なし）の記号/],
    ["不詳", /不明/],
    ["", /空欄のため不明/],
    ["X", /秘匿/],
    ["ｘ", /秘匿/],
    ["***", /秘匿/],
    ["#N/A", /不明/],
    ["10未満", /幅のある値/],
    ["約100", /幅のある値/],
    ["abc", /数ではありません/],
    ["-5", /負です/],
    ["△5", /負です/],
    ["1,23", /数ではありません/],
    ["1e308", /大きすぎます/],
  ])("%s is no number, never 0, and it is said what it is", async (cell, reason) => {
    const read = await valued(cell);
    expect([read.values.has("01202"), read.unknown]).toEqual([false, ["函館市"]]);
    expect(read.lines[0].reason?.ja).toMatch(reason);
  });
});
