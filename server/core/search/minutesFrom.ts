import FlatQueue from "flatqueue";
import type { RoadGraph } from "../roads/roadGraph.ts";

/** Where a search starts: a place of the network and the minutes it takes to get there. */
export interface Seed {
  readonly place: number;
  readonly minutes: number;
}

export interface SearchResult {
  /** Minutes one way to every place; Infinity where no open road leads. */
  readonly minutes: Float64Array;
  /** The directed edge by which each place is reached; -1 at the seeds and at places not reached. */
  readonly reachedBy: Int32Array;
}

/**
 * Drive time from the seeds to every place of the network (Dijkstra's one-to-all search).
 *
 * @param roads           n places, m segments
 * @param segmentMinutes  m values ≥ 0 for one set of conditions; Infinity = closed
 * @throws {RangeError} if a seed is not a place or `segmentMinutes` does not hold m values
 * @see E. W. Dijkstra (1959), https://doi.org/10.1007/BF01386390
 */
export function minutesFrom(roads: RoadGraph, segmentMinutes: Float64Array, seeds: readonly Seed[]): SearchResult {
  const { firstEdge, toPlace, segmentOf } = roads;
  const placeCount = firstEdge.length - 1;
  if (segmentMinutes.length !== roads.segments.length) {
    throw new RangeError(`${segmentMinutes.length} minutes for ${roads.segments.length} segments`);
  }
  const minutes = new Float64Array(placeCount).fill(Infinity);
  const reachedBy = new Int32Array(placeCount).fill(-1);
  const queue = new FlatQueue<number>();
  for (const seed of seeds) {
    if (!(seed.place >= 0 && seed.place < placeCount)) throw new RangeError(`seed ${seed.place} is not a place`);
    if (!(seed.minutes < minutes[seed.place])) continue;
    minutes[seed.place] = seed.minutes;
    queue.push(seed.place, seed.minutes);
  }
  while (queue.length > 0) {
    const soFar = queue.peekValue() as number;
    const place = queue.pop() as number;
    if (soFar > minutes[place]) continue; // an older, longer way to a place already settled
    for (let edge = firstEdge[place]; edge < firstEdge[place + 1]; edge++) {
      const arrival = soFar + segmentMinutes[segmentOf[edge]];
      const target = toPlace[edge];
      if (arrival < minutes[target]) {
        minutes[target] = arrival;
        reachedBy[target] = edge;
        queue.push(target, arrival);
      }
    }
  }
  return { minutes, reachedBy };
}

/** The segments driven from the search's start to `place`, in driving order; empty at a seed. */
export function segmentsTo(
  roads: RoadGraph,
  { reachedBy }: SearchResult,
  place: number,
): { segment: number; to: number }[] {
  const way: { segment: number; to: number }[] = [];
  for (let at = place; reachedBy[at] >= 0; ) {
    const segment = roads.segmentOf[reachedBy[at]];
    way.push({ segment, to: at });
    const { from, to } = roads.segments[segment];
    at = from === at ? to : from;
  }
  return way.reverse();
}
