import { z } from "zod";
import type { Reason as CoreReason } from "../core/reasons.ts";
import { REASON_CODES } from "../words/reasons.ts";

/** Why something is refused or otherwise than asked for: a code and its values, see core/reasons.ts. Words are the reader's. */
export const Reason = z.looseObject({ code: z.enum(REASON_CODES) }) as unknown as z.ZodType<CoreReason>;

/** The same inside problem details, with English words beside it. */
export const TOLD_REASON = {
  code: z.enum(REASON_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
};
