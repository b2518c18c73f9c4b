import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import { scoreDriveTimes } from "../../server/core/accuracy/scoreDriveTimes.ts";
import { toCsv } from "../../server/export/csv.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { readReferencePairs } from "../../server/facts/readPairs.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";
import { waysOfPairs } from "../../server/services/network/pairWays.ts";

// Routing figures the project does not own lie beside it; without them there is nothing to check.
const SHARED = join(import.meta.dirname, "../../../shared");
const PAIRS = join(SHARED, "reference/drive-times/train-pairs.csv");
const SCORER = join(SHARED, "checks/score.mjs");

describe.skipIf(!existsSync(PAIRS))("our minutes against routing figures", () => {
  const pairs = existsSync(PAIRS) ? readReferencePairs(PAIRS) : [];
  const network = createNetwork(readFacts(configFrom().dataDir).roads, []);
  const conditions = conditionsFor("summer", { toll: "avoid", closures: "winter", asOf: "2023-04-26" });
  const ways = waysOfPairs(pairs, network.snap, network.open(conditions));
  const trips = pairs.map((pair, index) => ({ ...pair, minutes: ways[index].minutes }));
  const score = trips.length > 0 ? scoreDriveTimes(trips) : null;

  test("keep what is promised: half within 1.5 %, nine in ten within 5 %, the 120-minute flag right in 99 %", () => {
    expect(score?.withoutWay).toBe(0);
    expect(score?.bands[0].medianPercent).toBeLessThanOrEqual(1.5);
    expect(score?.bands[0].p90Percent).toBeLessThanOrEqual(5);
    expect(score?.bands[1].medianPercent).toBeLessThanOrEqual(4); // under 50 km
    expect(score?.flagPercent).toBeGreaterThanOrEqual(99);
  });

  test("are scored as the independent scorer scores them", () => {
    const predicted = join(mkdtempSync(join(tmpdir(), "accuracy-")), "predicted.csv");
    const rows = pairs.map(({ from, to }, index) => [from, to, ways[index].km, ways[index].minutes]);
    writeFileSync(predicted, toCsv(["from", "to", "km", "minutes"], rows));
    const printed = execFileSync(process.execPath, [SCORER, PAIRS, predicted], { encoding: "utf8" });
    const [, bias, median, p90] = /MINUTES[\s\S]*?\n\s+all\s+\d+\s+(\S+)\s+(\S+)\s+\S+\s+(\S+)/.exec(printed) ?? [];
    const [, flag] = /accuracy\s+(\S+) %/.exec(printed) ?? [];
    const all = score?.bands[0];
    expect(
      [all?.biasPercent, all?.medianPercent, all?.p90Percent, score?.flagPercent].map((x) => x?.toFixed(1)),
    ).toEqual([bias.replace("+", ""), median, p90, flag]);
  });
});
