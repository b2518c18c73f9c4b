import { Worker } from "node:worker_threads";
import type { LayAnswer, LayingGround, LayTask } from "./layingWorker.ts";

/** A thread beside the server's own, which stays free while minutes are laid over a large network. */
export interface LayingThread {
  lay(task: LayTask): Promise<LayAnswer>;
  /** Ends it once what is under way is done; tasks that come later are refused. */
  end(): void;
  hasEnded(): boolean;
}

/** The built server has the worker beside it as JavaScript; from the sources, a thread must be told of tsx. */
const isBuilt = import.meta.url.endsWith(".js");
const ENTRY = new URL(isBuilt ? "./layingWorker.js" : "./layingWorker.entry.mjs", import.meta.url);

/** Started with the first task, kept for the next ones; it keeps no process alive. Tasks take turns in it. */
export function createLayingThread(ground: () => LayingGround): LayingThread {
  let worker: Worker | null = null;
  let lastTurn: Promise<unknown> = Promise.resolve();
  let ended = false;

  function start(): Worker {
    const started = new Worker(ENTRY, { workerData: ground() });
    started.unref();
    started.once("exit", () => {
      if (worker === started) worker = null;
    });
    return started;
  }

  function run(task: LayTask): Promise<LayAnswer> {
    const running = (worker ??= start());
    running.ref();
    return new Promise<LayAnswer>((resolve, reject) => {
      const settle = (done: () => void) => {
        running.unref();
        running.off("message", onMessage).off("error", onError).off("exit", onExit);
        done();
      };
      const onMessage = (answer: LayAnswer) => settle(() => resolve(answer));
      const onError = (error: Error) => settle(() => reject(error));
      const onExit = () => settle(() => reject(new Error("the thread that lays minutes ended before its answer")));
      running.on("message", onMessage).on("error", onError).on("exit", onExit);
      running.postMessage(task);
    });
  }

  return {
    lay(task) {
      const turn = lastTurn.then(() => run(task));
      lastTurn = turn.catch(() => undefined); // the next in turn does not care how this one ended
      return turn;
    },
    end() {
      ended = true;
      void lastTurn.then(() => worker?.terminate());
    },
    hasEnded: () => ended,
  };
}
