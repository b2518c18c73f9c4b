import type { Reason, ReasonOf } from "../reasons.ts";
import { addDays, type Day, type DayRange, WEEKDAYS, weekdayOf } from "./days.ts";
import { type Recurrence, ruleDays } from "./recurrence.ts";

export const HOLIDAY_POLICIES = ["skip", "next", "previous"] as const;
/** 休止, 翌開所日に振替, 前開所日に振替. */
export type HolidayPolicy = (typeof HOLIDAY_POLICIES)[number];

/** The name of a public holiday, or null. */
export type HolidayName = (day: Day) => string | null;

/** One date of a rule. `day` null = not held. `reason` says every departure from the rule. */
export interface Occurrence {
  readonly day: Day | null;
  readonly ruleDay: Day | null; // null: the month has no such day
  readonly month: string; // YYYY-MM of the rule
  readonly change: "none" | "moved" | "skipped" | "missing";
  readonly reason: Reason | null;
}

type ShutDay = Pick<ReasonOf<"notHeld">, "holiday" | "weekday">;

/** Why the office is shut on a day: 祝日 or 年末年始 (12/29–1/3); null = not for these. */
export function closureOf(day: Day, holidayName: HolidayName): ShutDay | null {
  const monthDay = day.slice(5);
  if (monthDay >= "12-29" || monthDay <= "01-03") return { holiday: null, weekday: null };
  const holiday = holidayName(day);
  return holiday === null ? null : { holiday, weekday: null };
}

export function isWorkingDay(day: Day, holidayName: HolidayName): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && closureOf(day, holidayName) === null;
}

const LONGEST_MOVE_DAYS = 14;

/**
 * The dates of a rule in a range after holidays, year end and (for dates of the month) weekends.
 * A Saturday or Sunday that the rule itself names is meant and stays.
 */
export function occurrences(
  recurrence: Recurrence,
  range: DayRange,
  policy: HolidayPolicy,
  holidayName: HolidayName,
): Occurrence[] {
  const padded = { from: addDays(range.from, -LONGEST_MOVE_DAYS), to: addDays(range.to, LONGEST_MOVE_DAYS) };
  const { days, missing } = ruleDays(recurrence, padded);
  const meantWeekends = recurrence.rule.kind !== "monthDay";
  const shut = (day: Day) => closureOf(day, holidayName) ?? (meantWeekends ? null : weekend(day));
  const taken = new Set(days.filter((day) => shut(day) === null));
  const held = days.map((ruleDay): Occurrence => {
    const month = ruleDay.slice(0, 7);
    const why = shut(ruleDay);
    if (why === null) return { day: ruleDay, ruleDay, month, change: "none", reason: null };
    const skipped = (reason: Reason): Occurrence => ({ day: null, ruleDay, month, change: "skipped", reason });
    if (policy === "skip") return skipped({ code: "notHeld", ...why });
    const day = nearestWorkingDay(ruleDay, policy === "next" ? 1 : -1, holidayName);
    if (taken.has(day)) return skipped({ code: "notHeldTaken", ...why, day });
    taken.add(day);
    return { day, ruleDay, month, change: "moved", reason: { code: "moved", ...why, from: ruleDay, to: day } };
  });
  const without = missing.map(({ month, reason }): Occurrence => {
    return { day: null, ruleDay: null, month, change: "missing", reason };
  });
  const key = (o: Occurrence) => o.day ?? o.ruleDay ?? `${o.month}-31`;
  const inRange = (o: Occurrence) =>
    o.change === "missing"
      ? o.month >= range.from.slice(0, 7) && o.month <= range.to.slice(0, 7)
      : key(o) >= range.from && key(o) <= range.to;
  return [...held, ...without].filter(inRange).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function nearestWorkingDay(day: Day, step: 1 | -1, holidayName: HolidayName): Day {
  let next = addDays(day, step);
  while (!isWorkingDay(next, holidayName)) next = addDays(next, step);
  return next;
}

function weekend(day: Day): ShutDay | null {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 ? { holiday: null, weekday: WEEKDAYS[weekday] } : null;
}
