import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { serialize } from "node:v8";
import type { Piscina } from "piscina";
import { UnavailableError } from "../errors.ts";
import type { Planner, ToRead } from "../planner.ts";
import { lazily } from "../services/network/lazily.ts";
import type { JobInput, JobName, JobOutput } from "./jobs.ts";
import type { JobResult, JobTask } from "./jobWorker.ts";
import { receivedError } from "./sentError.ts";
import { sharedWork } from "./sharedWork.ts";

/** Threads beside the one that answers drags, which stays free for them. */
export interface Background {
  /**
   * Runs a job in its turn; the same job asked for twice is run once.
   * @param signal  aborts when nobody waits any more: a job still waiting is dropped, one that runs ends with its thread
   * @throws what the job throws; {UnavailableError} when too many wait
   */
  run<Name extends JobName>(name: Name, input: JobInput<Name>, signal: AbortSignal): Promise<JobOutput<Name>>;
  /** Jobs that wait or run. */
  underWay(): number;
  close(): Promise<void>;
}

/** The built server has the worker beside it as JavaScript; from the sources, a thread must be told of tsx. */
const isBuilt = import.meta.url.endsWith(".js");
const ENTRY = new URL(isBuilt ? "./jobWorker.js" : "./jobWorker.entry.mjs", import.meta.url).href;

const OPTIONS = {
  filename: ENTRY,
  minThreads: 0,
  maxThreads: Math.min(2, Math.max(1, availableParallelism() - 1)), // one core stays with whoever drags
  idleTimeout: 30_000, // then a thread ends and gives its memory back
  maxQueue: 100,
  atomics: "disabled",
  recordTiming: false,
  resourceLimits: {
    maxOldGenerationSizeMb: 1024, // a monstrous file ends its job, not the planner
    maxYoungGenerationSizeMb: 48, // a file is made of short-lived pieces; the memory goes with the thread
  },
} as const;

/** @param planner  its files are what the threads work on, anew whenever its services are */
export function createBackground(planner: Pick<Planner, "facts" | "onChange" | "storedState" | "toRead">): Background {
  let threads = startThreads(planner.toRead);
  planner.onChange(() => {
    void threads.endWhenDone();
    threads = startThreads(planner.toRead);
  });
  const shared = sharedWork();

  async function inThread<Name extends JobName>(
    task: JobTask<Name>,
    pool: Piscina,
    signal: AbortSignal,
  ): Promise<JobOutput<Name>> {
    signal.throwIfAborted();
    if (pool.queueSize >= OPTIONS.maxQueue) throw new UnavailableError({ code: "tooManyWaiting" });
    const result: JobResult<Name> = await pool.run(task, { signal });
    if ("error" in result) throw receivedError(result.error);
    return result.output;
  }

  return {
    async run<Name extends JobName>(name: Name, input: JobInput<Name>, signal: AbortSignal) {
      const key = createHash("sha1")
        .update(serialize([name, input, planner.storedState(), planner.facts.dataVersion]))
        .digest("base64");
      const started = threads;
      return shared.join<JobOutput<Name>>(key, signal, (whenNobodyWaits) =>
        started.use((pool) => inThread({ name, input }, pool, whenNobodyWaits)),
      );
    },
    underWay: shared.underWay,
    close: () => threads.end(),
  };
}

/** Started with the first job. */
function startThreads(toRead: () => ToRead) {
  let started = false;
  const pool = lazily(async () => {
    started = true;
    const { Piscina } = await import("piscina");
    return new Piscina({ ...OPTIONS, workerData: toRead() });
  });
  const jobs = new Set<Promise<unknown>>();
  const end = async () => {
    if (started) await (await pool()).destroy();
  };
  return {
    use<T>(job: (pool: Piscina) => Promise<T>): Promise<T> {
      const own = pool().then(job);
      jobs.add(own);
      const done = () => void jobs.delete(own);
      own.then(done, done);
      return own;
    },
    end,
    /** Whoever waits for a file of before gets it, the last in the queue too: Piscina's own `close` drops those. */
    async endWhenDone(): Promise<void> {
      await Promise.allSettled(jobs);
      await end();
    },
  };
}
