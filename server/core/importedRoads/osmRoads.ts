import type { CarRoad } from "../roadTags/carRoad.ts";
import type { TurnRestriction } from "../roadTags/turnRestriction.ts";

/** A ship's line: its minutes are shared out over its ways by length. */
export interface FerryLine {
  readonly line: string; // the way or relation that tells the duration
  readonly crossingMinutes: number | null; // null = no tag says
  readonly takesCars: boolean | null;
}

/** What ways of one kind have in common; ways share one description each. */
export interface RoadKind extends CarRoad {
  readonly ferry: FerryLine | null;
}

/** What a node does to a car on its way. */
export const PASSES = 0;
export const STOPS = 1;
export const STOPS_IN_WINTER = 2;

/** Nodes of roads: ids in rising order. Coordinates in whole 1e-7 degrees. */
export interface OsmNodes {
  readonly ids: Float64Array;
  readonly lat: Int32Array; // MISSING where the file does not hold the node
  readonly lon: Int32Array;
  readonly barrier: Uint8Array; // PASSES, STOPS, STOPS_IN_WINTER
}

export const MISSING = -2_147_483_648;

export interface TurnRelation extends TurnRestriction {
  readonly id: number;
  readonly fromWay: number; // OSM ids
  readonly toWay: number;
  readonly viaNode: number | null; // null = via ways
  readonly viaWays: readonly number[];
}

/** The roads of an OSM file before they are cut: ways as chains of nodes. */
export interface OsmRoads {
  readonly nodes: OsmNodes;
  readonly kinds: readonly RoadKind[];
  readonly wayIds: Float64Array;
  readonly kindOf: Uint32Array; // one per way
  readonly firstNode: Uint32Array; // ways + 1
  readonly nodeOf: Uint32Array; // index of a node
  readonly turns: readonly TurnRelation[];
}
