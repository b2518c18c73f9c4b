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

/** Calls whose turn has not come, the first first. */
const waiting: { readonly response: Response; readonly answer: () => void }[] = [];

/**
 * Answers nothing to a caller who has left: an answer overtaken by the next one, a closed window. One call is answered
 * at a time, and connections are looked after in between: those closed meanwhile are noticed, and a large answer, which
 * a new connection takes in many pieces, need not wait for everybody else's to be computed before its next piece.
 */
export const dropAbandoned: RequestHandler = (_request, response, next) => {
  waiting.push({ response, answer: next });
  if (waiting.length === 1) setImmediate(answerNext);
};

function answerNext(): void {
  let next = waiting.shift();
  while (next?.response.closed) next = waiting.shift();
  if (waiting.length > 0) setImmediate(answerNext);
  next?.answer();
}
