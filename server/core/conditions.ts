/** Under what conditions a drive time is asked for. */

export const SEASONS = ["summer", "winter", "storm"] as const;
/** 夏期, 冬期 (ordinary winter driving, winter-closed roads closed), 荒天 (blizzard day). */
export type Season = (typeof SEASONS)[number];

export const TOLLS = ["use", "avoid"] as const;
export type Toll = (typeof TOLLS)[number];

export const FERRIES = ["use", "avoid"] as const;
export type Ferry = (typeof FERRIES)[number];

export const RULES = ["assigned", "nearest"] as const;
/** assigned: by the sites of the centre in charge of the place; nearest: by any centre's sites. */
export type ServingRule = (typeof RULES)[number];

export interface Conditions {
  readonly season: Season;
  readonly toll: Toll;
  readonly ferry: Ferry;
  /** Which roads are closed: as in summer or as in winter. Usually follows the season. */
  readonly closures: "summer" | "winter";
  /** Roads opened after this day (YYYY-MM-DD) do not exist yet. */
  readonly asOf: string;
  /** Share of the default winter slow-down applied: 0 = summer speeds, 1 = default, 1.5 = a hard winter. */
  readonly winterSeverity: number;
  /** All speeds × this: 1, or 0.9 and 1.1 to find borderline places. */
  readonly speedFactor: number;
  /**
   * Names of risk sections shut for now (stress test): see shutSectionsText. A storm day by itself only slows what stays
   * open: shutting sections is asked for, since all of them at once is the worst case, not the usual.
   */
  readonly shutSections: string;
}

/** Names of sections as conditions carry them: sorted and joined with ";", so that the same set is the same key. */
export function shutSectionsText(names: readonly string[]): string {
  return [...names].sort().join(";");
}

export const DEFAULT_CONDITIONS: Omit<Conditions, "asOf"> = {
  season: "summer",
  toll: "use",
  ferry: "use",
  closures: "summer",
  winterSeverity: 1,
  speedFactor: 1,
  shutSections: "",
};

/** One text per set of conditions: the key of every cache of minutes. */
export function conditionsKey(c: Conditions): string {
  return [c.season, c.toll, c.ferry, c.closures, c.asOf, c.winterSeverity, c.speedFactor, c.shutSections].join("|");
}
