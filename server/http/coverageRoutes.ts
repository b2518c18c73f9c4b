import { type Response, Router } from "express";
import { z } from "zod";
import type { CoverageAnswer } from "../contract/answers.ts";
import { BeyondBody, BeyondQuery } from "../contract/beyondAnswers.ts";
import { CoverageBody, CoverageQuery, RouteQuery, SnapQuery } from "../contract/schemas.ts";
import type { Planner } from "../planner.ts";
import { populationOutlook } from "../services/coverage/populationOutlook.ts";
import { conditionsFor } from "../services/network/network.ts";
import { dropAbandoned } from "./connection.ts";
import { coverageJson } from "./coverageJson.ts";
import { parse } from "./problem.ts";
import { fromBody, fromQuery } from "./requests.ts";

const PlaceParams = z.object({ kind: z.enum(["municipality", "settlement"]), id: z.string().max(20) });

/** Everything computed from drive times: coverage, boundary cases, a place's card, a route, a snap. */
export function coverageRoutes({
  coverage,
  placesBeyond,
  stressTests,
  sites,
  placeCards,
  directions,
}: Planner): Router {
  return Router()
    .use(dropAbandoned)
    .get("/coverage", (request, response) => {
      send(response, coverage.answer(fromQuery(parse(CoverageQuery, request.query))));
    })
    .post("/coverage", (request, response) => {
      send(response, coverage.answer(fromBody(parse(CoverageBody, request.body ?? {}), sites)));
    })
    .get("/population-outlook", (request, response) => {
      response.json(populationOutlook(coverage, fromQuery(parse(CoverageQuery, request.query))));
    })
    .post("/population-outlook", (request, response) => {
      response.json(populationOutlook(coverage, fromBody(parse(CoverageBody, request.body ?? {}), sites)));
    })
    .get("/places-beyond", (request, response) => {
      const { territory, ...query } = parse(BeyondQuery, request.query);
      response.json(placesBeyond.answer(territory, fromQuery(query)));
    })
    .post("/places-beyond", (request, response) => {
      const { territory, ...body } = parse(BeyondBody, request.body ?? {});
      response.json(placesBeyond.answer(territory, fromBody(body, sites)));
    })
    .get("/boundary-cases", (request, response) => {
      response.json(coverage.boundaryCases(fromQuery(parse(CoverageQuery, request.query))));
    })
    .post("/boundary-cases", (request, response) => {
      response.json(coverage.boundaryCases(fromBody(parse(CoverageBody, request.body ?? {}), sites)));
    })
    .post("/stress-test", (request, response) => {
      response.json(stressTests.answer(fromBody(parse(CoverageBody, request.body ?? {}), sites)));
    })
    .get("/places/:kind/:id", (request, response) => {
      const { kind, id } = parse(PlaceParams, request.params);
      response.json(placeCards.card(kind, id, fromQuery(parse(CoverageQuery, request.query))));
    })
    .post("/places/:kind/:id", (request, response) => {
      const { kind, id } = parse(PlaceParams, request.params);
      response.json(placeCards.card(kind, id, fromBody(parse(CoverageBody, request.body ?? {}), sites)));
    })
    .get("/snap", (request, response) => {
      response.json(sites.snapNote(parse(SnapQuery, request.query)));
    })
    .get("/route", (request, response) => {
      const { from, to, season, lang, shutSections = [], ...given } = parse(RouteQuery, request.query);
      const overrides = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const point = ([lat, lon]: readonly [number, number]) => ({ lat, lon });
      const answer = directions.route(point(from), point(to), conditionsFor(season, overrides), shutSections, lang);
      response.json(answer);
    });
}

/** Without Express's ETag over the whole text: nobody asks for a drag's answer a second time. */
function send(response: Response, answer: CoverageAnswer): void {
  response.type("application/json").end(coverageJson(answer));
}
