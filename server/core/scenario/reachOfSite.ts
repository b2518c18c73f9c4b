import type { ReachKind } from "../coverage/reach.ts";
import type { Site, SiteKind } from "../places.ts";
import type { ScenarioParameters } from "./scenario.ts";

/** A kind of reach a site gives, with its limit. */
export interface ReachRule {
  readonly kind: ReachKind;
  readonly withinMinutes: number;
  readonly isOwnTown: boolean; // its municipality's people count however far they live
}

const rule = (kind: ReachKind, withinMinutes: number, isOwnTown = false): ReachRule => ({
  ...{ kind, withinMinutes, isOwnTown },
});

/** Where clients come to the site themselves, or are fetched. */
function comingThere({ pickupMinutes }: Site, { clientMinutes }: ScenarioParameters): ReachRule[] {
  const fetched = pickupMinutes === undefined ? [] : [rule("pickup", pickupMinutes)];
  return [rule("ownWay", clientMinutes), ...fetched];
}

const RULES_OF_KIND: Readonly<Record<SiteKind, (site: Site, parameters: ScenarioParameters) => ReachRule[]>> = {
  satellite: comingThere,
  outreach: comingThere,
  remote: () => [],
  liaison: (_site, { firstContactMinutes }) => [rule("firstContact", firstContactMinutes, true)],
  // who does not say how soon they come is taken to keep the days asked for
  retention: (site, { reactionDays, reactionMinutes }) =>
    (site.reactionDays ?? reactionDays) <= reactionDays ? [rule("reaction", reactionMinutes)] : [],
};

/** Which kinds of reach beside full cover a site gives under the 案's parameters. */
export function reachRules(site: Site, parameters: ScenarioParameters): ReachRule[] {
  return RULES_OF_KIND[site.kind](site, parameters);
}
