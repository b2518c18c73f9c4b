import type { Config } from "./config.ts";
import type { MapPageRenderer } from "./export/mapPage/mapPageRenderer.ts";
import { holidayName } from "./facts/holidays.ts";
import { type Facts, readFacts } from "./facts/loadFacts.ts";
import { type ComparisonService, createComparisonService } from "./services/coverage/comparison.ts";
import { type CoverageService, createCoverageService } from "./services/coverage/coverageService.ts";
import { createMapPageService, type MapPageService } from "./services/mapPage/mapPageService.ts";
import { type AssumptionService, createAssumptionService } from "./services/network/assumptions.ts";
import { type BaseMap, readBaseMap } from "./services/network/baseMap.ts";
import { lazily } from "./services/network/lazily.ts";
import { createNetwork, type Network } from "./services/network/network.ts";
import { createDirectionsService, type DirectionsService } from "./services/places/directions.ts";
import { createPlaceCardService, type PlaceCardService } from "./services/places/placeCards.ts";
import { createPlaceSearch, type PlaceSearch } from "./services/places/placeSearch.ts";
import { builtInScenarios } from "./services/scenario/builtInScenarios.ts";
import { createContentCheck } from "./services/scenario/checkContent.ts";
import { createScenarioService, type ScenarioService } from "./services/scenario/scenarios.ts";
import { createSiteService, type SiteService } from "./services/scenario/sites.ts";
import { type CalendarService, createCalendarService } from "./services/schedule/calendarService.ts";
import { createWorkloadService, type WorkloadService } from "./services/schedule/workload.ts";
import { createSuggestionService, type SuggestionService } from "./services/suggest/suggestions.ts";
import { createUploadService, type UploadService } from "./services/uploads/uploads.ts";
import { openDatabase } from "./storage/openDatabase.ts";
import { scenarioRepository } from "./storage/scenarioRepository.ts";
import { uploadRepository } from "./storage/uploadRepository.ts";

/** Storage, facts and services wired together, once, for the server, the scripts and the tests. */
export interface Planner {
  readonly facts: Facts;
  readonly network: Network;
  readonly baseMap: BaseMap;
  readonly assumptions: AssumptionService;
  readonly coverage: CoverageService;
  readonly comparison: ComparisonService;
  readonly calendars: CalendarService;
  readonly workloads: WorkloadService;
  readonly suggestions: SuggestionService;
  readonly scenarios: ScenarioService;
  readonly sites: SiteService;
  readonly mapPages: MapPageService;
  readonly mapPageRenderer: () => Promise<MapPageRenderer>;
  readonly uploads: UploadService;
  readonly directions: DirectionsService;
  readonly placeCards: PlaceCardService;
  readonly search: PlaceSearch;
  close(): void;
}

/** @throws {DataErrors} when a table in data/ has a bad line; nothing is then opened or written */
export function openPlanner({ dataDir, databasePath }: Pick<Config, "dataDir" | "databasePath">): Planner {
  const facts = readFacts(dataDir);
  const { places } = facts;
  const network = createNetwork(facts.roads, [...places.settlements, ...places.municipalities]);
  const baseMap = readBaseMap(dataDir);
  const sites = createSiteService(places, network, baseMap.municipalityAt);
  const db = openDatabase(databasePath);
  const checkContent = createContentCheck(places, sites);
  const repository = scenarioRepository(db, checkContent);
  for (const { key, content } of builtInScenarios(facts)) repository.putBuiltIn(key, content);
  const uploads = createUploadService(places, uploadRepository(db), sites);
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
  const suggestions = createSuggestionService(facts, network, coverage);
  const calendars = createCalendarService(facts, network, coverage, holidayName);
  const mapPages = createMapPageService({ places, roads: network.roads, baseMap, coverage });
  return {
    facts,
    network,
    baseMap,
    assumptions: createAssumptionService(facts, network),
    coverage,
    comparison: createComparisonService({ places, coverage, scenarios: repository }),
    calendars,
    workloads: createWorkloadService(facts, network, coverage, calendars, holidayName),
    suggestions,
    scenarios: createScenarioService(places, repository, sites, checkContent),
    sites,
    mapPages,
    mapPageRenderer: lazily(async () => {
      const { createMapPageRenderer } = await import("./export/mapPage/mapPageRenderer.ts");
      return createMapPageRenderer(mapPages.base);
    }),
    uploads,
    directions: createDirectionsService(network, riskSectionNames),
    placeCards: createPlaceCardService(facts, network, coverage),
    search: createPlaceSearch(facts, () => uploads.listPlaces()),
    close() {
      suggestions.close();
      db.close();
    },
  };
}
