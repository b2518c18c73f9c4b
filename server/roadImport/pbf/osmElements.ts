import type { Tags } from "../../core/roadTags/tags.ts";

/** What an OSM file holds. Coordinates are whole 1e-7 degrees, as OSM itself keeps them; ids may be negative. */

export interface OsmWay {
  readonly id: number;
  readonly tags: Tags;
  readonly nodeIds: readonly number[];
  /** Positions stored on the way itself, in the order of `nodeIds`; null in most files. */
  readonly positions: { readonly lat: readonly number[]; readonly lon: readonly number[] } | null;
}

export const MEMBER_TYPES = ["node", "way", "relation"] as const;

export interface OsmRelation {
  readonly id: number;
  readonly tags: Tags;
  readonly members: readonly {
    readonly type: (typeof MEMBER_TYPES)[number];
    readonly id: number;
    readonly role: string;
  }[];
}

export interface OsmHeader {
  readonly requiredFeatures: readonly string[];
  readonly optionalFeatures: readonly string[];
  readonly writingProgram: string;
  readonly source: string;
  /** When the data was current, as the file says it; null = it does not. */
  readonly timestamp: Date | null;
}

/** Takes what a file holds as it is read. A kind without a taker is skipped undecoded. */
export interface OsmTaker {
  onHeader?(header: OsmHeader): void;
  /** `tags` is null for the many nodes without any. */
  node?(id: number, lat: number, lon: number, tags: Tags | null): void;
  /** Only ways with one of these keys are handed over; the others are counted. */
  readonly wayKeys?: readonly string[];
  way?(way: OsmWay): void;
  relation?(relation: OsmRelation): void;
}

/** Kinds of elements a block holds, as bits: a later pass leaves out the blocks it has no taker for. */
export const HOLDS_NODES = 1;
export const HOLDS_WAYS = 2;
export const HOLDS_RELATIONS = 4;

export interface ElementCounts {
  nodes: number;
  ways: number;
  relations: number;
}
