import type { SolveCover } from "./coverProblem.ts";
import { type ExactChoice, exactChoice } from "./exactChoice.ts";
import type { SiteChoice } from "./siteChoice.ts";

/** The best choice of so many sites. */
export interface CurvePoint extends ExactChoice {
  readonly count: number;
}

/**
 * The best choice for every number of sites up to the one asked for, each searched for by itself: the best two need not
 * hold the best one. Starts with as many as are locked, and with one at least.
 * @param whole  the choice of all `choice.count`, found already
 */
export function exactCurve(choice: SiteChoice, solve: SolveCover, whole: ExactChoice): CurvePoint[] {
  if (choice.count === 0) return [];
  const points: CurvePoint[] = [];
  for (let count = Math.max(1, choice.locked.length); count < choice.count; count++) {
    points.push({ count, ...exactChoice({ ...choice, count }, solve) });
  }
  return [...points, { count: choice.count, ...whole }];
}
