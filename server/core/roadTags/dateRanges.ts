import { addRange, lastDateOf, noDay, type YearDays, yearDay } from "./yearDays.ts";

/**
 * Reads months and dates as mappers write them: `Nov-Apr`, `Nov 10-Apr 25`, `10 Nov - 25 April`, `Nov,Dec,Jan-Mar`,
 * `Nov 1-30`, `11/10-4/25`, `11月上旬-4月下旬`, `11月10日〜翌4月25日`, `2025 Nov 7-2026 Apr 24`, `2025-11-07 - 2026-04-24`,
 * `week 45-17`, `winter`.
 *
 * @param dataYear  the year the map was made: ranges bound to a year that is over count no more, unless they run over a
 *                  new year not long ago, as winter closures are written anew each autumn
 * @returns null where the text is none of these
 */
export function daysOfDates(text: string, dataYear: number): YearDays | null {
  const days = noDay();
  for (const part of normalised(text).replace(MORE_WEEKS, "$&week ").split(",")) {
    const range = season(part) ?? weeks(part) ?? rangeOf(part);
    if (!range) return null;
    if (isOver(range, dataYear)) continue;
    addRange(days, range.from, range.to);
  }
  return days;
}

interface DateRange {
  readonly from: number; // day of the year
  readonly to: number;
  readonly firstYear?: number | undefined;
  readonly lastYear?: number | undefined;
}

/** Mappers write this winter's dates into last winter's tag when the dates are published: up to two years it is a habit. */
const YEARS_A_WINTER_LASTS = 2;

function isOver({ from, to, firstYear, lastYear = firstYear }: DateRange, dataYear: number): boolean {
  if (lastYear === undefined) return false;
  return lastYear < (from > to ? dataYear - YEARS_A_WINTER_LASTS : dataYear);
}

/** One way of writing: ASCII digits and hyphens, English months. */
function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‐-―−〜～~]|から|\bto\b|\.\.\.?/gi, "-")
    .replace(/翌年?|頃|ごろ|まで|末日?(?=\s*(?:-|,|$))/g, (word) => (word.startsWith("末") ? "下旬" : ""))
    .replace(/(\d{1,2})月/g, (_, month: string) => ` ${MONTHS[Number(month) - 1] ?? "?"} `)
    .replace(/(\d{1,2})日/g, "$1")
    .replace(/(\d{4})年/g, "$1 ")
    .replace(/、/g, ",")
    .trim();
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const MONTH = `(?:${MONTHS.join("|")})[a-z]*\\.?`;
/** 上旬 = first ten days, 中旬 = second, 下旬 = the rest of the month. */
const THIRDS: Readonly<Record<string, (month: number) => readonly [number, number]>> = {
  上旬: () => [1, 10],
  early: () => [1, 10],
  中旬: () => [11, 20],
  mid: () => [11, 20],
  下旬: (month) => [21, lastDateOf(month)],
  late: (month) => [21, lastDateOf(month)],
};

interface SpokenDate {
  readonly first: number; // the first and the last day of the year the words can mean
  readonly last: number;
  readonly month: number;
  readonly year?: number | undefined;
}

const WORDED = new RegExp(
  `^(?:(\\d{4})\\s*)?(?:(early|mid|late)[\\s-]*)?(?:(\\d{1,2})\\s*)?(${MONTH})\\s*(\\d{1,2}|上旬|中旬|下旬)?(?:\\s+(\\d{4}))?$`,
  "i",
);
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const NUMBERED = /^(?:(\d{4})\/)?(\d{1,2})\/(\d{1,2})$/;

function dateOf(text: string): SpokenDate | null {
  const numbered = ISO.exec(text) ?? NUMBERED.exec(text);
  if (numbered) return date(Number(numbered[2]), numbered[3], numbered[1]);
  const [, year, third, dayBefore, monthWord, dayAfter, yearAfter] = WORDED.exec(text) ?? [];
  if (monthWord === undefined) return null;
  const month = MONTHS.findIndex((name) => monthWord.toLowerCase().startsWith(name)) + 1;
  return date(month, third?.toLowerCase() ?? dayBefore ?? dayAfter, year ?? yearAfter);
}

function date(month: number, day: string | undefined, yearText: string | undefined): SpokenDate | null {
  if (!(month >= 1 && month <= 12)) return null;
  const year = yearText === undefined ? undefined : Number(yearText);
  const [first, last] =
    day === undefined ? [1, lastDateOf(month)] : (THIRDS[day]?.(month) ?? [Number(day), Number(day)]);
  const isDate = first >= 1 && last <= Math.max(lastDateOf(month), month === 2 ? 29 : 0);
  return isDate ? { first: yearDay(month, first), last: yearDay(month, last), month, year } : null;
}

/** A date alone, or two with a hyphen between: every hyphen is tried, since dates hold hyphens, too. */
function rangeOf(part: string): DateRange | null {
  const text = part.trim();
  const alone = dateOf(text);
  if (alone) return { from: alone.first, to: alone.last, firstYear: alone.year };
  for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1)) {
    const start = dateOf(text.slice(0, at).trim());
    const end = start && endOf(text.slice(at + 1).trim(), start);
    if (start && end)
      return { from: start.first, to: end.last, firstYear: start.year, lastYear: end.year ?? start.year };
  }
  return null;
}

/** `Nov 1-30` names its month once. */
function endOf(text: string, start: SpokenDate): SpokenDate | null {
  return /^\d{1,2}$/.test(text) ? date(start.month, text, undefined) : dateOf(text);
}

/** Seasons by name: their heart, which is what is asked for here. */
const SEASON_MONTHS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^(winter|冬[期季]?間?)$/i, [12, 3]],
  [/^(summer|夏[期季]?間?)$/i, [6, 9]],
  [/^(spring|春[期季]?)$/i, [4, 5]],
  [/^(autumn|fall|秋[期季]?)$/i, [10, 11]],
];

function season(part: string): DateRange | null {
  const [, months] = SEASON_MONTHS.find(([name]) => name.test(part.trim())) ?? [];
  return months ? { from: yearDay(months[0], 1), to: yearDay(months[1], lastDateOf(months[1])) } : null;
}

/** `week 1-17,45-53` names its weeks once. */
const MORE_WEEKS = /(?<=week\s*\d{1,2}\s*-\s*\d{1,2}),\s*(?=\d{1,2}\s*-\s*\d{1,2}$)/gi;

/** Calendar weeks, within a few days. */
function weeks(part: string): DateRange | null {
  const [, from, to] = /^week\s*(\d{1,2})\s*-\s*(\d{1,2})$/i.exec(part.trim()) ?? [];
  if (from === undefined) return null;
  const dayOfWeek = (week: string) => Math.min((Number(week) - 1) * 7, 357);
  return { from: dayOfWeek(from), to: dayOfWeek(to) + 6 };
}
