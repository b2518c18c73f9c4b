/** What a planner keeps of an uploaded file once its preview is right, and what can be chosen for the preview. */
import { z } from "zod";
import { MAX_OWN_VALUE, MAX_PLACES_IN_LIST, POSITION_BASES } from "../core/uploads.ts";
import { LAT, LON } from "./schemas.ts";
import { line, Name } from "./text.ts";

/** Choices for a preview; each has a default that is found out. */
export const PreviewQuery = z.strictObject({
  sheet: z.string().max(200).optional(),
  headingLine: z.coerce.number().int().min(1).max(1_100_000).optional(),
  lang: z.enum(["ja", "en"]).default("ja"),
});
export const WeightPreviewQuery = PreviewQuery.extend({
  column: z.string().max(2000).optional(), // a heading of `columns`, or its letter
  kind: z.string().max(2000).optional(), // one of `kinds`, or "sum"
  period: z.string().max(2000).optional(), // one of `periods`
});
export type WeightPreviewQuery = z.infer<typeof WeightPreviewQuery>;
export type PreviewQuery = z.infer<typeof PreviewQuery>;

/** A name that is there already: its numbers are replaced, or these are added to them. */
const Mode = z.enum(["replace", "add"]).default("replace");

export const WeightBody = z.strictObject({
  name: Name,
  /** Of the column that was counted: it becomes part of the name, so that every export says what is counted. */
  heading: line(200).optional(),
  unit: line(10, 1).default("人"),
  byPlace: z.enum(["municipality", "settlement"]),
  values: z.record(z.string(), z.number().min(0).max(MAX_OWN_VALUE)),
  mode: Mode,
});
export type WeightBody = z.infer<typeof WeightBody>;

export const PlacesBody = z.strictObject({
  listName: Name,
  places: z
    .array(z.strictObject({ name: Name, lat: LAT, lon: LON, basis: z.enum(POSITION_BASES).default("coordinates") }))
    .min(1)
    .max(MAX_PLACES_IN_LIST),
  mode: Mode,
});
export type PlacesBody = z.infer<typeof PlacesBody>;

/** Whose list of a name is meant; "" = one of no centre. */
export const ListQuery = z.strictObject({ centre: z.string().max(40).optional() });

/** What becomes of the number of a place that is gone: it goes to another place, or (null) is dropped. */
export const MoveBody = z.strictObject({ from: z.string().min(1).max(40), to: z.string().min(1).max(40).nullable() });
