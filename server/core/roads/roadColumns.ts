/**
 * Roads by column, the shape that a million places fit into: what the sheets and an import both fill, and what is kept
 * on disk. `graphOf` checks them and adds the edges. Never mutated.
 *
 * A place is a junction or an end; a segment (stretch) joins two places, further points of its line are bends. An arc is
 * a segment in one direction: 2 × segment driven `from` → `to`, 2 × segment + 1 driven `to` → `from`.
 */
export interface RoadColumns {
  // one value per place
  readonly lat: Float64Array; // degrees
  readonly lon: Float64Array;
  readonly placeName: Uint32Array; // index into texts

  // one value per segment
  readonly from: Uint32Array; // index of a place
  readonly to: Uint32Array; // another place: a loop is cut in two
  readonly km: Float64Array;
  readonly roadClass: Uint8Array; // index into ROAD_CLASSES
  readonly terrain: Uint8Array; // index into TERRAINS
  readonly lanes: Uint8Array; // 2 or 4 on expressways; 2 elsewhere
  readonly climateZone: Uint8Array; // index into CLIMATE_ZONES
  /** The zone whose storm-day slow-down holds: eastern 釧路 has little snow but real blizzards. */
  readonly stormZone: Uint8Array;
  readonly driven: Uint8Array; // BOTH_WAYS, FORWARD_ONLY or BACKWARD_ONLY
  readonly closedInWinter: Uint8Array; // 1 = closed all winter
  readonly opened: Uint32Array; // to traffic, YYYYMMDD as a number; 0 = before April 2014 or not known
  readonly ferryMinutes: Float64Array; // ferries only: crossing + boarding + waiting
  /** How built-up the country around is, from 0 (nobody lives there) to 1 (a big city): see builtUp.ts. */
  readonly builtUpShare: Float64Array;
  readonly junctionEnds: Uint8Array; // how many of its two ends are junctions: see junctions.ts
  readonly limitKmPerHour: Uint8Array; // posted limit that the table's speed must not pass; 0 = none known
  /** 1 = a point beside it may join it; 0 = it is only driven through, as ramps are: see joinableRoads.ts. */
  readonly joinable: Uint8Array;
  readonly road: Uint32Array; // R235, H71, E5, M-…, a road's or a ferry's name: index into texts
  /** Names of the sections often shut by blizzard or waves that it belongs to, joined with ";": index into texts. */
  readonly riskSection: Uint32Array;

  readonly texts: readonly string[]; // each once, the first is ""

  // the line of a segment between its two places, `from` → `to`: bends firstBend[s] up to, not including, firstBend[s + 1]
  readonly firstBend: Uint32Array; // segments + 1
  readonly bendLatLon: Int32Array; // two values per bend, degrees × 1,000,000

  // ways that must not be driven (turn restrictions): each its arcs, one right after the other, two at a junction
  readonly firstForbidden: Uint32Array; // count + 1
  readonly forbiddenArcs: Uint32Array;
}

export const BOTH_WAYS = 0;
export const FORWARD_ONLY = 1; // from → to
export const BACKWARD_ONLY = 2;
