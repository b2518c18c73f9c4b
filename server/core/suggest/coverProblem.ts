import type { SiteChoice } from "./siteChoice.ts";

/**
 * What all three objectives come down to: choose at most `count` candidates so that every `required` set holds one of
 * them, and the losses of the `priced` sets that hold none add up to as little as can be.
 */
export interface CoverProblem {
  readonly candidates: number;
  readonly count: number;
  readonly priced: readonly PricedSet[];
  readonly required: readonly (readonly number[])[];
}

export interface PricedSet {
  readonly members: readonly number[]; // candidates, ascending
  readonly loss: number; // > 0: people, or person-minutes
}

/** Solves a CoverProblem; see services/coverSolver.ts. */
export type SolveCover = (problem: CoverProblem) => CoverAnswer;

export interface CoverAnswer {
  /** optimal: `bound` is the loss of `chosen`; infeasible: no choice holds all required sets; stopped: time was up. */
  readonly status: "optimal" | "infeasible" | "stopped";
  readonly chosen: readonly number[] | null;
  /** No choice loses less than this. */
  readonly bound: number;
}

/** Locked candidates become part of the present, so that only a free choice is left. */
export function pricedSets(free: SiteChoice): PricedSet[] {
  return free.objective === "coverage" ? coverageSets(free) : meanSets(free);
}

/**
 * A place not yet within T is lost unless one of the candidates within T of it is chosen. Places within T already and
 * places no candidate can help drop out; places with the same candidates become one.
 */
function coverageSets({ people, minutes, rows, thresholdMinutes }: SiteChoice): PricedSet[] {
  const merged = setMerger();
  for (let place = 0; place < people.length; place++) {
    if (people[place] === 0 || minutes[place] <= thresholdMinutes) continue;
    merged.add(candidatesWithin(rows, place, thresholdMinutes), people[place]);
  }
  return merged.sets();
}

/**
 * The p-median by radius (Cornuejols, Nemhauser, Wolsey 1980): with a place's helpful candidates in order of time, the
 * step from the k-th to the next is lost unless one of the first k is chosen; the last step leads to the present time.
 * Steps with the same candidates become one, which leaves few (Garcia, Labbe, Marin 2011, go on from there).
 */
function meanSets({ people, minutes, rows }: SiteChoice): PricedSet[] {
  const merged = setMerger();
  for (let place = 0; place < people.length; place++) {
    if (people[place] === 0 || minutes[place] === Infinity) continue;
    const helpful = [...rows.keys()].filter((candidate) => rows[candidate][place] < minutes[place]);
    helpful.sort((a, b) => rows[a][place] - rows[b][place]);
    for (const [index, candidate] of helpful.entries()) {
      const next = index + 1 < helpful.length ? rows[helpful[index + 1]][place] : minutes[place];
      const stepMinutes = next - rows[candidate][place];
      if (stepMinutes > 0) merged.add(helpful.slice(0, index + 1), people[place] * stepMinutes);
    }
  }
  return merged.sets();
}

/** Which candidates a place needs one of to be within `radiusMinutes`; null when some place has none. */
export function requiredSets({ people, minutes, rows }: SiteChoice, radiusMinutes: number): number[][] | null {
  const merged = setMerger();
  for (let place = 0; place < people.length; place++) {
    if (people[place] === 0 || minutes[place] === Infinity || minutes[place] <= radiusMinutes) continue;
    const members = candidatesWithin(rows, place, radiusMinutes);
    if (members.length === 0) return null;
    merged.add(members, 1);
  }
  return merged.sets().map(({ members }) => [...members]);
}

function candidatesWithin(rows: readonly Float64Array[], place: number, minutes: number): number[] {
  return [...rows.keys()].filter((candidate) => rows[candidate][place] <= minutes);
}

function setMerger() {
  const byKey = new Map<string, { members: number[]; loss: number }>();
  return {
    add(members: readonly number[], loss: number): void {
      if (members.length === 0 || loss <= 0) return;
      const sorted = [...members].sort((a, b) => a - b);
      const key = sorted.join();
      const known = byKey.get(key);
      if (known) known.loss += loss;
      else byKey.set(key, { members: sorted, loss });
    },
    sets: (): PricedSet[] => [...byKey.values()],
  };
}
