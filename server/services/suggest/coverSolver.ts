import type { Highs, ModelData } from "highs";
import type { CoverAnswer, CoverProblem, SolveCover } from "../../core/suggest/coverProblem.ts";

/** How far a proof is: branches looked into so far, and the share of the loss still open (null = no bound yet). */
export interface SolveProgress {
  readonly nodes: number;
  readonly openShare: number | null;
}

interface Options {
  readonly timeLimitSeconds: number; // for all problems solved with it together
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** Losses are scaled to add up to this, so that the solver's tolerances are shares of the whole. */
const SCALED_TOTAL = 1e4;

/** Solves cover problems as integer programs with HiGHS; the call blocks until proved or stopped. */
export function coverSolver(highs: Highs, { timeLimitSeconds, onProgress }: Options): SolveCover {
  const deadlineMs = performance.now() + timeLimitSeconds * 1000;
  const { modelStatus, callbackType } = highs.constants;
  const reportProgress = everySoOften(onProgress ?? (() => undefined));
  return (problem) => {
    const total = problem.priced.reduce((sum, { loss }) => sum + loss, 0);
    const scale = total > 0 ? SCALED_TOTAL / total : 1;
    const leftSeconds = Math.max(0.001, (deadlineMs - performance.now()) / 1000);
    return highs.withModel(integerProgram(highs, problem, scale), (model): CoverAnswer => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9, time_limit: leftSeconds });
      model.run({
        [callbackType.mipInterrupt]: ({ data }) => {
          const { mip_node_count: nodes = 0n, mip_gap: gap = Infinity } = data;
          reportProgress({ nodes: Number(nodes), openShare: Number.isFinite(gap) ? gap : null });
          return undefined; // the only call HiGHS makes while it prints nothing; a cancelled search ends with its thread
        },
      });
      const status = model.getModelStatus();
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
        return { status: "infeasible", chosen: null, bound: Infinity };
      }
      const isOptimal = status === modelStatus.optimal;
      if (!isOptimal && status !== modelStatus.timeLimit) throw new Error(`HiGHS ended with model status ${status}`);
      const hasChoice = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
      const values = model.getSolution().colValue.subarray(0, problem.candidates);
      const chosen = hasChoice ? [...values.keys()].filter((candidate) => values[candidate] > 0.5) : null;
      const bound = Number(model.info.get("mip_dual_bound")) / scale;
      return { status: isOptimal ? "optimal" : "stopped", chosen, bound: Math.max(0, bound) };
    });
  };
}

const PROGRESS_MS = 200;

function everySoOften(report: (progress: SolveProgress) => void): (progress: SolveProgress) => void {
  let lastMs = -Infinity;
  return (progress) => {
    if (performance.now() - lastMs < PROGRESS_MS) return;
    lastMs = performance.now();
    report(progress);
  };
}

/**
 * Columns: one 0/1 per candidate, then one per priced set (1 = lost; whole by itself once the candidates are).
 * Rows: at most `count` candidates; every priced set is lost or holds one; every required set holds one.
 */
function integerProgram(highs: Highs, { candidates, count, priced, required }: CoverProblem, scale: number): ModelData {
  const { integer, continuous } = highs.constants.variableType;
  const numCols = candidates + priced.length;
  const rows = [
    Array.from({ length: candidates }, (_, candidate) => candidate),
    ...priced.map(({ members }, index) => [...members, candidates + index]),
    ...required,
  ];
  const starts = [0];
  for (const row of rows) starts.push(starts[starts.length - 1] + row.length);
  const indices = Int32Array.from(rows.flat());
  const atLeastOne = rows.length - 1;
  return {
    numCols,
    numRows: rows.length,
    colCost: [...new Array<number>(candidates).fill(0), ...priced.map(({ loss }) => loss * scale)],
    colLower: new Array<number>(numCols).fill(0),
    colUpper: new Array<number>(numCols).fill(1),
    rowLower: [0, ...new Array<number>(atLeastOne).fill(1)],
    rowUpper: [count, ...new Array<number>(atLeastOne).fill(highs.infinity)],
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
    integrality: [...new Array<0 | 1>(candidates).fill(integer), ...new Array<0 | 1>(priced.length).fill(continuous)],
  };
}
