import type { BoundaryCase } from "../../server/contract/placeAnswers.ts";
import type {
  CentreStats,
  CheckedStatement,
  Measure,
  Prefecture,
  StatedFact,
  StatedModel,
  StatedOutreach,
} from "../../server/contract/reportAnswers.ts";
import type { CoverageBody } from "./coverage.ts";
import { call } from "./http.ts";

export type { CentreStats, CheckedStatement, Measure, Prefecture, StatedFact, StatedModel, StatedOutreach };

export const fetchCentreStats = () => call<CentreStats[]>("/api/centre-stats");
export const fetchPrefectures = () => call<Prefecture[]>("/api/prefectures");
export const fetchStatedTravel = () => call<CheckedStatement[]>("/api/stated-travel");
export const fetchBoundaryCases = (body: CoverageBody) =>
  call<BoundaryCase[]>("/api/boundary-cases", { method: "POST", body });

/** Everything the source report and its sister documents say, as the planner keeps it. */
export interface SourceReport {
  readonly stats: readonly CentreStats[];
  readonly statements: readonly CheckedStatement[];
  readonly measures: readonly Measure[];
  readonly models: readonly StatedModel[];
  readonly sessions: readonly StatedOutreach[];
  readonly facts: readonly StatedFact[];
  readonly cases: readonly StatedFact[];
}

export async function fetchSourceReport(): Promise<SourceReport> {
  const [stats, statements, measures, models, sessions, facts, cases] = await Promise.all([
    fetchCentreStats(),
    fetchStatedTravel(),
    call<Measure[]>("/api/measures"),
    call<StatedModel[]>("/api/models"),
    call<StatedOutreach[]>("/api/outreach-sessions"),
    call<StatedFact[]>("/api/other-facts"),
    call<StatedFact[]>("/api/prefecture-cases"),
  ]);
  return { stats, statements, measures, models, sessions, facts, cases };
}
