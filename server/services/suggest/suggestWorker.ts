/** Runs in a thread of its own, since HiGHS blocks while it searches: one message in, progress and one answer out. */
import { parentPort } from "node:worker_threads";
import loadHighs from "highs";
import { type ExactChoice, exactChoice } from "../../core/suggest/exactChoice.ts";
import type { SiteChoice } from "../../core/suggest/siteChoice.ts";
import { coverSolver, type SolveProgress } from "./coverSolver.ts";

export interface SolveTask {
  readonly choice: SiteChoice;
  readonly timeLimitSeconds: number;
}

export type WorkerMessage =
  | { readonly type: "progress"; readonly progress: SolveProgress }
  | { readonly type: "solved"; readonly found: ExactChoice };

const highs = await loadHighs();

parentPort?.on("message", ({ choice, timeLimitSeconds }: SolveTask) => {
  const send = (message: WorkerMessage) => parentPort?.postMessage(message);
  const onProgress = (progress: SolveProgress) => send({ type: "progress", progress });
  send({ type: "solved", found: exactChoice(choice, coverSolver(highs, { timeLimitSeconds, onProgress })) });
});
