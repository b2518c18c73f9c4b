import { Router } from "express";
import type { RiskSections } from "../contract/factAnswers.ts";
import { sectionLines } from "../core/roads/riskSections.ts";
import type { Planner } from "../planner.ts";

/** GET /api/risk-sections: 冬期通行規制の多い区間, as lines for the map and names for the stress test. */
export function riskRoutes({ facts, network }: Planner): Router {
  const lines = sectionLines(network.roads);
  const sections: RiskSections = {
    type: "FeatureCollection",
    features: facts.roads.riskSections.map((section) => {
      const { segments: _, km, ...rest } = section;
      return {
        type: "Feature",
        properties: { ...rest, km: Math.round(km * 10) / 10 },
        geometry: { type: "MultiLineString", coordinates: lines.get(section.name) ?? [] },
      };
    }),
  };
  return Router().get("/risk-sections", (_request, response) => void response.json(sections));
}
