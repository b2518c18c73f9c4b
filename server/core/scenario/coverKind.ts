import type { Site, SiteKind } from "../places.ts";

export const COVER_KINDS = ["full", "periodic", "remote", "firstContact", "reaction"] as const;
/** Five kinds of cover, never added up as one number; first contact and reaction bring no centre nearer. */
export type CoverKind = (typeof COVER_KINDS)[number];

/** A satellite open at least this many days a month counts like a centre. */
export const FULL_COVER_DAYS_PER_MONTH = 8;

/** What a site whose days are not said is assumed to be open, by kind. */
export const DEFAULT_DAYS_PER_MONTH: Readonly<Record<SiteKind, number>> = {
  satellite: 20,
  outreach: 1,
  remote: 20,
  liaison: 20,
  retention: 20,
};

export function coverKind({ kind, daysPerMonth }: { kind: SiteKind; daysPerMonth: number }): CoverKind {
  if (kind === "satellite") return daysPerMonth >= FULL_COVER_DAYS_PER_MONTH ? "full" : "periodic";
  if (kind === "outreach") return "periodic";
  return ({ remote: "remote", liaison: "firstContact", retention: "reaction" } as const)[kind];
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
