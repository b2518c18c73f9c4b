import { describe, expect, test } from "vitest";
import { conditionsKey, DEFAULT_CONDITIONS, shutSectionsText } from "../../server/core/conditions.ts";
import { romanised, romanisedMunicipality } from "../../server/core/romanise.ts";

describe("names in Latin letters", () => {
  test.each([
    ["さっぽろ", "Sapporo"],
    ["はこだて", "Hakodate"],
    ["とまこまい", "Tomakomai"],
    ["べっかい", "Bekkai"],
    ["しゃり", "Shari"], // sh swallows the y
    ["きょうごく", "Kyogoku"], // きょ = kyo, う lengthens
    ["りゅうおう", "Ryuo"],
    ["ちゃ", "Cha"],
    ["じょう", "Jo"],
    ["えっちゅう", "Etchu"], // Hepburn doubles ch as tch
    ["おおさか", "Osaka"],
    ["とおべつ", "Tobetsu"],
    ["うらうす", "Urausu"], // う after a is a syllable of its own
    ["いわみざわ", "Iwamizawa"],
    ["つべつ", "Tsubetsu"],
    ["ふらの", "Furano"],
    ["いちゃに", "Ichani"], // the i before is no part of ちゃ
    ["しべちゃ", "Shibecha"],
    ["にしきょうわ", "Nishikyowa"],
    ["おしま", "Oshima"],
    ["のあお", "Noao"], // お after a is no long o
    ["ぴっぷ", "Pippu"],
    ["をんAB", "OnAB"], // what is no hiragana stays
    ["", ""],
  ])("%s is %s", (kana, letters) => expect(romanised(kana)).toBe(letters));
  test("municipalities lose 市, 町, 村 as they are read", () => {
    expect(romanisedMunicipality("札幌市", "さっぽろし")).toBe("Sapporo");
    expect(romanisedMunicipality("増毛町", "ましけちょう")).toBe("Mashike");
    expect(romanisedMunicipality("森町", "もりまち")).toBe("Mori");
    expect(romanisedMunicipality("新篠津村", "しんしのつむら")).toBe("Shinshinotsu");
    expect(romanisedMunicipality("留寿都村", "るすつそん")).toBe("Rusutsu");
  });
  test("an ending that belongs to the name stays", () => {
    expect(romanisedMunicipality("石狩", "いしかりし")).toBe("Ishikarishi"); // no 市 in the name
    expect(romanisedMunicipality("夕張市", "ゆうばり")).toBe("Yubari");
  });
});

describe("the key of a set of conditions", () => {
  const base = { ...DEFAULT_CONDITIONS, asOf: "2026-04-01" };
  test("differs when anything differs that minutes rest on", () => {
    const others = [
      { season: "winter" },
      { toll: "avoid" },
      { ferry: "avoid" },
      { closures: "winter" },
      { asOf: "2026-04-02" },
      { winterSeverity: 1.5 },
      { speedFactor: 0.9 },
      { shutSections: "日勝峠" },
    ] as const;
    const keys = others.map((other) => conditionsKey({ ...base, ...other }));
    expect(new Set([...keys, conditionsKey(base)]).size).toBe(others.length + 1);
    expect(Object.keys(base).sort()).toEqual(others.flatMap((other) => Object.keys(other)).sort());
  });
  test("keeps its parts apart: what moves from one to the next is another key", () => {
    const key = (asOf: string, winterSeverity: number, speedFactor: number) =>
      conditionsKey({ ...base, asOf, winterSeverity, speedFactor });
    expect(key("2026-04-01", 1, 11)).not.toBe(key("2026-04-01", 11, 1));
    expect(key("2026-04-01", 1.1, 1)).not.toBe(key("2026-04-01", 1, 1.11));
    expect(key("", 11, 1)).not.toBe(key("", 1, 11));
  });
  test("is the same for the same sections in any order", () => {
    expect(shutSectionsText(["b", "a"])).toBe(shutSectionsText(["a", "b"]));
    expect(shutSectionsText(["b", "a"])).not.toBe(shutSectionsText(["ba"]));
    expect(shutSectionsText([])).toBe("");
  });
});
