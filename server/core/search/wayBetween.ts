import type { Snap } from "../roads/snap.ts";
import { minutesTo, type OpenRoads, seedsOf, type Way } from "./driveTimes.ts";
import { minutesFrom, type SearchResult, segmentsTo } from "./minutesFrom.ts";

const NO_WAY: Way = { minutes: Infinity, km: Infinity, onOneStretch: false, firstPlace: -1, segments: [] };

/** The quickest way to each target with its kilometres and stretches; same minutes as `driveTimes`. */
export function waysFrom(origin: Snap, targets: readonly Snap[], open: OpenRoads): Way[] {
  const found = minutesFrom(open.roads, open.segmentMinutes, seedsOf(origin, open));
  return targets.map((target) => wayTo(target, origin, found, open));
}

function wayTo(target: Snap, origin: Snap, found: SearchResult, open: OpenRoads): Way {
  const minutes = minutesTo(target, origin, found, open);
  if (minutes === Infinity) return NO_WAY;
  const { roads, speeds } = open;
  const arrivals = seedsOf(target, open).map((end) => ({ ...end, total: found.minutes[end.place] + end.minutes }));
  const arrival = arrivals[0].total <= arrivals[1].total ? arrivals[0] : arrivals[1];
  const accessKm = (origin.offRoadKm + target.offRoadKm) * speeds.accessBend;
  if (arrival.total + speeds.tripMinutes > minutes) {
    const km = Math.abs(origin.share - target.share) * roads.segments[origin.segment].km;
    return { minutes, km: accessKm + km, onOneStretch: true, firstPlace: -1, segments: [] };
  }
  const segments = segmentsTo(roads, found, arrival.place);
  const firstPlace = segments.length > 0 ? otherEnd(open, segments[0]) : arrival.place;
  const km =
    accessKm +
    kmToEnd(origin, firstPlace, open) +
    segments.reduce((sum, { segment }) => sum + roads.segments[segment].km, 0) +
    kmToEnd(target, arrival.place, open);
  return { minutes, km, onOneStretch: false, firstPlace, segments };
}

/** Kilometres along the stretch from a snapped point to one of its ends. */
function kmToEnd(snap: Snap, place: number, { roads }: OpenRoads): number {
  const { from, km } = roads.segments[snap.segment];
  return km * (place === from ? snap.share : 1 - snap.share);
}

function otherEnd({ roads }: OpenRoads, { segment, to }: { segment: number; to: number }): number {
  const { from, to: end } = roads.segments[segment];
  return from === to ? end : from;
}
