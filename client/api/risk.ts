import type { RiskSections } from "../../server/contract/factAnswers.ts";
import { call } from "./http.ts";

export type { RiskSections };

export const fetchRiskSections = () => call<RiskSections>("/api/risk-sections");
