import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DataError } from "../errors.ts";
import type { ErrorCollector } from "./csv.ts";

const Score = z.object({
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
});

/** data/roads/calibration.json: the speeds fitted again and again, each time scored on stations left out of the fit. */
const CalibrationFile = z.object({
  calibrated: z.iso.date(),
  pairs: z.number(),
  scores: z.object({ "stations kept apart": Score }),
});

const AccuracyFile = z.object({
  measured: z.iso.date(),
  dataVersion: z.string(),
  measuredOn: z.string(),
  conditions: z.object({ asOf: z.iso.date() }),
  score: Score,
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
export type Accuracy = z.infer<typeof AccuracyFile> & { readonly crossValidated: CrossValidated | null };

/** How the fit does on pairs of stations it has not seen; `pairs` is how many the speeds were fitted to. */
export interface CrossValidated {
  readonly calibrated: string;
  readonly pairs: number;
  readonly score: z.infer<typeof Score>;
}

/** Reads data/accuracy.json and the cross-validation beside it; null when nothing has been measured. A file of another shape goes to `errors`. */
export function readAccuracy(dataDir: string, errors: ErrorCollector): Accuracy | null {
  const measured = read(dataDir, "accuracy.json", AccuracyFile, errors);
  const calibration = read(dataDir, join("roads", "calibration.json"), CalibrationFile, errors);
  if (!measured) return null;
  const crossValidated = calibration && {
    calibrated: calibration.calibrated,
    pairs: calibration.pairs,
    score: calibration.scores["stations kept apart"],
  };
  return { ...measured, crossValidated };
}

function read<S extends z.ZodType>(
  dataDir: string,
  file: string,
  schema: S,
  errors: ErrorCollector,
): z.infer<S> | null {
  const path = join(dataDir, file);
  if (!existsSync(path)) return null;
  const name = `data/${file.replaceAll("\\", "/")}`;
  const result = errors.attempt(() => {
    const parsed = schema.safeParse(jsonOf(readFileSync(path, "utf8"), name));
    if (parsed.success) return parsed.data;
    const [{ path: field, message }] = parsed.error.issues;
    throw new DataError(name, 1, `${field.join(".")}: ${message}`);
  });
  return result ?? null;
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataError(name, 1, error instanceof Error ? error.message : String(error));
  }
}
