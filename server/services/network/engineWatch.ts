import type { Reason } from "../../core/reasons.ts";
import type { EngineCheck, RoutingEngine } from "../../engines/routingEngine.ts";
import { EngineChangedError, UnavailableError } from "../../errors.ts";

/** What is known of a routing server right now. */
export interface EngineState {
  /** What it said of itself last; null = it has not answered yet. */
  readonly check: EngineCheck | null;
  /** Why no figures can be had from it; null = none is known. */
  readonly silent: Reason | null;
}

/** Told when it is known what a server drives on: for the first time, or because it is other data than before. */
export type OnData = (known: { readonly isFirst: boolean }) => void;

const CHECK_MS = 15_000;
const AGAIN_WHEN_SILENT_MS = 5000;
const AGAIN_MS = 60_000;

export interface EngineWatch {
  state(): EngineState;
  /** Until it has answered once. @throws {UnavailableError} */
  ready(): Promise<EngineCheck>;
  /** A call failed: said on screen from now on, until a check goes through. */
  noteFailure(error: unknown): void;
  end(): void;
}

/** Asks a routing server now, and from time to time, so that it is noticed when it falls silent, returns or changes. */
export function watchEngine(engine: RoutingEngine, onData: OnData): EngineWatch {
  let state: EngineState = { check: null, silent: null };
  let checking: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new AbortController();

  async function askOnce(): Promise<void> {
    const { check: before, silent } = state;
    try {
      const check = await engine.check(AbortSignal.any([end.signal, AbortSignal.timeout(CHECK_MS)]));
      state = { check, silent: null };
      // one that does not say what it drives on may have been exchanged while it was away
      const wasExchanged = check.edition !== before?.edition || (silent !== null && check.edition === "");
      if (before === null || wasExchanged) onData({ isFirst: before === null });
    } catch (error) {
      state = { check: before, silent: reasonOf(error) };
    }
  }

  function askAgain(afterMs: number): void {
    clearTimeout(timer);
    if (end.signal.aborted) return;
    timer = setTimeout(() => void check(), afterMs).unref();
  }

  function check(): Promise<void> {
    checking ??= askOnce().finally(() => {
      checking = null;
      const isWhole = !state.silent && state.check?.refused.length === 0;
      askAgain(isWhole ? AGAIN_MS : AGAIN_WHEN_SILENT_MS);
    });
    return checking;
  }

  function reasonOf(error: unknown): Reason {
    if (error instanceof UnavailableError) return error.reason;
    const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
    return name === "TimeoutError"
      ? { code: "engineSilent", engine: engine.name, text: `no answer within ${CHECK_MS / 1000} s` }
      : { code: "engineWrong", engine: engine.name, text: message };
  }

  void check();
  return {
    state: () => state,
    async ready() {
      if (!state.silent) await checking; // once it is known to be silent, nobody waits for the next try
      if (state.check) return state.check;
      throw new UnavailableError(state.silent ?? { code: "engineSilent", engine: engine.name, text: "not asked yet" });
    },
    noteFailure(error) {
      if (error instanceof EngineChangedError) return void check();
      if (!(error instanceof UnavailableError)) return;
      state = { ...state, silent: error.reason };
      if (!checking) askAgain(AGAIN_WHEN_SILENT_MS);
    },
    end() {
      end.abort();
      clearTimeout(timer);
    },
  };
}
