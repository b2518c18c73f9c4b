import { z } from "zod";
import { OBJECTIVES } from "../core/suggest/siteChoice.ts";
import { CoverageBody, reason } from "./schemas.ts";

const CODE = z.string().regex(/^01\d{3}$/, reason("notACode"));

/**
 * POST /api/suggest: where n further satellites (full cover) help most. Everything POST /api/coverage takes describes
 * the sites that are already there; `season: "winter"` holds for both seasons, since no place is nearer in winter.
 */
export const SuggestBody = CoverageBody.extend({
  objective: z.enum(OBJECTIVES),
  n: z.number().int().min(0).max(20), // the locked among them
  centre: z.string().max(40).optional(), // candidates and people of this centre only; else all Hokkaido
  ownPlaces: z.boolean().default(true), // places of uploaded lists beside the municipal offices
  hasHelloWork: z.boolean().default(false), // only municipalities with a ハローワーク
  hasConsultation: z.boolean().default(false), // only those with a 相談支援 office, 直営 or 委託
  partnership: z.string().max(80).optional(), // only those of a 連携地域 or 定住自立圏, by its name
  locked: z.array(CODE).max(20).default([]),
  ruledOut: z.array(CODE).max(200).default([]),
  timeLimitSeconds: z.number().min(1).max(120).default(20), // then the best so far, with its gap
});
export type SuggestBody = z.infer<typeof SuggestBody>;
