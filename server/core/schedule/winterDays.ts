import type { Day } from "./days.ts";
import { dayOf, daysInMonth } from "./days.ts";

/** The days of ordinary winter driving of a climate zone, both ends included; may pass the turn of the year. */
export interface WinterDays {
  readonly from: string; // MM-DD
  readonly to: string;
}

/** Is this a day of ordinary winter driving in a zone with these winter days? */
export function isWinterDay(day: Day, { from, to }: WinterDays): boolean {
  const monthDay = day.slice(5);
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

/** Share (0–1) of a month's days that are winter days. */
export function winterShareOfMonth(year: number, month: number, winter: WinterDays): number {
  const length = daysInMonth(year, month);
  const days = Array.from({ length }, (_, i) => dayOf(year, month, i + 1));
  return days.filter((day) => isWinterDay(day, winter)).length / length;
}
