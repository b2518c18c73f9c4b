/** What POST /api/suggest answers. People are persons, or the unit of the chosen weight; minutes are one way by car. */
import type { Gain } from "../core/suggest/gains.ts";
import type { Objective } from "../core/suggest/siteChoice.ts";
import type { Assumptions, Problem, WorstPlace } from "./answers.ts";

export type { Gain, Objective };

/** The people the proposal is for: all of Hokkaido, or one centre's. */
export interface SuggestFigures {
  readonly peopleWithin: number;
  readonly meanMinutes: number | null; // of the people who have a way as things stand
  readonly worst: WorstPlace | null; // of the same people
}

/** Why here: a municipality whose people get nearer when the site opens after those listed before it. */
export interface MunicipalityGain {
  readonly code: string;
  readonly municipality: string;
  readonly people: number; // who get nearer at all
  readonly peopleNewlyWithin: number;
  readonly meanMinutesBefore: number | null; // of those people; null = no way before
  readonly meanMinutesAfter: number;
  readonly officeMinutesBefore: number | null;
  readonly officeMinutesAfter: number | null;
}

export interface SuggestedSite {
  readonly code: string;
  readonly municipality: string;
  readonly centre: string; // in charge of the municipality: it would run the site
  readonly lat: number; // municipal office
  readonly lon: number;
  readonly isLocked: boolean;
  readonly gainedPeople: number; // newly within T when opened after the sites before it; these add up to the whole gain
  readonly gain: Gain; // the same step under all three measures
  readonly alone: Gain; // as the only new site
  readonly after: SuggestFigures; // with this site and those before it: the curve of the 1st, 2nd, 3rd … site
  readonly municipalities: readonly MunicipalityGain[]; // most people first
}

/** The proposal with one site exchanged, keeping at least 99 % of the objective's gain. */
export interface Alternative {
  readonly insteadOf: { readonly code: string; readonly municipality: string };
  readonly take: { readonly code: string; readonly municipality: string };
  readonly gain: Gain; // of the whole choice, from the start
  readonly after: SuggestFigures;
}

/** A place the report itself names for a satellite or an ICT consultation point. */
export interface ReportWish {
  readonly code: string;
  readonly municipality: string;
  readonly centre: string; // in charge of the municipality
  readonly isProposed: boolean; // true = same as ours, false = other
  readonly alone: Gain; // as a satellite, as the only new site; compare with `alone` of ours
  /** Our site that is nearest to it by car; null when none is proposed or no way leads there. */
  readonly nearestProposed: {
    readonly code: string;
    readonly municipality: string;
    readonly minutes: number | null;
  } | null;
  readonly statements: readonly {
    readonly kind: string; // satellite or remote
    readonly entryType: string; // model or wish
    readonly statement: string;
    readonly source: string;
  }[];
}

export interface SuggestAnswer {
  /** optimal: proved; feasible: the best found, which may lack at most `gap` of the best possible gain. */
  readonly status: "optimal" | "feasible";
  /** 0 when proved; null for the greedy answer sent first, which has no bound yet. */
  readonly gap: number | null;
  readonly objective: Objective;
  /** People within T, mean minutes or longest minutes, as the objective has it; `bound`: no choice does better. */
  readonly value: {
    readonly start: number | null;
    readonly greedy: number | null;
    readonly proposal: number | null;
    readonly bound: number | null;
  };
  readonly n: number;
  /** In order of opening, most helpful first. Fewer than n where further sites would gain nothing. */
  readonly sites: readonly SuggestedSite[];
  readonly start: SuggestFigures; // as things stand
  readonly proposal: SuggestFigures;
  readonly candidates: number; // municipal offices looked at
  /** Found by exchanging one site: complete for one site, a sample for more. Best first. */
  readonly alternatives: readonly Alternative[];
  readonly reportWishes: readonly ReportWish[];
  readonly assumptions: Assumptions & { readonly centre: string | null };
}

/** The lines of the answer as application/x-ndjson, in this order; closing the connection stops the search. */
export type SuggestLine =
  | { readonly type: "greedy"; readonly answer: SuggestAnswer }
  | {
      readonly type: "progress";
      readonly seconds: number; // since the search began
      readonly nodes: number; // branches looked into
      readonly openShare: number | null; // share of the loss not yet proved; null = no bound yet
    }
  | { readonly type: "answer"; readonly answer: SuggestAnswer }
  | { readonly type: "problem"; readonly problem: Problem };
