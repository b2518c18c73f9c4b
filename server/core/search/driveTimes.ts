import { isDriven, nodeAfter, nodesBefore, type RoadGraph } from "../roads/roadGraph.ts";
import { type RoadPoint, type Snap, snapWhenOpen } from "../roads/snap.ts";
import type { SpeedModel } from "../roads/speedModel.ts";
import { type DrivenSegment, minutesFrom, type NodeSearch, type Seed } from "./minutesFrom.ts";

/** The network under one set of conditions: what a drive time is computed on. */
export interface OpenRoads {
  readonly roads: RoadGraph;
  readonly speeds: SpeedModel;
  readonly segmentMinutes: Float64Array; // Infinity = closed
  /** A quicker search for single ways than the plain one, where the network has it: the same minutes. */
  readonly searchFrom?: (seeds: readonly Seed[]) => NodeSearch;
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
  readonly segments: readonly DrivenSegment[];
}

/** From a point beside the road to the road. */
export function accessMinutes({ offRoadKm }: RoadPoint, { accessBend, accessKmPerHour }: SpeedModel): number {
  return ((offRoadKm * accessBend) / accessKmPerHour) * 60;
}

/** The place at which a point stands exactly, or -1: there the direction of its own stretch binds nobody. */
function placeAtPoint({ segment, share }: RoadPoint, { from, to }: RoadGraph): number {
  if (share === 0) return from[segment];
  return share === 1 ? to[segment] : -1;
}

/** How a drive from a point on a stretch begins: to either end, as far as it may be driven there; a closed stretch leads nowhere. */
export function seedsOf(snap: RoadPoint, { roads, speeds, segmentMinutes }: OpenRoads): Seed[] {
  const access = accessMinutes(snap, speeds);
  const stretch = segmentMinutes[snap.segment];
  if (stretch === Infinity) return [];
  const [forward, backward] = [2 * snap.segment, 2 * snap.segment + 1];
  const place = placeAtPoint(snap, roads);
  return [
    { arc: backward, minutes: access + snap.share * stretch },
    { arc: forward, minutes: access + (1 - snap.share) * stretch },
  ]
    .filter(({ arc }) => isDriven(roads, arc))
    .map(({ arc, minutes }) => ({ node: nodeAfter(roads, arc), minutes }))
    .concat(place >= 0 ? [{ node: place, minutes: access }] : []);
}

/** Where a way may turn into the stretch of a target, and the share of the stretch then driven. */
export interface Arrival {
  readonly node: number;
  readonly share: number;
}

export function arrivalsAt(target: RoadPoint, roads: RoadGraph): Arrival[] {
  const { segment, share } = target;
  const place = placeAtPoint(target, roads);
  const by = (arc: number, driven: number) =>
    isDriven(roads, arc) ? nodesBefore(roads, arc).map((node) => ({ node, share: driven })) : [];
  const onStretch = [...by(2 * segment, share), ...by(2 * segment + 1, 1 - share)];
  const isKnown = (node: number) => onStretch.some((arrival) => arrival.node === node && arrival.share === 0);
  const atPlace = place < 0 ? [] : [place, ...(roads.turns.at.get(place) ?? [])];
  return [...onStretch, ...atPlace.filter((node) => !isKnown(node)).map((node) => ({ node, share: 0 }))];
}

/** Minutes along the stretch both points hang on, or Infinity when they hang on different ones or it is one-way against them. */
export function minutesOnSameStretch(
  origin: RoadPoint,
  target: RoadPoint,
  { roads, speeds, segmentMinutes }: OpenRoads,
): number {
  const { segment } = origin;
  if (segment !== target.segment || segmentMinutes[segment] === Infinity) return Infinity;
  const arc = 2 * segment + (target.share < origin.share ? 1 : 0);
  if (target.share !== origin.share && !isDriven(roads, arc)) return Infinity;
  const along = Math.abs(origin.share - target.share) * segmentMinutes[segment];
  return accessMinutes(origin, speeds) + along + accessMinutes(target, speeds);
}

/** Targets by column, prepared once: a dragged site asks for all 1,500 of them at every step. */
export interface Targets {
  readonly snaps: readonly RoadPoint[];
  readonly segment: Uint32Array; // one value per target
  readonly firstArrival: Uint32Array; // targets + 1
  readonly arrivalNode: Uint32Array;
  readonly arrivalShare: Float64Array;
}

export function targetsOf(snaps: readonly RoadPoint[], roads: RoadGraph): Targets {
  const arrivals = snaps.map((snap) => arrivalsAt(snap, roads));
  const firstArrival = new Uint32Array(snaps.length + 1);
  for (const [index, own] of arrivals.entries()) firstArrival[index + 1] = firstArrival[index] + own.length;
  const all = arrivals.flat();
  return {
    snaps,
    segment: Uint32Array.from(snaps, ({ segment }) => segment),
    firstArrival,
    arrivalNode: Uint32Array.from(all, ({ node }) => node),
    arrivalShare: Float64Array.from(all, ({ share }) => share),
  };
}

/**
 * Drive times from one point to many: one search, whatever the number of targets.
 * @returns one value per target, minutes one way; Infinity where no open road or ferry leads, or the origin's road is shut
 */
export function driveTimes(origin: Snap, targets: Targets, open: OpenRoads): Float64Array {
  const from = snapWhenOpen(origin, open.segmentMinutes);
  if (!from) return new Float64Array(targets.snaps.length).fill(Infinity);
  const found = minutesFrom(open.roads, open.segmentMinutes, seedsOf(from, open));
  return minutesToTargets(from, targets, arrivalMinutes(targets, open), found.minutes, open);
}

/** Per arrival, the minutes from its node to the target beside the road; Infinity where the target's stretch is closed. */
export function arrivalMinutes({ snaps, firstArrival, arrivalShare }: Targets, open: OpenRoads): Float64Array {
  const minutes = new Float64Array(arrivalShare.length);
  for (const [target, snap] of snaps.entries()) {
    const access = accessMinutes(snap, open.speeds);
    const stretch = open.segmentMinutes[snap.segment];
    for (let index = firstArrival[target]; index < firstArrival[target + 1]; index++) {
      minutes[index] = stretch === Infinity ? Infinity : access + arrivalShare[index] * stretch;
    }
  }
  return minutes;
}

/**
 * @param minutesAfter  per arrival, as `arrivalMinutes` has it
 * @param nodeMinutes   minutes from the origin to every node, or at least to those by which targets are reached
 */
export function minutesToTargets(
  origin: RoadPoint,
  { snaps, segment, firstArrival, arrivalNode }: Targets,
  minutesAfter: Float64Array,
  nodeMinutes: Float64Array,
  open: OpenRoads,
): Float64Array {
  const minutes = new Float64Array(snaps.length);
  for (let target = 0; target < minutes.length; target++) {
    let best = segment[target] === origin.segment ? minutesOnSameStretch(origin, snaps[target], open) : Infinity;
    for (let index = firstArrival[target]; index < firstArrival[target + 1]; index++) {
      const total = nodeMinutes[arrivalNode[index]] + minutesAfter[index];
      if (total < best) best = total;
    }
    minutes[target] = best + open.speeds.tripMinutes;
  }
  return minutes;
}

/** By which end of its stretch a target is reached soonest, and when, without `tripMinutes`. */
export function bestArrival(
  target: RoadPoint,
  found: NodeSearch,
  open: OpenRoads,
): Arrival & { readonly total: number } {
  const access = accessMinutes(target, open.speeds);
  const stretch = open.segmentMinutes[target.segment];
  let best = { node: -1, share: 0, total: Infinity };
  if (stretch === Infinity) return best;
  for (const { node, share } of arrivalsAt(target, open.roads)) {
    const total = found.minutesTo(node) + (access + share * stretch);
    if (total < best.total) best = { node, share, total };
  }
  return best;
}
