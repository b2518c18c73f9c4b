import type { Season } from "./conditions.ts";

/** The value of one season; storm is there where it was asked for. */
export function inSeason<T>(
  values: { readonly summer: T; readonly winter: T; readonly storm?: T | undefined },
  season: Season,
): T {
  const own = values[season];
  return own === undefined ? values.winter : own; // null is no way in that season, not a season that is missing
}
