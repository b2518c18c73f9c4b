import type { RoadClass } from "../roads/roadRows.ts";
import { drivenDirections } from "./oneway.ts";
import { postedLimit } from "./speedLimit.ts";
import type { Tags } from "./tags.ts";

/**
 * What holds a car below the speed table, in km/h. Settings, as an office would judge them: a gravel road 35, a forest
 * road 20, a road one car wide 30, a residential street 30, a yard's road 20.
 */
const BY_KIND: Readonly<Record<string, number>> = { residential: 30, living_street: 20, service: 20, track: 20 };
/**
 * Cars in free traffic drive a tenth above the sign: the table's 66.8 km/h on flat national roads, fitted to real routing
 * figures, stand where 60 is posted.
 */
const DRIVEN_TO_POSTED = 1.1;
const UNPAVED_KM_PER_HOUR = 35;
const ROUGH_KM_PER_HOUR = 20;
const NARROW_KM_PER_HOUR = 30;
const NARROW_METRES = 4; // two cars cannot pass

const UNPAVED = new Set([
  ...[
    "unpaved",
    "gravel",
    "fine_gravel",
    "compacted",
    "dirt",
    "earth",
    "ground",
    "pebblestone",
    "grass_paver",
    "shells",
  ],
]);
const ROUGH = new Set(["mud", "sand", "rock", "grass", "snow", "ice", "rocks", "stepping_stones"]);
const ROUGH_SMOOTHNESS = new Set(["bad", "very_bad", "horrible", "very_horrible"]);
/** 法定速度 of any road that is no expressway: a toll road up a mountain is not driven like one. */
const LEGAL_KM_PER_HOUR = 60;

/** The lowest of what is posted and what surface, width and kind allow; 0 = nothing below the speed table is known. */
export function roadLimit(tags: Tags, roadClass: RoadClass): number {
  const highway = tags.get("highway") ?? "";
  const surface = tags.get("surface") ?? "";
  const posted = postedLimit(tags);
  const limits = [posted === null ? unposted(tags, highway, roadClass) : posted * DRIVEN_TO_POSTED];
  if (UNPAVED.has(surface)) limits.push(UNPAVED_KM_PER_HOUR);
  if (ROUGH.has(surface) || ROUGH_SMOOTHNESS.has(tags.get("smoothness") ?? "")) limits.push(ROUGH_KM_PER_HOUR);
  if (isNarrow(tags, highway)) limits.push(NARROW_KM_PER_HOUR);
  const known = limits.filter((limit) => limit !== null);
  return known.length === 0 ? 0 : Math.max(1, Math.round(Math.min(...known)));
}

function unposted(tags: Tags, highway: string, roadClass: RoadClass): number | null {
  const isOrdinaryRoad = highway !== "motorway" && tags.get("motorroad") !== "yes";
  if (roadClass === "expressway" && isOrdinaryRoad) return LEGAL_KM_PER_HOUR * DRIVEN_TO_POSTED;
  return BY_KIND[highway] ?? null;
}

/** One lane for both directions, or too narrow for two cars. Ramps have one lane and are wide. */
function isNarrow(tags: Tags, highway: string): boolean {
  const width = Number.parseFloat(tags.get("width") ?? tags.get("est_width") ?? "");
  if (width > 0 && width < NARROW_METRES) return !highway.endsWith("_link");
  const isOneLane = tags.get("lanes") === "1" || tags.get("narrow") === "yes";
  return isOneLane && drivenDirections(tags) === "both" && !highway.endsWith("_link");
}
