/** What the call on the places beyond the threshold takes and answers. */
import { z } from "zod";
import { WHOLE } from "../core/prefecture.ts";
import { type Answer, bySeason, MINUTES } from "./answer.ts";
import { Assumptions } from "./answers.ts";
import { CoverageBody, CoverageQuery } from "./schemas.ts";

const territory = z.string().max(40).default(WHOLE); // "whole", a centre or an area

export const BeyondQuery = CoverageQuery.extend({ territory });
export const BeyondBody = CoverageBody.extend({ territory });

/** A site or centre with its way to a place, in the season asked for. */
const ServingSite = z.strictObject({ id: z.string(), name: z.string(), centreId: z.string(), minutes: z.number() });

/** A settlement beyond the threshold in the season asked for; those without a way among them. */
export const PlaceBeyond = z.strictObject({
  settlementId: z.string(),
  name: z.string(),
  municipalityCode: z.string(),
  municipality: z.string(),
  area: z.string(),
  centreId: z.string(), // in charge
  people: z.number(), // or the unit of the chosen weight
  minutes: bySeason(MINUTES), // all three seasons
  needsFerry: z.boolean(),
  /** minutes − T of the minutes shown, in the season asked for; `null` = no way. */
  overMinutes: MINUTES,
  servedBy: ServingSite.nullable(),
  /** The quickest full-cover site of any centre but the one in charge; `null` = none has a way there. */
  otherCentre: ServingSite.nullable(),
});
export type PlaceBeyond = Answer<typeof PlaceBeyond>;

/** GET and POST /api/places-beyond: everybody the figure 「2時間超の人」 counts, place by place, the longest way first. */
export const PlacesBeyond = z.strictObject({
  assumptions: Assumptions,
  territory: z.strictObject({ id: z.string(), name: z.string() }),
  people: z.number(), // the sum of the places' people
  places: z.array(PlaceBeyond),
});
export type PlacesBeyond = Answer<typeof PlacesBeyond>;
