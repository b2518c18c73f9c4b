import { describe, expect, test } from "vitest";
import { readPlaceQuery } from "../../server/core/placeQuery/placeQuery.ts";

const HERE = { lat: 42.34, lon: 142.36 };
const dms = (degrees: number, minutes: number, seconds: number) => degrees + minutes / 60 + seconds / 3600;

describe("coordinates", () => {
  test.each([
    "42.34,142.36",
    "42.34, 142.36",
    "42.34 142.36",
    "４２．３４，１４２．３６",
    "42.34、142.36",
    "(42.34, 142.36)",
    "北緯42.34度 東経142.36度",
    "北緯42.34度東経142.36度",
    "東経142.36 北緯42.34",
    "緯度：42.34 経度：142.36",
    "N42.34 E142.36",
    "42.34N 142.36E",
    "geo:42.34,142.36",
  ])("%s", (text) => {
    expect(readPlaceQuery(text)).toEqual({ kind: "position", position: HERE, isExchanged: false });
  });

  test.each([
    "42°20′24″N 142°21′36″E",
    "北緯42度20分24秒、東経142度21分36秒",
    "北緯42度20分24秒東経142度21分36秒",
    "42 20 24 142 21 36",
    "42°20'24\" 142°21'36\"",
  ])("in degrees, minutes and seconds: %s", (text) => {
    const query = readPlaceQuery(text);
    expect(query.kind).toBe("position");
    if (query.kind !== "position") return;
    expect(query.position.lat).toBeCloseTo(dms(42, 20, 24), 6);
    expect(query.position.lon).toBeCloseTo(dms(142, 21, 36), 6);
  });

  test("longitude first is turned round and told", () => {
    expect(readPlaceQuery("142.36, 42.34")).toEqual({ kind: "position", position: HERE, isExchanged: true });
  });

  test("a position elsewhere is no place of Hokkaido", () => {
    expect(readPlaceQuery("35.68, 139.77")).toEqual({ kind: "elsewhere", lat: 35.68, lon: 139.77 });
  });

  test.each(["42.34", "1-2-3", "2丁目3", "北1条西2"])("%s is none", (text) => {
    expect(readPlaceQuery(text).kind).toBe("name");
  });
});

describe("postcodes", () => {
  test.each(["056-0017", "0560017", "〒056-0017", "〒 056 0017", "０５６－００１７", "056ー0017"])("%s", (text) => {
    expect(readPlaceQuery(text)).toEqual({ kind: "postcode", digits: "0560017" });
  });

  test("one that is being typed", () => {
    expect(readPlaceQuery("056-00")).toEqual({ kind: "postcode", digits: "05600" });
  });

  test("an address with its postcode is an address", () => {
    expect(readPlaceQuery("〒056-0017 新ひだか町").kind).toBe("name");
  });
});

describe("what there is no table of", () => {
  test.each([
    ["苫小牧駅", "苫小牧", "railwayStation"],
    ["JR 静内駅", "静内", "railwayStation"],
    ["ハローワーク浦河", "浦河", "employmentOffice"],
    ["ﾊﾛｰﾜｰｸ 浦河", "浦河", "employmentOffice"],
    ["浦河公共職業安定所", "浦河", "employmentOffice"],
    ["道の駅みついし", "道の駅みついし", null],
    ["駅前", "駅前", null],
  ])("%s", (typed, text, unknownKind) => {
    expect(readPlaceQuery(typed)).toEqual({ kind: "name", text, unknownKind });
  });

  test("nothing typed", () => {
    expect(readPlaceQuery(" 　")).toEqual({ kind: "blank" });
  });
});
