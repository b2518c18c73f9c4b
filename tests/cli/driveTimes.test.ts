import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { csvRows, runScript } from "../support/runCli.ts";

const folder = mkdtempSync(join(tmpdir(), "drive-times-"));

function pairs(text: string): string {
  const path = join(folder, "pairs.csv");
  writeFileSync(path, text);
  return path;
}

const HEADER = "from,from_lat,from_lon,to,to_lat,to_lon\n";
const TOMAKOMAI_ERIMO = "苫小牧,42.634047,141.605467,えりも,42.016389,143.148333\n";
const TO_OKUSHIRI = "函館,41.768641,140.729068,奥尻,42.171944,139.516111\n";

describe("drive-times", () => {
  test("prints from,to,km,minutes in the order asked", () => {
    const { stdout } = runScript("drive-times", ["--pairs", pairs(HEADER + TO_OKUSHIRI + TOMAKOMAI_ERIMO)]);
    expect(stdout.split("\n")[0]).toBe("from,to,km,minutes");
    const rows = csvRows(stdout);
    expect(rows.map(({ from }) => from)).toEqual(["函館", "苫小牧"]);
    expect(Number(rows[1].km)).toBeGreaterThan(128); // 128 km in a straight line
    expect((Number(rows[1].km) / Number(rows[1].minutes)) * 60).toBeLessThan(100); // km/h
  });
  test("a pair without a way has empty cells", () => {
    const [row] = csvRows(
      runScript("drive-times", ["--pairs", pairs(HEADER + TO_OKUSHIRI), "--ferry", "avoid"]).stdout,
    );
    expect([row.km, row.minutes]).toEqual(["", ""]);
  });
  test("winter is not quicker than summer, and avoiding tolls not quicker than paying them", () => {
    const minutes = (...args: string[]) =>
      Number(
        csvRows(runScript("drive-times", ["--pairs", pairs(HEADER + TOMAKOMAI_ERIMO), ...args]).stdout)[0].minutes,
      );
    const summer = minutes();
    expect(minutes("--season", "winter")).toBeGreaterThan(summer);
    expect(minutes("--toll", "avoid")).toBeGreaterThanOrEqual(summer);
  });
  test.each([
    ["a missing column", "from,to\na,b\n", /:1: column from_lat, from_lon, to_lat, to_lon is missing/],
    ["swapped coordinates", `${HEADER}a,141.6,42.6,b,42.0,143.1\n`, /:2: from_lat and from_lon look swapped/],
  ])("%s: exit 2, file and line", (_, text, reason) => {
    const { code, stderr } = runScript("drive-times", ["--pairs", pairs(text)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
  });
  test("no file named, or one that is not there: exit 2", () => {
    expect(runScript("drive-times", []).stderr).toContain("--pairs: is missing");
    expect(runScript("drive-times", ["--pairs", join(folder, "nothing.csv")]).code).toBe(2);
  });
});
