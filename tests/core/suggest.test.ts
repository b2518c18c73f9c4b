import loadHighs from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import type { SolveCover } from "../../server/core/suggest/coverProblem.ts";
import { exactChoice } from "../../server/core/suggest/exactChoice.ts";
import { gapOf } from "../../server/core/suggest/gains.ts";
import { greedyChoice, openingOrder } from "../../server/core/suggest/greedy.ts";
import {
  figuresOf,
  lossOf,
  minutesWith,
  OBJECTIVES,
  type Objective,
  type SiteChoice,
} from "../../server/core/suggest/siteChoice.ts";
import { nearBestSwaps } from "../../server/core/suggest/swaps.ts";
import { coverSolver } from "../../server/services/suggest/coverSolver.ts";

let solve: SolveCover;
beforeAll(async () => {
  solve = coverSolver(await loadHighs(), { timeLimitSeconds: 600 });
});

/** Numbers that look random and are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Up to 9 candidates and 25 places; some places have no way, nobody at home, or a candidate that may not serve them. */
function randomChoice(seed: number, objective: Objective, options: Partial<SiteChoice> = {}): SiteChoice {
  const roll = dice(seed);
  const whole = (most: number) => Math.floor(roll() * most);
  const places = 5 + whole(20);
  const candidates = 4 + whole(6);
  const minutesOr = (share: number, value: number) => (roll() < share ? value : 20 + whole(200));
  return {
    objective,
    thresholdMinutes: 120,
    people: Float64Array.from({ length: places }, () => (roll() < 0.1 ? 0 : 1 + whole(1000) + roll())),
    minutes: Float64Array.from({ length: places }, () => minutesOr(0.08, Infinity)),
    rows: Array.from({ length: candidates }, () =>
      Float64Array.from({ length: places }, () => minutesOr(0.3, Infinity)),
    ),
    locked: [],
    count: 1 + whole(4),
    ...options,
  };
}

const lossWith = (choice: SiteChoice, chosen: readonly number[]) =>
  lossOf(choice.objective, figuresOf(choice, minutesWith(choice, chosen)));

/** Every way to choose `count` of `from`, the locked among them. */
function* everyChoice({ rows, locked, count }: SiteChoice, from = 0, chosen: number[] = []): Generator<number[]> {
  if (chosen.length === count) {
    if (locked.every((candidate) => chosen.includes(candidate))) yield chosen;
    return;
  }
  for (let next = from; next < rows.length; next++) {
    yield* everyChoice({ rows, locked, count } as SiteChoice, next + 1, [...chosen, next]);
  }
}

const leastLossOfAll = (choice: SiteChoice) =>
  Math.min(...[...everyChoice(choice)].map((chosen) => lossWith(choice, chosen)));

describe("the proved answer", () => {
  for (const objective of OBJECTIVES) {
    test(`is the best of every possible choice, ${objective}, 150 cases`, () => {
      for (let seed = 1; seed <= 150; seed++) {
        const choice = randomChoice(seed, objective);
        const found = exactChoice(choice, solve);
        expect(found.isProved).toBe(true);
        expect(found.chosen.length).toBeLessThanOrEqual(choice.count);
        expect(lossWith(choice, found.chosen)).toBeCloseTo(leastLossOfAll(choice), 6);
        expect(found.lossBound).toBe(lossWith(choice, found.chosen));
      }
    });

    test(`keeps locked places and is the best of the choices that do, ${objective}, 60 cases`, () => {
      for (let seed = 1001; seed <= 1060; seed++) {
        const choice = randomChoice(seed, objective, { locked: [3, 1], count: 4 });
        const found = exactChoice(choice, solve);
        expect(found.chosen).toEqual(expect.arrayContaining([3, 1]));
        expect(new Set(found.chosen).size).toBe(found.chosen.length);
        expect(lossWith(choice, found.chosen)).toBeCloseTo(leastLossOfAll(choice), 6);
      }
    });
  }

  test("worst: among the choices with the same longest time it has the least mean time", () => {
    for (let seed = 2001; seed <= 2060; seed++) {
      const choice = randomChoice(seed, "worst");
      const found = exactChoice(choice, solve);
      const least = lossWith(choice, found.chosen);
      const rivals = [...everyChoice(choice)].filter((chosen) => lossWith(choice, chosen) <= least);
      const personMinutes = (chosen: readonly number[]) => figuresOf(choice, minutesWith(choice, chosen)).personMinutes;
      expect(personMinutes(found.chosen)).toBeCloseTo(Math.min(...rivals.map(personMinutes)), 6);
    }
  });

  test("when the solver is stopped, the answer is what was found, with a bound no choice beats", () => {
    const stopped: SolveCover = () => ({ status: "stopped", chosen: null, bound: 0 });
    for (const objective of OBJECTIVES) {
      for (let seed = 3001; seed <= 3020; seed++) {
        const choice = randomChoice(seed, objective, { count: 3 });
        const found = exactChoice(choice, stopped);
        expect(found.lossBound).toBeLessThanOrEqual(leastLossOfAll(choice) + 1e-6);
        expect(lossWith(choice, found.chosen)).toBeLessThanOrEqual(lossWith(choice, greedyChoice(choice)) + 1e-6);
      }
    }
  });
});

test("out of time, HiGHS leaves the answer unproved, with a gap between nothing and everything", async () => {
  const hasty = coverSolver(await loadHighs(), { timeLimitSeconds: 0 });
  const roll = dice(7);
  const row = (places: number) => Float64Array.from({ length: places }, () => 20 + 200 * roll());
  const places = 600;
  const choice: SiteChoice = {
    ...{ objective: "mean", thresholdMinutes: 120, locked: [], count: 6 },
    people: row(places),
    minutes: new Float64Array(places).fill(230),
    rows: Array.from({ length: 60 }, () => row(places)),
  };
  const found = exactChoice(choice, hasty);
  const gap = gapOf(choice, figuresOf(choice, minutesWith(choice, found.chosen)), found.lossBound);
  expect(found.isProved).toBe(false);
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(1);
});

describe("the greedy answer", () => {
  test("each further site gains no more than the one before, coverage and mean", () => {
    for (const objective of ["coverage", "mean"] as const) {
      for (let seed = 1; seed <= 100; seed++) {
        const choice = randomChoice(seed, objective, { count: 4 });
        const order = greedyChoice(choice);
        const losses = [0, 1, 2, 3, 4].map((count) => lossWith(choice, order.slice(0, count)));
        const gains = losses.slice(1).map((loss, index) => losses[index] - loss);
        for (const [index, gain] of gains.entries()) {
          expect(gain).toBeGreaterThanOrEqual(0);
          if (index > 0) expect(gain).toBeLessThanOrEqual(gains[index - 1] + 1e-6);
        }
      }
    }
  });

  test("stops when nothing helps any more", () => {
    const minutes = Float64Array.of(100, 100);
    const rows = [Float64Array.of(50, 100), Float64Array.of(60, 100)];
    const choice: SiteChoice = { ...randomChoice(1, "mean"), people: Float64Array.of(1, 1), minutes, rows, count: 2 };
    expect(greedyChoice(choice)).toEqual([0]);
  });

  test("the order of opening starts with the site that gains most and leaves out one that adds nothing", () => {
    const choice: SiteChoice = {
      ...randomChoice(1, "coverage"),
      people: Float64Array.of(1, 2, 4),
      minutes: Float64Array.of(200, 200, 200),
      rows: [Float64Array.of(90, 200, 200), Float64Array.of(90, 90, 200), Float64Array.of(200, 200, 120)],
      count: 3,
    };
    expect(openingOrder(choice, [0, 1, 2])).toEqual([2, 1]); // 4 people, then 2 + 1; the third has nobody left
    expect(openingOrder({ ...choice, locked: [0] }, [0, 1, 2])).toEqual([2, 1, 0]);
  });
});

test("no site added: minutes and figures are those of the present, to the last bit", () => {
  for (const objective of OBJECTIVES) {
    const choice = randomChoice(5, objective, { count: 0 });
    const { chosen, lossBound, isProved } = exactChoice(choice, solve);
    expect(chosen).toEqual([]);
    expect(isProved).toBe(true);
    expect(minutesWith(choice, chosen)).toEqual(choice.minutes);
    expect(lossBound).toBe(lossOf(objective, figuresOf(choice, choice.minutes)));
  }
});

test("alternatives within 1 %: with one site these are all candidates that keep 99 % of the gain", () => {
  for (let seed = 4001; seed <= 4050; seed++) {
    const choice = randomChoice(seed, "coverage", { count: 1 });
    const { chosen } = exactChoice(choice, solve);
    const start = lossWith(choice, []);
    const gain = start - lossWith(choice, chosen);
    const expected = [...choice.rows.keys()].filter(
      (candidate) => !chosen.includes(candidate) && gain > 0 && start - lossWith(choice, [candidate]) >= 0.99 * gain,
    );
    const found = nearBestSwaps(choice, chosen, 100).map((swap) => swap.in);
    expect(found.sort()).toEqual(expected.sort());
  }
});
