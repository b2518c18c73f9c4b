import type { Site, SiteKind } from "../places.ts";
import { type CoverKind, SITE_KIND_FACTS, type SiteKindFacts } from "./siteKinds.ts";

/** What a site whose days are not said is assumed to be open. */
export function usualDaysPerMonth(kind: SiteKind): number {
  return SITE_KIND_FACTS[kind].daysPerMonth;
}

export function coverKind({ kind, daysPerMonth }: { kind: SiteKind; daysPerMonth: number }): CoverKind {
  return SITE_KIND_FACTS[kind].cover(daysPerMonth);
}

/** 日帰り: there, the visit, and back within one working day. All values in minutes. */
export function isDayTrip(driveMinutes: number, visitMinutes = 90, workingMinutes = 465): boolean {
  return 2 * driveMinutes + visitMinutes <= workingMinutes;
}

/** Adds sites to those of a scenario, or replaces them where the id is the same. */
export function withSites(base: readonly Site[], changed: readonly Site[], removedIds: readonly string[] = []): Site[] {
  const changedById = new Map(changed.map((site) => [site.id, site]));
  const removed = new Set(removedIds);
  const kept = base.filter(({ id }) => !removed.has(id)).map((site) => changedById.get(site.id) ?? site);
  const known = new Set(base.map(({ id }) => id));
  return [...kept, ...changed.filter(({ id }) => !known.has(id) && !removed.has(id))];
}

/** A satellite has staff of its own when it says so or, where it says nothing, when it is open like a centre. */
export function isStaffedLocally(site: Pick<Site, "kind" | "daysPerMonth" | "staffedLocally">): boolean {
  return site.staffedLocally ?? coverKind(site) === "full";
}

/** Which journeys of the centre's staff a site causes: none where its own staff works there. */
export function travelTo(site: Pick<Site, "kind" | "daysPerMonth" | "staffedLocally">): SiteKindFacts["travel"] {
  const { travel } = SITE_KIND_FACTS[site.kind];
  return travel === "duty" && isStaffedLocally(site) ? "none" : travel;
}
