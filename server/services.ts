import type { Database } from "better-sqlite3";
import type { MapPageRenderer } from "./export/mapPage/mapPageRenderer.ts";
import { holidayName } from "./facts/holidays.ts";
import type { Facts } from "./facts/loadFacts.ts";
import { type ComparisonService, createComparisonService } from "./services/coverage/comparison.ts";
import { type CoverageService, createCoverageService } from "./services/coverage/coverageService.ts";
import { createPlacesBeyondService, type PlacesBeyondService } from "./services/coverage/placesBeyond.ts";
import { createStressService, type StressService } from "./services/coverage/stressTest.ts";
import { createMapPageService, type MapPageService } from "./services/mapPage/mapPageService.ts";
import { type AssumptionService, createAssumptionService } from "./services/network/assumptions.ts";
import type { BaseMap } from "./services/network/baseMap.ts";
import { lazily } from "./services/network/lazily.ts";
import type { Network } from "./services/network/network.ts";
import { createDirectionsService, type DirectionsService } from "./services/places/directions.ts";
import { createPlaceCardService, type PlaceCardService } from "./services/places/placeCards.ts";
import { createPlaceSearch, type PlaceSearch } from "./services/places/placeSearch.ts";
import { builtInScenarios } from "./services/scenario/builtInScenarios.ts";
import { createContentCheck } from "./services/scenario/checkContent.ts";
import { createScenarioHistory, type ScenarioHistory } from "./services/scenario/scenarioHistory.ts";
import { createScenarioService, type ScenarioService } from "./services/scenario/scenarios.ts";
import { createSiteService, type SiteService } from "./services/scenario/sites.ts";
import { type CalendarService, createCalendarService } from "./services/schedule/calendarService.ts";
import { createWorkloadService, type WorkloadService } from "./services/schedule/workload.ts";
import type { SolverThread } from "./services/suggest/solverThread.ts";
import { createSuggestionService, type SuggestionService } from "./services/suggest/suggestions.ts";
import { createUploadService, type UploadService } from "./services/uploads/uploads.ts";
import { scenarioRepository } from "./storage/scenarioRepository.ts";
import { uploadRepository } from "./storage/uploadRepository.ts";
import { versionRepository } from "./storage/versionRepository.ts";

/** Everything that computes, wired together for one state of facts and roads. */
export interface Services {
  readonly facts: Facts;
  readonly network: Network;
  readonly baseMap: BaseMap;
  readonly assumptions: AssumptionService;
  readonly coverage: CoverageService;
  readonly comparison: ComparisonService;
  readonly placesBeyond: PlacesBeyondService;
  readonly stressTests: StressService;
  readonly calendars: CalendarService;
  readonly workloads: WorkloadService;
  readonly suggestions: SuggestionService;
  readonly scenarios: ScenarioService;
  readonly scenarioHistory: ScenarioHistory;
  readonly sites: SiteService;
  readonly mapPages: MapPageService;
  readonly mapPageRenderer: () => Promise<MapPageRenderer>;
  readonly uploads: UploadService;
  readonly directions: DirectionsService;
  readonly placeCards: PlaceCardService;
  readonly search: PlaceSearch;
}

/** What the services stand on; it outlives a change of facts. */
export interface Ground {
  readonly network: Network;
  readonly baseMap: BaseMap;
  readonly db: Database;
  readonly solver: SolverThread;
}

/** A calendar elsewhere is told of what so many versions back had. */
const VERSIONS_LOOKED_AT = 50;

export function createServices(facts: Facts, { network, baseMap, db, solver }: Ground): Services {
  const { places } = facts;
  const sites = createSiteService(places, network, baseMap);
  const checkContent = createContentCheck(places, sites);
  const repository = scenarioRepository(db, checkContent);
  const versions = versionRepository(db, checkContent);
  for (const { key, content } of builtInScenarios(facts)) repository.putBuiltIn(key, content);
  const uploads = createUploadService(facts, uploadRepository(db), sites);
  const riskSectionNames = new Set(facts.roads.riskSections.map(({ name }) => name));
  const coverage = createCoverageService({
    places,
    network,
    dataVersion: facts.dataVersion,
    weights: uploads,
    sites,
    findScenario: (id) => repository.find(id),
    riskSectionNames,
  });
  const suggestions = createSuggestionService(facts, network, coverage, solver);
  const calendars = createCalendarService(facts, network, coverage, holidayName, (id) =>
    versions.older(id, Number.MAX_SAFE_INTEGER, VERSIONS_LOOKED_AT).map(({ content }) => content.sites),
  );
  const assumptions = createAssumptionService(facts, network);
  const workloads = createWorkloadService(facts, network, coverage, calendars, holidayName);
  const mapPages = createMapPageService({
    ...{ places, roads: network.roads, baseMap, coverage },
    accuracy: assumptions.accuracy,
    calendar: (request, year) => calendars.calendar(request, { year }),
    siteCosts: (request) =>
      workloads.workload(request, { centreId: undefined, year: undefined, parameters: undefined }).costs.sites,
  });
  return {
    facts,
    network,
    baseMap,
    assumptions,
    coverage,
    comparison: createComparisonService({ places, coverage, scenarios: repository }),
    placesBeyond: createPlacesBeyondService(places, network, coverage),
    stressTests: createStressService(places, coverage),
    calendars,
    workloads,
    suggestions,
    scenarios: createScenarioService(places, repository, sites, checkContent),
    scenarioHistory: createScenarioHistory(repository, versions),
    sites,
    mapPages,
    mapPageRenderer: lazily(async () => {
      const { createMapPageRenderer } = await import("./export/mapPage/mapPageRenderer.ts");
      return createMapPageRenderer(mapPages.base);
    }),
    uploads,
    directions: createDirectionsService(network, riskSectionNames),
    placeCards: createPlaceCardService(facts, network, coverage),
    search: createPlaceSearch(facts, sites),
  };
}
