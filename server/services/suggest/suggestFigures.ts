import type { SuggestFigures } from "../../contract/suggestAnswers.ts";
import type { Places } from "../../core/places.ts";
import { type Gain, gainBetween } from "../../core/suggest/gains.ts";
import { type Figures, figuresOf, minutesWith, type SiteChoice } from "../../core/suggest/siteChoice.ts";
import { sentMinutes, sentPeople, sentWorst } from "../coverage/sentFigures.ts";

/** The objective in the unit people speak of. */
export function sentValue({ objective }: SiteChoice, figures: Figures): number | null {
  if (objective === "coverage") return sentPeople(figures.peopleWithin);
  if (objective === "mean") return figures.meanMinutes === null ? null : sentMean(figures.meanMinutes);
  return figures.worstMinutes === null ? null : sentMinutes(figures.worstMinutes);
}

/** A bound on the loss, in the same unit. */
export function sentBound({ objective }: SiteChoice, start: Figures, lossBound: number): number | null {
  if (objective === "coverage") return sentPeople(-lossBound);
  if (start.meanMinutes === null) return null;
  if (objective === "worst") return sentMinutes(lossBound);
  const people = start.personMinutes / start.meanMinutes;
  return sentMean(lossBound / people);
}

export function sentMean(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

export function sentGain({ people, meanMinutes, worstMinutes }: Gain): Gain {
  return { people: sentPeople(people), meanMinutes: sentMean(meanMinutes), worstMinutes: sentMean(worstMinutes) };
}

/** What a candidate gains as the only new site. */
export function aloneGain(choice: SiteChoice, row: Float64Array): Gain {
  const alone = minutesWith({ ...choice, rows: [row] }, [0]);
  return sentGain(gainBetween(figuresOf(choice, choice.minutes), figuresOf(choice, alone)));
}

export function sentFigures(places: Places, figures: Figures): SuggestFigures {
  const { peopleWithin, meanMinutes, worstMinutes, worstPlace } = figures;
  const worst = worstPlace === null || worstMinutes === null ? null : { settlement: worstPlace, minutes: worstMinutes };
  return {
    peopleWithin: sentPeople(peopleWithin),
    meanMinutes: meanMinutes === null ? null : sentMean(meanMinutes),
    worst: worst && sentWorst(places, worst),
  };
}
