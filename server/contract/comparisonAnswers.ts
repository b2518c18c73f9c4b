import { z } from "zod";
import type { Equity } from "../core/coverage/equity.ts";
import { type Answer, bySeason, MINUTES } from "./answer.ts";
import { Assumptions, Measures } from "./answers.ts";

/** A 案 named with the version that was compared. */
export const ComparedScenario = z.strictObject({
  id: z.number(),
  name: z.string(),
  version: z.number(),
});
export type ComparedScenario = Answer<typeof ComparedScenario>;

export const ComparedMeasures = Measures.extend({
  gini: z.number().nullable(),
  p10Minutes: MINUTES,
  p50Minutes: MINUTES,
  p90Minutes: MINUTES,
} satisfies Record<keyof Equity, z.ZodType>);
export type ComparedMeasures = Answer<typeof ComparedMeasures>;
/**
 * b − a of the values as they are shown, in the unit of each measure. Excess, mean, longest and Gini hold for the
 * people who have a way: `null` where one side has no value, or where other people have a way in b than in a.
 */
export const MeasureDifference = z.strictObject({
  within60: z.number(),
  within90: z.number(),
  within120: z.number(),
  withinThreshold: z.number(),
  overThreshold: z.number(),
  unreachable: z.number(),
  excessPersonMinutes: z.number().nullable(),
  nearerElsewhere: z.number(),
  winterOnlyOver: z.number(),
  periodicOnlyWithin: z.number(),
  remoteOnlyWithin: z.number(),
  firstContactPeople: z.number(),
  reactionPeople: z.number(),
  ownWayPeople: z.number(),
  pickupOnlyPeople: z.number(),
  meanMinutes: MINUTES,
  worstMinutes: MINUTES,
  gini: z.number().nullable(),
});
export type MeasureDifference = Answer<typeof MeasureDifference>;

export const ComparedTerritory = z.strictObject({
  kind: z.enum(["whole", "centre", "area"]),
  id: z.string(),
  name: z.string(),
  centreId: z.string().nullable(),
  a: bySeason(ComparedMeasures),
  b: bySeason(ComparedMeasures),
  difference: bySeason(MeasureDifference),
});
export type ComparedTerritory = Answer<typeof ComparedTerritory>;
/** A municipality whose office changes sides of the threshold between a and b in the season asked for. */
export const CrossingMunicipality = z.strictObject({
  code: z.string(),
  name: z.string(),
  change: z.enum(["comes_within", "falls_beyond"]),
  aMinutes: MINUTES,
  bMinutes: MINUTES,
});
export type CrossingMunicipality = Answer<typeof CrossingMunicipality>;
/** GET /api/scenarios/:a/compare/:b */
export const ComparisonAnswer = z.strictObject({
  assumptions: Assumptions.omit({ scenario: true }),
  a: ComparedScenario,
  b: ComparedScenario,
  territories: z.array(ComparedTerritory),
  crossings: z.array(CrossingMunicipality),
  /** By settlement: minutes in a, in b, and b − a; `null` where there is no way (difference: on either side). */
  settlements: z.strictObject({
    a: bySeason(z.array(z.number().nullable())),
    b: bySeason(z.array(z.number().nullable())),
    difference: bySeason(z.array(z.number().nullable())),
    needsFerry: z.strictObject({
      a: z.array(z.number()),
      b: z.array(z.number()),
    }), // indices
  }),
});
export type ComparisonAnswer = Answer<typeof ComparisonAnswer>;
/** GET /api/scenarios/ranking: one row a 案, for all Hokkaido or the territory asked for. */
export const RankingRow = ComparedScenario.extend({
  isBuiltIn: z.boolean(),
  siteCount: z.number(),
  now: bySeason(ComparedMeasures),
  /** Share of people within 30, 60, 90, 120, 150 and 180 minutes in the season asked for: a sparkline. */
  withinShares: z.array(z.number()),
});
export type RankingRow = Answer<typeof RankingRow>;

export const RankingAnswer = z.strictObject({
  assumptions: Assumptions.omit({ scenario: true }),
  territory: z.strictObject({
    id: z.string(),
    name: z.string(),
  }),
  rows: z.array(RankingRow),
});
export type RankingAnswer = Answer<typeof RankingAnswer>;
