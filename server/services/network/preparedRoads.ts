import { dissect } from "../../core/hierarchy/dissection.ts";
import { nodeGraphOf } from "../../core/hierarchy/nodeGraph.ts";
import { type SuperGraph, superGraphOf } from "../../core/hierarchy/superGraph.ts";
import type { RoadColumns } from "../../core/roads/roadColumns.ts";
import { graphOf, type RoadGraph } from "../../core/roads/roadGraph.ts";
import { type SnapIndex, snapIndexOf } from "../../core/roads/snap.ts";
import { inSharedMemory } from "./sharedMemory.ts";

/** What rests on the roads alone, whatever the conditions: of a large network, in memory that threads share. */
export interface PreparedRoads {
  readonly roads: RoadGraph;
  readonly snapIndex: SnapIndex;
  /** Made when it is first asked for, unless another thread has made it. */
  readonly superGraph: SuperGraph;
}

/** Roads whose super-graph may come from another thread. */
export interface PreparingRoads extends PreparedRoads {
  readonly hasSuperGraph: boolean;
  takeSuperGraph(made: SuperGraph): void;
}

export function madeSuperGraph(roads: RoadGraph, order: Uint32Array | null): SuperGraph {
  const nodes = nodeGraphOf(roads);
  const made = superGraphOf(roads, nodes, order ?? dissect(nodes));
  return isLarge(roads) ? inSharedMemory(made) : made;
}

/** Up to here a plain search finds all ways from a point quicker than the hierarchy finds a few of them. */
const PLAIN_SEARCH_PLACES = 20_000;

export function isLarge({ placeCount }: RoadGraph): boolean {
  return placeCount > PLAIN_SEARCH_PLACES;
}

/** @param order the search nodes by growing importance, kept from an import; null = to be made */
export function prepareRoads(columns: RoadColumns, order: Uint32Array | null): PreparingRoads {
  const built = graphOf(columns);
  const share = <T>(value: T): T => (isLarge(built) ? inSharedMemory(value) : value);
  const roads = share(built);
  let superGraph: SuperGraph | undefined;
  return {
    roads,
    snapIndex: share(snapIndexOf(roads, isLarge(roads) ? SharedArrayBuffer : ArrayBuffer)),
    get superGraph() {
      return (superGraph ??= madeSuperGraph(roads, order));
    },
    get hasSuperGraph() {
      return superGraph !== undefined;
    },
    takeSuperGraph(made) {
      superGraph ??= made;
    },
  };
}
