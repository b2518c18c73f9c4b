/** 今の数字: what is asked and answered. */
import { z } from "zod";
import type { CentreFigures as CoreFigures } from "../core/scenario/centreFigures.ts";
import { isDay } from "../core/schedule/days.ts";
import type { Answer, Given } from "./answer.ts";
import { LAT, LON } from "./schemas.ts";
import { line } from "./text.ts";

const TEXT = line(120)
  .transform((text) => text || null)
  .nullable()
  .default(null);
const COUNT = z.number().int().min(0).max(1e6).nullable().default(null);

/** PUT /api/centre-figures/{centreId}; what is left out or null is not said: the report's figure holds. */
export const CentreFiguresBody = z
  .strictObject({
    address: TEXT,
    lat: LAT.nullable().default(null),
    lon: LON.nullable().default(null),
    phone: TEXT,
    staff: z.number().min(0).max(1000).nullable().default(null),
    registered: COUNT,
    workplaceVisits: COUNT,
    placements: COUNT,
    asOf: z.string().refine(isDay, "must be a day of the calendar, YYYY-MM-DD"),
    savedBy: line(60, 1),
  } satisfies Record<keyof CoreFigures | "savedBy", z.ZodType>)
  .refine(({ lat, lon }) => (lat === null) === (lon === null), {
    path: ["lon"],
    message: "lat and lon belong together: give both or neither",
  });
export type CentreFiguresBody = Given<typeof CentreFiguresBody>;

/** GET /api/centre-figures: the 11 centres in their order; `kept` null = only the report speaks. */
export const CentreFiguresAnswer = z.array(
  z.strictObject({
    centreId: z.string(),
    kept: z
      .strictObject({
        version: z.number(),
        savedBy: z.string(),
        savedAt: z.string(),
        figures: z.strictObject({
          address: z.string().nullable(),
          lat: z.number().nullable(),
          lon: z.number().nullable(),
          phone: z.string().nullable(),
          staff: z.number().nullable(),
          registered: z.number().nullable(),
          workplaceVisits: z.number().nullable(),
          placements: z.number().nullable(),
          asOf: z.string(),
        } satisfies Record<keyof CoreFigures, z.ZodType>),
      })
      .nullable(),
  }),
);
export type CentreFiguresAnswer = Answer<typeof CentreFiguresAnswer>;

export const CentreFiguresFileQuery = z.strictObject({ savedBy: line(60, 1) });
