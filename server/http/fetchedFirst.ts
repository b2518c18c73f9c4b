import type { RequestHandler, Response } from "express";
import { MissingFigures } from "../services/network/missingFigures.ts";
import { whileConnected } from "./connection.ts";

/** A call that still misses something after so many rounds would never be answered. */
const MOST_ROUNDS = 400;

/**
 * Calls whose computation misses figures of a routing server: they are fetched, and the call is made again on what is
 * then in memory, unless its caller has left meanwhile. A call changes nothing before it has computed.
 * @param router  the routes as they are now
 */
export function fetchedFirst(router: () => RequestHandler): RequestHandler {
  return (request, response, next) => {
    let connected: AbortSignal | undefined;
    let rounds = 0;
    const answer = (): void => {
      void router()(request, response, (error?: unknown) => {
        if (!(error instanceof MissingFigures) || ++rounds > MOST_ROUNDS) return next(error);
        connected ??= whileConnected(response);
        error.fetch(connected).then(
          () => isStillThere(response) && answer(),
          (failure) => isStillThere(response) && next(failure),
        );
      });
    };
    answer();
  };
}

const isStillThere = (response: Response) => !response.closed && !response.destroyed;
