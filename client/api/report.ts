import type { BoundaryCase } from "../../server/contract/placeAnswers.ts";
import type { CentreStats, Prefecture, StatedTravel } from "../../server/contract/reportAnswers.ts";
import type { CoverageBody } from "./coverage.ts";
import { call } from "./http.ts";

export type { CentreStats, Prefecture, StatedTravel };

export const fetchCentreStats = () => call<CentreStats[]>("/api/centre-stats");
export const fetchPrefectures = () => call<Prefecture[]>("/api/prefectures");
export const fetchStatedTravel = () => call<StatedTravel[]>("/api/stated-travel");
export const fetchBoundaryCases = (body: CoverageBody) =>
  call<BoundaryCase[]>("/api/boundary-cases", { method: "POST", body });
