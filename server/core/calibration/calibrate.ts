import type { ComparedTrip } from "../accuracy/scoreDriveTimes.ts";
import { fitRates, type Loss, type RoutedTrip } from "./fitRates.ts";
import type { SpeedRates } from "./speedRates.ts";

/** A trip with the names of its ends: cross-validation keeps whole stations apart. */
export interface ReferenceTrip {
  readonly from: string;
  readonly to: string;
}

/** Drives trips under some rates, in their order; a trip without a way is left out. */
export type Router<T extends ReferenceTrip> = (trips: readonly T[], rates: SpeedRates) => RoutedTrip[];

const ROUTING_ROUNDS = 3; // the ways change a little with the speeds

/** Fits the rates as a whole, routing again with each new set. */
export function calibrate<T extends ReferenceTrip>(
  trips: readonly T[],
  start: SpeedRates,
  route: Router<T>,
  without: readonly Loss[] = [],
): SpeedRates {
  let rates = start;
  for (let round = 0; round < ROUTING_ROUNDS; round++) {
    rates = fitRates(route(trips, rates), start, rates, without);
  }
  return rates;
}

export interface StationSplit<T extends ReferenceTrip> {
  readonly training: readonly T[];
  readonly test: readonly T[];
}

/**
 * Leave-stations-out: the stations are dealt into `folds` groups; each group in turn is kept apart, the fit sees only
 * trips among the others, and is scored on trips within the group. Trips between the two sides are not used.
 * Repeated with other shuffles, always the same ones.
 */
export function stationSplits<T extends ReferenceTrip>(
  trips: readonly T[],
  folds: number,
  repeats: number,
): StationSplit<T>[] {
  const stations = [...new Set(trips.flatMap(({ from, to }) => [from, to]))].sort();
  return Array.from({ length: repeats }, (_, repeat) => shuffled(stations, repeat + 1)).flatMap((order) => {
    const foldOf = new Map(order.map((station, index) => [station, index % folds]));
    return Array.from({ length: folds }, (_, fold) => ({
      training: trips.filter(({ from, to }) => foldOf.get(from) !== fold && foldOf.get(to) !== fold),
      test: trips.filter(({ from, to }) => foldOf.get(from) === fold && foldOf.get(to) === fold),
    }));
  });
}

/**
 * Leave-a-region-out: the fit sees only trips wholly outside a region and is scored on every trip that begins or ends in
 * it, so that a kind of country the fit has not seen is what is tested. One split a region.
 * @param regionOf  of a station's name
 */
export function regionSplits<T extends ReferenceTrip>(
  trips: readonly T[],
  regionOf: (station: string) => string,
): StationSplit<T>[] {
  const regions = [...new Set(trips.flatMap(({ from, to }) => [regionOf(from), regionOf(to)]))].sort();
  return regions.map((region) => {
    const touches = ({ from, to }: T) => regionOf(from) === region || regionOf(to) === region;
    return { training: trips.filter((trip) => !touches(trip)), test: trips.filter(touches) };
  });
}

/** Every test trip of every split, driven under the rates that split's training gave. */
export function crossValidate<T extends ReferenceTrip>(
  splits: readonly StationSplit<T>[],
  ratesFor: (training: readonly T[]) => SpeedRates,
  route: Router<T>,
): ComparedTrip[] {
  return splits.flatMap(({ training, test }) => route(test, ratesFor(training)));
}

/** Fisher-Yates with a fixed sequence of numbers (Park-Miller), so that a score can be computed again. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  const result = [...values];
  let state = seed * 7919;
  for (let i = result.length - 1; i > 0; i--) {
    state = (state * 48271) % 2147483647;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
