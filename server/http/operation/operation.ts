import { type RequestHandler, Router } from "express";
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

/** What an administrator watches the planner by, and what keeps one caller from taking it all. Stands before every call. */
export function operation(background: Background, { logsRequests }: OperationRules): Router {
  const metrics = createMetrics(background);
  return Router()
    .use(observed(metrics.count), ...(logsRequests ? [observed(requestLog())] : []))
    .get("/metrics", onlyOnThisMachine, metrics.answer)
    .use(...rateLimits());
}

/** What is used how often concerns whoever runs the planner, not everybody who can reach it. */
const onlyOnThisMachine: RequestHandler = (request, response, next) => {
  if (isOnThisMachine(request)) next();
  else noSuchCall(request, response, next);
};
