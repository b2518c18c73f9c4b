import { afterAll, describe, expect, test } from "vitest";
import { roadLikeNetwork } from "../../scripts/bench/roadLikeNetwork.ts";
import type { Conditions } from "../../server/core/conditions.ts";
import { dissect } from "../../server/core/hierarchy/dissection.ts";
import { nodeGraphOf } from "../../server/core/hierarchy/nodeGraph.ts";
import { graphOf } from "../../server/core/roads/roadGraph.ts";
import { MissingFigures, whenFetched } from "../../server/services/network/missingFigures.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";
import { isLarge } from "../../server/services/network/preparedRoads.ts";
import { importedData } from "../../server/services/network/roadData.ts";
import { bundledFacts } from "../support/sketchOsm.ts";

// A made-up network of more than 20,000 places: from there on minutes are laid in a thread.
const made = { ...roadLikeNetwork(240, 1), texts: ["", "日勝峠"] };
const columns = { ...made, riskSection: made.riskSection.map((_, segment) => (segment % 500 === 0 ? 1 : 0)) };
const order = dissect(nodeGraphOf(graphOf(columns)));
const description = { source: "made-up", dataDay: null };
const data = importedData({ version: "v", description, columns, order }, bundledFacts().roads);
const corner = (share: number) => ({ lat: 42 + share * 0.5, lon: 141 + share * 0.7 });
const targets = [0.1, 0.3, 0.5, 0.7, 0.9].map(corner);
const inThread = createNetwork(data, targets, true);
const here = createNetwork(data, targets);
afterAll(() => inThread.end?.());

const never = new AbortController().signal;
const all: readonly Conditions[] = [
  conditionsFor("summer"),
  conditionsFor("winter", { shutSections: "日勝峠" }), // before winter itself: laid over it
  conditionsFor("winter"),
  conditionsFor("storm", { winterSeverity: 1.3 }),
];

describe("minutes laid in a thread", () => {
  test("a computation that needs them is told that they are missing, and the thread is free", () => {
    expect(isLarge(inThread.roads)).toBe(true);
    expect(() => inThread.timesFrom(corner(0.2), all[0])).toThrow(MissingFigures);
  });

  test.each(all)("$season $shutSections $winterSeverity: the same to the last bit", async (conditions) => {
    const times = await whenFetched(() => inThread.timesFrom(corner(0.2), conditions), never);
    expect(Array.from(times)).toEqual(Array.from(here.timesFrom(corner(0.2), conditions)));
    const trips = await whenFetched(() => inThread.tripsTo(corner(0.4), [0, 3], conditions), never);
    expect(trips).toEqual(here.tripsTo(corner(0.4), [0, 3], conditions));
  });

  test("asked for by many at once", async () => {
    const conditions = conditionsFor("winter", { winterSeverity: 0.7 });
    const asked = [0.15, 0.35, 0.55].map((share) =>
      whenFetched(() => Array.from(inThread.timesFrom(corner(share), conditions)), never),
    );
    expect(await Promise.all(asked)).toEqual(
      [0.15, 0.35, 0.55].map((share) => Array.from(here.timesFrom(corner(share), conditions))),
    );
  });

  test("after the network's end, whoever still computes on it is answered here", () => {
    inThread.end?.();
    const conditions = conditionsFor("winter", { winterSeverity: 1.6 });
    expect(Array.from(inThread.timesFrom(corner(0.2), conditions))).toEqual(
      Array.from(here.timesFrom(corner(0.2), conditions)),
    );
  });
});
