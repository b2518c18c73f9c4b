import type { Conditions } from "../conditions.ts";
import type { NetworkLimit } from "./networkAbout.ts";

/** A condition a network cannot drive under: the field it was asked for in, and what it cannot do. */
export interface Beyond {
  readonly field: keyof Conditions;
  readonly limit: NetworkLimit;
}

/**
 * What of some conditions is beyond a network.
 * @param today  YYYY-MM-DD: the roads a network without dates stands for
 */
export function beyondLimits(
  conditions: Conditions,
  limits: readonly NetworkLimit[],
  today: string,
): readonly Beyond[] {
  const { season, toll, ferry, closures, asOf, winterSeverity, speedFactor, shutSections } = conditions;
  const asked: readonly (Beyond & { readonly isAsked: boolean })[] = [
    { field: "season", limit: "storm", isAsked: season === "storm" },
    { field: "toll", limit: "tollAvoid", isAsked: toll === "avoid" },
    { field: "ferry", limit: "ferryAvoid", isAsked: ferry === "avoid" },
    { field: "toll", limit: "tollAndFerryAvoid", isAsked: toll === "avoid" && ferry === "avoid" },
    { field: "asOf", limit: "asOf", isAsked: asOf !== today },
    { field: "closures", limit: "closures", isAsked: closures !== (season === "summer" ? "summer" : "winter") },
    { field: "winterSeverity", limit: "winterSeverity", isAsked: winterSeverity !== 1 },
    { field: "speedFactor", limit: "speedFactor", isAsked: speedFactor !== 1 },
    { field: "shutSections", limit: "shutSections", isAsked: shutSections !== "" },
  ];
  return asked.filter(({ limit, isAsked }) => isAsked && limits.includes(limit));
}
