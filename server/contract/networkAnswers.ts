import { z } from "zod";
import { NETWORK_KINDS, NETWORK_LIMITS } from "../core/roads/networkAbout.ts";
import type { Answer } from "./answer.ts";

/** The road network minutes come from: the route sheets, an imported file or a routing server, and the day of its map. */
export const RoadsInUse = z.strictObject({
  kind: z.enum(NETWORK_KINDS),
  name: z.string(),
  day: z.string().nullable(),
  limits: z.array(z.enum(NETWORK_LIMITS)), // what it cannot do
});
export type RoadsInUse = Answer<typeof RoadsInUse>;
