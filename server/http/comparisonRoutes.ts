import { Router } from "express";
import { z } from "zod";
import { ComparisonQuery, RankingQuery } from "../contract/schemas.ts";
import type { Planner } from "../planner.ts";
import { parse } from "./problem.ts";
import { fromQuery } from "./requests.ts";
import { forCaller } from "./scenarioAccess.ts";

const Ids = z.object({ a: z.coerce.number().int().positive(), b: z.coerce.number().int().positive() });
/** Two 案 side by side, and any number of them in a ranking table; under /api/scenarios. */
export function comparisonRoutes(planner: Planner): Router {
  const { comparison } = planner;
  return Router()
    .get("/ranking", (request, response) => {
      const { ids, territory, ...conditions } = parse(RankingQuery, request.query);
      response.json(
        comparison.ranking(ids ?? forCaller(planner, response).readableIds(), territory, fromQuery(conditions)),
      );
    })
    .get("/:a/compare/:b", (request, response) => {
      const { a, b } = parse(Ids, request.params);
      response.json(comparison.compare(a, b, fromQuery(parse(ComparisonQuery, request.query))));
    });
}
