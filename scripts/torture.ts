/**
 * npm run torture [-- kill twins slow abandoned end calls files]: faults done to the built planner on purpose, and one table
 * of what was done, how often, and what was lost. Exit code 1 when anything was. TIMES=10 does ten times as much, SEED
 * repeats a run of generated input.
 */
import { abandonedFiles, endWhileMaking, slowClients } from "./torture/clients.ts";
import { mutatedFiles } from "./torture/files.ts";
import { fuzz } from "./torture/fuzz.ts";
import { type Result, tableOf } from "./torture/result.ts";
import { killed, twins } from "./torture/writes.ts";

const times = Number(process.env.TIMES ?? 1);
const seed = Number(process.env.SEED ?? 1);

const PROGRAMS: Readonly<Record<string, () => Promise<Result>>> = {
  kill: () => killed(20 * times),
  twins: () => twins(8 * times),
  slow: slowClients,
  abandoned: abandonedFiles,
  end: endWhileMaking,
  calls: () => fuzz(5000 * times, seed),
  files: () => mutatedFiles(500 * times, seed),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PROGRAMS));
if (unknown !== undefined) {
  console.error(`torture: no program "${unknown}"; there are ${Object.keys(PROGRAMS).join(", ")}`);
  process.exitCode = 2;
} else {
  const results: Result[] = [];
  for (const [name, run] of Object.entries(PROGRAMS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`${name} …`);
    results.push(await run());
  }
  console.log(tableOf(results));
  if (results.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
}
