import type { Tags } from "./tags.ts";

/** Keys that say who may drive, the most particular first: what a narrower key says goes before a wider one's. */
export const ACCESS_KEYS = ["motorcar", "motor_vehicle", "vehicle", "access"] as const;

/** Driven to reach a place on it counts as open: a customer, a visitor, staff on its way. */
const OPEN = new Set(["yes", "permissive", "designated", "official", "public", "destination", "customers", "delivery"]);
const SHUT = new Set([
  ...["no", "private", "agricultural", "forestry", "agricultural;forestry", "emergency", "military", "permit"],
  ...["closed", "bus", "psv", "residents", "employees", "restricted", "bicycle", "foot", "use_sidepath"],
]);

/**
 * What one access value says of a car: true = may drive, false = may not, null = nothing (unknown, or a word not in use).
 * Of several values (`agricultural;destination`) one that opens is enough.
 */
export function opensToCars(value: string): boolean | null {
  const words = value.split(";").map((word) => word.trim().toLowerCase());
  if (words.some((word) => OPEN.has(word))) return true;
  return words.some((word) => SHUT.has(word)) ? false : null;
}

/** Along a way's nodes, or against them. */
export type Direction = "forward" | "backward";

/**
 * The keys that say who may drive a way in one direction, in the order in which they decide: of each what it says of that
 * direction, then what it says of both.
 */
export function accessKeys(direction: Direction | null): string[] {
  return ACCESS_KEYS.flatMap((key) => (direction ? [`${key}:${direction}`, key] : [key]));
}

/** What one key says of a car at all hours, null where it says nothing. */
export function baseAccess(tags: Tags, key: string): boolean | null {
  const value = tags.get(key);
  return value === undefined ? null : opensToCars(value);
}

/** May a car drive, as far as the unconditional tags say? @returns null where no key says anything */
export function carAccess(tags: Tags, direction: Direction | null = null): boolean | null {
  for (const key of accessKeys(direction)) {
    const said = baseAccess(tags, key);
    if (said !== null) return said;
  }
  return null;
}

/** Barriers a car drives through unless its tags say otherwise; 冬期ゲート stand open in summer. */
const PASSABLE_BARRIERS = new Set([
  ...["gate", "lift_gate", "swing_gate", "sliding_gate", "sliding_beam", "toll_booth", "border_control", "sally_port"],
  ...["cattle_grid", "entrance", "height_restrictor", "arch", "kerb", "bump_gate", "coupure", "spikes", "no"],
]);

/** Does a node stop a car for good? Its access tags go before the kind of the barrier; a locked gate is shut. */
export function stopsCars(tags: Tags): boolean {
  const said = carAccess(tags);
  if (said !== null) return !said;
  const barrier = tags.get("barrier");
  if (barrier === undefined) return false;
  return !PASSABLE_BARRIERS.has(barrier) || tags.get("locked") === "yes";
}
