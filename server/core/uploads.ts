/** What a planner may bring: a weight per place, or places of his own to try as sites. */

/** An own weight (for example holders of disability certificates), by municipality code or settlement id. */
export interface OwnWeight {
  readonly id: string; // "w3"
  readonly name: string;
  readonly unit: string; // 人
  readonly byPlace: "municipality" | "settlement";
  readonly values: Readonly<Record<string, number>>;
  /** What each place was called when its number was kept: a place that is gone from the data keeps its name. */
  readonly names: Readonly<Record<string, string>>;
}

/** Largest file that is read as a table. */
export const MAX_FILE_BYTES = 5 * 2 ** 20;

/** No count of people in Hokkaido is larger; a number beyond it is a slip. */
export const MAX_OWN_VALUE = 1e8;

/** How the position of a place is known: given, or that of the 町・字 of its address (some 100 m, in a large 字 some km off). */
export const POSITION_BASES = ["coordinates", "town"] as const;
export type PositionBasis = (typeof POSITION_BASES)[number];

export const MAX_PLACES_IN_LIST = 2000;

/** A place of a planner's own list: a candidate for a site. */
export interface CandidatePlace {
  readonly id: string; // "p12"
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly listName: string;
  readonly basis: PositionBasis;
}
