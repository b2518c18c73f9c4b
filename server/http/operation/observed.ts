import type { Request, RequestHandler } from "express";
import { CALLS } from "../calls.ts";

/** One request as it may be told: which call, never with what. Names, searches and ids stay out of it. */
export interface ObservedRequest {
  readonly method: string;
  readonly route: string; // "/api/scenarios/{id}", "file" of the screen, or "none"
  readonly status: number;
  readonly seconds: number;
  readonly bytes: number; // of the answer, as its head says; 0 = not said
  readonly isAbandoned: boolean; // the caller left before the answer was whole
}

/** Tells of every request once it is over. */
export function observed(tell: (request: ObservedRequest) => void): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.once("close", () => {
      tell({
        method: request.method,
        route: routeOf(request, response.statusCode),
        status: response.statusCode,
        seconds: (performance.now() - started) / 1000,
        bytes: Number(response.getHeader("Content-Length") ?? 0),
        isAbandoned: !response.writableFinished,
      });
    });
    next();
  };
}

const PATTERNS = CALLS.filter(({ at }) => at.includes("{")).map(({ at }) => {
  const path = at.slice(at.indexOf(" ") + 1);
  return { path, pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`) };
});
const EXACT = new Set(CALLS.map(({ at }) => at.slice(at.indexOf(" ") + 1)));

/** By the list of calls: what Express found is gone by the time a call was refused. */
function routeOf({ originalUrl }: Request, status: number): string {
  const path = originalUrl.replace(/\?.*/, "");
  if (EXACT.has(path)) return path;
  const call = PATTERNS.find(({ pattern }) => pattern.test(path));
  if (call) return call.path;
  return !path.startsWith("/api/") && status < 400 ? "file" : "none";
}
