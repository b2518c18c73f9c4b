import { type Response, Router } from "express";
import type { Assumptions } from "../contract/answers.ts";
import {
  CsvQuery,
  GeojsonQuery,
  ScenarioFileBody,
  ScenarioFileHead,
  ScenarioFileQuery,
  TablesQuery,
} from "../contract/exportSchemas.ts";
import { coverageCsv } from "../export/coverageCsv.ts";
import { forExcel } from "../export/csv.ts";
import { municipalityGeojson, settlementGeojson } from "../export/geojson.ts";
import { scenarioFile } from "../export/scenarioFile.ts";
import { gatherTableFacts } from "../export/tables/gatherTableFacts.ts";
import type { Planner } from "../planner.ts";
import { today } from "../services/network/network.ts";
import { parse } from "./problem.ts";
import { fromQuery } from "./requests.ts";

/** The same 案 as workbook, slides, CSV, GeoJSON, and as a file to open elsewhere. */
export function tableExportRoutes(planner: Planner): Router {
  const tables = (given: unknown) => {
    const { lang: language, year, ...query } = parse(TablesQuery, given);
    const coverage = fromQuery(query);
    return { coverage, facts: gatherTableFacts(planner, { coverage, year, language, day: today() }) };
  };
  return Router()
    .get("/export/tables.xlsx", async (request, response) => {
      const { facts } = tables(request.query);
      attach(response, nameOf("tables", facts.answer.assumptions, "xlsx"));
      const { workbookXlsx } = await import("../export/xlsx.ts"); // a heavy library, rarely needed
      response.send(await workbookXlsx(facts));
    })
    .get("/export/slides.pptx", async (request, response) => {
      const { facts, coverage } = tables(request.query);
      const [{ slidesPptx }, { slideMaps }] = await Promise.all([
        import("../export/pptx.ts"),
        import("../export/slides/slideMaps.ts"),
      ]);
      const maps = await slideMaps(planner.mapPages, await planner.mapPageRenderer(), coverage, facts);
      attach(response, nameOf("slides", facts.answer.assumptions, "pptx"));
      response.send(await slidesPptx(facts, maps));
    })
    .get("/export/coverage.csv", (request, response) => {
      const { lang: _, by, ...coverage } = parse(CsvQuery, request.query);
      const wanted = fromQuery(coverage);
      const csv = forExcel(coverageCsv(planner, by, wanted, { withConditions: true }));
      const { assumptions } = planner.coverage.answer(wanted);
      attach(response, nameOf(`coverage-${by}`, assumptions, "csv")).type("text/csv; charset=utf-8");
      response.send(csv);
    })
    .get("/export/coverage.geojson", (request, response) => {
      const { lang: language, kind, ...coverage } = parse(GeojsonQuery, request.query);
      const facts = gatherTableFacts(planner, { coverage: fromQuery(coverage), language, day: today() });
      attach(response, nameOf(kind, facts.answer.assumptions, "geojson")).type("application/geo+json");
      const geojson =
        kind === "settlements" ? settlementGeojson(facts) : municipalityGeojson(facts, planner.baseMap.municipalities);
      response.send(JSON.stringify(geojson));
    })
    .get("/export/scenario.json", (request, response) => {
      const scenario = planner.scenarios.find(parse(ScenarioFileQuery, request.query).scenario);
      attach(response, nameOf("scenario", { scenario, shut: [] }, "json")).type("application/json");
      response.send(scenarioFile(scenario));
    })
    .post("/scenarios/import", (request, response) => {
      parse(ScenarioFileHead, request.body);
      const { format: _format, formatVersion: _version, ...body } = parse(ScenarioFileBody, request.body);
      const scenario = planner.scenarios.create(body);
      response.status(201).location(`/api/scenarios/${scenario.id}`);
      response.set("ETag", `"${scenario.version}"`).json(scenario);
    });
}

function attach(response: Response, fileName: string): Response {
  return response.attachment(fileName);
}

type Named = Pick<Assumptions, "shut"> & { readonly scenario: { readonly name: string } | null };

/** tables-苫小牧案.xlsx, or tables-点検-苫小牧案.xlsx during a stress test; what no file system takes is left out. */
function nameOf(kind: string, { scenario, shut }: Named, ending: string): string {
  const name = scenario?.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "").trim();
  return `${[kind, shut.length > 0 ? "点検" : "", name].filter(Boolean).join("-")}.${ending}`;
}
