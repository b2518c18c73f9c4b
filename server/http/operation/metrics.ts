import type { RequestHandler } from "express";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Background } from "../../background/background.ts";
import type { ObservedRequest } from "./observed.ts";

export interface Metrics {
  count(request: ObservedRequest): void;
  /** All of them in Prometheus' text form. */
  readonly answer: RequestHandler;
}

/** What the process uses, how long each call takes, and how many files are being made. */
export function createMetrics(background: Pick<Background, "underWay">): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "planner_request_seconds",
    help: "Seconds to the end of an answer, by call and status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  new Gauge({
    name: "planner_background_jobs",
    help: "Files being made and tables being read, waiting ones included.",
    registers: [registry],
    collect() {
      this.set(background.underWay());
    },
  });
  return {
    count: ({ method, route, status, seconds: took }) => seconds.observe({ method, route, status }, took),
    async answer(_request, response) {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
