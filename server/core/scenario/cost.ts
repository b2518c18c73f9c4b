import type { Site } from "../places.ts";
import type { ScenarioParameters } from "./scenario.ts";
import { SITE_KIND_FACTS } from "./siteKinds.ts";

export interface SiteCost {
  readonly siteId: string;
  readonly yenPerYear: number | null; // null: nothing known of what it costs
  readonly basis: "given" | "parameter" | "unknown";
  readonly pickupYenPerYear: number | null; // 送迎, on top; null = the site has none
}

/** @param sessionsPerYear outreach: sessions held in the year */
export function siteCost(site: Site, sessionsPerYear: number, parameters: ScenarioParameters): SiteCost {
  const cost = { siteId: site.id, pickupYenPerYear: pickupCost(site, parameters) };
  if (site.yenPerYear !== undefined) return { ...cost, yenPerYear: site.yenPerYear, basis: "given" };
  const yenPerYear = SITE_KIND_FACTS[site.kind].yenPerYear(parameters, sessionsPerYear);
  return { ...cost, yenPerYear, basis: yenPerYear === null ? "unknown" : "parameter" };
}

/** 送迎 runs on its own days, or on every day the site is open. */
function pickupCost(
  { pickupMinutes, pickupYenPerYear, pickupDaysPerMonth, daysPerMonth }: Site,
  { pickupYenPerDay }: ScenarioParameters,
): number | null {
  if (pickupMinutes === undefined) return null;
  return pickupYenPerYear ?? 12 * (pickupDaysPerMonth ?? daysPerMonth) * pickupYenPerDay;
}

/** null when nobody is newly covered, or while a cost is unknown. */
export function yenPerPersonNewlyCovered(yenPerYear: number | null, people: number): number | null {
  return yenPerYear === null || people <= 0 ? null : yenPerYear / people;
}
