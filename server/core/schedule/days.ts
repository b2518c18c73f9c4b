/** Calendar days as text, YYYY-MM-DD: no clock and no time zone. Weekdays: 0 = 日 … 6 = 土. */
export type Day = string;

export const WEEKDAYS = ["日", "月", "火", "水", "木", "金", "土"] as const;
const DAY_MS = 86_400_000;

export function dayOf(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

/** "2026-02-28", and a day there is: 2026-02-30 is none. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Both ends are in the range. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** 年度: 1 April of the year to 31 March of the next. */
export function fiscalYear(year: number): DayRange {
  return { from: dayOf(year, 4, 1), to: dayOf(year + 1, 3, 31) };
}

export function fiscalYearOf(day: Day): number {
  const [year, month] = day.split("-").map(Number);
  return month >= 4 ? year : year - 1;
}

/** Months the range touches, as [year, month], in order. */
export function monthsOf({ from, to }: DayRange): [number, number][] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
  return Array.from({ length: last - first + 1 }, (_, i) => [Math.floor((first + i) / 12), ((first + i) % 12) + 1]);
}

export function eachDay({ from, to }: DayRange): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
}
