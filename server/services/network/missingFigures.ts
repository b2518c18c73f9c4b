/**
 * A computation needs what a routing server has not yet been asked for, or minutes that a thread still has to lay over a
 * large network. Services compute without waiting; whoever called
 * one (a call, a job, the search for sites) fetches and calls it again.
 */
export class MissingFigures extends Error {
  override name = "MissingFigures";
  /** Fetches what is missing, whole, or throws why not. */
  readonly fetch: (signal: AbortSignal) => Promise<void>;
  constructor(fetch: (signal: AbortSignal) => Promise<void>) {
    super("figures are still to be fetched");
    this.fetch = fetch;
  }
}

/** A computation that still misses something after so many rounds would never end. */
const MOST_ROUNDS = 400;

/**
 * Runs a computation until nothing is missing. It must change nothing before it has all it needs.
 * @throws what the computation throws, and {UnavailableError} when the routing server does not answer
 */
export async function whenFetched<T>(compute: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await compute();
    } catch (error) {
      if (!(error instanceof MissingFigures) || round === MOST_ROUNDS) throw error;
      await error.fetch(signal);
      signal.throwIfAborted();
    }
  }
}
