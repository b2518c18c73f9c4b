import type { Conditions, Season } from "../core/conditions.ts";
import type { OsrmStep } from "../core/directions/osrmRoute.ts";
import type { Position } from "../core/places.ts";
import type { Reason } from "../core/reasons.ts";
import type { NetworkKind, NetworkLimit } from "../core/roads/networkAbout.ts";

/**
 * A routing server of the office's own (OSRM, Valhalla): what the planner asks of it, whoever made it. An adapter speaks
 * its protocol and knows its faults; conditions that `limits` names never reach it. Every call may be aborted, is tried
 * again by itself where that helps, and either answers whole or throws.
 *
 * @throws {UnavailableError} from every call, naming the engine, when it does not answer or not as it should;
 *   {EngineChangedError} when it is seen to drive on other data than `check` saw; the signal's reason when it was aborted
 */
export interface RoutingEngine {
  readonly kind: Extract<NetworkKind, "osrm" | "valhalla">;
  /** As it is named on screen and in files: "OSRM (roads.example:5000)". */
  readonly name: string;
  /** Asks what it is and can do; drives a road known to be closed. At the start, and again until it answers. */
  check(signal: AbortSignal): Promise<EngineCheck>;
  /** Minutes and km from every source to every target, in batches under the server's own limit. */
  table(
    sources: readonly Position[],
    targets: readonly Position[],
    conditions: Conditions,
    signal: AbortSignal,
  ): Promise<EngineTable>;
  /** @returns null = there is no way */
  route(from: Position, to: Position, conditions: Conditions, signal: AbortSignal): Promise<EngineRoute | null>;
}

/** What an engine says of itself. */
export interface EngineCheck {
  /** The day of its map, YYYY-MM-DD; null = it does not say. */
  readonly day: string | null;
  /** Another text when it drives on other data (OSRM's `data_version`, Valhalla's tileset): kept rows are then thrown away. */
  readonly edition: string;
  readonly limits: readonly NetworkLimit[];
  /** Seasons it is not used for, and why: a road closed then was driven. No figure that rests on one is answered. */
  readonly refused: readonly { readonly season: Season; readonly reason: Reason }[];
}

/**
 * What no engine is asked for: speeds, single roads and dates are in the data or tiles it was made of. (Valhalla's matrix
 * takes a date and throws it away without a word.)
 */
export const NEVER_ASKED: readonly NetworkLimit[] = [
  "asOf",
  "closures",
  "winterSeverity",
  "speedFactor",
  "shutSections",
  "riskSections",
];

/** A road that is shut all winter, by its gates: an engine that takes it in winter does not know winter. */
export interface ClosedRoad {
  readonly road: string; // 国道334号 知床横断道路
  readonly from: Position;
  readonly to: Position;
  readonly overKm: number; // from gate to gate over it
  readonly roundKm: number; // and by the roads that stay open
}

/** What an engine is checked by. */
export interface KnownRoads {
  /** Two towns it must have roads at and a way between. */
  readonly towns: readonly [Position, Position];
  readonly closed: ClosedRoad | null;
  /** All roads shut all winter, by their gates, as far as ours know them; a dead end's way round is Infinity. */
  readonly allClosed: readonly ClosedRoad[];
}

/** Whether a way of so many km between its gates went over the closed road. */
export function wentOver({ overKm, roundKm }: ClosedRoad, km: number): boolean {
  return km < (overKm + (roundKm === Infinity ? 2 * overKm : roundKm)) / 2;
}

/** Row-major, a row per source; Infinity = no way, which the adapter has made sure of. */
export interface EngineTable {
  readonly minutes: readonly Float64Array[];
  readonly km: readonly Float64Array[];
  /** Where each end joined the roads; null = the engine does not say. Ends far from it, or across water, count as no way. */
  readonly sources: readonly (Position | null)[];
  readonly targets: readonly (Position | null)[];
}

/** A way with spoken steps to be, in OSRM's terms. */
export interface EngineRoute {
  readonly minutes: number;
  readonly km: number;
  readonly line: readonly Position[];
  readonly legs: readonly EngineLeg[];
  /** Where both ends joined the roads, and the road's name. */
  readonly ends: readonly [EngineEnd, EngineEnd];
}

export interface EngineLeg {
  readonly minutes: number;
  readonly km: number;
  readonly summary: string;
  readonly steps: readonly OsrmStep[]; // without instructions: those are written for all networks alike
}

export interface EngineEnd {
  readonly point: Position;
  readonly road: string; // "" = it has no name
}
