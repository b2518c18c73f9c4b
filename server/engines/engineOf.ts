import type { RoadEngineConfig } from "../config.ts";
import { createOsrm } from "./osrm.ts";
import type { KnownRoads, RoutingEngine } from "./routingEngine.ts";

/** The routing server that is set. */
export function engineOf(config: RoadEngineConfig, known: KnownRoads): RoutingEngine {
  return createOsrm(config, known);
}
