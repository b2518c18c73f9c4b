import type { Position } from "../../core/places.ts";
import { type RoadPoint, type Snap, snapWhenOpen } from "../../core/roads/snap.ts";
import type { OpenRoads, Way } from "../../core/search/driveTimes.ts";
import { waysFrom } from "../../core/search/wayBetween.ts";
import type { Network } from "./network.ts";

/** A pair's quickest way and the points of the roads it joins. */
export interface PairWay extends Way {
  readonly from: RoadPoint;
  readonly to: RoadPoint;
}

/** The quickest way of each pair, in the pairs' order: one search per origin. */
export function waysOfPairs(
  pairs: readonly { readonly origin: Position; readonly target: Position }[],
  snap: Network["snap"],
  open: OpenRoads,
): PairWay[] {
  const indicesByOrigin = new Map<string, number[]>();
  for (const [index, { origin }] of pairs.entries()) {
    const key = `${origin.lat},${origin.lon}`;
    const indices = indicesByOrigin.get(key);
    if (indices) indices.push(index);
    else indicesByOrigin.set(key, [index]);
  }
  const ways = new Array<PairWay>(pairs.length);
  for (const indices of indicesByOrigin.values()) {
    const from = snap(pairs[indices[0]].origin);
    const targets = indices.map((index) => snap(pairs[index].target));
    const joined = (own: Snap): RoadPoint => snapWhenOpen(own, open.segmentMinutes) ?? own;
    for (const [order, way] of waysFrom(from, targets, open).entries()) {
      ways[indices[order]] = { ...way, from: joined(from), to: joined(targets[order]) };
    }
  }
  return ways;
}
