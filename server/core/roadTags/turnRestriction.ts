import { clausesOf, daysOfCondition } from "./conditions.ts";
import type { Tags } from "./tags.ts";

/** `no` = from may not be followed by to; `only` = nothing but to may follow. */
export interface TurnRestriction {
  readonly kind: "no" | "only";
  readonly value: string; // no_left_turn, …
}

/** Whether a relation restricts turns of cars on an ordinary working day; otherwise why not. */
export function turnRestriction(tags: Tags, dataYear: number): TurnRestriction | { readonly ignored: string } | null {
  const type = tags.get("type") ?? "";
  if (!type.startsWith("restriction")) return null;
  if (!OF_CARS.test(type)) return { ignored: "for other vehicles, hours or days only" };
  const exceptions = (tags.get("except") ?? "").split(/[;,]/).map((word) => word.trim());
  const value = restrictionValue(tags, dataYear);
  if (value === null) return { ignored: "for other vehicles, hours or days only" };
  if (exceptions.some((word) => ["motorcar", "motor_vehicle", "vehicle"].includes(word))) {
    return { ignored: `except=${tags.get("except")}` };
  }
  if (value.endsWith("_on_red")) return { ignored: `restriction=${value}` }; // forbids nothing while it is green
  const [, kind] = /^(no|only)_/.exec(value) ?? [];
  if (kind !== "no" && kind !== "only") return { ignored: `restriction=${value}` };
  return { kind, value };
}

const OF_CARS = /^restriction(:motorcar|:motor_vehicle|:vehicle|:conditional)?$/;

function restrictionValue(tags: Tags, dataYear: number): string | null {
  for (const key of ["restriction:motorcar", "restriction:motor_vehicle", "restriction"]) {
    const value = tags.get(key);
    if (value !== undefined) return holdsAtMidday(tags, dataYear) ? value : null;
  }
  for (const key of ["restriction:motorcar:conditional", "restriction:conditional"]) {
    for (const { value, condition } of clausesOf(tags.get(key) ?? "")) {
      const days = daysOfCondition(condition, dataYear);
      if (days && days.reduce((sum, holds) => sum + holds, 0) * 2 > days.length) return value;
    }
  }
  return null;
}

/** As mappers wrote hours and days before conditional tags: `hour_on=07:00 hour_off=09:00 day_on=Monday day_off=Friday`. */
function holdsAtMidday(tags: Tags, dataYear: number): boolean {
  const days = [tags.get("day_on"), tags.get("day_off")].map((day) => day?.slice(0, 2));
  const hours = [tags.get("hour_on"), tags.get("hour_off")];
  const range = ([from, to]: readonly (string | undefined)[]) => (from && to ? `${from}-${to}` : "");
  const condition = `${range(days)} ${range(hours)}`.trim();
  return condition === "" || (daysOfCondition(condition, dataYear)?.includes(1) ?? true);
}
