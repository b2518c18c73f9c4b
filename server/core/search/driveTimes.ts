import type { RoadGraph } from "../roads/roadGraph.ts";
import type { Snap } from "../roads/snap.ts";
import type { SpeedModel } from "../roads/speedModel.ts";
import { minutesFrom, type SearchResult, type Seed } from "./minutesFrom.ts";

/** The network under one set of conditions: what a drive time is computed on. */
export interface OpenRoads {
  readonly roads: RoadGraph;
  readonly speeds: SpeedModel;
  readonly segmentMinutes: Float64Array; // Infinity = closed
}

/** A way from one snapped point to another: minutes and km are Infinity where none leads. */
export interface Way {
  readonly minutes: number;
  readonly km: number;
  /** Both points hang on one stretch and the way runs along it. */
  readonly onOneStretch: boolean;
  /** The place where the way leaves the origin's stretch; -1 when it does not. */
  readonly firstPlace: number;
  /** Whole stretches driven, in order, with the place each leads to. */
  readonly segments: readonly { readonly segment: number; readonly to: number }[];
}

/** From a point beside the road to the road. */
export function accessMinutes({ offRoadKm }: Snap, { accessBend, accessKmPerHour }: SpeedModel): number {
  return ((offRoadKm * accessBend) / accessKmPerHour) * 60;
}

/** The ends of the stretch a point hangs on, with the minutes to each; a closed stretch leads nowhere. */
export function seedsOf(snap: Snap, { roads, speeds, segmentMinutes }: OpenRoads): Seed[] {
  const { from, to } = roads.segments[snap.segment];
  const access = accessMinutes(snap, speeds);
  const stretch = segmentMinutes[snap.segment];
  if (stretch === Infinity) return [];
  return [
    { place: from, minutes: access + snap.share * stretch },
    { place: to, minutes: access + (1 - snap.share) * stretch },
  ];
}

/** Minutes along the stretch both points hang on, or Infinity when they hang on different ones. */
function minutesOnSameStretch(a: Snap, b: Snap, { speeds, segmentMinutes }: OpenRoads): number {
  if (a.segment !== b.segment || segmentMinutes[a.segment] === Infinity) return Infinity;
  return accessMinutes(a, speeds) + Math.abs(a.share - b.share) * segmentMinutes[a.segment] + accessMinutes(b, speeds);
}

/** Minutes from a search's origin to one target, either by way of the stretch's ends or along the stretch they share. */
export function minutesTo(target: Snap, origin: Snap, found: SearchResult, open: OpenRoads): number {
  const stretch = open.segmentMinutes[target.segment];
  if (stretch === Infinity) return Infinity;
  // the ends of `seedsOf`, without a list for each of 1,500 targets: a dragged site asks for all of them at every step
  const { from, to } = open.roads.segments[target.segment];
  const access = accessMinutes(target, open.speeds);
  const byFrom = found.minutes[from] + (access + target.share * stretch);
  const byTo = found.minutes[to] + (access + (1 - target.share) * stretch);
  return Math.min(minutesOnSameStretch(origin, target, open), byFrom, byTo) + open.speeds.tripMinutes;
}

/**
 * Drive times from one point to many: one search, whatever the number of targets. Roads are driven both ways alike,
 * so this is also the time from each target to the point.
 * @returns one value per target, minutes one way; Infinity where no open road or ferry leads
 */
export function driveTimes(origin: Snap, targets: readonly Snap[], open: OpenRoads): Float64Array {
  const found = minutesFrom(open.roads, open.segmentMinutes, seedsOf(origin, open));
  const minutes = new Float64Array(targets.length);
  for (const [index, target] of targets.entries()) minutes[index] = minutesTo(target, origin, found, open);
  return minutes;
}
