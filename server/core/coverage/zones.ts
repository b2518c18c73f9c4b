/** Bands of drive time (到達圏). An upper bound belongs to its band: within 120 means minutes <= 120. */

export const OVER_2H_MINUTES = 120;

export const CLASS_BOUNDS_MINUTES = [30, 60, 90, 120, 150, 180] as const;

export const CLASS_NAMES = [
  "upTo30",
  "upTo60",
  "upTo90",
  "upTo120",
  "upTo150",
  "upTo180",
  "over180",
  "ferry",
  "noWay",
] as const;
export type ClassName = (typeof CLASS_NAMES)[number];

/** Counts of people by class of drive time. The nine classes add up to the whole. */
export type ClassCounts = Readonly<Record<ClassName, number>>;

/** Index into CLASS_NAMES. `needsFerry`: every way there needs a ferry (船便), however many minutes. */
export function classIndex(minutes: number, needsFerry: boolean): number {
  if (minutes === Infinity) return 8;
  if (needsFerry) return 7;
  let band = 0;
  while (band < CLASS_BOUNDS_MINUTES.length && minutes > CLASS_BOUNDS_MINUTES[band]) band++;
  return band;
}

/**
 * By how many per cent all speeds would have to change for the place to change sides of the threshold: +8 = it comes
 * within when everything is 8 % quicker, −5 = it falls beyond when everything is 5 % slower. The quickest way stays the
 * quickest when all speeds change alike, so no new search is needed; fixed minutes (setting off and arriving, the way to
 * the road) stay. Not for a way over water: a crossing keeps its timetable, and such a place is 船便 at any speed.
 * @returns null without a way, or when no change of speed would do it
 */
export function flipsAtSpeedPercent(minutes: number, thresholdMinutes: number, fixedMinutes: number): number | null {
  if (minutes === Infinity || thresholdMinutes <= fixedMinutes || minutes <= fixedMinutes) return null;
  return ((minutes - fixedMinutes) / (thresholdMinutes - fixedMinutes) - 1) * 100;
}

const BORDERLINE_PERCENT = 10;
/** Exactly at −10 % a place within T is still within, exactly at +10 % a place beyond has come within. */
const ROUNDING_PERCENT = 1e-9;

/** 判定が近い: would the place change sides of the threshold if all speeds were 10 % higher or lower? */
export function isBorderline(minutes: number, thresholdMinutes: number, fixedMinutes: number): boolean {
  const percent = flipsAtSpeedPercent(minutes, thresholdMinutes, fixedMinutes);
  if (percent === null) return false;
  if (minutes <= thresholdMinutes) return percent > -BORDERLINE_PERCENT + ROUNDING_PERCENT;
  return percent <= BORDERLINE_PERCENT + ROUNDING_PERCENT;
}

export const FLAGS = ["ok", "over_2h", "winter_only_over_2h", "unreachable_by_road"] as const;
export type Flag = (typeof FLAGS)[number];

/** The flag of a municipality; islands and places without any way are `unreachable_by_road`. */
export function flagOf(
  summerMinutes: number,
  winterMinutes: number,
  needsFerry: boolean,
  thresholdMinutes: number,
): Flag {
  if (needsFerry || summerMinutes === Infinity || winterMinutes === Infinity) return "unreachable_by_road";
  if (summerMinutes > thresholdMinutes) return "over_2h";
  return winterMinutes > thresholdMinutes ? "winter_only_over_2h" : "ok";
}

/** A flag in a file: at another threshold than two hours it is named by the threshold, which stands beside it. */
export function flagName(flag: Flag, thresholdMinutes: number): string {
  return thresholdMinutes === OVER_2H_MINUTES ? flag : flag.replace("over_2h", "over_threshold");
}
