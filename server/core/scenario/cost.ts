import type { Site } from "../places.ts";
import type { ScenarioParameters } from "./scenario.ts";

export interface SiteCost {
  readonly siteId: string;
  readonly yenPerYear: number | null; // null: nothing known of what it costs
  readonly basis: "given" | "parameter" | "unknown";
}

/** @param sessionsPerYear outreach: sessions held in the year */
export function siteCost(site: Site, sessionsPerYear: number, parameters: ScenarioParameters): SiteCost {
  if (site.yenPerYear !== undefined) return { siteId: site.id, yenPerYear: site.yenPerYear, basis: "given" };
  const byKind = {
    satellite: parameters.satelliteYenPerYear,
    outreach: sessionsPerYear * parameters.outreachYenPerSession,
    remote: parameters.remoteYenPerYear,
    liaison: null,
    retention: null,
  };
  const yenPerYear = byKind[site.kind];
  return { siteId: site.id, yenPerYear, basis: yenPerYear === null ? "unknown" : "parameter" };
}

/** null when nobody is newly covered, or while a cost is unknown. */
export function yenPerPersonNewlyCovered(yenPerYear: number | null, people: number): number | null {
  return yenPerYear === null || people <= 0 ? null : yenPerYear / people;
}
