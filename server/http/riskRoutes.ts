import { Router } from "express";
import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import { sectionLines } from "../core/roads/riskSections.ts";
import type { Planner } from "../planner.ts";

/** What a section often shut in winter is told by; `km` is ours. */
export interface RiskSectionProperties {
  readonly name: string;
  readonly road: string;
  readonly cause: string;
  readonly isStormClosable: boolean;
  readonly km: number;
}

/** GET /api/risk-sections: 冬期通行規制の多い区間, as lines for the map and names for the stress test. */
export function riskRoutes({ facts, network }: Planner): Router {
  const sections: FeatureCollection<MultiLineString, RiskSectionProperties> = {
    type: "FeatureCollection",
    features: facts.roads.riskSections.map((section): Feature<MultiLineString, RiskSectionProperties> => {
      const { name, road, cause, isStormClosable, km } = section;
      return {
        type: "Feature",
        properties: { name, road, cause, isStormClosable, km: Math.round(km * 10) / 10 },
        geometry: { type: "MultiLineString", coordinates: sectionLines(section, network.roads) },
      };
    }),
  };
  return Router().get("/risk-sections", (_request, response) => void response.json(sections));
}
