import { describe, expect, test } from "vitest";
import { holdForTheSamePeople, rounded, shownDifference } from "../../server/core/coverage/difference.ts";
import {
  type FigureMeasures,
  figureChange,
  KEY_FIGURES,
  type KeyFigure,
} from "../../server/core/coverage/keyFigures.ts";
import { lossesOf } from "../../server/core/coverage/losses.ts";

describe("rounding as it is shown", () => {
  test.each([
    [0.5, 0, 1],
    [-0.5, 0, -1], // half away from zero, not towards plus
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01], // the decimal digits count, not the binary ones: 1.005 × 100 is 100.49999
    [0.25, 1, 0.3],
    [1e21, 0, 1e21],
    [1.23e-7, 2, 0],
    [1234.5678, 2, 1234.57],
    [Infinity, 1, Infinity],
  ])("%d to %d digits is %d", (value, digits, expected) => expect(rounded(value, digits)).toBe(expected));
  test("nothing is ever −0", () => {
    expect(Object.is(rounded(-0.2), 0)).toBe(true);
    expect(Object.is(shownDifference(5.4, 5.2), 0)).toBe(true);
  });
  test("a difference is that of the shown values: 24.4 → 17.6 is −6, though 6.8 lie between", () =>
    expect(shownDifference(24.4, 17.6)).toBe(-6));
  test("with a decimal it keeps one: 20.04 → 20.06 is 0.1", () => expect(shownDifference(20.04, 20.06, 1)).toBe(0.1));
});

describe("mean, excess and longest drive", () => {
  const hold = (before: number, after: number) => holdForTheSamePeople({ unreachable: before }, { unreachable: after });
  test("are compared while the same people have a way, to a hundredth of a person", () => {
    expect(hold(10, 10)).toBe(true);
    expect(hold(10, 10.004)).toBe(true);
    expect(hold(10, 10.006)).toBe(false);
    expect(hold(10.006, 10)).toBe(false);
  });
});

const measures = (change: Partial<FigureMeasures> = {}): FigureMeasures => ({
  ...{ population: 100, within30: 1, within60: 2, within90: 3, within120: 4, withinThreshold: 50, overThreshold: 40 },
  ...{
    unreachable: 10,
    reachedPeople: 90,
    meanMinutes: 70,
    worst: { minutes: 200 },
    excessPersonMinutes: 6000,
    nearerElsewhere: 8,
  },
  ...{ winterOnlyOver: 5, periodicOnlyWithin: 0, remoteOnlyWithin: 0 },
  ...({ classes: {} } as Pick<FigureMeasures, "classes">),
  ...change,
});
const figureOf = (key: KeyFigure["key"]) => KEY_FIGURES.find((figure) => figure.key === key) as KeyFigure;

describe("the five numbers", () => {
  test("are read off the measures, excess in person-hours", () => {
    const values = KEY_FIGURES.map(({ key, value }) => [key, value(measures())]);
    expect(Object.fromEntries(values)).toEqual({ within: 50, beyond: 40, longest: 200, excess: 100, nearer: 8 });
  });
  test("have no longest drive where nobody has a way", () =>
    expect(figureOf("longest").value(measures({ worst: null }))).toBeNull());
  test.each([
    ["within", { withinThreshold: 60 }, 10, true],
    ["within", { withinThreshold: 40 }, -10, false],
    ["beyond", { overThreshold: 30 }, -10, true],
    ["beyond", { overThreshold: 50 }, 10, false],
    ["longest", { worst: { minutes: 180.04 } }, -20, true],
    ["longest", { worst: { minutes: 200.1 } }, 0.1, false],
    ["excess", { excessPersonMinutes: 12_000 }, 100, false],
    ["nearer", { nearerElsewhere: 6 }, -2, true],
    ["nearer", {}, 0, false], // no change is not better
    ["within", {}, 0, false],
  ] as const)("%s with %o changes by %d, better: %s", (key, change, size, isBetter) =>
    expect(figureChange(figureOf(key), measures(), measures(change))).toEqual({ kind: "change", size, isBetter }),
  );
  test.each(["longest", "excess"] as const)("%s is not compared between other people", (key) => {
    const lost = measures({ unreachable: 15, worst: { minutes: 100 }, excessPersonMinutes: 0 });
    expect(figureChange(figureOf(key), measures(), lost)).toEqual({ kind: "otherPeople", lostPeople: 5 });
    expect(figureChange(figureOf(key), lost, measures())).toEqual({ kind: "otherPeople", lostPeople: -5 });
  });
  test.each(["within", "beyond", "nearer"] as const)("%s is, since it counts everybody", (key) =>
    expect(figureChange(figureOf(key), measures(), measures({ unreachable: 15 })).kind).toBe("change"),
  );
  test("change by nothing that can be said where one side has none", () => {
    const none = measures({ worst: null });
    expect(figureChange(figureOf("longest"), none, measures())).toEqual({ kind: "none" });
    expect(figureChange(figureOf("longest"), measures(), none)).toEqual({ kind: "none" });
  });
});

describe("what people lose when something is shut", () => {
  const losses = (before: number[], after: number[], people: number[], members = [...people.keys()]) =>
    lossesOf(
      Uint32Array.from(members),
      Float64Array.from(people),
      Float64Array.from(before),
      Float64Array.from(after),
      120,
    );
  test("each counts once: no way any more, beyond the threshold, or slower on their side of it", () =>
    expect(losses([60, 120, 60, 130], [Infinity, 120.1, 119.9, 200], [1, 2, 4, 8])).toEqual({
      ...{ lostWayPeople: 1, fallBeyondPeople: 2, slowerPeople: 4 + 8 },
      mostSlowed: 3, // 70 minutes more; who has no way any more is not "slowed"
    }));
  test("less than a twentieth of a minute is not seen, and quicker is no loss", () => {
    const none = { lostWayPeople: 0, fallBeyondPeople: 0, slowerPeople: 0, mostSlowed: null };
    expect(losses([100, 100, 119.99], [100.04, 90, 120.03], [1, 2, 4])).toEqual(none);
    expect(losses([100], [100.06], [1])).toMatchObject({ slowerPeople: 1, mostSlowed: 0 });
    expect(losses([0], [0.05], [1]).slowerPeople).toBe(1); // exactly that much is
  });
  test("who had no way before has lost none, and nobody lives where nobody lives", () => {
    const none = { lostWayPeople: 0, fallBeyondPeople: 0, slowerPeople: 0, mostSlowed: null };
    expect(losses([Infinity, Infinity, 60], [Infinity, 60, 200], [1, 2, 0])).toEqual(none);
  });
  test("of two equally slowed the first is named, and only members count", () => {
    expect(losses([10, 10, 10], [30, 30, 90], [1, 2, 4], [1, 0])).toMatchObject({ slowerPeople: 3, mostSlowed: 1 });
  });
});
