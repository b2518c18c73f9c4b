import { BACKWARD_ONLY, FORWARD_ONLY } from "../roads/roadColumns.ts";
import type { TurnRelation } from "./osmRoads.ts";

/** Segments with the ways at their ends, as turn restrictions name them. */
export interface NamedEnds {
  readonly from: Uint32Array; // places
  readonly to: Uint32Array;
  readonly driven: Uint8Array;
  readonly startWay: Float64Array; // OSM id of the way at `from`, NaN where the segment was cut within a way
  readonly endWay: Float64Array;
}

export interface ForbiddenTurns {
  /** Lists of arcs (2 × segment, + 1 driven to → from) not to be driven one right after the other. */
  readonly lists: readonly (readonly number[])[];
  readonly countsByOutcome: ReadonlyMap<string, number>;
}

/**
 * Turns restriction relations into lists of arcs. A relation whose members do not meet in one clear way is left out and
 * counted: a wrong restriction is worse than none.
 * @param placeOfNode place at an OSM node, undefined where the network has none
 */
export function forbiddenTurns(
  turns: readonly TurnRelation[],
  ends: NamedEnds,
  placeOfNode: (id: number) => number | undefined,
): ForbiddenTurns {
  const arcs = arcsByWay(turns, ends);
  const lists: number[][] = [];
  const countsByOutcome = new Map<string, number>();
  for (const turn of turns) {
    const found = listsOf(turn, arcs, placeOfNode);
    const outcome = typeof found === "string" ? found : `${turn.kind}_, via ${turn.viaNode === null ? "way" : "node"}`;
    countsByOutcome.set(outcome, (countsByOutcome.get(outcome) ?? 0) + 1);
    if (typeof found !== "string") lists.push(...found);
  }
  return { lists: withoutDoubles(lists), countsByOutcome };
}

interface Arcs {
  /** Arcs of a way that start, or end, at a place. */
  starting(way: number, place: number): number[];
  ending(way: number, place: number): number[];
  /** All arcs of a way, for those ways that are named as via. */
  ofWay(way: number): number[];
  /** All arcs that start at a place where a restriction acts. */
  leaving(place: number): number[];
  start(arc: number): number;
  end(arc: number): number;
}

function listsOf(
  turn: TurnRelation,
  arcs: Arcs,
  placeOfNode: (id: number) => number | undefined,
): readonly number[][] | string {
  const ways = turn.viaNode === null ? viaWays(turn, arcs) : viaNode(turn, arcs, placeOfNode(turn.viaNode));
  if (typeof ways === "string") return ways;
  const { before, place, into } = ways;
  const isBack = (arc: number) => arc === (before[before.length - 1] ^ 1);
  if (turn.kind === "no") {
    const shut = into.filter((arc) => !isBack(arc));
    return shut.length === 0
      ? "a U-turn on the spot, which no quickest way takes"
      : shut.map((arc) => [...before, arc]);
  }
  const others = arcs.leaving(place).filter((arc) => !into.includes(arc) && !isBack(arc));
  return others.map((arc) => [...before, arc]);
}

interface TurnWay {
  readonly before: number[]; // arcs up to the place of the turn
  readonly place: number;
  readonly into: number[]; // arcs of the `to` way
}

function viaNode(turn: TurnRelation, arcs: Arcs, place: number | undefined): TurnWay | string {
  if (place === undefined) return "its node is not in the network";
  const before = arcs.ending(turn.fromWay, place);
  const into = arcs.starting(turn.toWay, place);
  if (before.length === 0 || into.length === 0) return "its ways do not meet, or are not driven that way";
  if (before.length > 1) return "its `from` way runs on through the node: which end is meant is not said";
  return { before, place, into };
}

/** Follows the via ways from the end of `from` to the start of `to`; there may be only one such way. */
function viaWays(turn: TurnRelation, arcs: Arcs): TurnWay | string {
  const via = turn.viaWays.flatMap((way) => arcs.ofWay(way));
  const found: TurnWay[] = [];
  for (const first of arcs.ofWay(turn.fromWay)) follow([first]);
  function follow(before: number[]): void {
    const place = arcs.end(before[before.length - 1]);
    const into = before.length > 1 ? arcs.starting(turn.toWay, place) : [];
    if (into.length > 0) found.push({ before, place, into });
    else if (before.length <= via.length) {
      for (const arc of via) {
        if (arcs.start(arc) === place && !before.includes(arc) && !before.includes(arc ^ 1)) follow([...before, arc]);
      }
    }
  }
  if (found.length === 0) return "its ways do not meet, or are not driven that way";
  return found.length === 1 ? found[0] : "more than one way leads along its via ways";
}

function arcsByWay(turns: readonly TurnRelation[], { from, to, driven, startWay, endWay }: NamedEnds): Arcs {
  const named = new Set(turns.flatMap(({ fromWay, toWay, viaWays: via }) => [fromWay, toWay, ...via]));
  const byWay = new Map<number, Set<number>>([...named].map((way) => [way, new Set()]));
  const start = (arc: number) => (arc % 2 === 0 ? from : to)[arc >> 1];
  const end = (arc: number) => start(arc ^ 1);
  const isDriven = (arc: number) => driven[arc >> 1] !== (arc % 2 === 0 ? BACKWARD_ONLY : FORWARD_ONLY);
  const places = new Set<number>();
  for (let segment = 0; segment < from.length; segment++) {
    for (const way of [startWay[segment], endWay[segment]]) {
      const own = byWay.get(way);
      if (!own) continue;
      for (const arc of [2 * segment, 2 * segment + 1]) if (isDriven(arc)) own.add(arc);
      places.add(from[segment]).add(to[segment]);
    }
  }
  const leaving = new Map<number, number[]>([...places].map((place) => [place, []]));
  for (let segment = 0; segment < from.length; segment++) {
    for (const arc of [2 * segment, 2 * segment + 1]) if (isDriven(arc)) leaving.get(start(arc))?.push(arc);
  }
  const wayAtStart = (arc: number) => (arc % 2 === 0 ? startWay : endWay)[arc >> 1];
  const ofWay = (way: number) => [...(byWay.get(way) ?? [])];
  return {
    ...{ start, end, ofWay },
    starting: (way, place) => ofWay(way).filter((arc) => start(arc) === place && wayAtStart(arc) === way),
    ending: (way, place) => ofWay(way).filter((arc) => end(arc) === place && wayAtStart(arc ^ 1) === way),
    leaving: (place) => leaving.get(place) ?? [],
  };
}

function withoutDoubles(lists: readonly number[][]): number[][] {
  return [...new Map(lists.map((list) => [list.join(), list])).values()];
}
