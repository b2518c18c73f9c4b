import type { FeatureCollection, Point } from "geojson";
import type { Topology } from "topojson-specification";
import type { Area, Centre, Health } from "../../server/contract/answers.ts";
import type { Municipality, RoadLine, RoadLines, Settlement } from "../../server/contract/factAnswers.ts";
import type { Partnership, Resources } from "../../server/contract/reportAnswers.ts";
import { call } from "./http.ts";
import { fetchRiskSections, type RiskSections } from "./risk.ts";

export type { Partnership, Resources, RoadLine, RoadLines };

/** Everything that changes only with the data version. */
export interface Facts {
  readonly health: Health;
  readonly centres: readonly Centre[];
  readonly areas: readonly Area[];
  readonly municipalities: readonly Municipality[];
  readonly settlements: readonly Settlement[];
  readonly base: Topology;
  readonly roads: RoadLines;
  readonly riskSections: RiskSections;
  readonly resources: readonly Resources[];
  readonly partnerships: readonly Partnership[];
}

async function properties<T>(path: string): Promise<T[]> {
  const { features } = await call<FeatureCollection<Point, T>>(path);
  return features.map((feature) => feature.properties);
}

export async function loadFacts(): Promise<Facts> {
  const [health, centres, areas, municipalities, settlements, base, roads, risk, resources, partnerships] =
    await Promise.all([
      call<Health>("/api/health"),
      properties<Centre>("/api/centres"),
      call<Area[]>("/api/areas"),
      properties<Municipality>("/api/municipalities"),
      properties<Settlement>("/api/settlements"),
      call<Topology>("/api/map/base"),
      call<RoadLines>("/api/map/roads"),
      fetchRiskSections(),
      call<Resources[]>("/api/resources"),
      call<Partnership[]>("/api/partnerships"),
    ]);
  return {
    health,
    centres,
    areas,
    municipalities,
    settlements,
    base,
    roads,
    riskSections: risk,
    resources,
    partnerships,
  };
}
