import { describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import type { CheckedStatement } from "../../server/contract/reportAnswers.ts";
import { KINDS_WITH_MINUTES } from "../../server/core/report/statedTravel.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { createNetwork } from "../../server/services/network/network.ts";
import { checkStatedTravel } from "../../server/services/places/statedTravel.ts";

// What the report of March 2014 says about journeys (data/stated_travel.csv), held against the roads of its time.

/**
 * Statements our roads do not bear out, with the reason and with what we find ("summer/winter minutes"). They are never
 * bent: a row that begins to hold fails here until it is taken off the list.
 */
const DIFFERENT: Readonly<Record<string, { readonly reason: string; readonly ours: RegExp }>> = {
  "aozora 遠紋圏域": {
    reason: "said of the area as a whole; 佐呂間, 遠軽 and 湧別 are 45-85 km from 北見 by ordinary roads",
    ours: /佐呂間町 \d\d\/\d\d, 遠軽町 \d\d\/\d\d, 湧別町 \d\d\/\d{2,3},/,
  },
  "kitanomachi 上川管内の最遠部": {
    reason:
      "our farthest is a hamlet: 北落合, the plateau above 幾寅, 25 minutes beyond the town by lengths read off N13",
    ours: /南富良野町北落合 14\d\/1[78]\d/,
  },
};

/** The report gives no season here. These hold on winter roads only; in summer some of the places are nearer. */
const IN_WINTER_ONLY = new Set(["ikinuki 留萌管内全域"]);

const facts = readFacts(configFrom().dataDir);
const { settlements, municipalities } = facts.places;
const statements = checkStatedTravel(facts, createNetwork(facts.roads, [...settlements, ...municipalities]));

const key = ({ centreId, place }: CheckedStatement) => `${centreId} ${place}`;
const describeOurs = ({ ours }: CheckedStatement) =>
  ours
    .map(({ name, in2014: { summer, winter } }) => `${name} ${Math.round(summer ?? 0)}/${Math.round(winter ?? 0)}`)
    .join(", ");
const answered = statements.filter(({ verdict }) => verdict !== "undecidable");

describe("the report's statements on journeys, on the roads of March 2014", () => {
  test.each(answered.map((row) => [`${key(row)}: ${row.statement}`, row] as const))("%s", (_, row) => {
    const different = DIFFERENT[key(row)];
    const expected = different ? "differs" : IN_WINTER_ONLY.has(key(row)) ? "agreesInWinter" : "agrees";
    expect(row.verdict, describeOurs(row)).toBe(expected);
    if (different) expect(describeOurs(row)).toMatch(different.ours);
  });

  test("every exception is a statement of the report", () => {
    const keys = answered.map(key);
    for (const exception of [...Object.keys(DIFFERENT), ...IN_WINTER_ONLY]) expect(keys).toContain(exception);
  });
  test("every kind of statement that speaks of minutes is answered at least once", () =>
    expect(new Set(answered.map(({ kind }) => kind))).toEqual(new Set(KINDS_WITH_MINUTES)));
  test("each of the others says why it cannot be decided", () => {
    const open = statements.filter(({ verdict }) => verdict === "undecidable");
    expect(open.length + answered.length).toBe(60);
    expect(open.filter(({ reason }) => reason === null)).toEqual([]);
    const redAreas = open.filter(({ kind, reason }) => kind === "map_over_2h" && reason === "placeNotNamed");
    expect(redAreas).toHaveLength(3); // of four; 道南 names its towns: the drawn areas are lost in the report's text
  });
});
