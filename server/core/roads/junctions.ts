import type { RoadClass } from "./roadRows.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly roadClass: RoadClass;
}

/**
 * A place where three or more stretches of road meet is a junction. All roads of the sheets count, whether open today
 * or not: a junction belongs to the place, so closing or opening one road never changes the minutes of another.
 * @returns for a stretch, how many of its ends are junctions
 */
export function junctionEndsOf(stretches: readonly Stretch[]): (stretch: Stretch) => 0 | 1 | 2 {
  const meeting = new Map<number, number>();
  for (const { from, to, roadClass } of stretches) {
    if (roadClass === "ferry") continue;
    for (const place of [from, to]) meeting.set(place, (meeting.get(place) ?? 0) + 1);
  }
  const junction = (place: number) => ((meeting.get(place) ?? 0) >= 3 ? 1 : 0);
  return ({ from, to }) => (junction(from) + junction(to)) as 0 | 1 | 2;
}
