import { daysInMonth, isDay } from "../schedule/days.ts";
import type { Tags } from "./tags.ts";

/** From this day on the sheets know opening days; before, a road counts as always there. */
const FIRST_DAY = "2014-04-01";
const MAIN_ROADS = /^(motorway|trunk|primary|secondary)(_link)?$/;

/**
 * The day a road opens or opened, YYYY-MM-DD; empty = long ago or not known. `opening_date` counts on every road,
 * `start_date` on main roads only: on a street it often is the day of a new surface or of the houses.
 */
export function openingDay(tags: Tags): string {
  const opening = lastDayOf(tags.get("opening_date") ?? "");
  const start = MAIN_ROADS.test(tags.get("highway") ?? "") ? lastDayOf(tags.get("start_date") ?? "") : "";
  const day = opening || start;
  return day >= FIRST_DAY ? day : "";
}

/** 2027-03-29 as it is; 2027-03 and 2027 mean their last day: a road must not be there too early. */
function lastDayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim()) ?? [];
  if (year === undefined) return "";
  const last = month ? daysInMonth(Number(year), Number(month)) : 31;
  const full = `${year}-${month ?? "12"}-${day ?? last}`;
  return isDay(full) ? full : "";
}
