import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchAnswer, SearchHit } from "../../server/contract/answers.ts";
import { distanceKm } from "../../server/core/geo.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function search(q: string): Promise<SearchAnswer> {
  const response = await fetch(`${server.url}/api/search?q=${encodeURIComponent(q)}`);
  expect(response.status).toBe(200);
  return response.json();
}
async function first(q: string): Promise<SearchHit | undefined> {
  return (await search(q)).hits[0];
}

describe("an address", () => {
  const TOWN = { kind: "town", municipality: "新ひだか町", name: "静内御幸町二丁目", exactness: "town" };

  test.each([
    "日高郡新ひだか町静内御幸町2丁目",
    "新ひだか町静内御幸町2丁目",
    "北海道日高郡新ひだか町静内御幸町二丁目",
    "北海道　日高郡 新ひだか町　静内御幸町 ２丁目",
    "〒056-0017 新ひだか町静内御幸町2-1-3",
    "新ひだか町静内御幸町2丁目1番地3",
    "新ひだか町静内御幸町二－一－三",
    "静内御幸町2丁目",
    "静内御幸町2-1-3",
  ])("%s is found to its neighbourhood", async (address) => {
    expect(await first(address)).toMatchObject(TOWN);
  });

  test("is given the figures of the nearest settlement of its municipality, and how far that is", async () => {
    const hit = await first("新ひだか町静内御幸町2丁目");
    const settlements = (await (await fetch(`${server.url}/api/settlements`)).json()).features.map(
      (feature: { properties: { id: string; municipalityCode: string; lat: number; lon: number } }) =>
        feature.properties,
    );
    const own = settlements.filter(({ municipalityCode }: SearchHit) => municipalityCode === hit?.municipalityCode);
    const km = Math.min(...own.map((each: SearchHit) => distanceKm(each, hit as SearchHit)));
    expect(hit?.near?.km).toBe(Number(km.toFixed(1)));
  });

  test("whose 町・字 is not known stands for its municipality, and says so", async () => {
    expect(await search("浦河郡浦河町あいうえ町3")).toMatchObject({
      hits: [{ kind: "municipality", name: "浦河町", exactness: "municipality" }],
      note: { code: "searchTownUnknown", municipality: "浦河町" },
    });
  });

  test("of another prefecture is refused by its name", async () => {
    expect(await search("青森県青森市長島1-1")).toEqual({
      hits: [],
      note: { code: "searchOtherPrefecture", prefecture: "青森県" },
    });
  });
});

describe("a centre", () => {
  test.each(["すて～じ", "すて〜じ", "すて~じ", "すてーじ", "ステージ", "胆振日高", "いぶりひだか", "suteji"])(
    "%s",
    async (name) => expect(await first(name)).toMatchObject({ kind: "centre", centreId: "suteji" }),
  );
});

describe("a postcode", () => {
  test("stands for its 町域", async () => {
    expect(await first("056-0017")).toMatchObject({
      kind: "postcode",
      name: "〒056-0017 静内御幸町",
      municipality: "新ひだか町",
      exactness: "town",
    });
  });
  test("that is not Hokkaido's, or not whole, is said to be so", async () => {
    expect(await search("100-0001")).toEqual({ hits: [], note: { code: "searchPostcodeUnknown", digits: "1000001" } });
    expect(await search("056-")).toEqual({ hits: [], note: { code: "searchPostcodeShort" } });
  });
});

describe("a position", () => {
  const BESIDE_URAKAWA_OFFICE = { lat: 42.169, lon: 142.769 };
  test.each(["42.169,142.769", "北緯42.169度 東経142.769度", "４２．１６９、１４２．７６９"])("%s", async (text) => {
    expect(await search(text)).toMatchObject({
      hits: [{ kind: "position", municipality: "浦河町", exactness: "point", ...BESIDE_URAKAWA_OFFICE }],
      note: null,
    });
  });
  test("in the order longitude, latitude is turned round, and says so", async () => {
    expect(await search("142.769,42.169")).toMatchObject({
      hits: [BESIDE_URAKAWA_OFFICE],
      note: { code: "searchExchanged", ...BESIDE_URAKAWA_OFFICE },
    });
  });
  test("in the sea says where the nearest road is", async () => {
    expect((await search("41.9,142.2")).note).toMatchObject({ code: expect.stringMatching(/offRoad|inSea/) });
  });
  test("elsewhere is refused", async () => {
    expect(await search("35.68,139.77")).toEqual({
      hits: [],
      note: { code: "searchElsewhere", lat: 35.68, lon: 139.77 },
    });
  });
});

describe("what there is no table of is said, and what its name alone finds is offered", () => {
  test("a railway station", async () => {
    expect(await search("苫小牧駅")).toMatchObject({
      hits: expect.arrayContaining([expect.objectContaining({ name: "苫小牧市" })]),
      note: { code: "searchNoStations" },
    });
  });
  test("a Hello Work office", async () => {
    // 浦河町 has one in the report's table of July 2014, 様似町 has none
    expect(await search("ハローワーク浦河")).toMatchObject({
      hits: [{ name: "浦河町", exactness: "municipality" }],
      note: { code: "searchEmploymentOfficeTowns" },
    });
    expect(await search("ハローワーク様似")).toMatchObject({
      hits: expect.arrayContaining([expect.objectContaining({ name: "様似町" })]),
      note: { code: "searchNoEmploymentOffices" },
    });
  });
  test("anything else", async () => {
    expect(await search("ほげほげ病院")).toEqual({ hits: [], note: { code: "searchNothing", text: "ほげほげ病院" } });
  });
});

test("a road station is found with and without 道の駅, a municipality by kana and Latin letters", async () => {
  expect(await first("道の駅 みついし")).toMatchObject({ kind: "station", exactness: "point" });
  expect(await first("みついし")).toMatchObject({ kind: "station" });
  expect(await first("うらかわ")).toMatchObject({ kind: "municipality", name: "浦河町" });
  expect(await first("Urakawa")).toMatchObject({ kind: "municipality", name: "浦河町" });
});
