import { distanceKm } from "../geo.ts";
import type { Position } from "../places.ts";

/** A ferry of data/roads/ferries.csv with its ports. */
export interface KnownFerry {
  readonly route: string;
  readonly ports: readonly [Position, Position];
  readonly crossingMinutes: number;
  readonly boardingMinutes: number;
  readonly waitingMinutes: number;
  readonly sailsInWinter: boolean;
}

/** One segment of a ship's line on the map. */
export interface FerrySegment {
  readonly km: number;
  readonly lineKm: number; // of the whole line it belongs to
  readonly crossingMinutes: number | null; // of the whole line, as tagged
  readonly portEnds: number; // how many of its own two ends meet a road
}

/** A port on the map and in the table are the same within this. */
const SAME_PORT_KM = 5;
/** Where neither tags nor table know it: a small ferry's speed, and the boarding and waiting the table has for most. */
const KM_PER_HOUR = 25;
const BOARDING_AND_WAITING_MINUTES = 40;

export function knownFerry(ferries: readonly KnownFerry[], [a, b]: readonly [Position, Position]): KnownFerry | null {
  const near = (p: Position, q: Position) => distanceKm(p, q) <= SAME_PORT_KM;
  return ferries.find(({ ports: [p, q] }) => (near(p, a) && near(q, b)) || (near(p, b) && near(q, a))) ?? null;
}

/**
 * Crossing, boarding and waiting of one segment of a line: the crossing shared out by length, boarding and waiting half
 * at each port. A tagged duration goes before the table's, the table's before an estimate from the length.
 */
export function ferrySegmentMinutes(segment: FerrySegment, known: KnownFerry | null): number {
  const crossing = segment.crossingMinutes ?? known?.crossingMinutes ?? (segment.lineKm / KM_PER_HOUR) * 60;
  const atPorts = known ? known.boardingMinutes + known.waitingMinutes : BOARDING_AND_WAITING_MINUTES;
  const share = segment.lineKm > 0 ? segment.km / segment.lineKm : 1;
  return crossing * share + (atPorts * segment.portEnds) / 2;
}
