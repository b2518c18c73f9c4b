import type { RoadEngineConfig } from "../config.ts";
import { createOsrm } from "./osrm.ts";
import type { KnownRoads, RoutingEngine } from "./routingEngine.ts";
import { createValhalla } from "./valhalla.ts";

/** The routing server that is set. */
export function engineOf(config: RoadEngineConfig, known: KnownRoads): RoutingEngine {
  return config.kind === "osrm" ? createOsrm(config, known) : createValhalla(config, known);
}
