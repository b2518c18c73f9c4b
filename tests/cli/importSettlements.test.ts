import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_POPULATION_YEAR } from "../../server/core/population.ts";
import { withOwnPoints } from "../../server/facts/ownPoints.ts";
import { csvRows, runScript } from "../support/runCli.ts";
import { bundledFacts } from "../support/sketchOsm.ts";

let folder: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-settlements-"));
  kept = join(folder, "points.csv");
});

function run(text: string | Buffer, ...options: string[]) {
  const path = join(folder, "table.csv");
  writeFileSync(path, text);
  return runScript("import-settlements", [path, ...options], { POINTS: kept });
}

const settlementsOf = (code: string) =>
  withOwnPoints(bundledFacts(), kept).places.settlements.filter(({ municipalityCode }) => municipalityCode === code);

// two points in 苫小牧 (01213), three people and one; one in 留萌 named by its code
const TABLE = "lat,lon,weight,municipality\n42.634,141.605,3,苫小牧市\n42.66,141.70,1,\n43.941,141.637,5,01212\n";

describe("settlements:import", () => {
  test("a municipality with points counts by them, the others as before", () => {
    const { code, stderr, stdout } = run(TABLE);
    expect(stderr).toContain("3 点(重みの合計 9、2 市町村)");
    expect(stderr).toMatch(/道路までの直線距離: 中央値 \d+\.\d\d km/);
    expect(csvRows(stdout)).toEqual([]);
    expect(code).toBe(0);
    expect(settlementsOf("01213").map(({ id, share }) => [id, share])).toEqual([
      ["01213-p2", 0.75],
      ["01213-p3", 0.25],
    ]);
    expect(settlementsOf("01212").map(({ share }) => share)).toEqual([1]);
    const untouched = bundledFacts().places.settlements.filter(({ municipalityCode }) => municipalityCode === "01202");
    expect(settlementsOf("01202")).toEqual(untouched);
    expect(withOwnPoints(bundledFacts(), kept).dataVersion).not.toBe(bundledFacts().dataVersion);
  });

  test("--join puts them beside the settlements, weighed by people", () => {
    run("lat,lon,weight\n43.941,141.637,1000\n", "--join");
    const bundled = bundledFacts().places.settlements.filter(({ municipalityCode }) => municipalityCode === "01212");
    const people = bundledFacts().places.municipalities.find(({ code }) => code === "01212")?.population;
    const joined = settlementsOf("01212");
    expect(joined).toHaveLength(bundled.length + 1);
    expect(joined.at(-1)?.share).toBeCloseTo(1000 / (1000 + (people?.[DEFAULT_POPULATION_YEAR] ?? 0)), 9);
    expect(joined.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test("a line that cannot be used is named with its number and reason; the others are kept", () => {
    const { stdout, stderr } = run(
      [
        "緯度,経度,人数,市町村",
        "42.634,141.605,3,",
        "141.605,42.634,3,", // 3: the wrong way round
        "42.0,142.0,3,", // 4: in the sea
        "43.1,141.4,-2,", // 5
        "43.1,141.4,…,", // 6: unknown
        "43.1,141.4,2,青森市", // 7
        "43.56,142.9,2,01459", // 8: the middle of the 大雪 mountains
        "",
      ].join("\n"),
    );
    const reasons = new Map(csvRows(stdout).map(({ line, reason }) => [line, reason]));
    expect(reasons.get("3")).toContain("緯度と経度が逆です");
    expect(reasons.get("4")).toMatch(/海の上|道路/);
    expect(reasons.get("5")).toContain("負");
    expect(reasons.get("6")).toContain("不明");
    expect(reasons.get("7")).toContain("青森市");
    expect(reasons.get("8")).toMatch(/道路からも \d+\.\d km/);
    expect(stderr).toContain("1 点");
  });

  test("--undo goes back to the bundled settlements", () => {
    run(TABLE);
    expect(runScript("import-settlements", ["--undo"], { POINTS: kept }).code).toBe(0);
    expect(existsSync(kept)).toBe(false);
    expect(withOwnPoints(bundledFacts(), kept)).toBe(bundledFacts());
  });

  test.each<[string, () => string, RegExp]>([
    ["no longitude", () => "lat,weight\n1,2\n", /経度 \(lon\)/],
    ["no line that can be used", () => "lat,lon,weight\n0,0,1\n", /使える行がありません/],
    ["too many lines", () => `lat,lon,weight\n${"43.06,141.35,1\n".repeat(50_001)}`, /50,000行まで/],
  ])("%s: refused, and what is in use stays", (_, text, reason) => {
    writeFileSync(kept, "in use");
    const { code, stderr } = run(text());
    expect(stderr).toMatch(reason);
    expect(code).toBe(2);
    expect(readFileSync(kept, "utf8")).toBe("in use");
  });
});
