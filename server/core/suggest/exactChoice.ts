import { pricedSets, requiredSets, type SolveCover } from "./coverProblem.ts";
import { greedyChoice } from "./greedy.ts";
import { figuresOf, isBetter, lossOf, minutesWith, type SiteChoice } from "./siteChoice.ts";
import { improveBySwaps } from "./swaps.ts";

export interface ExactChoice {
  readonly chosen: readonly number[];
  /** No choice has less loss (see lossOf) than this; the loss of `chosen` itself when it is proved best. */
  readonly lossBound: number;
  readonly isProved: boolean;
}

/**
 * The best choice, proved by `solve`, or the best found with a bound when `solve` was stopped. Among choices that are
 * equal by the objective, exchanging one site for another cannot lower the mean time any more.
 */
export function exactChoice(choice: SiteChoice, solve: SolveCover): ExactChoice {
  const start = improveBySwaps(choice, greedyChoice(choice));
  const free = withoutLocked(choice);
  const isEveryChoiceTried = free.count <= 1; // the greedy choice looks at every candidate
  if (isEveryChoiceTried) return { chosen: start, lossBound: lossWith(choice, start), isProved: true };
  const found = choice.objective === "worst" ? leastWorst(free, solve) : leastLoss(free, solve);
  const proposed = found.chosen && [...new Set([...choice.locked, ...found.chosen])];
  const best = proposed && isBetterChoice(choice, proposed, start) ? proposed : start;
  const filled = greedyChoice({ ...choice, locked: best }); // places the solver left free, by mean time
  const chosen = improveBySwaps(choice, filled);
  const loss = lossWith(choice, chosen);
  return { chosen, lossBound: found.isProved ? loss : Math.min(found.lossBound, loss), isProved: found.isProved };
}

interface Found {
  readonly chosen: readonly number[] | null;
  readonly lossBound: number;
  readonly isProved: boolean;
}

/**
 * The locked sites count as there; their rows help nobody any more, and the numbering stays. Who has no way without
 * them stays out of mean and worst.
 */
function withoutLocked(choice: SiteChoice): SiteChoice {
  const { locked, count, objective } = choice;
  const minutes = minutesWith(choice, locked);
  if (objective !== "coverage") {
    for (const [place, before] of choice.minutes.entries()) if (before === Infinity) minutes[place] = Infinity;
  }
  return { ...choice, minutes, locked: [], count: count - locked.length };
}

function leastLoss(free: SiteChoice, solve: SolveCover): Found {
  const priced = pricedSets(free);
  const { status, chosen, bound } = solve({ candidates: free.rows.length, count: free.count, priced, required: [] });
  const everything = [...free.rows.keys()];
  const lossBound = lossWith(free, everything) + bound; // with all chosen, no priced set is lost
  return { chosen, lossBound, isProved: status === "optimal" };
}

/**
 * The least longest time by halving the list of times it can be (Minieka 1970); then, among the choices that reach it,
 * the one with the least mean time.
 */
function leastWorst(free: SiteChoice, solve: SolveCover): Found {
  const cover = { candidates: free.rows.length, count: free.count };
  const times = possibleWorstMinutes(free);
  let chosen: readonly number[] | null = null;
  let low = 0; // everything before times[low] is proved out of reach
  let high = times.length - 1; // as things stand: always within reach
  while (low < high) {
    const middle = (low + high) >> 1;
    const required = requiredSets(free, times[middle]);
    const answer = required && solve({ ...cover, priced: [], required });
    if (answer?.status === "stopped") return { chosen, lossBound: times[low], isProved: false };
    if (answer?.chosen) {
      chosen = answer.chosen;
      high = middle;
    } else low = middle + 1;
  }
  const required = requiredSets(free, times[low]) ?? [];
  const priced = pricedSets({ ...free, objective: "mean" });
  const nearest = solve({ ...cover, priced, required });
  return { chosen: nearest.chosen ?? chosen, lossBound: times[low], isProved: true };
}

/** From the longest time with every candidate chosen to the longest time as things stand, ascending. */
function possibleWorstMinutes(free: SiteChoice): number[] {
  const worst = (chosen: readonly number[]) => figuresOf(free, minutesWith(free, chosen)).worstMinutes ?? 0;
  const [least, most] = [worst([...free.rows.keys()]), worst([])];
  const times = new Set([least, most]);
  for (const row of [...free.rows, free.minutes]) {
    for (const [place, minutes] of row.entries()) {
      if (free.people[place] > 0 && minutes > least && minutes < most) times.add(minutes);
    }
  }
  return [...times].sort((a, b) => a - b);
}

function lossWith(choice: SiteChoice, chosen: readonly number[]): number {
  return lossOf(choice.objective, figuresOf(choice, minutesWith(choice, chosen)));
}

function isBetterChoice(choice: SiteChoice, a: readonly number[], b: readonly number[]): boolean {
  const [ofA, ofB] = [a, b].map((chosen) => figuresOf(choice, minutesWith(choice, chosen)));
  return isBetter(choice.objective, ofA, ofB);
}
