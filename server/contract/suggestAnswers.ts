import { z } from "zod";
import type { Gain as CoreGain } from "../core/suggest/gains.ts";
import { OBJECTIVES } from "../core/suggest/siteChoice.ts";
import { type Answer, MINUTES } from "./answer.ts";
import { Assumptions, Problem, WorstPlace } from "./answers.ts";

/** What one step changes; see core/suggest/gains.ts. */
export const Gain = z.strictObject({
  people: z.number(),
  meanMinutes: z.number(),
  worstMinutes: z.number(),
}) satisfies z.ZodType<CoreGain>;
export type Gain = CoreGain;

/** What POST /api/suggest answers. People are persons, or the unit of the chosen weight; minutes are one way by car. */

/** The people the proposal is for: all of Hokkaido, or one centre's. */
export const SuggestFigures = z.strictObject({
  peopleWithin: z.number(),
  meanMinutes: MINUTES, // of the people who have a way as things stand
  worst: WorstPlace.nullable(), // of the same people
});
export type SuggestFigures = Answer<typeof SuggestFigures>;
/** Why here: a municipality whose people get nearer when the site opens after those listed before it. */
export const MunicipalityGain = z.strictObject({
  code: z.string(),
  municipality: z.string(),
  people: z.number(), // who get nearer at all
  peopleNewlyWithin: z.number(),
  meanMinutesBefore: z.number().nullable(), // of those people; null = no way before
  meanMinutesAfter: z.number(),
  officeMinutesBefore: z.number().nullable(),
  officeMinutesAfter: z.number().nullable(),
});
export type MunicipalityGain = Answer<typeof MunicipalityGain>;

/** A place of an uploaded list; left out where the municipal office is meant. */
const OwnPlace = z.strictObject({ id: z.string(), name: z.string(), listName: z.string() }).exactOptional();

export const SuggestedSite = z.strictObject({
  own: OwnPlace,
  code: z.string(), // of the municipality it lies in
  municipality: z.string(),
  centre: z.string(), // in charge of the municipality: it would run the site
  lat: z.number(), // of the municipal office or the own place
  lon: z.number(),
  isLocked: z.boolean(),
  gainedPeople: z.number(), // newly within T when opened after the sites before it; these add up to the whole gain
  gain: Gain, // the same step under all three measures
  alone: Gain, // as the only new site
  after: SuggestFigures, // with this site and those before it
  municipalities: z.array(MunicipalityGain), // most people first
});
export type SuggestedSite = Answer<typeof SuggestedSite>;
/** The proposal with one site exchanged, keeping at least 99 % of the objective's gain. */
export const Alternative = z.strictObject({
  insteadOf: z.strictObject({ own: OwnPlace, code: z.string(), municipality: z.string() }),
  take: z.strictObject({ own: OwnPlace, code: z.string(), municipality: z.string() }),
  gain: Gain, // of the whole choice, from the start
  after: SuggestFigures,
});
export type Alternative = Answer<typeof Alternative>;
/** A place the report itself names for a satellite or an ICT consultation point. */
export const ReportWish = z.strictObject({
  code: z.string(),
  municipality: z.string(),
  centre: z.string(), // in charge of the municipality
  isProposed: z.boolean(), // true = same as ours, false = other
  alone: Gain, // as a satellite, as the only new site; compare with `alone` of ours
  /** Our site that is nearest to it by car; null when none is proposed or no way leads there. */
  nearestProposed: z
    .strictObject({
      code: z.string(),
      municipality: z.string(),
      minutes: MINUTES,
    })
    .nullable(),
  statements: z.array(
    z.strictObject({
      kind: z.string(), // satellite or remote
      entryType: z.string(), // model or wish
      statement: z.string(),
      source: z.string(),
    }),
  ),
});
export type ReportWish = Answer<typeof ReportWish>;

/** The best choice of so many sites: not the first sites of a larger one. */
export const CurvePoint = z.strictObject({
  n: z.number(),
  isProved: z.boolean(), // else the best found when time was up
  sites: z.array(z.strictObject({ own: OwnPlace, code: z.string(), municipality: z.string() })), // fewer where more would gain nothing
  after: SuggestFigures,
});
export type CurvePoint = Answer<typeof CurvePoint>;

export const SuggestAnswer = z.strictObject({
  /** optimal: proved; feasible: the best found, which may lack at most `gap` of the best possible gain. */
  status: z.enum(["optimal", "feasible"]),
  /** 0 when proved; null for the greedy answer sent first, which has no bound yet. */
  gap: z.number().nullable(),
  objective: z.enum(OBJECTIVES),
  /** People within T, mean minutes or longest minutes, as the objective has it; `bound`: no choice does better. */
  value: z.strictObject({
    start: z.number().nullable(),
    greedy: z.number().nullable(),
    proposal: z.number().nullable(),
    bound: z.number().nullable(),
  }),
  n: z.number(),
  /** In order of opening, most helpful first. Fewer than n where further sites would gain nothing. */
  sites: z.array(SuggestedSite),
  /** The best choice of every number up to n, each searched for by itself; empty while only the greedy answer is known. */
  curve: z.array(CurvePoint),
  start: SuggestFigures, // as things stand
  proposal: SuggestFigures,
  candidates: z.number(), // municipal offices and own places looked at
  /** Found by exchanging one site: complete for one site, a sample for more. Best first. */
  alternatives: z.array(Alternative),
  reportWishes: z.array(ReportWish),
  assumptions: Assumptions.extend({ centre: z.string().nullable() }),
});
export type SuggestAnswer = Answer<typeof SuggestAnswer>;
/** The lines of the answer as application/x-ndjson, in this order; closing the connection stops the search. */
export const SuggestLine = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("greedy"),
    answer: SuggestAnswer,
  }),
  z.strictObject({
    type: z.literal("progress"),
    seconds: z.number(), // since the search began
    nodes: z.number(), // branches looked into
    openShare: z.number().nullable(), // share of the loss not yet proved; null = no bound yet
  }),
  z.strictObject({
    type: z.literal("answer"),
    answer: SuggestAnswer,
  }),
  z.strictObject({
    type: z.literal("problem"),
    problem: Problem,
  }),
]);
export type SuggestLine = Answer<typeof SuggestLine>;
