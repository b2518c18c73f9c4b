import type { Season } from "../core/conditions.ts";
import type { SiteKind } from "../core/places.ts";
import type { ScenarioParameters } from "../core/scenario/scenario.ts";
import type { Clash } from "../core/schedule/clashes.ts";

/** GET and POST /api/calendar. Days are YYYY-MM-DD, clock times H:MM, minutes one way unless said otherwise. */
export interface CalendarAnswer {
  readonly year: number; // fiscal year
  readonly from: string;
  readonly to: string;
  readonly scenario: { readonly id: number; readonly name: string; readonly updatedAt: string } | null;
  readonly centres: readonly CentreCalendar[];
  readonly parameters: ScenarioParameters;
  readonly notes: readonly string[];
}

export interface CentreCalendar {
  readonly centreId: string;
  readonly trips: readonly CalendarTrip[]; // by day
  readonly notHeld: readonly NotHeld[];
  readonly clashes: readonly Clash[];
  readonly unscheduled: readonly { readonly siteId: string; readonly name: string; readonly reason: string }[];
}

/** One journey of staff on one day, to one session or along a tour. */
export interface CalendarTrip {
  readonly id: string; // the same as long as rule, site and day are
  readonly day: string;
  readonly season: Season;
  readonly tour: string | null;
  readonly stops: readonly CalendarStop[]; // in the order driven
  readonly staff: number;
  readonly isStaffAssumed: boolean;
  readonly leave: string | null; // null: does not fit in a day
  readonly return: string | null;
  readonly breakBefore: number | null;
  readonly driveMinutes: number | null; // the whole round; null = no way
  readonly km: number | null; // the whole round
  readonly overnight: { readonly needed: boolean; readonly planned: boolean; readonly reason: string | null };
}

export interface CalendarStop {
  readonly siteId: string;
  readonly name: string;
  readonly kind: SiteKind;
  readonly venue: string | null;
  readonly minutesFromCentre: number | null;
  readonly arrive: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly areHoursAssumed: boolean; // no hours given: as long as a visit
  readonly change: "none" | "moved";
  readonly reason: string | null;
}

export interface NotHeld {
  readonly siteId: string;
  readonly name: string;
  readonly month: string; // YYYY-MM
  readonly ruleDay: string | null;
  readonly change: "skipped" | "missing";
  readonly reason: string;
}
