import type { Response } from "express";

/** Aborts when the caller closes the connection before it was answered: what is done for him can then be dropped. */
export function whileConnected(response: Response): AbortSignal {
  const connection = new AbortController();
  if (response.destroyed) connection.abort();
  response.once("close", () => {
    if (!response.writableFinished) connection.abort();
  });
  return connection.signal;
}
