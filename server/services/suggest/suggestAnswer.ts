import type { Alternative, MunicipalityGain, SuggestAnswer, SuggestedSite } from "../../contract/suggestAnswers.ts";
import type { Places } from "../../core/places.ts";
import { gainBetween, gapOf, type OpeningStep, openingSteps } from "../../core/suggest/gains.ts";
import { openingOrder } from "../../core/suggest/greedy.ts";
import { type Figures, figuresOf, minutesWith, type SiteChoice } from "../../core/suggest/siteChoice.ts";
import { nearBestSwaps } from "../../core/suggest/swaps.ts";
import { sentMinutes, sentPeople } from "../coverage/sentFigures.ts";
import { reportWish, type WishPlace } from "./reportWishes.ts";
import type { Candidate } from "./suggestCandidates.ts";
import { aloneGain, sentBound, sentFigures, sentGain, sentMean, sentValue } from "./suggestFigures.ts";
import type { Solved } from "./suggestWorker.ts";

const MOST_ALTERNATIVES = 12;

/** A choice with the names that belong to its numbers, and what the answer says whatever is chosen. */
export interface NamedChoice {
  readonly places: Places;
  readonly choice: SiteChoice;
  readonly candidates: readonly Candidate[];
  readonly wishes: readonly WishPlace[];
  readonly greedy: readonly number[];
  readonly assumptions: SuggestAnswer["assumptions"];
}

/** @param solved  the proved or best found choices; null = the greedy one, as long as nothing else is known */
export function suggestAnswer(named: NamedChoice, solved: Solved | null): SuggestAnswer {
  const found = solved?.found ?? null;
  const { places, choice, candidates, wishes, greedy, assumptions } = named;
  const order = openingOrder(choice, found?.chosen ?? greedy);
  const figures = (chosen: readonly number[]) => figuresOf(choice, minutesWith(choice, chosen));
  const [start, proposal] = [figures([]), figures(order)];
  const proposed = order.map((index) => candidates[index]);
  return {
    status: found?.isProved ? "optimal" : "feasible",
    gap: found && (found.isProved ? 0 : gapOf(choice, proposal, found.lossBound)),
    objective: choice.objective,
    value: {
      start: sentValue(choice, start),
      greedy: sentValue(choice, figures(greedy)),
      proposal: sentValue(choice, proposal),
      bound: found && (found.isProved ? sentValue(choice, proposal) : sentBound(choice, start, found.lossBound)),
    },
    n: choice.count,
    sites: openingSteps(choice, order).map((step) => sentSite(named, step)),
    curve: (solved?.curve ?? []).map(({ count, chosen, isProved }) => ({
      ...{ n: count, isProved, after: sentFigures(places, figures(chosen)) },
      sites: chosen.map((index) => nameOf(candidates[index])),
    })),
    start: sentFigures(places, start),
    proposal: sentFigures(places, proposal),
    candidates: candidates.length,
    alternatives: alternativesOf(named, order, start),
    reportWishes: wishes.map((wish) => reportWish(places, choice, wish, proposed)),
    assumptions,
  };
}

function sentSite(named: NamedChoice, step: OpeningStep): SuggestedSite {
  const { places, choice, candidates } = named;
  const candidate = candidates[step.candidate];
  const { lat, lon } = candidate.own ?? candidate.municipality;
  return {
    ...{ ...nameOf(candidate), centre: places.centres[candidate.centre].id, lat, lon },
    isLocked: choice.locked.includes(step.candidate),
    gainedPeople: sentPeople(step.gain.people),
    gain: sentGain(step.gain),
    alone: aloneGain(choice, choice.rows[step.candidate]),
    after: sentFigures(places, step.figures),
    municipalities: municipalityGains(named, step),
  };
}

function nameOf({ municipality: { code, name }, own }: Candidate) {
  const place = own && { id: own.id, name: own.name, listName: own.listName };
  return { code, municipality: name, ...(place ? { own: place } : {}) };
}

/** Everybody who gets nearer by this step, by municipality. */
function municipalityGains({ places, choice }: NamedChoice, step: OpeningStep): MunicipalityGain[] {
  const gainers = new Map<string, number[]>();
  for (const [place, { municipalityCode }] of places.settlements.entries()) {
    if (!(step.after[place] < step.before[place]) || choice.people[place] === 0) continue;
    gainers.set(municipalityCode, [...(gainers.get(municipalityCode) ?? []), place]);
  }
  return places.municipalities
    .flatMap(({ code, name }, index): MunicipalityGain[] => {
      const own = gainers.get(code);
      const office = places.settlements.length + index;
      return own ? [{ code, municipality: name, ...gainOf(choice, step, own, office) }] : [];
    })
    .sort((a, b) => b.peopleNewlyWithin - a.peopleNewlyWithin || b.people - a.people);
}

function gainOf(
  { people, thresholdMinutes }: SiteChoice,
  { before, after }: OpeningStep,
  gainers: readonly number[],
  office: number,
): Omit<MunicipalityGain, "code" | "municipality"> {
  const sum = (of: readonly number[], value: (place: number) => number) =>
    of.reduce((total, place) => total + value(place), 0);
  const peopleOf = (of: readonly number[]) => sum(of, (place) => people[place]);
  const mean = (minutes: Float64Array, of: readonly number[]) =>
    sentMean(sum(of, (place) => people[place] * minutes[place]) / peopleOf(of));
  const hadWay = gainers.filter((place) => before[place] < Infinity);
  const newlyWithin = gainers.filter((place) => before[place] > thresholdMinutes && after[place] <= thresholdMinutes);
  return {
    people: sentPeople(peopleOf(gainers)),
    peopleNewlyWithin: sentPeople(peopleOf(newlyWithin)),
    meanMinutesBefore: hadWay.length > 0 ? mean(before, hadWay) : null,
    meanMinutesAfter: mean(after, gainers),
    officeMinutesBefore: sentMinutes(before[office]),
    officeMinutesAfter: sentMinutes(after[office]),
  };
}

function alternativesOf({ places, choice, candidates }: NamedChoice, order: readonly number[], start: Figures) {
  const named = (candidate: number) => nameOf(candidates[candidate]);
  return nearBestSwaps(choice, order, MOST_ALTERNATIVES).map(
    (swap): Alternative => ({
      insteadOf: named(swap.out),
      take: named(swap.in),
      gain: sentGain(gainBetween(start, swap.figures)),
      after: sentFigures(places, swap.figures),
    }),
  );
}
