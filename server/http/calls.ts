/** Every HTTP call, one row each: what it does, what it takes (the schemas the routes check with), what it answers. */
import type { ZodType } from "zod";
import { CsvQuery, GeojsonQuery, ScenarioFileBody, ScenarioFileQuery, TablesQuery } from "../contract/exportSchemas.ts";
import { MapPageBody, MapPageQuery } from "../contract/mapPageSchemas.ts";
import {
  AssumptionQuery,
  ComparisonQuery,
  CopyBody,
  CoverageBody,
  CoverageQuery,
  KeptBody,
  RankingQuery,
  RouteQuery,
  ScenarioBody,
  SearchQuery,
  SiteBody,
  SnapQuery,
  YearBody,
  YearQuery,
} from "../contract/schemas.ts";
import { SuggestBody } from "../contract/suggestSchemas.ts";
import { MoveBody, PlacesBody, WeightBody } from "../contract/uploadSchemas.ts";

export interface Call {
  /** Method and path; `{id}` is a part of the path. */
  readonly at: `${"GET" | "POST" | "PUT" | "DELETE"} /api/${string}`;
  readonly what: string;
  readonly query?: ZodType;
  readonly body?: ZodType | "text/csv";
  /** Type of the answer's body; "none" = 204 without one. */
  readonly answer?: string;
  readonly status?: 201;
  /** Changes something that has a version: wants it in `If-Match`. */
  readonly isVersioned?: true;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
const PPTX = `${OFFICE}.presentationml.presentation`;
const XLSX = `${OFFICE}.spreadsheetml.sheet`;
const GEOJSON = "application/json (GeoJSON)";

export const CALLS: readonly Call[] = [
  { at: "GET /api/openapi.json", what: "This description." },
  { at: "GET /api/health", what: "Status, data version, road network in use." },

  { at: "GET /api/centres", what: "The 11 centres.", answer: GEOJSON },
  { at: "GET /api/areas", what: "The 21 areas and the centre in charge of each; 札幌 in its two parts." },
  { at: "GET /api/municipalities", what: "The 179 municipalities at their offices.", answer: GEOJSON },
  { at: "GET /api/settlements", what: "The places people live in, with their people.", answer: GEOJSON },
  { at: "GET /api/centre-stats", what: "The centres' figures as the report states them; null = not stated." },
  { at: "GET /api/stated-travel", what: "What the report says on travel, statement by statement." },
  { at: "GET /api/outreach-sessions", what: "出張相談会 the report names." },
  { at: "GET /api/models", what: "The report's six models, site by site." },
  { at: "GET /api/measures", what: "The report's five measures." },
  { at: "GET /api/prefectures", what: "Areas and centres of the 47 prefectures." },
  { at: "GET /api/partnerships", what: "連携地域 and 定住自立圏." },
  { at: "GET /api/resources", what: "Establishments and offices by municipality; null = not readable." },
  { at: "GET /api/risk-sections", what: "Sections often shut in winter, as lines.", answer: GEOJSON },
  { at: "GET /api/assumptions", what: "What every minute rests on, as of a day.", query: AssumptionQuery },
  {
    at: "GET /api/map/base",
    what: "The drawn map: approximate, never counted with.",
    answer: "application/json (TopoJSON)",
  },
  { at: "GET /api/map/roads", what: "Roads to draw, by class.", answer: GEOJSON },
  { at: "GET /api/search", what: "Places by name, best first.", query: SearchQuery },

  {
    at: "GET /api/coverage",
    what: "Coverage of 現状 or a saved 案 by area, centre, municipality.",
    query: CoverageQuery,
  },
  { at: "POST /api/coverage", what: "The same for sites in the body; nothing is saved.", body: CoverageBody },
  { at: "GET /api/boundary-cases", what: "Places nearer to another centre by over 15 minutes.", query: CoverageQuery },
  { at: "POST /api/boundary-cases", what: "The same for sites in the body.", body: CoverageBody },
  { at: "GET /api/places/{kind}/{id}", what: "The card of a municipality or settlement.", query: CoverageQuery },
  { at: "POST /api/places/{kind}/{id}", what: "The same for sites in the body.", body: CoverageBody },
  {
    at: "GET /api/snap",
    what: "Where a point joins the roads; refused in the sea or over 5 km away.",
    query: SnapQuery,
  },
  { at: "GET /api/route", what: "A route in OSRM's response shape, with spoken steps.", query: RouteQuery },
  { at: "POST /api/suggest", what: "Best places for n further satellites; NDJSON if asked for.", body: SuggestBody },

  { at: "GET /api/scenarios", what: "All 案, built-in and own." },
  { at: "POST /api/scenarios", what: "Keeps a new 案.", body: ScenarioBody, status: 201 },
  { at: "GET /api/scenarios/ranking", what: "案 side by side in one table.", query: RankingQuery },
  { at: "GET /api/scenarios/{a}/compare/{b}", what: "Two 案 and the difference b − a.", query: ComparisonQuery },
  { at: "GET /api/scenarios/{id}", what: "One 案; its version is the ETag." },
  { at: "PUT /api/scenarios/{id}", what: "Changes a 案.", body: ScenarioBody, isVersioned: true },
  { at: "DELETE /api/scenarios/{id}", what: "Deletes a 案.", answer: "none", isVersioned: true },
  { at: "POST /api/scenarios/{id}/copy", what: "Copies a 案.", body: CopyBody, status: 201 },
  {
    at: "POST /api/scenarios/check",
    what: "What fits the data of today of a 案 kept elsewhere, the rest set aside; nothing is saved.",
    body: KeptBody,
  },
  { at: "POST /api/scenarios/import", what: "Keeps the 案 of a file.", body: ScenarioFileBody, status: 201 },
  { at: "GET /api/scenarios/{id}/sites", what: "The sites of a 案." },
  { at: "POST /api/scenarios/{id}/sites", what: "Adds a site.", body: SiteBody, status: 201, isVersioned: true },
  { at: "PUT /api/scenarios/{id}/sites/{siteId}", what: "Puts a site.", body: SiteBody, isVersioned: true },
  { at: "DELETE /api/scenarios/{id}/sites/{siteId}", what: "Takes a site away.", isVersioned: true },

  { at: "GET /api/calendar", what: "A fiscal year's sessions, holidays considered.", query: YearQuery },
  { at: "POST /api/calendar", what: "The same for sites in the body.", body: YearBody },
  { at: "GET /api/workload", what: "Staff time and cost of a 案.", query: YearQuery },
  { at: "POST /api/workload", what: "The same for sites in the body.", body: YearBody },

  { at: "GET /api/weights", what: "Whom figures can be counted in: people, and own weights." },
  { at: "POST /api/weights/preview", what: "Reads a CSV of weights line by line.", body: "text/csv" },
  { at: "POST /api/weights", what: "Keeps a weight.", body: WeightBody, status: 201 },
  { at: "POST /api/weights/{id}/move", what: "Moves or drops the number of a place that is gone.", body: MoveBody },
  { at: "DELETE /api/weights/{id}", what: "Deletes a weight.", answer: "none" },
  { at: "GET /api/candidate-places", what: "A planner's own places." },
  { at: "POST /api/candidate-places/preview", what: "Reads a CSV of places line by line.", body: "text/csv" },
  { at: "POST /api/candidate-places", what: "Keeps a list of places.", body: PlacesBody, status: 201 },
  { at: "DELETE /api/candidate-places/{listName}", what: "Deletes a list of places.", answer: "none" },

  { at: "GET /api/export/map.svg", what: "Map page for a meeting.", query: MapPageQuery, answer: "image/svg+xml" },
  { at: "POST /api/export/map.svg", what: "The same, sites in the body.", body: MapPageBody, answer: "image/svg+xml" },
  { at: "GET /api/export/map.png", what: "Map page for a meeting.", query: MapPageQuery, answer: "image/png" },
  { at: "POST /api/export/map.png", what: "The same, sites in the body.", body: MapPageBody, answer: "image/png" },
  { at: "GET /api/export/map.pdf", what: "Map page for a meeting.", query: MapPageQuery, answer: "application/pdf" },
  {
    at: "POST /api/export/map.pdf",
    what: "The same, sites in the body.",
    body: MapPageBody,
    answer: "application/pdf",
  },
  {
    at: "GET /api/export/calendar.ics",
    what: "The calendar for other programs.",
    query: YearQuery,
    answer: "text/calendar",
  },
  { at: "GET /api/export/slides.pptx", what: "Slides for a meeting.", query: TablesQuery, answer: PPTX },
  { at: "GET /api/export/tables.xlsx", what: "Workbook with every table.", query: TablesQuery, answer: XLSX },
  {
    at: "GET /api/export/coverage.csv",
    what: "The command line's table, with BOM.",
    query: CsvQuery,
    answer: "text/csv",
  },
  {
    at: "GET /api/export/coverage.geojson",
    what: "Places or shapes with figures.",
    query: GeojsonQuery,
    answer: "application/geo+json",
  },
  { at: "GET /api/export/scenario.json", what: "A 案 as a file to open elsewhere.", query: ScenarioFileQuery },
];
