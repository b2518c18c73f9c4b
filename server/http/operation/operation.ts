import { type Request, type RequestHandler, Router } from "express";
import type { Background } from "../../background/background.ts";
import { noSuchCall } from "../problem.ts";
import { isOnThisMachine } from "./caller.ts";
import { createMetrics } from "./metrics.ts";
import { observed } from "./observed.ts";
import { rateLimits } from "./rateLimits.ts";
import { requestLog } from "./requestLog.ts";

export interface OperationRules {
  /** A line a request on standard output. */
  readonly logsRequests: boolean;
}

/**
 * What an administrator watches the planner by, and what keeps one caller from taking it all. Stands before every call.
 * @param personIdOf  who has signed in; null = nobody
 */
export function operation(
  background: Background,
  personIdOf: (request: Request) => number | null,
  { logsRequests }: OperationRules,
): Router {
  const metrics = createMetrics(background);
  return Router()
    .use(observed(metrics.count), ...(logsRequests ? [observed(requestLog())] : []))
    .get("/metrics", onlyOnThisMachine, metrics.answer)
    .use(...rateLimits(personIdOf));
}

/** What is used how often concerns whoever runs the planner, not everybody who can reach it. */
const onlyOnThisMachine: RequestHandler = (request, response, next) => {
  if (isOnThisMachine(request)) next();
  else noSuchCall(request, response, next);
};
