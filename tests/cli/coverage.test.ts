import { beforeAll, describe, expect, test } from "vitest";
import { type CliResult, csvRows, runScript } from "../support/runCli.ts";

const coverage = (...args: string[]) => runScript("coverage", args);

describe("coverage --by municipality", () => {
  let result: CliResult;
  let byName: ReadonlyMap<string, Record<string, string>>;
  beforeAll(() => {
    result = coverage("--by", "municipality");
    byName = new Map(csvRows(result.stdout).map((row) => [row.municipality, row]));
  });
  const row = (name: string) => byName.get(name) ?? {};

  test("begins with the contract's columns", () => {
    const contract =
      "code,municipality,area,centre,population,summer_minutes,winter_minutes,storm_minutes,penalty_minutes,flag,ferry";
    expect(result.stdout.split("\n")[0].startsWith(contract)).toBe(true);
  });
  test("has 179 rows, none missing", () => expect(byName.size).toBe(179));
  test.each([
    ["えりも町", "すて～じ"],
    ["根室市", "ぷれん"],
    ["羅臼町", "ぷれん"],
    ["稚内市", "いきぬき"],
    ["留萌市", "いきぬき"],
  ])("%s is more than two hours from %s in winter", (name, centre) => {
    expect(row(name).centre).toBe(centre);
    expect(Number(row(name).winter_minutes)).toBeGreaterThan(120);
    expect(["over_2h", "winter_only_over_2h"]).toContain(row(name).flag);
  });
  test("えりも町 is no day trip in winter: 2 × drive + 90 > 465", () =>
    expect(2 * Number(row("えりも町").winter_minutes) + 90).toBeGreaterThan(465));
  test("奥尻町 is reached only by ferry; on a storm day its cell is empty, never 0", () => {
    expect(row("奥尻町")).toMatchObject({ flag: "unreachable_by_road", ferry: "船便", storm_minutes: "" });
    expect(Number(row("奥尻町").summer_minutes)).toBeGreaterThan(120);
  });
  test("an empty cell always has a flag beside it", () => {
    for (const { summer_minutes, winter_minutes, flag } of byName.values()) {
      if (summer_minutes === "" || winter_minutes === "") expect(flag).toBe("unreachable_by_road");
    }
  });
});

test("--closures holds for the season asked for, in the table of municipalities too", () => {
  const minutes = (...args: string[]) =>
    csvRows(coverage("--by", "municipality", ...args).stdout).map((row) => [
      Number(row.summer_minutes),
      row.winter_minutes,
      row.storm_minutes,
    ]);
  const [usual, shut] = [minutes(), minutes("--season", "summer", "--closures", "winter")];
  expect(shut.map(([, ...others]) => others)).toEqual(usual.map(([, ...others]) => others));
  expect(shut.some(([summer], index) => summer > usual[index][0])).toBe(true);
});

describe("coverage by area and centre", () => {
  test("has the contract's header, shares from 0 to 1, and within + over + unreachable is the whole", () => {
    const { stdout } = coverage("--season", "winter");
    expect(stdout.split("\n")[0]).toBe(
      "area,centre,population,within_30,within_60,within_90,within_120,over_120,unreachable,mean_minutes,max_minutes,worst_municipality",
    );
    const rows = csvRows(stdout);
    expect(rows).toHaveLength(22); // 21 areas, 札幌 in two parts
    for (const row of rows) {
      expect(Number(row.within_120) + Number(row.over_120) + Number(row.unreachable)).toBeCloseTo(1, 3);
      expect(Number(row.within_30)).toBeLessThanOrEqual(Number(row.within_60));
    }
    expect(csvRows(coverage("--by", "centre").stdout)).toHaveLength(11);
  });
  test("the report's network of 2014 has more people beyond two hours than today's", () => {
    const over = (asOf: string) =>
      csvRows(coverage("--season", "winter", "--as-of", asOf).stdout).reduce(
        (sum, { over_120, population }) => sum + Number(over_120) * Number(population),
        0,
      );
    expect(over("2014-03-01")).toBeGreaterThan(over("2026-11-24"));
  });
});

describe("what the caller gets wrong ends with exit code 2 and one line", () => {
  test.each([
    [["--by", "ward"], "--by: must be one of area, centre, municipality, settlement"],
    [["--season", "spring"], "--season: must be one of summer, winter, storm"],
    [["--as-of", "2014"], "--as-of: must be a day of the calendar, YYYY-MM-DD"],
    [["--as-of", "2026-02-30"], "--as-of: must be a day of the calendar, YYYY-MM-DD"],
    [["--scenario", "999"], "There is no scenario 999."],
    [["--thresold", "90"], "--thresold"],
  ])("coverage %j", (args, reason) => {
    const { code, stdout, stderr } = coverage(...args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
