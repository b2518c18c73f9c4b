import { describe, expect, test } from "vitest";
import { stationSplits } from "../../server/core/calibration/calibrate.ts";
import { fitRates, type RoutedTrip } from "../../server/core/calibration/fitRates.ts";
import {
  CELLS,
  cellOf,
  fittedMinutes,
  makeupOf,
  ratesOf,
  withRates,
} from "../../server/core/calibration/speedRates.ts";
import { placeAt } from "../../server/core/roads/roadRows.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { waysFrom } from "../../server/core/search/wayBetween.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { sketchRoads, TEST_CAR, TEST_WINTER } from "../support/sketchRoads.ts";

const start = { ...ratesOf(TEST_CAR), builtUpMinutesPerKm: 0.1, junctionMinutes: 0.05, tripMinutes: 1 };
const flat = cellOf({ roadClass: "national", terrain: "flat" });
const hill = cellOf({ roadClass: "national", terrain: "hill" });

/** Trips of 40 to 240 km on national roads, as a world with these rates would have them. */
function tripsOf(world: typeof start): RoutedTrip[] {
  return Array.from({ length: 400 }, (_, index) => {
    const km = new Float64Array(CELLS);
    km[flat] = 20 + (index % 20) * 5;
    km[hill] = 20 + ((index * 7) % 20) * 5;
    const makeup = { km, builtUpKm: ((index * 3) % 11) * 4, junctions: (index * 5) % 40 };
    const referenceKm = km[flat] + km[hill];
    return {
      referenceKm,
      referenceMinutes: fittedMinutes(makeup, world),
      minutes: fittedMinutes(makeup, start),
      makeup,
    };
  });
}

describe("fitting the speeds", () => {
  test("a world that drives as the start says changes nothing", () => {
    const fitted = fitRates(tripsOf(start), start, start);
    expect(fitted.minutesPerKm[flat]).toBeCloseTo(1, 6);
    expect(fitted.builtUpMinutesPerKm).toBeCloseTo(0.1, 6);
  });

  test("finds a slower hill road and a greater loss in built-up country", () => {
    const world = { ...start, minutesPerKm: start.minutesPerKm.slice(), builtUpMinutesPerKm: 0.3 };
    world.minutesPerKm[hill] = 1.15;
    const fitted = fitRates(tripsOf(world), start, start);
    expect(fitted.minutesPerKm[flat]).toBeCloseTo(1, 1);
    expect(fitted.minutesPerKm[hill]).toBeCloseTo(1.15, 1);
    expect(Math.abs(fitted.builtUpMinutesPerKm - 0.3)).toBeLessThan(0.05);
  });

  test("a few trips on roads that are drawn wrong hardly move it", () => {
    const trips = tripsOf(start).map((trip, index) =>
      index % 20 === 0 ? { ...trip, referenceMinutes: trip.referenceMinutes * 1.5 } : trip,
    );
    expect(fitRates(trips, start, start).minutesPerKm[flat]).toBeCloseTo(1, 1);
  });

  test("however far off they are: a fifth of the trips, by half as much again, pull as if by 4.5 % (Huber)", () => {
    const withFaults = (error: number) =>
      tripsOf(start).map((trip, index) =>
        index % 5 === 0 ? { ...trip, referenceMinutes: trip.referenceMinutes * (1 + error) } : trip,
      );
    const drift = (error: number) => fitRates(withFaults(error), start, start).minutesPerKm[flat] - 1;
    expect(drift(0.5)).toBeLessThan(0.025); // squared errors would let it drift by a fifth of 50 %
    expect(drift(1)).toBeCloseTo(drift(0.5), 2); // twice as wrong pulls no harder
  });

  test("a loss left out stays at nothing", () =>
    expect(fitRates(tripsOf(start), start, start, ["tripMinutes"]).tripMinutes).toBeCloseTo(0, 6));
});

test("what a way is made of gives back its minutes", () => {
  const { graph } = sketchRoads(["A-J 5 km junctions 1 built-up 0.5", "J-B 8 km junctions 2"]);
  const speeds = withRates(TEST_CAR, { ...start, tripMinutes: 1.5 });
  const open = {
    roads: graph,
    speeds,
    segmentMinutes: segmentMinutes(graph, speeds, TEST_WINTER, conditionsFor("summer")),
  };
  const [origin, target] = [placeAt(graph, 0), placeAt(graph, 2)].map(createSnapper(graph));
  const [way] = waysFrom(origin, [target], open);
  const makeup = makeupOf(way, origin, target, graph);
  expect(makeup.builtUpKm).toBeCloseTo(2.5, 9);
  expect(makeup.junctions).toBeCloseTo(1.5, 9);
  expect(fittedMinutes(makeup, ratesOf(speeds))).toBeCloseTo(way.minutes, 9);
});

test("stations kept apart are in no trip of the training, and every station is kept apart once a shuffle", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const trips = names.flatMap((from) => names.filter((to) => to !== from).map((to) => ({ from, to })));
  const splits = stationSplits(trips, 3, 2);
  expect(splits).toHaveLength(6);
  for (const { training, test: kept } of splits) {
    const apart = new Set(kept.flatMap(({ from, to }) => [from, to]));
    expect(apart.size).toBe(2);
    expect(training.some(({ from, to }) => apart.has(from) || apart.has(to))).toBe(false);
  }
  const first = splits.slice(0, 3).flatMap(({ test: kept }) => kept.map(({ from }) => from));
  expect(first.sort()).toEqual(names);
});
