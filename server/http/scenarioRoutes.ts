import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { Scenario } from "../contract/answers.ts";
import { CopyBody, KeptBody, ScenarioBody, SiteBody } from "../contract/schemas.ts";
import type { Planner } from "../planner.ts";
import { parse } from "./problem.ts";
import { versionOf } from "./requests.ts";

const Id = z.object({ id: z.coerce.number().int().positive() });

function send(response: Response, scenario: Scenario, status = 200): void {
  response.status(status).set("ETag", `"${scenario.version}"`).json(scenario);
}

/** 案: create, read, change, delete, copy; a site alone can be put or deleted. */
export function scenarioRoutes({ scenarios }: Planner): Router {
  const idOf = (request: Request) => parse(Id, { id: request.params.id }).id;
  return Router()
    .get("/", (_request, response) => void response.json(scenarios.list()))
    .post("/", (request, response) => {
      const scenario = scenarios.create(parse(ScenarioBody, request.body));
      response.location(`/api/scenarios/${scenario.id}`);
      send(response, scenario, 201);
    })
    .post("/check", (request, response) => void response.json(scenarios.check(parse(KeptBody, request.body))))
    .get("/bin", (_request, response) => void response.json(scenarios.bin()))
    .get("/:id", (request, response) => send(response, scenarios.find(idOf(request))))
    .put("/:id", (request, response) => {
      send(response, scenarios.save(idOf(request), versionOf(request), parse(ScenarioBody, request.body)));
    })
    .delete("/:id", (request, response) => {
      scenarios.remove(idOf(request), versionOf(request));
      response.status(204).end();
    })
    .post("/:id/restore", (request, response) => send(response, scenarios.takeOutOfBin(idOf(request))))
    .post("/:id/copy", (request, response) => {
      const scenario = scenarios.copy(idOf(request), parse(CopyBody, request.body ?? {}).name);
      response.location(`/api/scenarios/${scenario.id}`);
      send(response, scenario, 201);
    })
    .get("/:id/sites", (request, response) => void response.json(scenarios.find(idOf(request)).sites))
    .post("/:id/sites", (request, response) => {
      send(response, scenarios.putSite(idOf(request), versionOf(request), parse(SiteBody, request.body)), 201);
    })
    .put("/:id/sites/:siteId", (request, response) => {
      const body = parse(SiteBody, { ...request.body, id: request.params.siteId });
      send(response, scenarios.putSite(idOf(request), versionOf(request), body));
    })
    .delete("/:id/sites/:siteId", (request, response) => {
      send(response, scenarios.removeSite(idOf(request), versionOf(request), String(request.params.siteId)));
    });
}
