import type { CalendarAnswer } from "../../contract/calendarAnswers.ts";
import type { Site } from "../../core/places.ts";
import { travelTo } from "../../core/scenario/coverKind.ts";
import type { DayRange } from "../../core/schedule/days.ts";
import { type HolidayName, type Occurrence, occurrences } from "../../core/schedule/occurrences.ts";
import { parseRecurrence } from "../../core/schedule/recurrence.ts";

/** The dates of a site's rule in a year; null = it has none. */
export function datesOf(site: Site, range: DayRange, holidayName: HolidayName): Occurrence[] | null {
  const recurrence = site.recurrence === undefined ? null : parseRecurrence(site.recurrence);
  return recurrence && occurrences(recurrence, range, site.holidayPolicy ?? "skip", holidayName);
}

/** The N-th of its month by the rule: what a calendar elsewhere knows a session by, whichever day it moves to. */
export function occurrenceAt(dates: readonly Occurrence[], index: number): string {
  const { month } = dates[index];
  return `${month}-${dates.slice(0, index + 1).filter((date) => date.month === month).length}`;
}

/** A session of an earlier version of the 案 that is none any more. */
export interface WithdrawnSession {
  readonly siteId: string;
  readonly name: string;
  readonly centreId: string;
  readonly occurrence: string; // YYYY-MM-N
  readonly day: string;
}

/**
 * What a calendar elsewhere may still hold of a 案: sessions of its earlier versions, newest first, whose site, centre or
 * date is gone from the calendar of now. Each once, on the day its last version had for it.
 */
export function withdrawnSessions(
  { centres, from, to }: CalendarAnswer,
  earlier: readonly (readonly Site[])[],
  holidayName: HolidayName,
): WithdrawnSession[] {
  const asked = new Set(centres.map(({ centreId }) => centreId));
  const key = (session: Pick<WithdrawnSession, "centreId" | "siteId" | "occurrence">) =>
    [session.centreId, session.siteId, session.occurrence].join("|");
  const known = new Set(
    centres.flatMap(({ centreId, trips, notHeld }) =>
      [...trips.flatMap(({ stops }) => stops), ...notHeld].map((session) => key({ ...session, centreId })),
    ),
  );
  return earlier.flat().flatMap((site) => {
    if (travelTo(site) === "none" || !asked.has(site.centreId)) return [];
    const dates = datesOf(site, { from, to }, holidayName) ?? [];
    return dates.flatMap(({ day, ruleDay }, index): WithdrawnSession[] => {
      const { id: siteId, name, centreId } = site;
      const session = { siteId, name, centreId, occurrence: occurrenceAt(dates, index), day: day ?? ruleDay ?? "" };
      if (session.day === "" || known.has(key(session))) return [];
      known.add(key(session));
      return [session];
    });
  });
}
