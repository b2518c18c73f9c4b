import { type RequestHandler, type Response, Router } from "express";
import type { Background } from "../background/background.ts";
import type { JobInput } from "../background/jobs.ts";
import {
  CsvQuery,
  GeojsonQuery,
  KmlQuery,
  ScenarioFileBody,
  ScenarioFileHead,
  ScenarioFileQuery,
  TablesQuery,
} from "../contract/exportSchemas.ts";
import { scenarioFile } from "../export/scenarioFile.ts";
import { FILE_KINDS, joined } from "../files/fileNames.ts";
import type { Planner } from "../planner.ts";
import { today } from "../services/network/network.ts";
import { whileConnected } from "./connection.ts";
import { authorOf } from "./personGuard.ts";
import { parse } from "./problem.ts";
import { centreAsked, fromQuery } from "./requests.ts";
import { forCaller } from "./scenarioAccess.ts";
import { sendFile } from "./sendFile.ts";

type TableFile = "workbook" | "slides" | "csv" | "geojson" | "kml";

/** The same 案 as workbook, slides, CSV, GeoJSON, and as a file to open elsewhere. */
export function tableExportRoutes(planner: Planner, background: Background): Router {
  const { scenarios, facts } = planner;
  const made =
    <T extends TableFile>(file: T, wanted: (given: unknown, response: Response) => JobInput<T>): RequestHandler =>
    async (request, response) =>
      sendFile(response, await background.run(file, wanted(request.query, response), whileConnected(response)));
  const centreNamed = (id: string | undefined) => {
    const centre = centreAsked(facts.places, id);
    return centre && { id: centre.id, nickname: centre.nickname };
  };
  const tables = (given: unknown) => {
    const { lang: language, year, centre, ...query } = parse(TablesQuery, given);
    return { coverage: fromQuery(query), centre: centreNamed(centre), language, year };
  };
  return Router()
    .get(
      "/export/tables.xlsx",
      made("workbook", (given, response) => {
        return { ...tables(given), rankedIds: forCaller(planner, response).readableIds() };
      }),
    )
    .get("/export/slides.pptx", made("slides", tables))
    .get(
      "/export/coverage.csv",
      made("csv", (given) => {
        const { lang: language, by, centre, ...query } = parse(CsvQuery, given);
        return { coverage: fromQuery(query), centre: centreNamed(centre), by, language };
      }),
    )
    .get(
      "/export/coverage.geojson",
      made("geojson", (given) => {
        const { lang: language, kind, centre, ...query } = parse(GeojsonQuery, given);
        return { coverage: fromQuery(query), centre: centreNamed(centre), kind, language, year: undefined };
      }),
    )
    .get(
      "/export/coverage.kml",
      made("kml", (given) => {
        const { lang: language, centre, ...query } = parse(KmlQuery, given);
        return { coverage: fromQuery(query), centre: centreNamed(centre), language, year: undefined };
      }),
    )
    .get("/export/scenario.json", (request, response) => {
      const { scenario: id, lang: language } = parse(ScenarioFileQuery, request.query);
      const scenario = scenarios.find(id);
      const version = { ja: `第${scenario.version}版`, en: `v${scenario.version}` }[language];
      const name = joined([FILE_KINDS.scenario[language], scenario.name, version, today()], "json");
      sendFile(response, { name, type: "application/json", content: scenarioFile(scenario) });
    })
    .post("/scenarios/import", (request, response) => {
      parse(ScenarioFileHead, request.body);
      const { format: _format, formatVersion: _version, ...body } = parse(ScenarioFileBody, request.body);
      const scenario = scenarios.create(body, authorOf(response));
      response.status(201).location(`/api/scenarios/${scenario.id}`);
      response.set("ETag", `"${scenario.version}"`).json(forCaller(planner, response).told(scenario));
    });
}
