import type { Snap } from "../roads/snap.ts";
import { minutesTo, type OpenRoads, seedsOf, type Way } from "./driveTimes.ts";
import { minutesFrom, type SearchResult, segmentsTo } from "./minutesFrom.ts";

const NO_WAY: Way = { minutes: Infinity, km: Infinity, segments: [] };

/** Kilometres from a snapped point to an end of its stretch, the way to the road included. */
function kmToEnd(snap: Snap, place: number, { roads, speeds }: OpenRoads): number {
  const { from, km } = roads.segments[snap.segment];
  return snap.offRoadKm * speeds.accessBend + km * (place === from ? snap.share : 1 - snap.share);
}

/** The quickest way to each target with its kilometres and stretches; same minutes as `driveTimes`. */
export function waysFrom(origin: Snap, targets: readonly Snap[], open: OpenRoads): Way[] {
  const found = minutesFrom(open.roads, open.segmentMinutes, seedsOf(origin, open));
  return targets.map((target) => wayTo(target, minutesTo(target, origin, found, open), origin, found, open));
}

function wayTo(target: Snap, minutes: number, origin: Snap, found: SearchResult, open: OpenRoads): Way {
  if (minutes === Infinity) return NO_WAY;
  const onRoads = seedsOf(target, open).toSorted(
    (a, b) => found.minutes[a.place] + a.minutes - (found.minutes[b.place] + b.minutes),
  )[0];
  const viaRoads = onRoads ? found.minutes[onRoads.place] + onRoads.minutes + open.speeds.tripMinutes : Infinity;
  if (viaRoads > minutes) {
    const { km } = open.roads.segments[origin.segment];
    const access = (origin.offRoadKm + target.offRoadKm) * open.speeds.accessBend;
    return { minutes, km: access + Math.abs(origin.share - target.share) * km, segments: [] };
  }
  const segments = segmentsTo(open.roads, found, onRoads.place);
  const start = segments.length > 0 ? otherEnd(open, segments[0]) : onRoads.place;
  const km =
    kmToEnd(origin, start, open) +
    segments.reduce((sum, { segment }) => sum + open.roads.segments[segment].km, 0) +
    kmToEnd(target, onRoads.place, open);
  return { minutes, km, segments };
}

function otherEnd({ roads }: OpenRoads, { segment, to }: { segment: number; to: number }): number {
  const { from, to: end } = roads.segments[segment];
  return from === to ? end : from;
}
