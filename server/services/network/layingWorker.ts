/** Runs in a thread of its own: lays minutes over a large network, in memory that the planner's thread sees as well. */
import { parentPort, workerData } from "node:worker_threads";
import type { Conditions } from "../../core/conditions.ts";
import { type Customized, customize } from "../../core/hierarchy/customization.ts";
import { recustomize } from "../../core/hierarchy/recustomization.ts";
import type { SuperGraph } from "../../core/hierarchy/superGraph.ts";
import type { RoadGraph } from "../../core/roads/roadGraph.ts";
import { segmentMinutes } from "../../core/roads/segmentMinutes.ts";
import type { SpeedModel } from "../../core/roads/speedModel.ts";
import { type WinterTable, winterModelOf } from "../../core/roads/winterTable.ts";
import { madeSuperGraph } from "./preparedRoads.ts";
import { inSharedMemory, sharedMinutes } from "./sharedMemory.ts";

/** What a thread is started with. */
export interface LayingGround {
  readonly roads: RoadGraph;
  readonly order: Uint32Array | null;
  readonly superGraph: SuperGraph | null; // null = to be made with the first task
  readonly speeds: SpeedModel;
  readonly winter: WinterTable;
}

export type LaidMinutes = Pick<Customized, "segmentMinutes" | "up" | "down">;

export interface LayTask {
  readonly conditions: Conditions;
  /** The same conditions with nothing shut, where a section is. */
  readonly base: LaidMinutes | null;
}

export interface LayAnswer {
  readonly superGraph: SuperGraph;
  readonly laid: LaidMinutes;
}

const { roads, order, speeds, winter, ...ground } = workerData as LayingGround;
let superGraph = ground.superGraph;

parentPort?.on("message", ({ conditions, base }: LayTask) => {
  superGraph ??= madeSuperGraph(roads, order);
  const minutes = inSharedMemory(segmentMinutes(roads, speeds, winterModelOf(winter), conditions));
  const { up, down } = base
    ? recustomize({ graph: superGraph, roads, ...base }, minutes, sharedMinutes)
    : customize(superGraph, roads, minutes, sharedMinutes);
  parentPort?.postMessage({ superGraph, laid: { segmentMinutes: minutes, up, down } } satisfies LayAnswer);
});
