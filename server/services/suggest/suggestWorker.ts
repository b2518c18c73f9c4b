/** Runs in a thread of its own, since HiGHS blocks while it searches: one message in, progress and one answer out. */
import { parentPort } from "node:worker_threads";
import loadHighs from "highs";
import { type ExactChoice, exactChoice } from "../../core/suggest/exactChoice.ts";
import { type CurvePoint, exactCurve } from "../../core/suggest/exactCurve.ts";
import type { SiteChoice } from "../../core/suggest/siteChoice.ts";
import { coverSolver, type SolveProgress } from "./coverSolver.ts";

export interface SolveTask {
  readonly choice: SiteChoice;
  readonly timeLimitSeconds: number;
}

/** The choice asked for, and the best one of every smaller number. */
export interface Solved {
  readonly found: ExactChoice;
  readonly curve: readonly CurvePoint[];
}

export type WorkerMessage =
  | { readonly type: "progress"; readonly progress: SolveProgress }
  | { readonly type: "solved"; readonly solved: Solved };

const highs = await loadHighs();

parentPort?.on("message", ({ choice, timeLimitSeconds }: SolveTask) => {
  const send = (message: WorkerMessage) => parentPort?.postMessage(message);
  const onProgress = (progress: SolveProgress) => send({ type: "progress", progress });
  const solve = coverSolver(highs, { timeLimitSeconds, onProgress });
  const found = exactChoice(choice, solve); // first: the time that is left goes to the smaller numbers
  send({ type: "solved", solved: { found, curve: exactCurve(choice, solve, found) } });
});
