import { describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { compareOfficialTimes } from "../../server/services/network/accuracy.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";
import { waysOfPairs } from "../../server/services/network/pairWays.ts";

const { roads, officialTimes } = readFacts(configFrom().dataDir);
const network = createNetwork(roads, []);
const comparisons = compareOfficialTimes(officialTimes, network);

describe("official drive times", () => {
  test.each(comparisons.map((row) => [`${row.from}-${row.to}, ${row.season}, ${row.asOf}`, row] as const))(
    "%s: within 10 %, or the reason is given",
    (_, { differencePercent, note }) => {
      if (Math.abs(differencePercent) > 10) expect(note).not.toBe("");
      expect(Math.abs(differencePercent)).toBeLessThan(20);
    },
  );
});

describe("a road shortens the way from the day it opens", () => {
  function minutes(from: string, to: string, asOf: string): number {
    const place = (name: string) => {
      const found = roads.places.find((candidate) => candidate.name === name);
      if (!found) throw new Error(`no place ${name}`);
      return found;
    };
    const open = network.open(conditionsFor("summer", { asOf }));
    return waysOfPairs([{ origin: place(from), target: place(to) }], network.snap, open)[0].minutes;
  }

  test.each([
    ["道東道 阿寒-釧路西", "office:01207", "office:01206", "2024-12-22"],
    ["後志道 余市-仁木", "office:01100", "office:01407", "2025-03-23"],
    ["日高道 -新冠", "office:01213", "office:01610", "2026-02-28"],
    ["音中道路", "office:01469", "office:01471", "2026-03-22"], // 美深町-中川町
  ])("%s", (_, from, to, opened) => {
    const dayBefore = new Date(Date.parse(opened) - 86_400_000).toISOString().slice(0, 10);
    expect(minutes(from, to, opened)).toBeLessThan(minutes(from, to, dayBefore) - 1);
    expect(minutes(from, to, dayBefore)).toBe(minutes(from, to, "2023-04-26"));
  });
});
