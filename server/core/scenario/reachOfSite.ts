import type { ReachKind } from "../coverage/reach.ts";
import type { Site } from "../places.ts";
import type { ScenarioParameters } from "./scenario.ts";

/** A kind of reach a site gives, with its limit. */
export interface ReachRule {
  readonly kind: ReachKind;
  readonly withinMinutes: number;
  readonly isOwnTown: boolean; // its municipality's people count however far they live
}

/** Which kinds of reach beside full cover a site gives under the 案's parameters. */
export function reachRules(site: Site, parameters: ScenarioParameters): ReachRule[] {
  const { firstContactMinutes, reactionMinutes, reactionDays, clientMinutes } = parameters;
  const rule = (kind: ReachKind, withinMinutes: number, isOwnTown = false) => ({ kind, withinMinutes, isOwnTown });
  if (site.kind === "liaison") return [rule("firstContact", firstContactMinutes, true)];
  if (site.kind === "retention") {
    // who does not say how soon they come is taken to keep the days asked for
    return (site.reactionDays ?? reactionDays) <= reactionDays ? [rule("reaction", reactionMinutes)] : [];
  }
  if (site.kind === "remote") return [];
  const fetched = site.pickupMinutes === undefined ? [] : [rule("pickup", site.pickupMinutes)];
  return [rule("ownWay", clientMinutes), ...fetched];
}
