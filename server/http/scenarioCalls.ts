/** The calls of 案: kept, compared, brought back. */
import { z } from "zod";
import { ComparisonAnswer, RankingAnswer } from "../contract/comparisonAnswers.ts";
import { ScenarioFileBody } from "../contract/exportSchemas.ts";
import { BinnedScenario, Scenario, ScenarioContent, Site } from "../contract/scenarioAnswers.ts";
import {
  ComparisonQuery,
  CopyBody,
  KeptBody,
  RankingQuery,
  ScenarioBody,
  ScenarioMadeFromQuery,
  SiteBody,
} from "../contract/schemas.ts";
import { ScenarioVersion, VersionNoteBody, VersionsQuery } from "../contract/versionAnswers.ts";
import type { Call } from "./call.ts";

export const SCENARIO_CALLS: readonly Call[] = [
  { at: "GET /api/scenarios", what: "All 案, built-in and own.", answer: z.array(Scenario) },
  {
    at: "POST /api/scenarios",
    needs: "makeScenario",
    what: "Keeps a new 案; one made from another is seen by whoever may see that one.",
    query: ScenarioMadeFromQuery,
    body: ScenarioBody,
    status: 201,
    answer: Scenario,
  },
  {
    at: "GET /api/scenarios/ranking",
    what: "案 side by side in one table.",
    query: RankingQuery,
    answer: RankingAnswer,
  },
  {
    at: "GET /api/scenarios/{a}/compare/{b}",
    what: "Two 案 and the difference b − a.",
    query: ComparisonQuery,
    answer: ComparisonAnswer,
  },
  { at: "GET /api/scenarios/{id}", what: "One 案; its version is the ETag.", answer: Scenario },
  {
    at: "PUT /api/scenarios/{id}",
    needs: "changeScenario",
    what: "Changes a 案.",
    body: ScenarioBody,
    isVersioned: true,
    answer: Scenario,
  },
  {
    at: "DELETE /api/scenarios/{id}",
    needs: "changeScenario",
    what: "Puts a 案 into the bin.",
    answer: "none",
    isVersioned: true,
  },
  {
    at: "POST /api/scenarios/{id}/copy",
    needs: "makeScenario",
    what: "Copies a 案.",
    body: CopyBody,
    status: 201,
    answer: Scenario,
  },
  {
    at: "POST /api/scenarios/check",
    needs: "read",
    what: "What fits the data of today of a 案 kept elsewhere, the rest set aside; nothing is saved.",
    body: KeptBody,
    answer: ScenarioContent,
  },
  {
    at: "POST /api/scenarios/import",
    needs: "makeScenario",
    what: "Keeps the 案 of a file.",
    body: ScenarioFileBody,
    status: 201,
    answer: Scenario,
  },
  { at: "GET /api/scenarios/{id}/sites", what: "The sites of a 案.", answer: z.array(Site) },
  {
    at: "POST /api/scenarios/{id}/sites",
    needs: "changeScenario",
    what: "Adds a site.",
    body: SiteBody,
    status: 201,
    isVersioned: true,
    answer: Scenario,
  },
  {
    at: "PUT /api/scenarios/{id}/sites/{siteId}",
    needs: "changeScenario",
    what: "Puts a site.",
    body: SiteBody,
    isVersioned: true,
    answer: Scenario,
  },
  {
    at: "DELETE /api/scenarios/{id}/sites/{siteId}",
    needs: "changeScenario",
    what: "Takes a site away.",
    isVersioned: true,
    answer: Scenario,
  },
  { at: "GET /api/scenarios/bin", what: "Deleted 案, kept for 30 days.", answer: z.array(BinnedScenario) },
  {
    at: "POST /api/scenarios/{id}/restore",
    needs: "changeScenario",
    what: "Takes a 案 out of the bin.",
    answer: Scenario,
  },
  {
    at: "GET /api/scenarios/{id}/versions",
    what: "The versions of a 案, newest first, each with what it changed.",
    query: VersionsQuery,
    answer: z.array(ScenarioVersion),
  },
  {
    at: "PUT /api/scenarios/{id}/versions/{version}",
    needs: "changeScenario",
    what: "Names a version.",
    body: VersionNoteBody,
    answer: ScenarioVersion,
  },
  {
    at: "POST /api/scenarios/{id}/versions/{version}/restore",
    needs: "changeScenario",
    what: "Brings a version back as a new one.",
    isVersioned: true,
    answer: Scenario,
  },
];
