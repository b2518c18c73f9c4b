import { pino } from "pino";
import type { ObservedRequest } from "./observed.ts";

/** One line of JSON a request on standard output, without names or contents. */
export function requestLog(): (request: ObservedRequest) => void {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return ({ method, route, status, seconds, bytes, isAbandoned }) => {
    const milliseconds = Math.round(seconds * 10_000) / 10;
    log.info({ method, route, status, milliseconds, bytes, ...(isAbandoned && { abandoned: true }) }, "request");
  };
}
