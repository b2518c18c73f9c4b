import { carAccess, type Direction } from "./carAccess.ts";
import type { Tags } from "./tags.ts";

/** How a way may be driven, seen along its nodes. */
export type Driven = "both" | "forward" | "backward" | "never";

const FORWARD = new Set(["yes", "true", "1"]);
const BACKWARD = new Set(["-1", "reverse"]);

/**
 * One-way or not: a written `oneway` decides (for cars before for all); without one, motorways, their ramps and
 * roundabouts are one-way. A direction shut by `motor_vehicle:backward=no` and the like is shut, too.
 * @param isOpen  may cars drive in a direction, one-way or not?
 */
export function drivenDirections(
  tags: Tags,
  isOpen = (direction: Direction): boolean => carAccess(tags, direction) !== false,
): Driven {
  const written = onewayOf(tags);
  const forward = written !== "backward" && isOpen("forward");
  const backward = written !== "forward" && isOpen("backward");
  if (forward && backward) return "both";
  if (forward) return "forward";
  return backward ? "backward" : "never";
}

function onewayOf(tags: Tags): Driven {
  const value = tags.get("oneway:motorcar") ?? tags.get("oneway:motor_vehicle") ?? tags.get("oneway") ?? "";
  if (FORWARD.has(value)) return "forward";
  if (BACKWARD.has(value)) return "backward";
  if (value === "reversible" || value === "alternating") return "both"; // changes with the hour: either way at some time
  if (value === "no" || value === "false" || value === "0") return "both";
  const isRoundabout = ["roundabout", "circular"].includes(tags.get("junction") ?? "");
  const isMotorway = ["motorway", "motorway_link"].includes(tags.get("highway") ?? "");
  return isRoundabout || isMotorway ? "forward" : "both";
}
