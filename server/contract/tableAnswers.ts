import { z } from "zod";
import type { Answer } from "./answer.ts";

/** What an uploaded file was understood as before its lines: each of it can be chosen otherwise. */
export const TableShown = z.strictObject({
  format: z.enum(["csv", "workbook"]),
  encoding: z.string(), // "UTF-8", "Shift_JIS", …, "Excel"
  delimiter: z.string().nullable(),
  sheet: z.string(), // "" for a text file
  sheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean() })),
  headingLines: z.array(z.number()), // none when the first line is a place already
  headings: z.array(z.string()), // by column
  /** The first lines as they stand, to choose the heading from. */
  firstLines: z.array(z.strictObject({ line: z.number(), text: z.string() })),
});
export type TableShown = Answer<typeof TableShown>;

/** One line of an uploaded file, as it was understood. */
export const PreviewLine = z.strictObject({
  line: z.number(),
  state: z.enum(["kept", "leftOut", "refused"]), // left out: a total, a note; nothing to mend
  text: z.string(), // the place as the file has it
  matched: z.string().nullable(), // the place as we know it
  value: z.number().nullable(),
  reason: z.string().nullable(), // why it is left out or refused
  note: z.string().nullable(), // what a kept line rests on: a sign read as none, an address
  /** Its cells, to be corrected and dropped in again; of refused lines only. */
  cells: z.array(z.string()).exactOptional(),
});
export type PreviewLine = Answer<typeof PreviewLine>;

/** A column of numbers that can be counted. */
export const ColumnChoice = z.strictObject({
  heading: z.string(),
  letter: z.string(), // "C", as Excel names it
  examples: z.array(z.string()),
});
export type ColumnChoice = Answer<typeof ColumnChoice>;

/** Lines of one place that differ by kind (身体, 知的) or by year: which count. */
export const LineChoice = z.strictObject({
  heading: z.string(),
  values: z.array(z.string()),
  chosen: z.string(), // one of `values`, or "sum"
});
export type LineChoice = Answer<typeof LineChoice>;
