import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";

/** What is asked: `show` puts a part of the answer on screen before the whole is there. */
export type Question<T> = (signal: AbortSignal, show: (part: T) => void) => Promise<T>;

/** The answer to the newest question, in whatever order answers come in. */
export interface Latest<T> {
  /** Stays while a newer one is on its way; null before the first and after a failure. */
  readonly answer: ReadonlySignal<T | null>;
  readonly isAsking: ReadonlySignal<boolean>;
  /** What the newest question failed with, or null. */
  readonly failure: ReadonlySignal<unknown>;
  /** @returns the answer; undefined when it failed, or a newer question took its place */
  ask(question: Question<T>): Promise<T | undefined>;
  /** Ends the question under way; what has been answered stays. */
  stop(): void;
  /** As `stop`, and forgets the answer. */
  clear(): void;
}

interface Ways {
  /** "cancel" the question under way, or let it be answered while the newest one "wait"s (a drag: followed, never overtaken). */
  readonly older?: "cancel" | "wait";
  /** "keep" only where the screen says beside the figures that they are not those asked for. */
  readonly onFailure?: "clear" | "keep";
  /** Told when the newest question fails. */
  readonly whenFailed?: (error: unknown) => void;
}

interface Asked<T> {
  readonly question: Question<T>;
  readonly settle: (answer: T | undefined) => void;
}

export function latest<T>({ older = "cancel", onFailure = "clear", whenFailed }: Ways = {}): Latest<T> {
  const answer = signal<T | null>(null);
  const failure = signal<unknown>(null);
  const running = signal<AbortController | null>(null);
  let waiting: Asked<T> | null = null;

  async function run({ question, settle }: Asked<T>): Promise<void> {
    const own = new AbortController();
    running.value = own;
    const isNewest = () => running.peek() === own;
    const show = (value: T) => {
      if (!isNewest()) return;
      batch(() => {
        answer.value = value;
        failure.value = null;
      });
    };
    try {
      const value = await question(own.signal, show);
      const wasNewest = isNewest();
      show(value);
      settle(wasNewest ? value : undefined);
    } catch (error) {
      if (isNewest()) fail(error);
      settle(undefined);
    }
    if (isNewest()) next();
  }

  function fail(error: unknown): void {
    batch(() => {
      failure.value = error;
      if (onFailure === "clear") answer.value = null;
    });
    whenFailed?.(error);
  }

  function next(): void {
    const asked = waiting;
    waiting = null;
    if (asked) void run(asked);
    else running.value = null;
  }

  function stop(): void {
    waiting?.settle(undefined);
    waiting = null;
    running.peek()?.abort();
    running.value = null;
  }

  return {
    answer,
    failure,
    isAsking: computed(() => running.value !== null),
    ask(question) {
      return new Promise((settle) => {
        if (older === "wait" && running.peek()) {
          waiting?.settle(undefined);
          waiting = { question, settle };
          return;
        }
        running.peek()?.abort();
        void run({ question, settle });
      });
    },
    stop,
    clear() {
      stop();
      batch(() => {
        answer.value = null;
        failure.value = null;
      });
    },
  };
}
