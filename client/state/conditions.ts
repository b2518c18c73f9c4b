import { signal } from "@preact/signals";
import type { Ferry, Season, ServingRule, Toll } from "../../server/core/conditions.ts";

/** Under what conditions the screen computes; the same words as the HTTP calls. */
export interface ViewConditions {
  readonly season: Season;
  readonly rule: ServingRule;
  readonly toll: Toll;
  readonly ferry: Ferry;
  readonly threshold: number; // minutes
  readonly winterSeverity: number; // 1 = default
  readonly asOf?: string; // YYYY-MM-DD; left out = today's roads
  readonly weight?: string; // id of an uploaded weight; left out = population
}

export const DEFAULT_VIEW_CONDITIONS: ViewConditions = {
  season: "winter",
  rule: "assigned",
  toll: "use",
  ferry: "use",
  threshold: 120,
  winterSeverity: 1,
};

export const conditions = signal<ViewConditions>(DEFAULT_VIEW_CONDITIONS);

export function setConditions(changed: Partial<ViewConditions>): void {
  conditions.value = { ...conditions.value, ...changed };
}

/** Goes back to today's roads, or to the census population. */
export function clearCondition(name: "asOf" | "weight"): void {
  const { [name]: _, ...rest } = conditions.value;
  conditions.value = rest;
}
