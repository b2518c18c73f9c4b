import { isDay } from "../server/core/schedule/days.ts";
import {
  DatabaseFileError,
  DataErrors,
  ForeignFileError,
  InvalidRequestError,
  UnavailableError,
} from "../server/errors.ts";
import { fileFault } from "./fileFaults.ts";

/** Runs a command: what the caller did wrong becomes one line (or one per bad data line) and exit code 2. */
export async function runCli(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const ofFile = fileFault(error);
    if (ofFile === null && !isCallersMistake(error)) throw error;
    console.error(ofFile ?? error.message);
    process.exitCode = 2;
  }
}

function isCallersMistake(error: Error): boolean {
  if (error instanceof DataErrors || error instanceof InvalidRequestError) return true;
  if (error instanceof UnavailableError) return true; // a routing server that does not answer
  if (error instanceof ForeignFileError || error instanceof DatabaseFileError) return true;
  if (error.name === "DataError" || error.name === "NotFoundError") return true;
  return "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

/** A value that must be one of a list, or a message that says so. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found) return found;
  throw new InvalidRequestError([
    { field: option, reason: { code: "notOneOfGiven", allowed: allowed.join(", "), given: value } },
  ]);
}

export function isoDate(option: string, value: string): string {
  if (isDay(value)) return value;
  throw new InvalidRequestError([{ field: option, reason: { code: "notADay" } }]);
}
