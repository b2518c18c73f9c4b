import type { FeatureCollection, MultiLineString } from "geojson";
import type { RiskSectionProperties } from "../../server/http/riskRoutes.ts";
import { call } from "./http.ts";

export type RiskSections = FeatureCollection<MultiLineString, RiskSectionProperties>;

export const fetchRiskSections = () => call<RiskSections>("/api/risk-sections");
