import type { Language } from "../../core/language.ts";
import { WHOLE } from "../../core/prefecture.ts";
import type { Planner } from "../../planner.ts";
import type { CoverageRequest } from "../../services/coverage/coverageRequest.ts";
import { municipalityRows, settlementRows } from "../../services/coverage/placeRows.ts";
import { ofCentre } from "./ofCentre.ts";
import type { TableFacts } from "./tableFacts.ts";

export interface TableFactsRequest {
  readonly coverage: CoverageRequest;
  /** The 案 that stand side by side: those whoever asks may see. */
  readonly rankedIds: readonly number[];
  readonly centre?: TableFacts["centre"]; // only its places; left out = all Hokkaido
  readonly year?: number | undefined; // fiscal year of the workload
  readonly language: Language;
  readonly day: string; // YYYY-MM-DD, printed as the date of making
}

type Services = Pick<Planner, "assumptions" | "calendars" | "comparison" | "coverage" | "facts" | "workloads">;

/** Asks the services once for all that workbook, slides and GeoJSON say. */
export function gatherTableFacts(
  planner: Services,
  { coverage, rankedIds, centre = null, year, language, day }: TableFactsRequest,
): TableFacts {
  const { places } = planner.facts;
  const answer = planner.coverage.answer(coverage);
  const computed = planner.coverage.compute(coverage);
  const ofYear = { centreId: centre?.id, year, parameters: undefined };
  const facts: TableFacts = {
    language,
    day,
    answer,
    centre: null,
    workload: planner.workloads.workload(coverage, ofYear),
    calendar: planner.calendars.calendar(coverage, ofYear),
    places,
    settlements: settlementRows(places, computed),
    municipalities: municipalityRows(places, computed, answer.municipalities),
    boundaryCases: planner.coverage.boundaryCases(coverage),
    ranking: planner.comparison.ranking(rankedIds, centre?.id ?? WHOLE, openAndSaved(coverage)).rows,
    model: planner.assumptions.answer(coverage.asOf),
  };
  return centre ? ofCentre(facts, centre) : facts;
}

/** 案 are ranked as they are stored: without what a request adds to one of them, or shuts for a test. */
function openAndSaved(request: CoverageRequest): CoverageRequest {
  return {
    ...request,
    sites: [],
    removedSiteIds: [],
    reassigned: {},
    closedSiteIds: [],
    shutSections: [],
    parameters: {},
  };
}
