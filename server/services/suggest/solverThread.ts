import { Worker } from "node:worker_threads";
import type { SolveProgress } from "./coverSolver.ts";
import type { Solved, SolveTask, WorkerMessage } from "./suggestWorker.ts";

export interface SolveOptions {
  readonly signal: AbortSignal; // aborting ends the search at once
  readonly onProgress?: (progress: SolveProgress) => void;
}

export interface SolverThread {
  /** Starts the thread, so that it is ready when the first task is. */
  warmUp(): void;
  solve(task: SolveTask, options: SolveOptions): Promise<Solved>;
  close(): void;
}

/** The built server has the worker beside it as JavaScript; from the sources, a thread must be told of tsx. */
const isBuilt = import.meta.url.endsWith(".js");
const ENTRY = new URL(isBuilt ? "./suggestWorker.js" : "./suggestWorker.entry.mjs", import.meta.url);

/**
 * One thread beside the server's own, which stays free to answer drags. Tasks take turns in it. It is kept warm between
 * tasks and keeps no process alive; a search that is given up ends with its thread, and the next task gets a new one.
 */
export function createSolverThread(): SolverThread {
  let worker: Worker | null = null;
  let lastTurn: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(ENTRY);
    started.unref();
    started.on("error", (error) => console.error(error)); // while it waits, nobody else would hear of it
    started.once("exit", () => {
      if (worker === started) worker = null;
    });
    return started;
  }

  function stop(): void {
    void worker?.terminate();
    worker = null;
  }

  function run(task: SolveTask, { signal, onProgress }: SolveOptions): Promise<Solved> {
    signal.throwIfAborted();
    const running = (worker ??= start());
    running.ref();
    return new Promise<Solved>((resolve, reject) => {
      const giveUp = () => {
        stop();
        reject(signal.reason);
      };
      const onMessage = (message: WorkerMessage) => {
        if (message.type === "progress") onProgress?.(message.progress);
        else settle(() => resolve(message.solved));
      };
      const onError = (error: Error) => settle(() => reject(error));
      const onExit = () => settle(() => reject(new Error("the solver's thread ended before its answer")));
      const settle = (end: () => void) => {
        signal.removeEventListener("abort", giveUp);
        running.unref();
        running.off("message", onMessage).off("error", onError).off("exit", onExit);
        end();
      };
      signal.addEventListener("abort", giveUp, { once: true });
      running.on("message", onMessage).on("error", onError).on("exit", onExit);
      running.postMessage(task);
    });
  }

  return {
    warmUp: () => void (worker ??= start()),
    solve(task, options) {
      const turn = lastTurn.then(() => run(task, options));
      lastTurn = turn.catch(() => undefined); // the next in turn does not care how this one ended
      return turn;
    },
    close: stop,
  };
}
