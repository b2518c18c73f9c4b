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
  readonly superGraph: SuperGraph;
}

/** Up to here a plain search finds all ways from a point quicker than the hierarchy finds a few of them. */
const PLAIN_SEARCH_PLACES = 20_000;

export function isLarge({ placeCount }: RoadGraph): boolean {
  return placeCount > PLAIN_SEARCH_PLACES;
}

/**
 * The super-graph is made when it is first asked for: the planner listens before.
 * @param order the search nodes by growing importance, kept from an import; null = to be made
 */
export function prepareRoads(columns: RoadColumns, order: Uint32Array | null): PreparedRoads {
  const built = graphOf(columns);
  const share = <T>(value: T): T => (isLarge(built) ? inSharedMemory(value) : value);
  const roads = share(built);
  let superGraph: SuperGraph | undefined;
  const madeSuperGraph = () => {
    const nodes = nodeGraphOf(roads);
    return share(superGraphOf(roads, nodes, order ?? dissect(nodes)));
  };
  return {
    roads,
    snapIndex: share(snapIndexOf(roads)),
    get superGraph() {
      return (superGraph ??= madeSuperGraph());
    },
  };
}
