import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../server/core/language.ts";
import type { Reason } from "../../server/core/reasons.ts";
import { REASON_CODES, reasonText } from "../../server/words/reasons.ts";

// Every value a reason may have, each with text that can be found again in what is said.
const VALUES = {
  ...{ holiday: "昭和の日", weekday: "土", day: "2026-04-29", from: "2026-04-29", to: "2026-04-30", month: 4, week: 5 },
  ...{ leave: "8:45", arrive: "11:45", start: "10:00", back: "18:00", until: "17:00", breakMinutes: 60, clock: "8:45" },
  ...{
    text: "T",
    column: "value",
    road: "国道235号",
    lat: 42.1,
    lon: 142.2,
    km: 7.25,
    key: "K",
    minimum: 1,
    maximum: 9,
  },
  ...{ kind: "municipality", allowed: "A, B", given: "G", municipalityCode: "01213", settlementId: "S", centreId: "C" },
  ...{ id: "I", name: "N", scenario: 3, siteId: "S", listName: "L", call: "GET /x", tour: "巡回", stops: 9, locked: 3 },
  ...{ n: 2, places: 4, version: 1, currentVersion: 2, megabytes: 2, path: "P", tables: 9, known: 8, command: "C" },
  ...{
    host: "h",
    origin: "http://o",
    lake: "洞爺湖",
    login: "taro",
    seconds: 30,
    pages: 4,
    minutes: 5,
    digits: "0560017",
    prefecture: "青森県",
    rest: "R",
    municipality: "浦河町",
    ja: "表の言葉",
    en: "words of a table",
    network: "OSRM",
    engine: "OSRM (roads.example:5000)",
    limit: "storm",
    season: "winter",
  },
};

describe.each(REASON_CODES)("the reason %s", (code) => {
  const said = LANGUAGES.map((language) => reasonText({ code, ...VALUES } as unknown as Reason, language));
  test("has words in every language, and no value of it is left out as undefined", () => {
    for (const text of said) expect(text).toMatch(/^(?!.*(undefined|NaN|\[object)).+$/s);
  });
  test("is Japanese in Japanese", () => expect(said[0]).toMatch(/[ぁ-んァ-ヶ一-龠]|^P：T$/));
});

describe("what is said", () => {
  const ja = (reason: Reason) => reasonText(reason, "ja");
  const en = (reason: Reason) => reasonText(reason, "en");
  test("of a session on a holiday", () => {
    const moved = { code: "moved", holiday: "昭和の日", weekday: null, from: "2026-04-29", to: "2026-04-30" } as const;
    expect(ja(moved)).toBe("祝日（昭和の日）のため4/29から4/30に振替");
    expect(en(moved)).toBe("moved from 4/29 to 4/30: holiday (昭和の日)");
  });
  test("of year end, and of a weekend", () => {
    expect(ja({ code: "notHeld", holiday: null, weekday: null })).toBe("年末年始（12/29〜1/3）のため休止");
    expect(ja({ code: "notHeld", holiday: null, weekday: "日" })).toBe("日曜のため休止");
    expect(en({ code: "notHeld", holiday: null, weekday: "日" })).toBe("not held: Sunday");
  });
  test("of a point off the roads: by which road, and how far", () => {
    const reason = { code: "offRoad", km: 7.25, road: "国道235号", lat: 42.1, lon: 142.2 } as const;
    expect(ja(reason)).toBe("最寄りの道路 国道235号 (42.1000, 142.2000) から 7.3 km 離れています（5 km まで）");
  });
});

test("no other code says reasons in Japanese: core and services speak in codes", () => {
  const folders = [
    "server/core/schedule",
    "server/core/scenario",
    "server/services/schedule",
    "server/services/uploads",
  ];
  const lines = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => /reason: *[`"]/.test(line) || /(ません|です|ます)[`"]/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    ),
  );
  expect(lines).toEqual([]);
});
