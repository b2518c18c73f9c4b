import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { Scenario } from "../contract/answers.ts";
import { AccessBody } from "../contract/people.ts";
import { CopyBody, KeptBody, ScenarioBody, ScenarioMadeFromQuery, SiteBody } from "../contract/schemas.ts";
import { type Audience, audienceOfCopy, isSameAudience, OPEN_TO_ALL } from "../core/people/audience.ts";
import { maySee } from "../core/people/rights.ts";
import { ConflictError, InvalidRequestError, refuseBuiltIn } from "../errors.ts";
import type { Planner } from "../planner.ts";
import { authorOf } from "./personGuard.ts";
import { parse } from "./problem.ts";
import { versionOf } from "./requests.ts";
import { forCaller } from "./scenarioAccess.ts";

const Id = z.object({ id: z.coerce.number().int().positive() });

/** 案: create, read, change, delete, copy; a site alone can be put or deleted. */
export function scenarioRoutes(planner: Planner): Router {
  const { scenarios, access } = planner;
  const seenBy = (response: Response, all: readonly Scenario[]) => {
    const caller = forCaller(planner, response);
    return all.filter(({ id }) => caller.maySee(id)).map(caller.told);
  };
  const send = (response: Response, scenario: Scenario, status = 200) => {
    response.status(status).set("ETag", `"${scenario.version}"`).json(forCaller(planner, response).told(scenario));
  };
  /** One that is gone, or that the caller may no longer see, makes a 案 of his alone. */
  const audienceFrom = (id: number | undefined, by: ReturnType<typeof authorOf>): Audience => {
    if (id === undefined) return OPEN_TO_ALL;
    const source = access.find(id);
    if (by === null) return source === null ? OPEN_TO_ALL : audienceOfCopy(source, null);
    return source && maySee(by, source)
      ? audienceOfCopy(source, by.centreId)
      : { visibility: "private", sharedWith: [] };
  };
  const idOf = (request: Request) => parse(Id, { id: request.params.id }).id;
  return Router()
    .get("/", (_request, response) => void response.json(seenBy(response, scenarios.list())))
    .post("/", (request, response) => {
      const { madeFrom } = parse(ScenarioMadeFromQuery, request.query);
      const by = authorOf(response);
      const scenario = scenarios.create(parse(ScenarioBody, request.body), by, audienceFrom(madeFrom, by));
      response.location(`/api/scenarios/${scenario.id}`);
      send(response, scenario, 201);
    })
    .post("/check", (request, response) => void response.json(scenarios.check(parse(KeptBody, request.body))))
    .get("/bin", (_request, response) => {
      const caller = forCaller(planner, response);
      response.json(scenarios.bin().filter(({ id }) => caller.maySee(id)));
    })
    .get("/:id", (request, response) => send(response, scenarios.find(idOf(request))))
    .put("/:id", (request, response) => {
      send(
        response,
        scenarios.save(idOf(request), versionOf(request), parse(ScenarioBody, request.body), authorOf(response)),
      );
    })
    .delete("/:id", (request, response) => {
      scenarios.remove(idOf(request), versionOf(request), authorOf(response));
      response.status(204).end();
    })
    .post("/:id/restore", (request, response) => send(response, scenarios.takeOutOfBin(idOf(request))))
    .post("/:id/copy", (request, response) => {
      const [id, by] = [idOf(request), authorOf(response)];
      const scenario = scenarios.copy(id, parse(CopyBody, request.body ?? {}).name, by, audienceFrom(id, by));
      response.location(`/api/scenarios/${scenario.id}`);
      send(response, scenario, 201);
    })
    .put("/:id/access", (request, response) => {
      const { visibility, sharedWith, before } = parse(AccessBody, request.body);
      const scenario = scenarios.find(idOf(request));
      refuseBuiltIn(scenario);
      const { id } = scenario;
      const now = access.find(id);
      if (before && now && !isSameAudience(before, now))
        throw new ConflictError({ code: "accessChanged", name: scenario.name }, scenario.version);
      refuseUnknownCentres(planner, sharedWith);
      access.put(id, visibility, visibility === "shared" ? sharedWith : []);
      send(response, scenarios.find(id));
    })
    .get("/:id/sites", (request, response) => void response.json(scenarios.find(idOf(request)).sites))
    .post("/:id/sites", (request, response) => {
      send(
        response,
        scenarios.putSite(idOf(request), versionOf(request), parse(SiteBody, request.body), authorOf(response)),
        201,
      );
    })
    .put("/:id/sites/:siteId", (request, response) => {
      const body = parse(SiteBody, { ...request.body, id: request.params.siteId });
      send(response, scenarios.putSite(idOf(request), versionOf(request), body, authorOf(response)));
    })
    .delete("/:id/sites/:siteId", (request, response) => {
      send(
        response,
        scenarios.removeSite(idOf(request), versionOf(request), String(request.params.siteId), authorOf(response)),
      );
    });
}

function refuseUnknownCentres({ facts }: Planner, ids: readonly string[]): void {
  const known = new Set(facts.places.centres.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const fields = unknown.map((centreId) => ({
    field: "sharedWith",
    reason: { code: "noSuchCentre", centreId } as const,
  }));
  throw new InvalidRequestError(fields);
}
