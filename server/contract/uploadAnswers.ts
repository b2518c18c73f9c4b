import { z } from "zod";
import type { CandidatePlace as CorePlace, OwnWeight as CoreWeight } from "../core/uploads.ts";
import type { Answer } from "./answer.ts";
import { CountedWeight } from "./answers.ts";
import { ColumnChoice, LineChoice, PreviewLine, TableShown } from "./tableAnswers.ts";

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
  basis: z.enum(["coordinates", "town"]),
}) satisfies z.ZodType<CorePlace>;
export type CandidatePlace = CorePlace;

/** Whose an own table is, and whether the person asking may change it; left out where nobody signs in and it is no centre's. */
export const TableAccess = z.strictObject({
  owner: z.string().nullable(),
  centreId: z.string().nullable(),
  mayChange: z.boolean(),
});
export type TableAccess = Answer<typeof TableAccess>;
export const KeptPlace = CandidatePlace.extend({ access: TableAccess.exactOptional() });
export type KeptPlace = Answer<typeof KeptPlace>;

const previewFields = {
  table: TableShown,
  encoding: z.string(),
  lines: z.array(PreviewLine),
  accepted: z.number(),
  refused: z.number(),
  leftOut: z.number(), // totals, notes: nothing to mend
  /** What a person should know of the reading as a whole, a sentence each. */
  remarks: z.array(z.string()),
};

/** POST /api/weights/preview: nothing is kept. */
export const WeightPreview = z.strictObject({
  ...previewFields,
  byPlace: OwnWeight.shape.byPlace,
  /** Every column of numbers. */
  columns: z.array(ColumnChoice),
  /** The heading of the column that counts; null asks which of `columns`, and nothing is accepted before. */
  column: z.string().nullable(),
  kinds: LineChoice.nullable(),
  periods: LineChoice.nullable(),
  unit: z.string().nullable(), // as the heading or the lines above it name it
  suggestedName: z.string(), // from the heading
  total: z.number(), // sum of the accepted values
  /** Municipalities (or settlements) the file does not name: they count as 0. */
  missing: z.array(z.string()),
  /** Places the file names without a number (unknown, suppressed): they count as 0, too. */
  unknown: z.array(z.string()),
  /** What a save would keep: key → value. */
  values: z.record(z.string(), z.number()),
});
export type WeightPreview = Answer<typeof WeightPreview>;

/** POST /api/candidate-places/preview: nothing is kept. */
export const PlacesPreview = z.strictObject({
  ...previewFields,
  /** What a save would keep; `basis` where the position is an address's 町・字. */
  places: z.array(
    z.strictObject({ name: z.string(), lat: z.number(), lon: z.number(), basis: z.literal("town").exactOptional() }),
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
  access: TableAccess.exactOptional(),
});
export type WeightChoice = Answer<typeof WeightChoice>;
