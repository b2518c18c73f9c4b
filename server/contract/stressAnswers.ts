import { z } from "zod";
import { type Answer, MINUTES } from "./answer.ts";
import { Assumptions } from "./answers.ts";

export const StressedMunicipality = z.strictObject({
  code: z.string(),
  name: z.string(),
  population: z.number(),
  lostWayPeople: z.number(), // had a way, have none
  fallBeyondPeople: z.number(), // were within T, are beyond it and still have a way
  slowerPeople: z.number(), // on the same side of T, but farther
  /** Of the municipal office; `null` = no way. */
  minutesBefore: MINUTES,
  minutesAfter: MINUTES,
  /** The settlement with most minutes added among those that still have a way; `null` = none is slower. */
  mostSlowed: z.strictObject({ name: z.string(), minutesBefore: z.number(), minutesAfter: z.number() }).nullable(),
});
export type StressedMunicipality = Answer<typeof StressedMunicipality>;

/** POST /api/stress-test: who loses what while something is shut, in the season asked for, against the same 案 with all open. */
export const StressAnswer = z.strictObject({
  assumptions: Assumptions,
  lostWayPeople: z.number(),
  fallBeyondPeople: z.number(),
  slowerPeople: z.number(),
  /** Municipalities that lose anything: those where most people lose every way first, then by those who fall beyond T. */
  municipalities: z.array(StressedMunicipality),
});
export type StressAnswer = Answer<typeof StressAnswer>;
