import { describe, expect, test } from "vitest";
import { readPlaces, reasonsOf, refusalOf } from "../support/readTables.ts";

const at = (lat: string, lon: string) => readPlaces(`名称,緯度,経度\n森町役場,"${lat}","${lon}"\n`);

describe("candidate places", () => {
  test("施設名称 and 所在地 beside coordinates", async () => {
    expect((await readPlaces("p06-names.csv")).places).toEqual([
      { name: "森町役場", lat: 42.1047, lon: 140.5764, basis: "coordinates" },
    ]);
  });

  test("a quote inside a name is kept as it is", async () => {
    expect((await readPlaces("p08-shop-quotes.csv")).places.map(({ name }) => name)).toEqual([
      '喫茶"ひだまり"',
      "函館",
    ]);
  });

  test("latitude and longitude exchanged: the line is refused", async () => {
    expect(reasonsOf((await readPlaces("p03-swapped.csv")).lines)).toEqual([
      "2: 緯度と経度が逆です（140.7288, 41.7687）",
    ]);
  });

  test("a name of more than 60 letters is refused, as it would be when kept", async () => {
    expect(reasonsOf((await readPlaces("p14-long-name.csv")).lines)).toEqual(["2: 名称は60字までです（75字あります）"]);
  });

  test.each([
    ["42.1047", "140.5764"],
    ["４２．１０４７", "１４０．５７６４"],
    ["北緯42.1047", "東経140.5764"],
    ["42.1047N", "140.5764E"],
    ["N42.1047", "E140.5764"],
    ["42°06'16.92\"".replaceAll('"', '""'), "140°34'35.04\"".replaceAll('"', '""')],
    ["北緯42度6分16.92秒", "東経140度34分35.04秒"],
    ["42°06′16.92″", "140°34′35.04″"],
    ["42 6 16.92", "140 34 35.04"],
  ])("%s, %s", async (lat, lon) => {
    const [place] = (await at(lat, lon)).places;
    expect(place.lat).toBeCloseTo(42.1047, 5); // 42° 6′ 16.92″
    expect(place.lon).toBeCloseTo(140.5764, 5); // 140° 34′ 35.04″
  });

  test("one column of both", async () => {
    expect((await readPlaces('名称,緯度経度\n森町役場,"42.1047, 140.5764"\n')).places[0]).toMatchObject({
      lat: 42.1047,
      lon: 140.5764,
    });
  });

  test.each([
    ["0", "0", /0, 0です/],
    ["-270000", "23000", /度ではありません/],
    ["35.68", "139.76", /北海道の外です/],
    ["東経140.5764", "北緯42.1047", /緯度と経度が逆です/],
    ["42.1047", "", /緯度か経度が空欄です/],
    ["42度70分", "140度", /数ではありません/],
    ["1e999", "140", /数ではありません/],
    ["NaN", "140", /数ではありません/],
  ])("%s, %s is refused by line", async (lat, lon, reason) => {
    expect(reasonsOf((await at(lat, lon)).lines)[0]).toMatch(reason);
  });

  test("an address without coordinates stands at its 町・字, and says so", async () => {
    const read = await readPlaces("施設名,所在地\n相談室,北海道茅部郡森町字御幸町144番地1\nビル,札幌市中央区北1西2\n");
    expect(read.places.map(({ basis }) => basis)).toEqual(["town", "town"]);
    expect(read.lines.map(({ note }) => note?.ja)).toEqual([
      expect.stringMatching(/^住所から：森町 字御幸町 の代表点です/),
      expect.stringMatching(/^住所から：札幌市 中央区北一条西二丁目 の代表点です/),
    ]);
  });

  test.each([
    ["静岡県周智郡森町森2101-1", /静岡県です/],
    ["森町", /町・字が森町に見つかりません/],
    ["なにか", /市町村が分かりません/],
  ])("the address %s is refused", async (address, reason) => {
    expect(reasonsOf((await readPlaces(`施設名,所在地\nここ,${address}\n`)).lines)[0]).toMatch(reason);
  });

  test("a table without names or positions says which column is missing", async () => {
    expect(await refusalOf(readPlaces("名称,経度\nここ,141\n"))).toBe("見出しに緯度の列がありません");
    expect(await refusalOf(readPlaces("あ,い\n1,2\n"))).toBe("見出しに名称と、緯度・経度か住所の列がありません");
  });
});
