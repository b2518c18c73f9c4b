import { type Figures, figuresOf, lossOf, lower, type SiteChoice } from "./siteChoice.ts";

/** What one step changes: people newly within T, minutes of mean and longest time won. Never negative. */
export interface Gain {
  readonly people: number;
  readonly meanMinutes: number;
  readonly worstMinutes: number;
}

export function gainBetween(before: Figures, after: Figures): Gain {
  return {
    people: after.peopleWithin - before.peopleWithin,
    meanMinutes: (before.meanMinutes ?? 0) - (after.meanMinutes ?? 0),
    worstMinutes: (before.worstMinutes ?? 0) - (after.worstMinutes ?? 0),
  };
}

/** One site opened after those before it, with every place's minutes just before and after. */
export interface OpeningStep {
  readonly candidate: number;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly figures: Figures;
  readonly gain: Gain;
}

/** The curve of the 1st, 2nd, 3rd … site. */
export function openingSteps(choice: SiteChoice, order: readonly number[]): OpeningStep[] {
  let before = choice.minutes;
  let figures = figuresOf(choice, before);
  return order.map((candidate) => {
    const after = before.slice();
    lower(after, choice.rows[candidate]);
    const afterFigures = figuresOf(choice, after);
    const step = { candidate, before, after, figures: afterFigures, gain: gainBetween(figures, afterFigures) };
    before = after;
    figures = afterFigures;
    return step;
  });
}

/** How much of the gain that may still be possible a choice leaves open: 0 = none, 0.02 = at most 2 % of the best gain. */
export function gapOf(choice: SiteChoice, chosen: Figures, lossBound: number): number {
  const start = lossOf(choice.objective, figuresOf(choice, choice.minutes));
  const possibleGain = start - lossBound;
  const open = lossOf(choice.objective, chosen) - lossBound;
  return possibleGain > 0 && open > 0 ? open / possibleGain : 0;
}
