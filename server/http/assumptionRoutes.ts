import { Router } from "express";
import { AssumptionQuery } from "../contract/schemas.ts";
import type { Planner } from "../planner.ts";
import { today } from "../services/network/network.ts";
import { parse } from "./problem.ts";

/** GET /api/assumptions?asOf=: network, accuracy, speeds, winter, closures, ferries, what is not modelled. */
export function assumptionRoutes({ assumptions }: Planner): Router {
  return Router().get("/assumptions", (request, response) => {
    response.json(assumptions.answer(parse(AssumptionQuery, request.query).asOf ?? today()));
  });
}
