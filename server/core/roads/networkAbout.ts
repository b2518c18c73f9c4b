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
