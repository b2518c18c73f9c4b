import { describe, expect, test } from "vitest";
import { romanised, romanisedMunicipality } from "../../server/core/romanise.ts";
import { fontSubset } from "../../server/export/mapPage/fontSubset.ts";
import { createMapPageFonts } from "../../server/export/mapPage/fonts.ts";
import { roundKm } from "../../server/export/mapPage/projection.ts";
import { shortened, wrapped } from "../../server/export/mapPage/textLayout.ts";

const fonts = createMapPageFonts();

describe("text measured in Noto Sans JP", () => {
  test("a Japanese character is as wide as its size", () => {
    expect(fonts.widthOf("えりも町", 10)).toBe(40);
  });

  test("a name too long for a map is cut with a mark", () => {
    expect(shortened(fonts, "新ひだか町静内", 10, 45, "regular")).toBe("新ひだ…");
  });

  test("lines break between Japanese characters and between words, never before 。or after （", () => {
    expect(wrapped(fonts, "あいうえお。かき", 10, 50)).toEqual(["あいうえ", "お。かき"]);
    expect(wrapped(fonts, "あいう（えお）", 10, 40)).toEqual(["あいう", "（えお）"]);
    expect(wrapped(fonts, "winter roads", 10, 45)).toEqual(["winter", "roads"]);
    expect(wrapped(fonts, "担当・すて～じ", 10, 50)).toEqual(["担当・", "すて～じ"]);
  });

  test("no line is wider than its width, also where one word is", () => {
    const word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    for (const text of [
      word,
      `a ${word} b`,
      "ーーーーーーーー",
      "「「「「「「「「",
      "１２３。。。。。。。",
      "改行\nあり",
    ]) {
      const lines = wrapped(fonts, text, 10, 45, "bold");
      for (const line of lines) expect(fonts.widthOf(line, 10, "bold")).toBeLessThanOrEqual(45.01);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }
    expect(wrapped(fonts, "改行\nあり", 10, 100)).toEqual(["改行", "あり"]);
  });
});

test("a subset of the font maps its characters to glyphs and nothing else", () => {
  const font = fontSubset(fonts.font("regular"), new Set("冬a"));
  expect(font.toString("latin1", 0, 4)).toBe("OTTO");
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + index * 16;
      return [font.toString("latin1", entry, entry + 4), font.readUInt32BE(entry + 8)] as const;
    }),
  );
  const cmap = tables.get("cmap") ?? 0;
  expect(font.readUInt32BE(cmap + 24)).toBe(2); // groups
  expect([28, 40].map((offset) => font.readUInt32BE(cmap + offset))).toEqual([0x61, 0x51ac]);
  expect(font.readUInt16BE((tables.get("maxp") ?? 0) + 4)).toBe(3); // with the glyph for what is missing
  expect(font.length).toBeLessThan(40_000);
});

test("a scale bar stands for a round length that fits", () => {
  expect(roundKm(1, 90)).toBe(50);
  expect(roundKm(0.5, 90)).toBe(100);
  expect(roundKm(10, 90)).toBe(5);
});

describe("names in Latin letters", () => {
  test.each([
    ["さっぽろ", "Sapporo"],
    ["くっちゃん", "Kutchan"],
    ["おおぞら", "Ozora"],
    ["とうま", "Toma"],
    ["うらうす", "Urausu"],
    ["しゃり", "Shari"],
    ["きょうごく", "Kyogoku"],
  ])("%s is %s", (kana, latin) => expect(romanised(kana)).toBe(latin));

  test("a municipality goes without 市, 町 or 村", () => {
    expect(romanisedMunicipality("森町", "もりまち")).toBe("Mori");
    expect(romanisedMunicipality("増毛町", "ましけちょう")).toBe("Mashike");
    expect(romanisedMunicipality("泊村", "とまりむら")).toBe("Tomari");
  });
});
