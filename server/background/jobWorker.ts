/** Runs in a thread of its own, on services that read the same files as the server's. */
import { workerData } from "piscina";
import { openServicesToRead, type ToRead } from "../planner.ts";
import { whenFetched } from "../services/network/missingFigures.ts";
import type { Services } from "../services.ts";
import { JOBS, type JobInput, type JobName, type JobOutput } from "./jobs.ts";
import { type SentError, sentError } from "./sentError.ts";

export interface JobTask<Name extends JobName> {
  readonly name: Name;
  readonly input: JobInput<Name>;
}

export type JobResult<Name extends JobName> = { readonly output: JobOutput<Name> } | { readonly error: SentError };

type Run<Name extends JobName> = (services: Services, input: JobInput<Name>) => Promise<JobOutput<Name>>;

let services: Services | undefined;
const NEVER_ABORTED = new AbortController().signal; // a job nobody waits for ends with its thread

function open(): Services {
  return openServicesToRead(workerData as ToRead, ({ isFirst }) => {
    if (isFirst) return;
    services?.network.end?.();
    services = undefined;
  });
}

export default async function runJob<Name extends JobName>({ name, input }: JobTask<Name>): Promise<JobResult<Name>> {
  try {
    const run = () => (JOBS[name] as Run<Name>)((services ??= open()), input);
    return { output: await whenFetched(run, NEVER_ABORTED) };
  } catch (error) {
    return { error: sentError(error) };
  }
}
