import { z } from "zod";
import { ROAD_CLASSES } from "../core/roads/roadRows.ts";
import type { Answer } from "./answer.ts";

const NamedPoint = z.strictObject({ name: z.string(), lat: z.number(), lon: z.number() });

/** What is drawn near by, of the square of half a degree that holds a point. */
export const CloseUpAnswer = z.strictObject({
  roads: z.array(
    z.strictObject({
      roadClass: z.enum(ROAD_CLASSES),
      number: z.string(), // 235, E63; "" = none
      closedInWinter: z.boolean(),
      lines: z.array(z.array(z.tuple([z.number(), z.number()]))), // lat, lon
    }),
  ),
  interchanges: z.array(NamedPoint),
  towns: z.array(NamedPoint), // the larger ones first
});
export type CloseUpAnswer = Answer<typeof CloseUpAnswer>;
