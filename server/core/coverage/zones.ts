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
  const band = CLASS_BOUNDS_MINUTES.findIndex((bound) => minutes <= bound);
  return band < 0 ? 6 : band;
}

/** 判定が近い: would the place change sides of the threshold if all speeds were 10 % higher or lower? */
export function isBorderline(minutes: number, thresholdMinutes: number): boolean {
  if (minutes === Infinity) return false;
  const isWithin = minutes <= thresholdMinutes;
  return isWithin !== minutes / 1.1 <= thresholdMinutes || isWithin !== minutes / 0.9 <= thresholdMinutes;
}

export type Flag = "ok" | "over_2h" | "winter_only_over_2h" | "unreachable_by_road";

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
