import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DataError, DataErrors } from "../../server/errors.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "planner-data-"));
  cpSync("data", folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the load says when one file of data/ is changed; the file is put back afterwards. */
function errorsWith(file: string, change: (text: string) => string): string[] {
  const path = join(folder, file);
  const good = readFileSync(path, "utf8");
  writeFileSync(path, change(good));
  try {
    readFacts(folder);
    return [];
  } catch (error) {
    if (error instanceof DataErrors) return error.errors.map(({ message }) => message);
    throw error;
  } finally {
    writeFileSync(path, good);
  }
}

test("a table that is missing is named", () => {
  const path = join(folder, "measures.csv");
  const kept = join(folder, "measures.kept");
  renameSync(path, kept);
  try {
    const missing = new DataErrors([new DataError("data/measures.csv", 1, "the file is missing")]);
    expect(() => readFacts(folder)).toThrow(missing);
  } finally {
    renameSync(kept, path);
  }
});

/** The 1-based number of the first line that starts with `start`. */
function lineOf(file: string, start: string): number {
  return (
    1 +
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .findIndex((line) => line.startsWith(start))
  );
}

describe("a bad line stops the load with file:line: reason, and nothing is loaded", () => {
  test("a leading zero a spreadsheet dropped", () => {
    const line = lineOf("municipalities.csv", "01202,");
    const errors = errorsWith("municipalities.csv", (text) => text.replace("\n01202,", "\n1202,"));
    expect(errors[0]).toMatch(
      new RegExp(
        `^data/municipalities.csv:${line}: code must be five digits starting with 01, got "1202"; .*write 01202`,
      ),
    );
  });
  test("latitude and longitude swapped", () => {
    const line = lineOf("road_stations.csv", "あさひかわ,");
    const errors = errorsWith("road_stations.csv", (text) =>
      text.replace("43.760000,142.348446", "142.348446,43.760000"),
    );
    expect(errors[0]).toBe(`data/road_stations.csv:${line}: lat and lon look swapped`);
  });
  test("shares of a municipality that do not add up to 1", () => {
    const errors = errorsWith("settlements.csv", (text) => text.replace(",0.03050,", ",0.13050,"));
    expect(errors.join("\n")).toMatch(
      /^data\/settlements\.csv:\d+: share: the shares of 01100 add up to 1\.1000, not 1/,
    );
  });
  test("an unknown column, by name", () => {
    const errors = errorsWith("areas.csv", (text) => text.replace("centre_id\n", "centre_id,memo\n"));
    expect(errors[0]).toBe('data/areas.csv:1: column "memo" is not known');
  });
  test("a missing column, by name", () => {
    const errors = errorsWith("areas.csv", (text) => text.replace("welfare_area", "welfare"));
    expect(errors[0]).toMatch(/^data\/areas\.csv:1: column welfare_area is missing/);
  });
  test("a centre nobody knows", () => {
    const line = lineOf("areas.csv", "shiribeshi,");
    const errors = errorsWith("areas.csv", (text) => text.replace("後志,hiroba", "後志,hirobo"));
    expect(errors[0]).toContain(`data/areas.csv:${line}:`);
    expect(errors[0]).toContain("hirobo");
  });
  test("every bad line of a load is named, not only the first", () => {
    const errors = errorsWith("winter/climate_zones.csv", (text) => text.replaceAll(",PA,", ",XX,"));
    expect(errors.length).toBeGreaterThan(50);
  });
  test("a winter that is quicker than summer", () => {
    const errors = errorsWith("winter/winter_multipliers.csv", (text) => text.replace(",1.1,1.06,", ",0.9,1.06,"));
    expect(errors[0]).toMatch(/winter_multipliers\.csv:2: normal_winter_time_multiplier must be/);
  });
});

describe("winter tables are held against the roads", () => {
  test("a section whose road does not lead between its places", () => {
    const line = lineOf("winter/risk_stretches.csv", "中山峠,");
    const errors = errorsWith("winter/risk_stretches.csv", (text) => text.replace("中山峠,R230,", "中山峠,R231,"));
    expect(errors).toEqual([
      `data/winter/risk_stretches.csv:${line}: R231 does not lead from 定山渓@札幌市 to 川上@喜茂別町`,
    ]);
  });
  test("a road closed in the sheets that no row of closures explains", () => {
    const errors = errorsWith("winter/winter_closures.csv", (text) => text.replace("\nH66,", "\n,"));
    expect(errors).toEqual(["data/winter/winter_closures.csv:1: no row for H66, which the route sheets mark closed"]);
  });
  test("a closure of a road the sheets have open", () => {
    const line = lineOf("winter/winter_closures.csv", "H66,");
    const errors = errorsWith("winter/winter_closures.csv", (text) => text.replace("\nH66,", "\nH67,"));
    expect(errors[0]).toContain(`data/winter/winter_closures.csv:${line}: H67 is closed all winter, but no stretch`);
  });
  test("a zone without winter days, and a day that is none", () => {
    const file = "winter/seasons.csv";
    const line = lineOf(file, "DN,");
    const errors = errorsWith(file, (text) => text.replace("12-10,03-20", "12-10,03-32"));
    expect(errors).toContain(`data/winter/seasons.csv:${line}: winter_to must be a day MM-DD, got "03-32"`);
    expect(errors).toContain("data/winter/seasons.csv:1: 0 rows for zone DN; there must be one");
  });
  test("a combination the roads need is missing", () => {
    const errors = errorsWith("winter/winter_multipliers.csv", (text) =>
      text
        .split("\n")
        .filter((row) => !row.startsWith("national,coast,PA"))
        .join("\n"),
    );
    expect(errors[0]).toBe("data/winter/winter_multipliers.csv:1: no row for national, coast, PA");
  });
  test("storm days of a neighbouring zone that are quicker than a place's own winter", () => {
    const errors = errorsWith("winter/winter_multipliers.csv", (text) =>
      text.replace(
        "town_street,urban,OK,オホーツク・根室海峡 暴風雪,1.2,1.12,1.32,1.55,1.39",
        "town_street,urban,OK,x,1.01,1,1.32,1.05,1",
      ),
    );
    expect(errors[0]).toContain("town_street, urban: a storm day of OK must not be quicker than winter in PA");
  });
});

describe("道道 of the list are drawn, or it is said why not", () => {
  test("one in neither table stops the load", () => {
    const line = lineOf("roads/prefectural_list.csv", "836,");
    const errors = errorsWith("roads/not_drawn.csv", (text) => text.replace(/\n836,[^\n]*/, ""));
    expect(errors).toEqual([
      `data/roads/prefectural_list.csv:${line}: 道道836号 is neither drawn nor in data/roads/not_drawn.csv`,
    ]);
  });
  test("one that is drawn has no reason not to be", () => {
    const end = readFileSync(join(folder, "roads/not_drawn.csv"), "utf8").split("\n").length;
    const errors = errorsWith("roads/not_drawn.csv", (text) => `${text}4,行き止まり\n`);
    expect(errors).toEqual([`data/roads/not_drawn.csv:${end}: 道道4号 is drawn, so it must not stand here`]);
  });
  test("a reason must be given, and once", () => {
    const line = lineOf("roads/not_drawn.csv", "836,");
    const empty = errorsWith("roads/not_drawn.csv", (text) => text.replace(/\n836,[^\n]*/, "\n836,"));
    expect(empty[0]).toContain(`data/roads/not_drawn.csv:${line}: reason`);
    const twice = errorsWith("roads/not_drawn.csv", (text) => `${text}836,行き止まり\n`);
    expect(twice[0]).toContain(`道道836号 is in the list twice; the first is in line ${line}`);
  });
});

describe("roads are checked as they are loaded", () => {
  test("a length that cannot be", () => {
    const errors = errorsWith("roads/national.csv", (text) =>
      text.replace(/(\nR5,1,R5若松町@函館市,national,city),[^,]*,/, "$1,50,"),
    );
    expect(errors[0]).toMatch(/^data\/roads\/national\.csv:3: .*km 50, but .* km in a straight line/);
  });
  test("a place at two positions", () => {
    const file = "roads/places.csv";
    const [, first] = readFileSync(join(folder, file), "utf8").split("\n");
    const name = first.split(",")[0];
    const errors = errorsWith(file, (text) => `${text.trimEnd()}\n${name},43.5,142.5\n`);
    expect(errors[0]).toContain(name);
    expect(errors[0]).toMatch(/^data\/roads\/places\.csv:\d+: /);
  });
  test("two roads that cross without a shared place", () => {
    // straight across the Tokachi plain, over many roads
    const straight = "M-試験,1,office:01207,,,,,,\nM-試験,1,office:01631,municipal,flat,16,,,";
    const errors = errorsWith("roads/local.csv", (text) => `${text.trimEnd()}\n${straight}\n`);
    expect(errors.join("\n")).toMatch(/^data\/roads\/\w+\.csv:\d+: .*crosses .* without a shared place/m);
  });
  test("a piece that hangs on nothing", () => {
    const errors = errorsWith("roads/local.csv", (text) => {
      return `${text.trimEnd()}\nM-孤立,1,試験一,,,,,,\nM-孤立,1,試験二,municipal,flat,,,,\n`;
    });
    expect(errors[0]).toMatch(/^data\/roads\/local\.csv:\d+: .*試験一/);
  });
  test("a settlement far from every road", () => {
    const line = lineOf("settlements.csv", "01207-1,");
    const errors = errorsWith("settlements.csv", (text) => {
      const lines = text.split("\n");
      const cells = lines[line - 1].split(",");
      lines[line - 1] = [...cells.slice(0, 5), "43.55", "142.88", ...cells.slice(7)].join(","); // in the 大雪 mountains
      return lines.join("\n");
    });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`^data/settlements.csv:${line}: .* km from every road, at most 2 km$`));
  });
});

describe("a table as a person saves it", () => {
  test("with a byte order mark and CRLF, as Excel does, loads the same", () => {
    expect(errorsWith("areas.csv", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });
});
