import { Router } from "express";
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
import { FILE_KINDS, type FileKind, fileName, joined } from "./fileNames.ts";
import { parse } from "./problem.ts";
import { fromQuery } from "./requests.ts";

/** The same 案 as workbook, slides, CSV, GeoJSON, and as a file to open elsewhere. */
export function tableExportRoutes(planner: Planner): Router {
  const tables = (given: unknown) => {
    const { lang: language, year, ...query } = parse(TablesQuery, given);
    const coverage = fromQuery(query);
    const facts = gatherTableFacts(planner, { coverage, year, language, day: today() });
    const nameOf = (kind: FileKind, ending: string) =>
      fileName(kind, facts.answer.assumptions, { language, day: facts.day, ending });
    return { coverage, facts, nameOf };
  };
  return Router()
    .get("/export/tables.xlsx", async (request, response) => {
      const { facts, nameOf } = tables(request.query);
      response.attachment(nameOf("tables", "xlsx"));
      const { workbookXlsx } = await import("../export/xlsx.ts"); // a heavy library, rarely needed
      response.send(await workbookXlsx(facts));
    })
    .get("/export/slides.pptx", async (request, response) => {
      const { facts, coverage, nameOf } = tables(request.query);
      const [{ slidesPptx }, { slideMaps }] = await Promise.all([
        import("../export/pptx.ts"),
        import("../export/slides/slideMaps.ts"),
      ]);
      const maps = await slideMaps(planner.mapPages, await planner.mapPageRenderer(), coverage, facts);
      response.attachment(nameOf("slides", "pptx"));
      response.send(await slidesPptx(facts, maps));
    })
    .get("/export/coverage.csv", (request, response) => {
      const { lang: language, by, ...coverage } = parse(CsvQuery, request.query);
      const wanted = fromQuery(coverage);
      const day = today();
      const csv = forExcel(coverageCsv(planner, by, wanted, { madeOn: day, language }));
      const { assumptions } = planner.coverage.answer(wanted);
      response.attachment(fileName(by, assumptions, { language: language ?? "ja", day, ending: "csv" }));
      response.type("text/csv; charset=utf-8");
      response.send(csv);
    })
    .get("/export/coverage.geojson", (request, response) => {
      const { lang: language, kind, ...coverage } = parse(GeojsonQuery, request.query);
      const facts = gatherTableFacts(planner, { coverage: fromQuery(coverage), language, day: today() });
      response.attachment(fileName(kind, facts.answer.assumptions, { language, day: facts.day, ending: "geojson" }));
      response.type("application/geo+json");
      const geojson =
        kind === "settlements" ? settlementGeojson(facts) : municipalityGeojson(facts, planner.baseMap.municipalities);
      response.send(JSON.stringify(geojson));
    })
    .get("/export/scenario.json", (request, response) => {
      const { scenario: id, lang: language } = parse(ScenarioFileQuery, request.query);
      const scenario = planner.scenarios.find(id);
      const version = { ja: `第${scenario.version}版`, en: `v${scenario.version}` }[language];
      const name = joined([FILE_KINDS.scenario[language], scenario.name, version, today()], "json");
      response.attachment(name).type("application/json");
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
