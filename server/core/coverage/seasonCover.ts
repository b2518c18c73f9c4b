import type { ServingRule } from "../conditions.ts";
import type { CoverKind } from "../scenario/siteKinds.ts";
import { type Before, type Served, type SiteTimes, serve } from "./servingRule.ts";

export interface CoverSite extends SiteTimes {
  readonly cover: CoverKind;
}

/** Who serves every place in one season: full cover under both rules, periodic and remote under the rule asked for. */
export interface SeasonCover {
  readonly assigned: Served; // full cover; `site` indexes the sites given
  readonly nearest: Served;
  readonly full: Served; // assigned or nearest, as the rule has it
  readonly periodic: Float64Array; // minutes, Infinity where none
  readonly remote: Float64Array;
}

/**
 * @param sites     centres and sites with their row of minutes to every place
 * @param centreOf  index of the centre in charge of each place
 * @param landOf    the land each place stands on; null = all on one
 * @param centres   the cover by centres alone, which come before `sites`; null = all are in `sites`
 */
export function seasonCover(
  sites: readonly CoverSite[],
  centreOf: Uint8Array,
  rule: ServingRule,
  landOf: Uint16Array | null = null,
  centres: Before<SeasonCover> | null = null,
): SeasonCover {
  const places = centreOf.length;
  const onlyFull = sites.map((site) => (site.cover === "full" ? site : NOT_SERVING));
  const fullCover = (of: "assigned" | "nearest") =>
    serve(
      onlyFull,
      places,
      of === "assigned" ? centreOf : null,
      landOf,
      centres && { ...centres, served: centres.served[of] },
    );
  const assigned = fullCover("assigned");
  const nearest = fullCover("nearest");
  const minutesOf = (cover: "periodic" | "remote") => {
    const own = sites.filter((site) => site.cover === cover);
    if (own.length === 0 && centres !== null) return centres.served[cover]; // a centre is neither
    return serve(own, places, rule === "assigned" ? centreOf : null, landOf).minutes;
  };
  return {
    assigned,
    nearest,
    full: rule === "assigned" ? assigned : nearest,
    periodic: minutesOf("periodic"),
    remote: minutesOf("remote"),
  };
}

/** Keeps the sites' numbering while leaving a site out of full cover. */
const NOT_SERVING: SiteTimes = { minutes: new Float64Array(0), centre: 255 };
