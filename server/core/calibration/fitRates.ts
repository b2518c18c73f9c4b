import { TERRAINS } from "../roads/roadRows.ts";
import { CELLS, FITTED_CLASSES, fittedMinutes, type SpeedRates, type WayMakeup } from "./speedRates.ts";

/** A trip of the reference and the way we drive it. */
export interface RoutedTrip {
  readonly referenceKm: number;
  readonly referenceMinutes: number;
  readonly minutes: number; // ours, under the rates it was routed with
  readonly makeup: WayMakeup;
}

export const LOSSES = ["builtUpMinutesPerKm", "junctionMinutes", "tripMinutes"] as const;
export type Loss = (typeof LOSSES)[number];

/**
 * How far a parameter may move from its start before the data must speak clearly (standard deviations, minutes per
 * km, per junction, per trip). A class or a terrain moves as a whole much more freely than one class on one terrain:
 * what is seen of national roads in hills also says something of prefectural ones.
 */
const FREEDOM = {
  cell: 0.02,
  classOrTerrain: 0.1,
  builtUpMinutesPerKm: 0.2,
  junctionMinutes: 0.03,
  tripMinutes: 0.25,
} as const;
const RELATIVE_ERROR = 0.04; // of a trip, from lengths and the reference itself
const OUTLIER = 0.045; // beyond, a trip pulls with its sign only (Huber): it shows a fault of the roads, not of speeds
const INDEPENDENT_SHARE = 0.1; // trips among few stations share most of their roads
const FULL_WEIGHT_KM = 150; // shorter trips weigh more, with the root of how much shorter: they are few
const ROUNDS = 6;

/**
 * Ridge regression of the trips' minutes on what their ways are made of, towards the start rates.
 * @param current  the rates the trips were routed with
 * @param without  losses held at 0, to see what they are worth
 */
export function fitRates(
  trips: readonly RoutedTrip[],
  start: SpeedRates,
  current: SpeedRates,
  without: readonly Loss[] = [],
): SpeedRates {
  const prior = [
    ...start.minutesPerKm,
    ...new Array<number>(FITTED_CLASSES.length + TERRAINS.length).fill(0),
    ...LOSSES.map((loss) => (without.includes(loss) ? 0 : start[loss])),
  ];
  const freedom = [
    ...new Array<number>(CELLS).fill(FREEDOM.cell),
    ...new Array<number>(FITTED_CLASSES.length + TERRAINS.length).fill(FREEDOM.classOrTerrain),
    ...LOSSES.map((loss) => (without.includes(loss) ? 1e-9 : FREEDOM[loss])),
  ];
  const rows = trips.map(({ makeup }) => designRow(makeup));
  const observed = trips.map((t) => t.referenceMinutes - (t.minutes - fittedMinutes(t.makeup, current)));
  let solution = prior;
  for (let round = 0; round < ROUNDS; round++) {
    const weights = trips.map((trip, index) => {
      const error = Math.abs(observed[index] - dot(rows[index], solution)) / trip.referenceMinutes;
      const shortness = Math.max(1, Math.sqrt(FULL_WEIGHT_KM / trip.referenceKm));
      const precision = INDEPENDENT_SHARE / (RELATIVE_ERROR * trip.referenceMinutes) ** 2;
      return precision * shortness * Math.min(1, OUTLIER / error);
    });
    solution = ridge(rows, observed, weights, prior, freedom);
  }
  return toRates(solution);
}

/** One column per class × terrain, per class, per terrain and per loss. */
function designRow({ km, builtUpKm, junctions }: WayMakeup): number[] {
  const byClass = FITTED_CLASSES.map((_, row) => sum(TERRAINS.map((_, column) => km[row * TERRAINS.length + column])));
  const byTerrain = TERRAINS.map((_, column) =>
    sum(FITTED_CLASSES.map((_, row) => km[row * TERRAINS.length + column])),
  );
  return [...km, ...byClass, ...byTerrain, builtUpKm, junctions, 1];
}

function toRates(solution: readonly number[]): SpeedRates {
  const minutesPerKm = Float64Array.from({ length: CELLS }, (_, cell) => {
    const row = Math.floor(cell / TERRAINS.length);
    const column = cell % TERRAINS.length;
    return solution[cell] + solution[CELLS + row] + solution[CELLS + FITTED_CLASSES.length + column];
  });
  const [builtUpMinutesPerKm, junctionMinutes, tripMinutes] = solution
    .slice(CELLS + FITTED_CLASSES.length + TERRAINS.length)
    .map((loss) => Math.max(0, loss)); // a loss never gives time back
  return { minutesPerKm, builtUpMinutesPerKm, junctionMinutes, tripMinutes };
}

/** Minimises Σ weight (y − row · x)² + Σ ((x − prior) / freedom)². */
function ridge(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  weights: readonly number[],
  prior: readonly number[],
  freedom: readonly number[],
): number[] {
  const n = prior.length;
  const system = prior.map((mean, i) => {
    const line = new Array<number>(n + 1).fill(0);
    line[i] = 1 / freedom[i] ** 2;
    line[n] = mean / freedom[i] ** 2;
    return line;
  });
  for (const [index, row] of rows.entries()) {
    for (let i = 0; i < n; i++) {
      if (row[i] === 0) continue;
      const scaled = weights[index] * row[i];
      for (let j = 0; j < n; j++) system[i][j] += scaled * row[j];
      system[i][n] += scaled * y[index];
    }
  }
  return solve(system);
}

/** Gauss-Jordan without pivoting: the system is positive definite. */
function solve(system: number[][]): number[] {
  const n = system.length;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = k === i ? 0 : system[k][i] / system[i][i];
      if (factor !== 0) for (let j = i; j <= n; j++) system[k][j] -= factor * system[i][j];
    }
  }
  return system.map((row, i) => row[n] / row[i]);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, index) => total + value * b[index], 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
