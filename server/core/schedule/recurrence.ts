import type { Reason } from "../reasons.ts";
import {
  addDays,
  type Day,
  type DayRange,
  dayOf,
  daysBetween,
  daysInMonth,
  fiscalYear,
  fiscalYearOf,
  monthsOf,
  WEEKDAYS,
  weekdayOf,
} from "./days.ts";

export type RecurrenceRule =
  | { readonly kind: "monthlyWeekday"; readonly weeks: readonly number[]; readonly weekdays: readonly number[] } // -1 = 最終
  | { readonly kind: "weekly"; readonly everyWeeks: 1 | 2; readonly weekdays: readonly number[] }
  | { readonly kind: "monthDay"; readonly dates: readonly number[] };

/** When a session takes place, before holidays are looked at. */
export interface Recurrence {
  readonly rule: RecurrenceRule;
  readonly months: readonly number[] | null; // 1–12; null = all year
}

export const RECURRENCE_EXAMPLES = "第3金曜, 第1・3水曜, 最終金曜, 毎週火曜, 隔週火曜, 毎月15日, 5-10月 第3金曜";

/**
 * Reads 第3金曜, 第1・3水曜, 最終金曜, 毎週火・木曜, 隔週火曜, 毎月15日, each with months before it or in brackets after it.
 * @returns null when the text is none of these
 */
export function parseRecurrence(text: string): Recurrence | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[〜–—−ー]/g, "-")
    .replace(/~/g, "-")
    .replace(/[,、]/g, "・");
  const [, before, afterMonths, body, bracket] =
    /^((\d[\d・月-]*月)の?)?(.*?)(?:\((\d[\d・月-]*月)\))?$/.exec(plain) ?? [];
  if (body === undefined || (before && bracket)) return null;
  const monthText = afterMonths ?? bracket;
  const months = monthText === undefined ? null : parseMonths(monthText);
  const rule = parseRule(body);
  if (!rule || (monthText !== undefined && !months)) return null;
  return { rule, months };
}

function parseMonths(text: string): number[] | null {
  const months: number[] = [];
  for (const part of text.replaceAll("月", "").split("・")) {
    const [, first, last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && from <= 12 && to >= 1 && to <= 12)) return null;
    for (let month = from; ; month = (month % 12) + 1) {
      months.push(month);
      if (month === to) break;
    }
  }
  return [...new Set(months)];
}

function parseRule(text: string): RecurrenceRule | null {
  const monthly = /^(?:毎月)?((?:第\d(?:・第?\d)*)|最終)([日月火水木金土](?:・[日月火水木金土])*)曜日?$/.exec(text);
  if (monthly) {
    const weeks = monthly[1] === "最終" ? [-1] : monthly[1].replaceAll("第", "").split("・").map(Number);
    if (weeks.some((week) => week === 0 || week > 5)) return null;
    return { kind: "monthlyWeekday", weeks: [...new Set(weeks)], weekdays: weekdays(monthly[2]) };
  }
  const weekly = /^(毎週|隔週)([日月火水木金土](?:・[日月火水木金土])*)曜日?$/.exec(text);
  if (weekly) return { kind: "weekly", everyWeeks: weekly[1] === "毎週" ? 1 : 2, weekdays: weekdays(weekly[2]) };
  const dates = /^毎月(\d{1,2}日?(?:・\d{1,2}日?)*)$/.exec(text);
  if (!dates?.[1].endsWith("日")) return null;
  const numbers = dates[1].replaceAll("日", "").split("・").map(Number);
  return numbers.every((date) => date >= 1 && date <= 31) ? { kind: "monthDay", dates: [...new Set(numbers)] } : null;
}

function weekdays(text: string): number[] {
  return [...new Set(text.split("・"))].map((name) => WEEKDAYS.indexOf(name as (typeof WEEKDAYS)[number]));
}

/** The days a rule names, and the months where one of its days does not exist. */
export interface RuleDays {
  readonly days: readonly Day[]; // in order
  readonly missing: readonly { readonly month: string; readonly reason: Reason }[]; // month: YYYY-MM
}

/** 隔週 is counted from the first such weekday of each fiscal year. */
export function ruleDays({ rule, months }: Recurrence, range: DayRange): RuleDays {
  const days: Day[] = [];
  const missing: { month: string; reason: Reason }[] = [];
  for (const [year, month] of monthsOf(range)) {
    if (months && !months.includes(month)) continue;
    const found = daysOfMonth(rule, year, month);
    days.push(...found.days.filter((day) => day >= range.from && day <= range.to));
    missing.push(...found.missing.map((reason) => ({ month: dayOf(year, month, 1).slice(0, 7), reason })));
  }
  return { days: days.sort(), missing };
}

function daysOfMonth(rule: RecurrenceRule, year: number, month: number): { days: Day[]; missing: Reason[] } {
  const length = daysInMonth(year, month);
  const all = Array.from({ length }, (_, i) => dayOf(year, month, i + 1));
  if (rule.kind === "monthDay") {
    return {
      days: rule.dates.filter((date) => date <= length).map((date) => all[date - 1]),
      missing: rule.dates.filter((date) => date > length).map((date) => ({ code: "noSuchDay", month, day: date })),
    };
  }
  if (rule.kind === "weekly") {
    const isOn = (day: Day) => rule.weekdays.includes(weekdayOf(day)) && weeksIntoYear(day) % rule.everyWeeks === 0;
    return { days: all.filter(isOn), missing: [] };
  }
  const days: Day[] = [];
  const missing: Reason[] = [];
  for (const weekday of rule.weekdays) {
    const ofWeekday = all.filter((day) => weekdayOf(day) === weekday);
    for (const week of rule.weeks) {
      const day = ofWeekday.at(week === -1 ? -1 : week - 1);
      if (day) days.push(day);
      else missing.push({ code: "noSuchWeekday", month, week, weekday: WEEKDAYS[weekday] });
    }
  }
  return { days, missing };
}

/** Whole weeks since the first day of the fiscal year with the same weekday. */
function weeksIntoYear(day: Day): number {
  const { from } = fiscalYear(fiscalYearOf(day));
  const first = addDays(from, (weekdayOf(day) - weekdayOf(from) + 7) % 7);
  return daysBetween(first, day) / 7;
}

/** Days a month that a rule comes to over a year, holidays not counted off; 8 days count as full cover of a satellite. */
export function daysPerMonthOf({ rule, months }: Recurrence): number {
  const monthShare = (months?.length ?? 12) / 12;
  if (rule.kind === "monthDay") return rule.dates.length * monthShare;
  if (rule.kind === "monthlyWeekday") return rule.weeks.length * rule.weekdays.length * monthShare;
  return Math.round(((rule.weekdays.length * 52) / 12 / rule.everyWeeks) * monthShare * 10) / 10;
}
