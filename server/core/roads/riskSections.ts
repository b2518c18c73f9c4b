import type { RoadColumns } from "./roadColumns.ts";
import type { RoadSegment } from "./roadRows.ts";
import { lineOf } from "./snap.ts";

/** How well a closure is documented: high = an administration's or a newspaper's notice, low = no record found. */
export const CONFIDENCES = ["high", "medium", "low"] as const;

/** A stretch of a road often shut by blizzard, drifts, avalanche danger or waves (冬期通行規制の多い区間). */
export interface RiskSection {
  readonly name: string;
  readonly road: string; // R274
  readonly cause: string;
  /** A storm is documented to shut it (or may well); sections without a record are shown, but not assumed to close. */
  readonly isStormClosable: boolean;
  readonly confidence: (typeof CONFIDENCES)[number];
  readonly record: string; // what is documented, in words
  readonly source: string;
  readonly km: number;
  readonly segments: readonly number[]; // of the route sheets: other networks carry the names alone
}

/**
 * The stretches of one road between two of its places: the shortest chain of that road alone.
 * @returns null when the road does not join them
 */
export function stretchesBetween(
  segments: readonly RoadSegment[],
  road: string,
  from: number,
  to: number,
): number[] | null {
  const own = segments.flatMap((segment, index) => (segment.road === road ? [index] : []));
  const byPlace = new Map<number, number[]>();
  for (const index of own) {
    for (const place of [segments[index].from, segments[index].to])
      byPlace.set(place, [...(byPlace.get(place) ?? []), index]);
  }
  const reached = new Map<number, { readonly km: number; readonly by: number }>([[from, { km: 0, by: -1 }]]);
  const open = new Set([from]);
  while (open.size > 0) {
    const place = [...open].reduce((a, b) => (kmTo(a) <= kmTo(b) ? a : b));
    if (place === to) return chainTo(to);
    open.delete(place);
    for (const index of byPlace.get(place) ?? []) {
      const next = otherEnd(segments[index], place);
      const km = kmTo(place) + segments[index].km;
      if (km >= kmTo(next)) continue;
      reached.set(next, { km, by: index });
      open.add(next);
    }
  }
  return null;

  function kmTo(place: number): number {
    return reached.get(place)?.km ?? Infinity;
  }

  function chainTo(end: number): number[] {
    const chain: number[] = [];
    for (let at = end; at !== from; ) {
      const by = reached.get(at)?.by ?? -1;
      chain.push(by);
      at = otherEnd(segments[by], at);
    }
    return chain.reverse();
  }
}

function otherEnd({ from, to }: RoadSegment, place: number): number {
  return from === place ? to : from;
}

/** The stretches of each section in a network as lines for a map, by its name, [lon, lat] chains. */
export function sectionLines(roads: RoadColumns): Map<string, [number, number][][]> {
  const lines = new Map<string, [number, number][][]>();
  for (let segment = 0; segment < roads.riskSection.length; segment++) {
    if (roads.riskSection[segment] === 0) continue; // the empty text: none
    const line = lineOf(roads, segment).map(({ lat, lon }): [number, number] => [lon, lat]);
    for (const name of roads.texts[roads.riskSection[segment]].split(";")) {
      const own = lines.get(name);
      if (own) own.push(line);
      else lines.set(name, [line]);
    }
  }
  return lines;
}
