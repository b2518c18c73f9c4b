import { type Figures, figuresOf, isBetter, lossOf, lower, minutesWith, type SiteChoice } from "./siteChoice.ts";

/** A choice with one of its sites exchanged for another candidate. */
export interface Swap {
  readonly out: number;
  readonly in: number;
  readonly figures: Figures;
}

/** Every exchange of one chosen site, not a locked one, for a candidate not chosen. */
export function* swapsOf(choice: SiteChoice, chosen: readonly number[]): Generator<Swap> {
  const taken = new Set(chosen);
  const trial = new Float64Array(choice.minutes.length);
  for (const out of chosen) {
    if (choice.locked.includes(out)) continue;
    const others = minutesWith(
      choice,
      chosen.filter((candidate) => candidate !== out),
    );
    for (const [candidate, row] of choice.rows.entries()) {
      if (taken.has(candidate)) continue;
      trial.set(others);
      lower(trial, row);
      yield { out, in: candidate, figures: figuresOf(choice, trial) };
    }
  }
}

/** Takes the best exchange until none helps: never worse by the objective, and among equals the lower mean time. */
export function improveBySwaps(choice: SiteChoice, chosen: readonly number[]): number[] {
  let current = [...chosen];
  let figures = figuresOf(choice, minutesWith(choice, current));
  for (;;) {
    let best: Swap | null = null;
    for (const swap of swapsOf(choice, current)) {
      if (isBetter(choice.objective, swap.figures, best?.figures ?? figures)) best = swap;
    }
    if (!best) return current;
    const { out, in: added } = best;
    current = current.map((candidate) => (candidate === out ? added : candidate));
    figures = best.figures;
  }
}

/** Alternatives lose at most this share of the proposal's gain. */
export const NEAR_BEST_SHARE = 0.01;

/**
 * Exchanges of one site that keep at least 99 % of the gain, best first. With one site these are all near-best choices;
 * with more, choices that differ in two sites or more are not looked for.
 */
export function nearBestSwaps(choice: SiteChoice, chosen: readonly number[], limit: number): Swap[] {
  const loss = (figures: Figures) => lossOf(choice.objective, figures);
  const start = loss(figuresOf(choice, choice.minutes));
  const gain = start - loss(figuresOf(choice, minutesWith(choice, chosen)));
  if (!(gain > 0)) return [];
  return [...swapsOf(choice, chosen)]
    .filter(({ figures }) => start - loss(figures) >= (1 - NEAR_BEST_SHARE) * gain)
    .sort((a, b) => (isBetter(choice.objective, a.figures, b.figures) ? -1 : 1))
    .slice(0, limit);
}
