import { ConsecutiveBreaker, circuitBreaker, ExponentialBackoff, handleType, retry, wrap } from "cockatiel";
import { UnavailableError } from "../errors.ts";
import { engineWrong } from "./wrongAnswer.ts";

/** What a routing server answered; a refusal (4xx) is an answer, too. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Question {
  /** After the server's address, with its query. */
  readonly path: string;
  /** Sent as JSON by POST. */
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

export interface EngineHttp {
  /** @throws {UnavailableError} naming the engine; the signal's reason when it was aborted */
  ask(question: Question): Promise<EngineAnswer>;
}

/** The server did not answer, or says that it cannot now: worth another try. */
class NoAnswer extends Error {}

const AT_ONCE = 4; // a server of a few cores gains nothing from more
const FAILURES_TO_OPEN = 3;
const HALF_OPEN_AFTER_MS = 3000;
const TRIES_AGAIN = 2;

/**
 * One address of a routing server. A question is asked again, later each time; after a few failures in a row nothing is
 * asked for some seconds and every question is refused at once (a circuit breaker).
 * @param timeoutMs  for one try
 */
export function createEngineHttp(engine: string, address: string, timeoutMs = 20_000): EngineHttp {
  const base = address.endsWith("/") ? address : `${address}/`;
  let lastFailure = "no answer yet";
  const isTransient = handleType(NoAnswer);
  const inTurn = atMost(AT_ONCE);
  const policy = wrap(
    retry(isTransient, {
      maxAttempts: TRIES_AGAIN,
      backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 2000 }),
    }),
    circuitBreaker(isTransient, {
      halfOpenAfter: HALF_OPEN_AFTER_MS,
      breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    }),
  );

  async function once({ path, body, signal }: Question): Promise<EngineAnswer> {
    const patience = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(new URL(path, base), {
        signal: AbortSignal.any([signal, patience]),
        ...(body === undefined
          ? {}
          : { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
      });
      const text = await response.text();
      if (response.status >= 500 || response.status === 429) throw new NoAnswer(`HTTP ${response.status}`);
      return { status: response.status, body: objectOf(text, response.status) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UnavailableError) throw error;
      lastFailure = patience.aborted ? `no answer within ${timeoutMs / 1000} s` : causeOf(error);
      throw new NoAnswer(lastFailure);
    }
  }

  /** Anything but a JSON object is no routing server's answer; a refusal may come from a proxy, its status says enough. */
  function objectOf(text: string, status: number): EngineAnswer["body"] {
    try {
      const body: unknown = JSON.parse(text);
      if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as EngineAnswer["body"];
    } catch {
      // a proxy's page
    }
    if (status >= 400) return {};
    throw engineWrong(engine, `HTTP ${status} without a JSON object`);
  }

  return {
    async ask(question) {
      try {
        return await inTurn(question.signal, () => policy.execute(() => once(question), question.signal));
      } catch (error) {
        question.signal.throwIfAborted();
        if (error instanceof UnavailableError) throw error;
        throw new UnavailableError({ code: "engineSilent", engine, text: lastFailure });
      }
    },
  };
}

/**
 * So many at once, the others in turn. Whoever gave up while waiting hands his turn on at once: cockatiel's `bulkhead` stops
 * at the first such one, and everybody behind him waits for ever.
 */
function atMost(most: number) {
  let active = 0;
  const waiting: (() => void)[] = [];
  return async <T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> => {
    if (active < most) active++;
    else await new Promise<void>((resolve) => waiting.push(resolve)); // the place of one that ended
    try {
      signal.throwIfAborted();
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else active--;
    }
  };
}

/** `fetch failed` says nothing; what lies under it does. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError) return causeOf(cause.errors[0]);
  return cause instanceof Error ? cause.message || cause.name : error.message;
}
