import { z } from "zod";
import type { CandidatePlace as CorePlace, OwnWeight as CoreWeight } from "../core/uploads.ts";
import type { Answer } from "./answer.ts";
import { CountedWeight } from "./answers.ts";
import { Reason } from "./reasonAnswers.ts";

export const OwnWeight = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  byPlace: z.enum(["municipality", "settlement"]),
  values: z.record(z.string(), z.number()),
  names: z.record(z.string(), z.string()),
}) satisfies z.ZodType<CoreWeight>;
export type OwnWeight = CoreWeight;

export const CandidatePlace = z.strictObject({
  id: z.string(),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  listName: z.string(),
}) satisfies z.ZodType<CorePlace>;
export type CandidatePlace = CorePlace;

/** One line of an uploaded file, as it was understood; `reason` says why a line was refused. */
export const PreviewLine = z.strictObject({
  line: z.number(),
  text: z.string(), // the place as the file has it
  matched: z.string().nullable(), // the place as we know it
  value: z.number().nullable(),
  reason: Reason.nullable(),
});
export type PreviewLine = Answer<typeof PreviewLine>;
/** POST /api/weights/preview: nothing is kept. */
export const WeightPreview = z.strictObject({
  encoding: z.string(),
  byPlace: OwnWeight.shape.byPlace,
  lines: z.array(PreviewLine),
  accepted: z.number(),
  refused: z.number(),
  total: z.number(), // sum of the accepted values
  /** Municipalities (or settlements) the file does not name: they count as 0. */
  missing: z.array(z.string()),
  /** What a save would keep: key → value. */
  values: z.record(z.string(), z.number()),
});
export type WeightPreview = Answer<typeof WeightPreview>;
/** POST /api/candidate-places/preview: nothing is kept. */
export const PlacesPreview = z.strictObject({
  encoding: z.string(),
  lines: z.array(PreviewLine),
  accepted: z.number(),
  refused: z.number(),
  places: z.array(
    z.strictObject({
      name: z.string(),
      lat: z.number(),
      lon: z.number(),
    }),
  ),
});
export type PlacesPreview = Answer<typeof PlacesPreview>;

export const GonePlace = z.strictObject({
  byPlace: z.enum(["municipality", "settlement"]),
  key: z.string(), // municipality code or settlement id
  name: z.string(), // as it was called
  value: z.number(),
});
export type GonePlace = Answer<typeof GonePlace>;
/** GET /api/weights: the people of every year first, then own ones, without their values. */
export const WeightChoice = CountedWeight.extend({
  total: z.number(), // of what counts: without `gone`
  /** Numbers whose place is no longer in the data; they are kept, and count nowhere until they are moved or dropped. */
  gone: z.array(GonePlace),
});
export type WeightChoice = Answer<typeof WeightChoice>;
