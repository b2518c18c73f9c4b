import { carAccess } from "./carAccess.ts";
import { ferryMinutes } from "./ferryMinutes.ts";
import { seasonalAccess } from "./seasonalAccess.ts";
import type { Tags } from "./tags.ts";

/** A ship's line on the map, as far as its tags tell. */
export interface FerryRoute {
  readonly name: string;
  /** true = takes cars, false = does not, null = no tag says. */
  readonly takesCars: boolean | null;
  readonly crossingMinutes: number | null; // null = no duration, or none that can be read
  readonly closedInWinter: boolean;
}

/** Reads the tags of a way or relation with `route=ferry`; null for anything else. */
export function readFerryRoute(tags: Tags, dataYear: number): FerryRoute | null {
  if (tags.get("route") !== "ferry" && (tags.get("ferry") ?? "no") === "no") return null;
  const season = seasonalAccess(tags, dataYear);
  return {
    name: tags.get("name:ja") ?? tags.get("name") ?? "フェリー",
    takesCars: carAccess(tags),
    crossingMinutes: ferryMinutes(tags.get("duration") ?? ""),
    closedInWinter: season.summer && !season.winter,
  };
}
