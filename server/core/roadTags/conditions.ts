import { daysOfDates } from "./dateRanges.ts";
import { bothOf, eitherOf, everyDay, noDay, otherThan, type YearDays } from "./yearDays.ts";

/** `no @ (Nov 1-Apr 30); yes @ (destination)`: a value and the condition under which it holds. */
export interface Clause {
  readonly value: string;
  readonly condition: string;
}

/**
 * Splits a `…:conditional` value into its clauses; a semicolon inside brackets belongs to the condition. Full-width signs
 * count as the plain ones.
 */
export function clausesOf(text: string): Clause[] {
  return [...text.normalize("NFKC").matchAll(/([^@;]+)@\s*(\([^()]*(?:\([^()]*\)[^()]*)*\)|[^;]+)/g)].map(
    ([, value, condition]) => ({
      value: value.trim(),
      condition: condition
        .trim()
        .replace(/^\((.*)\)$/s, "$1")
        .replace(/^\(([^()]*)$|^([^()]*)\)$/, "$1$2") // one bracket forgotten
        .trim(),
    }),
  );
}

/** Said of a load, a driver or the weather: never so for a planner's car on an ordinary day. */
const NOT_OURS =
  /[<>=]|^(destination|delivery|customers?|residents?|private|permit|permit_holder|hgv|hgv_articulated|goods|bus|psv|taxi|emergency|agricultural|forestry|disabled|staff|employees|trailer|caravan|snow|ice|wet|rain|fog|wind|flood(ed)?|avalanche|stormy?|sh|ph|event|hazmat)$/i;

/**
 * The days of the year on which a condition holds at midday on a working day.
 * @returns null where it is not understood
 */
export function daysOfCondition(condition: string, dataYear: number): YearDays | null {
  let days = everyDay();
  for (const part of condition.split(/\s+AND\s+/i)) {
    const own = NOT_OURS.test(part.trim()) ? noDay() : daysOfRules(part, dataYear);
    if (!own) return null;
    days = bothOf(days, own);
  }
  return days;
}

/** Opening hours of several rules: `Nov 1-Apr 30; Dec 24-26`, `May-Nov; Aug 1 off`; what is said in quotes is a comment. */
function daysOfRules(text: string, dataYear: number): YearDays | null {
  let days = noDay();
  for (const rule of text.replace(/"[^"]*"/g, "").split(";")) {
    const [, dates, isOff] = /^(.*?)\s*(?:\b(off|closed)|\bopen)?$/i.exec(rule.trim()) ?? [];
    if (dates === undefined) return null;
    const own = daysOfRule(dates, dataYear);
    if (!own) return null;
    days = isOff ? bothOf(days, otherThan(own)) : eitherOf(days, own);
  }
  return days;
}

const EVENT = "\\d{1,2}:\\d{2}|\\(?(?:sunrise|sunset|dawn|dusk)(?:[+-]\\d{1,2}:\\d{2}\\))?";
const HOURS = new RegExp(`(${EVENT})\\s*(?:-\\s*(${EVENT})|\\+)`, "gi");
/** `Nov 7 17:00-Apr 24 10:00`: the hour of the first and of the last day. */
const CLOCK = /\b\d{1,2}:\d{2}\b/g;
const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join("|")}|PH|SH)\\b(?:\\s*-\\s*(${WEEKDAYS.join("|")})\\b)?`, "g");

/** Hours and weekdays are looked at for midday and Wednesday; what is left must be dates. */
function daysOfRule(rule: string, dataYear: number): YearDays | null {
  const hours = [...rule.matchAll(HOURS)];
  if (hours.length > 0 && !hours.some(([, from, to]) => holdsAtMidday(from, to))) return noDay();
  const withoutHours = rule.replace(HOURS, "").replace(CLOCK, "").replace(/24\/7/, "");
  const weekdays = [...withoutHours.matchAll(WEEKDAY)];
  if (weekdays.length > 0 && !weekdays.some(([, from, to]) => holdsOnWednesday(from, to))) return noDay();
  const dates = withoutHours.replace(WEEKDAY, "").replace(/^[\s,:]+|[\s,:]+$/g, "");
  if (dates !== "") return daysOfDates(dates, dataYear);
  return hours.length + weekdays.length > 0 || rule.includes("24/7") ? everyDay() : null;
}

function holdsAtMidday(from: string, to: string | undefined): boolean {
  const [start, end] = [minuteOf(from), to === undefined ? 1440 : minuteOf(to)];
  return start < end ? start <= 720 && 720 < end : start <= 720 || 720 < end;
}

function minuteOf(event: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(event) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  return /sunrise|dawn/i.test(event) ? 6 * 60 : 18 * 60;
}

function holdsOnWednesday(from: string, to: string | undefined): boolean {
  const [first, last] = [WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to ?? from)];
  if (first < 0) return false; // holidays
  return first <= last ? first <= 2 && 2 <= last : first <= 2 || 2 <= last;
}
