import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DataError } from "../errors.ts";
import type { ErrorCollector } from "./csv.ts";

const NAME = "data/accuracy.json";

const AccuracyFile = z.object({
  measured: z.iso.date(),
  dataVersion: z.string(),
  measuredOn: z.string(),
  conditions: z.object({ asOf: z.iso.date() }),
  score: z.object({
    bands: z.array(
      z.object({
        band: z.string(),
        pairs: z.number(),
        biasPercent: z.number(),
        medianPercent: z.number(),
        p90Percent: z.number(),
      }),
    ),
    flagPercent: z.number(),
    withoutWay: z.number(),
  }),
  keptApart: z
    .object({
      measuredOn: z.string(),
      pairs: z.number(),
      medianPercent: z.number(),
      p90Percent: z.number(),
      under50MedianPercent: z.number(),
      under50P90Percent: z.number(),
      flagPercent: z.number(),
    })
    .optional(),
  official: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      season: z.string(),
      asOf: z.string(),
      minutes: z.number(),
      ourMinutes: z.number(),
      differencePercent: z.number(),
      source: z.string(),
      note: z.string(),
    }),
  ),
});
/** The last measurement of accuracy, as `npm run accuracy -- --write` left it. */
export type Accuracy = z.infer<typeof AccuracyFile>;

/** Reads data/accuracy.json; null when nothing has been measured. A file of another shape goes to `errors`. */
export function readAccuracy(dataDir: string, errors: ErrorCollector): Accuracy | null {
  const path = join(dataDir, "accuracy.json");
  if (!existsSync(path)) return null;
  const result = errors.attempt(() => {
    const parsed = AccuracyFile.safeParse(jsonOf(readFileSync(path, "utf8")));
    if (parsed.success) return parsed.data;
    const [{ path: field, message }] = parsed.error.issues;
    throw new DataError(NAME, 1, `${field.join(".")}: ${message}`);
  });
  return result ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataError(NAME, 1, error instanceof Error ? error.message : String(error));
  }
}
