import { placeOfNode } from "../roads/roadGraph.ts";
import { type RoadPoint, type Snap, snapWhenOpen } from "../roads/snap.ts";
import { bestArrival, minutesOnSameStretch, type OpenRoads, seedsOf, type Way } from "./driveTimes.ts";
import { type NodeSearch, searchFrom } from "./minutesFrom.ts";

const NO_WAY: Way = { minutes: Infinity, km: Infinity, onOneStretch: false, firstPlace: -1, segments: [] };

/**
 * The quickest way to each target with its kilometres and stretches; same minutes as `driveTimes`. No way leads from or to
 * a point whose own road is shut.
 */
export function waysFrom(origin: Snap, targets: readonly Snap[], open: OpenRoads): Way[] {
  const from = snapWhenOpen(origin, open.segmentMinutes);
  if (!from) return targets.map(() => NO_WAY);
  const seeds = seedsOf(from, open);
  const found = open.searchFrom?.(seeds) ?? searchFrom(open.roads, open.segmentMinutes, seeds);
  return targets.map((target) => {
    const to = snapWhenOpen(target, open.segmentMinutes);
    return to ? wayTo(to, from, found, open) : NO_WAY;
  });
}

function wayTo(target: RoadPoint, origin: RoadPoint, found: NodeSearch, open: OpenRoads): Way {
  const { roads, speeds } = open;
  const along = minutesOnSameStretch(origin, target, open);
  const arrival = bestArrival(target, found, open);
  if (along === Infinity && arrival.total === Infinity) return NO_WAY;
  const accessKm = (origin.offRoadKm + target.offRoadKm) * speeds.accessBend;
  if (along < arrival.total) {
    const km = accessKm + Math.abs(origin.share - target.share) * roads.km[origin.segment];
    return { minutes: along + speeds.tripMinutes, km, onOneStretch: true, firstPlace: -1, segments: [] };
  }
  const segments = found.segmentsTo(arrival.node);
  const firstPlace = segments.length > 0 ? otherEnd(open, segments[0]) : placeOfNode(roads, arrival.node);
  const originShare = firstPlace === roads.from[origin.segment] ? origin.share : 1 - origin.share;
  const km =
    accessKm +
    roads.km[origin.segment] * originShare +
    segments.reduce((sum, { segment }) => sum + roads.km[segment], 0) +
    roads.km[target.segment] * arrival.share;
  return { minutes: arrival.total + speeds.tripMinutes, km, onOneStretch: false, firstPlace, segments };
}

function otherEnd({ roads }: OpenRoads, { segment, to }: { segment: number; to: number }): number {
  return roads.from[segment] === to ? roads.to[segment] : roads.from[segment];
}
