import type { RequestHandler, Response } from "express";

/** Aborts when the caller closes the connection before it was answered: what is done for him can then be dropped. */
export function whileConnected(response: Response): AbortSignal {
  const connection = new AbortController();
  if (response.destroyed) connection.abort();
  response.once("close", () => {
    if (!response.writableFinished) connection.abort();
  });
  return connection.signal;
}

/**
 * Answers nothing to a caller who has left: an answer overtaken by the next one, a closed window. Connections closed
 * while this thread was busy are noticed first.
 */
export const dropAbandoned: RequestHandler = (_request, response, next) => {
  setImmediate(() => {
    if (!response.closed) next();
  });
};
