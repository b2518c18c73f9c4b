import { Router } from "express";
import { z } from "zod";
import { CoverageQuery } from "../contract/schemas.ts";
import { WHOLE } from "../core/prefecture.ts";
import type { Planner } from "../planner.ts";
import { parse } from "./problem.ts";
import { fromQuery } from "./requests.ts";

const Ids = z.object({ a: z.coerce.number().int().positive(), b: z.coerce.number().int().positive() });
/** Conditions without a 案: the calls name theirs apart. */
export const Conditions = CoverageQuery.omit({ scenario: true });
export const RankingQuery = Conditions.extend({
  ids: z
    .string()
    .regex(/^\d+(,\d+)*$/, "must be scenario numbers separated by commas, for example 1,3,5")
    .transform((text) => [...new Set(text.split(",").map(Number))])
    .pipe(z.array(z.number().int().positive()).max(50, "at most 50 scenarios"))
    .optional(),
  territory: z.string().max(40).default(WHOLE),
});

/** Two 案 side by side, and any number of them in a ranking table; under /api/scenarios. */
export function comparisonRoutes({ comparison, scenarios }: Planner): Router {
  return Router()
    .get("/ranking", (request, response) => {
      const { ids, territory, ...conditions } = parse(RankingQuery, request.query);
      const wanted = ids ?? scenarios.list().map(({ id }) => id);
      response.json(comparison.ranking(wanted, territory, fromQuery(conditions)));
    })
    .get("/:a/compare/:b", (request, response) => {
      const { a, b } = parse(Ids, request.params);
      response.json(comparison.compare(a, b, fromQuery(parse(Conditions, request.query))));
    });
}
