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

/** A place of a planner's own list: a candidate for a site. */
export interface CandidatePlace {
  readonly id: string; // "p12"
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly listName: string;
}
