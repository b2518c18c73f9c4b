import { REACH_KINDS, type ReachMarks } from "./reach.ts";
import type { SeasonCover } from "./seasonCover.ts";

/** All that figures are counted from. */
export interface CountedCover extends SeasonCover {
  readonly marks: ReachMarks; // settlements and offices
}

/**
 * Which places differ in anything a figure rests on (minutes, who serves, kinds of cover), in any season.
 * A moved site touches few places; what it leaves alone need not be counted again.
 * @param now     one cover per season, over the same places and with the same centres first as `before`
 * @param before  the covers to compare with, in the same order of seasons
 * @returns per place: 1 = differs
 */
export function changedPlaces(now: readonly CountedCover[], before: readonly CountedCover[]): Uint8Array {
  const changed = new Uint8Array(now[0].full.minutes.length);
  for (const [season, cover] of now.entries()) {
    const known = before[season];
    for (let place = 0; place < changed.length; place++) {
      if (
        cover.assigned.minutes[place] !== known.assigned.minutes[place] ||
        cover.assigned.site[place] !== known.assigned.site[place] ||
        cover.nearest.minutes[place] !== known.nearest.minutes[place] ||
        cover.nearest.site[place] !== known.nearest.site[place] ||
        cover.full.quickerByFerry[place] !== known.full.quickerByFerry[place] ||
        cover.periodic[place] !== known.periodic[place] ||
        cover.remote[place] !== known.remote[place] ||
        REACH_KINDS.some((kind) => cover.marks[kind][place] !== known.marks[kind][place])
      ) {
        changed[place] = 1;
      }
    }
  }
  return changed;
}
