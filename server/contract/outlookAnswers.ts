import { z } from "zod";
import { POPULATION_KINDS, POPULATION_YEARS } from "../core/population.ts";
import type { Answer } from "./answer.ts";
import { Assumptions } from "./answers.ts";

/** One territory in one year of people, roads and sites as asked for. */
export const OutlookYear = z.strictObject({
  year: z.literal(POPULATION_YEARS),
  kind: z.enum(POPULATION_KINDS),
  people: z.number(),
  beyond: z.number(), // people beyond T; no way counts as beyond
  baselineBeyond: z.number(), // in 現状
});
export type OutlookYear = Answer<typeof OutlookYear>;

/**
 * POST /api/population-outlook: how many people would be beyond T in every year of data/population.csv. Only the people change:
 * drive times stay as they are, and so do a municipality's shares by settlement.
 */
export const PopulationOutlook = z.strictObject({
  assumptions: Assumptions.omit({ weight: true }),
  territories: z.array(
    z.strictObject({
      kind: z.enum(["whole", "centre", "area"]),
      id: z.string(),
      name: z.string(),
      years: z.array(OutlookYear),
    }),
  ),
});
export type PopulationOutlook = Answer<typeof PopulationOutlook>;
