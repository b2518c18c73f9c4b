import { describe, expect, test } from "vitest";
import { calibrate, crossValidate, regionSplits, stationSplits } from "../../server/core/calibration/calibrate.ts";
import { fitRates, type RoutedTrip } from "../../server/core/calibration/fitRates.ts";
import {
  CELLS,
  cellOf,
  fittedMinutes,
  makeupOf,
  ratesOf,
  withRates,
} from "../../server/core/calibration/speedRates.ts";
import { buildRoadGraph } from "../../server/core/roads/roadGraph.ts";
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
  const makeup = makeupOf(way, origin, target, graph, speeds);
  expect(makeup.builtUpKm).toBeCloseTo(2.5, 9);
  expect(makeup.junctions).toBeCloseTo(1.5, 9);
  expect(fittedMinutes(makeup, ratesOf(speeds))).toBeCloseTo(way.minutes, 9);
});

describe("what a way is made of", () => {
  const segment = sketchRoads(["A-B 10 km built-up 0.5 junctions 2"]).segments[0];
  const chain = (classes: readonly (typeof segment.roadClass)[]) =>
    sketchRoads(classes.map((_, index) => `p${index}-p${index + 1} 10 km`)).segments.map((own, index) => ({
      ...segment,
      ...{ from: own.from, to: own.to, roadClass: classes[index] },
    }));
  const makeup = (
    classes: readonly (typeof segment.roadClass)[],
    origin: number,
    target: number,
    limits?: number[],
  ) => {
    const segments = chain(classes);
    const places = [...classes, ""].map((_, index) => ({ name: `p${index}`, lat: 43, lon: 142 + index / 10 }));
    const built = buildRoadGraph(places, segments);
    const roads = limits ? { ...built, limitKmPerHour: Uint8Array.from(limits) } : built;
    const open = {
      roads,
      speeds: TEST_CAR,
      segmentMinutes: segmentMinutes(roads, TEST_CAR, TEST_WINTER, conditionsFor("summer")),
    };
    const at = (index: number, share: number) => ({ segment: index, share, offRoadKm: 0, point: places[0], land: 0 });
    const [from, to] = [at(0, origin), at(classes.length - 1, target)];
    return makeupOf(waysFrom(from, [to], open)[0], from, to, roads, TEST_CAR);
  };
  test("whole stretches count in full, those at its ends by the part driven, either way round", () => {
    const found = makeup(["national", "national", "national"], 0.25, 0.4);
    expect(found.km[flat]).toBeCloseTo(7.5 + 10 + 4, 9);
    expect(found.builtUpKm).toBeCloseTo((7.5 + 10 + 4) * 0.5, 9);
    expect(found.junctions).toBeCloseTo(0.75 + 1 + 0.4, 9);
  });
  test("on one stretch it is the part between", () => {
    const found = makeup(["national"], 0.8, 0.3);
    expect([found.km[flat], found.builtUpKm, found.junctions]).toEqual([5, 2.5, 0.5].map((x) => expect.closeTo(x, 9)));
  });
  test("a stretch held below the table by a posted limit says nothing of the table; one posted above it does", () => {
    const found = makeup(["national", "national", "national"], 0, 1, [0, 40, 70]); // the test car drives 60
    expect(found.km[flat]).toBeCloseTo(10 + 10, 9);
    expect(found.junctions).toBeCloseTo(1 + 1 + 1, 9);
  });
  test("an expressway without toll counts its kilometres, not its houses; one with toll nothing", () => {
    const free = makeup(["national", "expressway_free", "national"], 1, 0);
    expect(free.km[cellOf({ roadClass: "expressway_free", terrain: "flat" })]).toBe(10);
    expect([free.builtUpKm, free.junctions]).toEqual([0, 0]);
    const toll = makeup(["national", "expressway", "national"], 1, 0);
    expect(toll.km.every((km) => km === 0)).toBe(true);
    expect(cellOf({ roadClass: "expressway", terrain: "city" })).toBe(-1);
    expect(cellOf({ roadClass: "ferry", terrain: "flat" })).toBe(-1);
  });
});

test("calibrating routes again with every new set of rates, and each fit starts from those it was routed with", () => {
  const seen: number[] = [];
  const world = { ...start, builtUpMinutesPerKm: 0.3 };
  const trips = tripsOf(world).map((trip) => ({ ...trip, from: "a", to: "b" }));
  const rates = calibrate(trips, start, (given, under) => {
    seen.push(under.builtUpMinutesPerKm);
    return given.map(({ from: _, to: __, ...trip }) => ({ ...trip, minutes: fittedMinutes(trip.makeup, under) }));
  });
  expect(seen).toHaveLength(3);
  expect(seen[0]).toBe(0.1);
  expect(Math.abs(seen[1] - 0.3)).toBeLessThan(0.05);
  expect(Math.abs(rates.builtUpMinutesPerKm - 0.3)).toBeLessThan(0.05);
  const without = calibrate(trips, start, (given) => given.map(({ from: _, to: __, ...trip }) => trip), [
    "junctionMinutes",
  ]);
  expect(without.junctionMinutes).toBeCloseTo(0, 6);
});

test("what is not fitted, such as the way to the road, stays out of the fit", () => {
  const trips = tripsOf(start).map((trip) => ({
    ...trip,
    minutes: trip.minutes + 7,
    referenceMinutes: trip.referenceMinutes + 7,
  }));
  expect(fitRates(trips, start, start).tripMinutes).toBeCloseTo(1, 6);
});

test("cross-validation drives each split's test trips under the rates of its own training", () => {
  const splits = [1, 2].map((n) => ({ training: [{ from: "a", to: `t${n}` }], test: [{ from: "x", to: `y${n}` }] }));
  const ratesFor = (training: readonly { to: string }[]) => ({
    ...start,
    tripMinutes: Number(training[0].to.slice(1)),
  });
  const [trip] = tripsOf(start);
  const driven = crossValidate(splits, ratesFor, (given, { tripMinutes }) =>
    given.map(({ to }) => ({ ...trip, minutes: tripMinutes, referenceKm: Number(to.slice(1)) })),
  );
  expect(driven.map(({ minutes, referenceKm }) => [minutes, referenceKm])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test("shuffles differ from repeat to repeat, are the same in every run, and training is all that is left", () => {
  const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
  const trips = names.flatMap((from) => names.filter((to) => to !== from).map((to) => ({ from, to })));
  const groups = () =>
    stationSplits(trips, 3, 2).map(({ test: kept }) => [...new Set(kept.map(({ from }) => from))].sort().join());
  expect(groups()).toEqual(groups());
  expect(new Set(groups()).size).toBe(6); // two deals of three groups, no group twice
  expect(groups()[0]).not.toBe("s0,s1,s11,s10"); // not as they were told
  const dealt = stationSplits([...trips].reverse(), 3, 2).map(({ test: kept }) =>
    [...new Set(kept.map(({ from }) => from))].sort().join(),
  );
  expect(dealt).toEqual(groups()); // whatever order the trips come in
  for (const { training, test: kept } of stationSplits(trips, 3, 2)) {
    expect(kept).toHaveLength(4 * 3);
    expect(training).toHaveLength(8 * 7);
  }
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

test("whole regions are kept apart: a fit sees no trip that begins or ends in the one it is scored on", () => {
  const names = ["北1", "北2", "南1", "南2", "東1"];
  const trips = names.flatMap((from) => names.filter((to) => to !== from).map((to) => ({ from, to })));
  const splits = regionSplits(trips, (station) => station[0]);
  expect(splits.map(({ training }) => training.length).sort((a, b) => a - b)).toEqual([6, 6, 12]); // 3 × 2 twice, 4 × 3
  for (const { training, test: kept } of splits) {
    expect(training.length + kept.length).toBe(trips.length);
    const regions = new Set(training.flatMap(({ from, to }) => [from[0], to[0]]));
    expect(kept.every(({ from, to }) => !regions.has(from[0]) || !regions.has(to[0]))).toBe(true);
  }
});
