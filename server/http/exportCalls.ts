/** The calls that answer a file. */
import {
  CalendarFileBody,
  CalendarFileQuery,
  CsvQuery,
  GeojsonQuery,
  KmlQuery,
  ScenarioFileBody,
  ScenarioFileQuery,
  TablesQuery,
} from "../contract/exportSchemas.ts";
import { MapPageBody, MapPageQuery } from "../contract/mapPageSchemas.ts";
import type { Call } from "./call.ts";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const PPTX = `${OFFICE}.presentationml.presentation`;
const XLSX = `${OFFICE}.spreadsheetml.sheet`;

export const EXPORT_CALLS: readonly Call[] = [
  { at: "GET /api/export/map.svg", what: "Map page for a meeting.", query: MapPageQuery, answer: "image/svg+xml" },
  {
    at: "POST /api/export/map.svg",
    needs: "read",
    what: "The same, sites in the body.",
    body: MapPageBody,
    answer: "image/svg+xml",
  },
  { at: "GET /api/export/map.png", what: "Map page for a meeting.", query: MapPageQuery, answer: "image/png" },
  {
    at: "POST /api/export/map.png",
    needs: "read",
    what: "The same, sites in the body.",
    body: MapPageBody,
    answer: "image/png",
  },
  { at: "GET /api/export/map.pdf", what: "Map page for a meeting.", query: MapPageQuery, answer: "application/pdf" },
  {
    at: "POST /api/export/map.pdf",
    needs: "read",
    what: "The same, sites in the body.",
    body: MapPageBody,
    answer: "application/pdf",
  },
  {
    at: "GET /api/export/calendar.ics",
    what: "The calendar for other programs; what earlier versions had is cancelled.",
    query: CalendarFileQuery,
    answer: "text/calendar",
  },
  {
    at: "POST /api/export/calendar.ics",
    needs: "read",
    what: "The same, sites in the body.",
    body: CalendarFileBody,
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
  {
    at: "GET /api/export/coverage.kml",
    what: "Places, shapes and sites in the map's colours, for Google Earth.",
    query: KmlQuery,
    answer: "application/vnd.google-earth.kml+xml",
  },
  {
    at: "GET /api/export/scenario.json",
    what: "A 案 as a file to open elsewhere.",
    query: ScenarioFileQuery,
    answer: ScenarioFileBody,
  },
];
