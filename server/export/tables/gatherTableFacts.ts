import type { Language } from "../../core/language.ts";
import type { Planner } from "../../planner.ts";
import type { CoverageRequest } from "../../services/coverage/coverageRequest.ts";
import { municipalityRows, settlementRows } from "../../services/coverage/placeRows.ts";
import type { TableFacts } from "./tableFacts.ts";

export interface TableFactsRequest {
  readonly coverage: CoverageRequest;
  readonly year?: number | undefined; // fiscal year of the workload
  readonly language: Language;
  readonly day: string; // YYYY-MM-DD, printed as the date of making
}

type Services = Pick<Planner, "assumptions" | "coverage" | "facts" | "workloads">;

/** Asks the services once for all that workbook, slides and GeoJSON say. */
export function gatherTableFacts(planner: Services, { coverage, year, language, day }: TableFactsRequest): TableFacts {
  const { places } = planner.facts;
  const answer = planner.coverage.answer(coverage);
  const computed = planner.coverage.compute(coverage);
  return {
    language,
    day,
    answer,
    workload: planner.workloads.workload(coverage, { centreId: undefined, year, parameters: undefined }),
    places,
    settlements: settlementRows(places, computed),
    municipalities: municipalityRows(places, computed, answer.municipalities),
    model: planner.assumptions.answer(coverage.asOf),
  };
}
