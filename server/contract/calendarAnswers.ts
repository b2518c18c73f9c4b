import { z } from "zod";
import { SEASONS } from "../core/conditions.ts";
import { SITE_KINDS } from "../core/places.ts";
import type { Clash as CoreClash } from "../core/schedule/clashes.ts";
import { type Answer, MINUTES } from "./answer.ts";
import { RoadsInUse } from "./networkAnswers.ts";
import { Reason } from "./reasonAnswers.ts";
import { ScenarioParameters } from "./scenarioAnswers.ts";

/** Several trips of one centre on one day; see core/schedule/clashes.ts. */
export const Clash = z.strictObject({
  day: z.string(),
  siteNames: z.array(z.string()),
  staffNeeded: z.number(),
  staffTotal: z.number().nullable(),
  isShort: z.boolean().nullable(),
}) satisfies z.ZodType<CoreClash>;

export const CalendarStop = z.strictObject({
  siteId: z.string(),
  name: z.string(),
  kind: z.enum(SITE_KINDS),
  occurrence: z.string(), // YYYY-MM-N, the N-th of its month by the rule: the same when the day moves
  lat: z.number(),
  lon: z.number(),
  hours: z.string().nullable(), // as the site gives them, H:MM-H:MM
  venue: z.string().nullable(),
  minutesFromBase: z.number().nullable(), // of the site the staff sets out from
  arrive: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  areHoursAssumed: z.boolean(), // no hours given: as long as a visit
  change: z.enum(["none", "moved"]),
  reason: Reason.nullable(),
});
export type CalendarStop = Answer<typeof CalendarStop>;
/** One journey of staff on one day, to one session or along a tour. */
export const CalendarTrip = z.strictObject({
  id: z.string(), // the same as long as rule, site and day are
  day: z.string(),
  season: z.enum(SEASONS),
  tour: z.string().nullable(),
  stops: z.array(CalendarStop), // in the order driven
  staff: z.number(),
  isStaffAssumed: z.boolean(),
  /** Where the staff sets out from: the nearest of the centre and its satellites with staff of their own. */
  base: z.strictObject({ id: z.string(), name: z.string() }),
  leaveDay: z.string().nullable(), // with a night away the day before, else `day`
  leave: z.string().nullable(), // null: no way, or the sessions cannot all be held on one day
  returnDay: z.string().nullable(),
  return: z.string().nullable(),
  breakBefore: z.number().nullable(),
  driveMinutes: MINUTES, // the whole round; null = no way
  km: z.number().nullable(), // the whole round
  overnight: z.strictObject({
    needed: z.boolean(),
    planned: z.boolean(),
    nights: z.number(),
    reason: Reason.nullable(),
  }),
});
export type CalendarTrip = Answer<typeof CalendarTrip>;

export const NotHeld = z.strictObject({
  siteId: z.string(),
  name: z.string(),
  occurrence: z.string(), // YYYY-MM-N
  month: z.string(), // YYYY-MM
  ruleDay: z.string().nullable(),
  change: z.enum(["skipped", "missing"]),
  reason: Reason,
});
export type NotHeld = Answer<typeof NotHeld>;

export const CentreCalendar = z.strictObject({
  centreId: z.string(),
  trips: z.array(CalendarTrip), // by day
  notHeld: z.array(NotHeld),
  clashes: z.array(Clash),
  unscheduled: z.array(
    z.strictObject({
      siteId: z.string(),
      name: z.string(),
      reason: Reason,
    }),
  ),
});
export type CentreCalendar = Answer<typeof CentreCalendar>;
/** GET and POST /api/calendar. Days are YYYY-MM-DD, clock times H:MM, minutes one way unless said otherwise. */
export const CalendarAnswer = z.strictObject({
  year: z.number(), // fiscal year
  from: z.string(),
  to: z.string(),
  scenario: z
    .strictObject({
      id: z.number(),
      name: z.string(),
      version: z.number(),
      updatedAt: z.string(),
    })
    .nullable(),
  roads: RoadsInUse,
  centres: z.array(CentreCalendar),
  parameters: ScenarioParameters,
  notes: z.array(Reason),
});
export type CalendarAnswer = Answer<typeof CalendarAnswer>;
