import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command-line tool as its npm script does, in a process of its own, with a database of its own. */
export function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], {
    encoding: "utf8",
    env: { ...process.env, DATABASE: ":memory:", ...env },
  });
  return { code: status, stdout, stderr };
}

/** Starts it and does not wait: the test goes on meanwhile. */
export function startScript(script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], { stdio: "ignore" });
}

export function csvRows(text: string): Record<string, string>[] {
  return parse(text, { columns: true });
}
