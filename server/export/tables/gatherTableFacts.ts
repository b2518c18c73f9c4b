import type { Language } from "../../core/language.ts";
import type { Planner } from "../../planner.ts";
import type { CoverageRequest } from "../../services/coverage/coverageRequest.ts";
import { bySeason } from "../../services/coverage/sentFigures.ts";
import type { SettlementFacts, TableFacts } from "./tableFacts.ts";

export interface TableFactsRequest {
  readonly coverage: CoverageRequest;
  readonly year?: number | undefined; // fiscal year of the workload
  readonly language: Language;
  readonly day: string; // YYYY-MM-DD, printed as the date of making
}

/** Asks the services once for all that workbook, slides and GeoJSON say. */
export function gatherTableFacts(planner: Planner, { coverage, year, language, day }: TableFactsRequest): TableFacts {
  const { places } = planner.facts;
  return {
    language,
    day,
    answer: planner.coverage.answer(coverage),
    workload: planner.workloads.workload(coverage, { centreId: undefined, year, parameters: undefined }),
    places,
    settlements: settlementFacts(planner, coverage),
    model: planner.assumptions.answer(coverage.asOf),
  };
}

/** What the coverage answer leaves out of a settlement, from the same computation. */
function settlementFacts({ facts, coverage }: Planner, request: CoverageRequest): SettlementFacts[] {
  const { now, plan } = coverage.compute(request);
  const { centres, settlements } = facts.places;
  return settlements.map((_, index) => ({
    weight: plan.weight[index],
    centreId: centres[now.assignment.centreOf[index]].id,
    servedBy: bySeason(now, (season) => now.servers[now.cover.get(season)?.full.site[index] ?? -1]?.id ?? null),
  }));
}
