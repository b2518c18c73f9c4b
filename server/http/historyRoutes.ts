import { type Request, Router } from "express";
import { z } from "zod";
import { VersionNoteBody, VersionsQuery } from "../contract/versionAnswers.ts";
import type { Planner } from "../planner.ts";
import { authorOf } from "./personGuard.ts";
import { parse } from "./problem.ts";
import { versionOf } from "./requests.ts";
import { forCaller } from "./scenarioAccess.ts";

const Id = z.coerce.number().int().positive();
const Params = z.object({ id: Id, version: Id });

/** The versions of a 案; under /api/scenarios. */
export function historyRoutes(planner: Planner): Router {
  const { scenarioHistory } = planner;
  const params = (request: Request) => parse(Params, request.params);
  return Router()
    .get("/:id/versions", (request, response) => {
      const { id } = parse(z.object({ id: Id }), request.params);
      response.json(scenarioHistory.list(id, parse(VersionsQuery, request.query).before));
    })
    .put("/:id/versions/:version", (request, response) => {
      const { id, version } = params(request);
      response.json(scenarioHistory.putNote(id, version, parse(VersionNoteBody, request.body).note));
    })
    .post("/:id/versions/:version/restore", (request, response) => {
      const { id, version } = params(request);
      const scenario = scenarioHistory.restore(id, version, versionOf(request), authorOf(response));
      response.set("ETag", `"${scenario.version}"`).json(forCaller(planner, response).told(scenario));
    });
}
