/**
 * npm run torture [-- kill twins slow abandoned end calls others files imports full readonly clock exports roads]
 *   [--requests 50000] [--seed 1] [--times 1]
 * Faults done to the built planner on purpose, and one table of what was done, how often, and what was lost. Exit code 1
 * when anything was. --requests is for the generated calls, --seed repeats a run of generated input, --times does so many
 * times as much of everything. As it stands it ends within ten minutes.
 */
import { parseArgs } from "node:util";
import { InvalidRequestError } from "../server/errors.ts";
import { runCli } from "./cli.ts";
import { abandonedFiles, endWhileMaking, slowClients } from "./torture/clients.ts";
import { clockJumps } from "./torture/clock.ts";
import { diskFull, readOnlyFolder } from "./torture/disk.ts";
import { mutatedFiles } from "./torture/files.ts";
import { fuzz, fuzzAsOthers } from "./torture/fuzz.ts";
import { mutatedImports } from "./torture/imports.ts";
import { killedExports, killedImports } from "./torture/restarts.ts";
import { type Result, tableOf } from "./torture/result.ts";
import { killed, twins } from "./torture/writes.ts";

runCli(async () => {
  const { values, positionals } = parseArgs({
    options: { requests: { type: "string" }, seed: { type: "string" }, times: { type: "string" } },
    allowPositionals: true,
  });
  const number = (name: "requests" | "seed" | "times", otherwise: number) => {
    const given = Number(values[name] ?? otherwise);
    if (Number.isSafeInteger(given) && given > 0) return given;
    throw new InvalidRequestError([{ field: `--${name}`, reason: { code: "wrongKind", kind: "int" } }]);
  };
  const [times, seed] = [number("times", 1), number("seed", 1)];
  const requests = number("requests", 5000) * times;
  const programs: Readonly<Record<string, () => Promise<Result>>> = {
    kill: () => killed(20 * times),
    twins: () => twins(8 * times),
    slow: slowClients,
    abandoned: abandonedFiles,
    end: endWhileMaking,
    full: diskFull,
    readonly: readOnlyFolder,
    clock: clockJumps,
    exports: () => killedExports(5 * times),
    roads: () => killedImports(4 * times),
    files: () => mutatedFiles(500 * times, seed),
    imports: () => mutatedImports(500 * times, seed),
    others: () => fuzzAsOthers(2000 * times, seed),
    calls: () => fuzz(requests, seed),
  };
  const unknown = positionals.find((name) => !(name in programs));
  if (unknown !== undefined) {
    const allowed = Object.keys(programs).join(", ");
    throw new InvalidRequestError([{ field: unknown, reason: { code: "notOneOf", allowed } }]);
  }
  const results: Result[] = [];
  for (const [name, run] of Object.entries(programs)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const started = performance.now();
    console.error(`${name} …`);
    results.push(await run());
    console.error(`${name} ${Math.round((performance.now() - started) / 1000)} s`);
  }
  console.log(tableOf(results));
  if (results.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
});
