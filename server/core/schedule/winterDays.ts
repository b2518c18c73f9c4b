import type { Day } from "./days.ts";
import { dayOf, daysInMonth } from "./days.ts";

/** The days of ordinary winter driving of a climate zone, both ends included; may pass the turn of the year. */
export interface WinterDays {
  readonly from: string; // MM-DD
  readonly to: string;
}

/** Reads "12-01..03-31"; null when the text is something else. */
export function parseWinterDays(text: string): WinterDays | null {
  const [, from, to] = /^(\d{2}-\d{2})\.\.(\d{2}-\d{2})$/.exec(text) ?? [];
  return from && to ? { from, to } : null;
}

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
