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
    const known = columnsOf(before[season]);
    for (const [index, column] of columnsOf(cover).entries()) markDifferences(changed, column, known[index]);
  }
  return changed;
}

type Column = Float64Array | Int16Array | Uint8Array;

function columnsOf({ assigned, nearest, full, periodic, remote, marks }: CountedCover): Column[] {
  return [
    ...[assigned.minutes, assigned.site, nearest.minutes, nearest.site, full.quickerByFerry, periodic, remote],
    ...REACH_KINDS.map((kind) => marks[kind]),
  ];
}

function markDifferences(changed: Uint8Array, own: Column, known: Column): void {
  if (own === known) return; // taken over as a whole
  for (let place = 0; place < changed.length; place++) if (own[place] !== known[place]) changed[place] = 1;
}
