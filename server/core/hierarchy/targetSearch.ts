import { type Snap, snapWhenOpen } from "../roads/snap.ts";
import { arrivalMinutes, minutesToTargets, type OpenRoads, seedsOf, type Targets } from "../search/driveTimes.ts";
import type { Customized } from "./customization.ts";
import { selectAbove, waysDown } from "./selection.ts";
import type { SuperGraph } from "./superGraph.ts";
import { createSweeper } from "./sweeps.ts";

/** Drive times from any point to targets chosen once, the same as `driveTimes`. */
export interface TargetSearch {
  /** @returns for one set of conditions: from a point, minutes to every target; Infinity = no way */
  open(open: OpenRoads, customized: Customized): (origin: Snap) => Float64Array;
}

/** Prepares what leads to the targets: a source then costs a sweep over that part of the network alone. */
export function createTargetSearch(graph: SuperGraph, targets: Targets): TargetSearch {
  const selection = selectAbove(graph, targets.arrivalNode);
  const sweeper = createSweeper(graph);
  const atPositions: Targets = {
    ...targets,
    arrivalNode: targets.arrivalNode.map((node) => selection.positionOf[graph.rankOf[node]]),
  };
  return {
    open(open, customized) {
      const ways = waysDown(selection, customized);
      const minutesAfter = arrivalMinutes(targets, open);
      return (origin) => {
        const from = snapWhenOpen(origin, open.segmentMinutes);
        if (!from) return new Float64Array(targets.snaps.length).fill(Infinity);
        return minutesToTargets(from, atPositions, minutesAfter, sweeper.sweep(ways, seedsOf(from, open)), open);
      };
    },
  };
}
