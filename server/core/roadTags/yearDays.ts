/** Days of an ordinary year, 0 = 1 January … 364 = 31 December: 29 February counts as 1 March. */
export const DAYS_OF_YEAR = 365;
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** A set of days: 1 at each day that belongs to it. */
export type YearDays = Uint8Array;

export function everyDay(): YearDays {
  return new Uint8Array(DAYS_OF_YEAR).fill(1);
}

export function noDay(): YearDays {
  return new Uint8Array(DAYS_OF_YEAR);
}

/** @param month 1–12 */
export function yearDay(month: number, date: number): number {
  return Math.min(MONTH_STARTS[month - 1] + date - 1, DAYS_OF_YEAR - 1);
}

export function lastDateOf(month: number): number {
  return MONTH_STARTS[month] - MONTH_STARTS[month - 1];
}

/** Adds the days from one to another, both included; over the new year where `to` comes before `from`. */
export function addRange(days: YearDays, from: number, to: number): void {
  if (from <= to) days.fill(1, from, to + 1);
  else days.fill(1, from).fill(1, 0, to + 1);
}

export function bothOf(a: YearDays, b: YearDays): YearDays {
  return a.map((value, day) => value & b[day]);
}

export function otherThan(days: YearDays): YearDays {
  return days.map((value) => 1 - value);
}

export function eitherOf(a: YearDays, b: YearDays): YearDays {
  return a.map((value, day) => value | b[day]);
}
