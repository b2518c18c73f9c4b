export const NETWORK_KINDS = ["sheets", "imported", "osrm", "valhalla"] as const;
/** sheets = data/roads, imported = made by roads:import, the others are routing servers. */
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** What road network minutes come from, and as of when: named wherever they are shown. */
export interface NetworkAbout {
  readonly kind: NetworkKind;
  readonly name: string;
  /** YYYY-MM-DD or YYYY-MM; null = its source does not say. */
  readonly day: string | null;
}

/**
 * What a network may be unable to do, each said by name in answers and on the screen (`words/roads.ts`) with its control
 * disabled. Our own networks can do all of it.
 */
export const NETWORK_LIMITS = [
  "storm", // no minutes for a blizzard day
  "tollAvoid",
  "ferryAvoid",
  "tollAndFerryAvoid", // each alone, but not both at once
  "asOf", // roads of another day than its map's
  "closures", // roads closed otherwise than the season has it
  "winterSpeeds", // winter shuts roads and slows none
  "winterSeverity",
  "speedFactor",
  "shutSections", // a road section shut for now
  "riskSections", // which often-shut sections lie on a way
] as const;
export type NetworkLimit = (typeof NETWORK_LIMITS)[number];
