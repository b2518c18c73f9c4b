import { z } from "zod";
import { CoverageBody, CoverageQuery, DATE } from "../contract/schemas.ts";
import { LANGUAGES, LAYOUTS, ORIENTATIONS, PAPERS, TONES } from "../export/sheet/sheetContent.ts";

/** What a sheet takes besides what its coverage is asked for. */
const sheetFields = {
  paper: z.enum(PAPERS).default("A4"),
  orientation: z.enum(ORIENTATIONS).default("landscape"),
  layout: z.enum(LAYOUTS).default("single"),
  tone: z.enum(TONES).default("colour"),
  lang: z.enum(LANGUAGES).default("ja"),
  title: z.string().trim().max(80).optional(),
  subtitle: z.string().trim().max(160).optional(),
  centre: z.string().min(1).max(40).optional(), // layout=centre
  date: DATE.optional(), // printed on the sheet; today if left out
};

/** layout=before-after and difference: the 案 to end with; left out, 現状 is compared with `scenario`. */
const COMPARED = z.number().int().positive();

export const SheetQuery = CoverageQuery.extend({ ...sheetFields, b: z.coerce.number().pipe(COMPARED).optional() });
export type SheetQuery = z.infer<typeof SheetQuery>;

/** The sheet's own fields of either. */
export type SheetFields = Pick<SheetQuery, keyof typeof sheetFields | "b">;

/** The same with sites that are not saved. */
export const SheetBody = CoverageBody.extend({ ...sheetFields, b: COMPARED.optional() });
export type SheetBody = z.infer<typeof SheetBody>;
