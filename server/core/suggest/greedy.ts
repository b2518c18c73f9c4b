import { type Figures, figuresOf, isBetter, lower, minutesWith, type SiteChoice } from "./siteChoice.ts";

/**
 * The locked candidates, then again and again the one that helps most, ties by mean time. Stops before `count` when no
 * candidate helps any more. For coverage and mean at least 1 − 1/e of the best gain (Nemhauser, Wolsey, Fisher 1978).
 */
export function greedyChoice(choice: SiteChoice): number[] {
  const chosen = [...choice.locked];
  const now = minutesWith(choice, chosen);
  let figures = figuresOf(choice, now);
  while (chosen.length < choice.count) {
    const next = bestNext(choice, now, figures);
    if (!next) break;
    chosen.push(next.candidate);
    lower(now, choice.rows[next.candidate]);
    figures = next.figures;
  }
  return chosen;
}

/**
 * The order in which chosen sites would be opened one by one, most helpful first. Sites that add nothing to the others
 * are left out, unless they are locked.
 */
export function openingOrder(choice: SiteChoice, chosen: readonly number[]): number[] {
  const rows = chosen.map((candidate) => choice.rows[candidate]);
  const helpful = greedyChoice({ ...choice, rows, locked: [], count: chosen.length }).map((index) => chosen[index]);
  const useless = choice.locked.filter((candidate) => !helpful.includes(candidate));
  return [...helpful, ...useless];
}

function bestNext(choice: SiteChoice, now: Float64Array, figures: Figures) {
  let best: { candidate: number; figures: Figures } | null = null;
  const trial = new Float64Array(now.length);
  for (const [candidate, row] of choice.rows.entries()) {
    trial.set(now);
    lower(trial, row);
    const found = figuresOf(choice, trial);
    if (isBetter(choice.objective, found, best?.figures ?? figures)) best = { candidate, figures: found };
  }
  return best;
}
