import { mutated, tablesToMutate } from "../../tests/support/mutatedFiles.ts";
import { randomNumbers } from "../../tests/support/randomNumbers.ts";
import { startServer } from "../bench/startedServer.ts";
import { type Asked, ask, each, faultOf } from "./ask.ts";
import type { Result } from "./result.ts";

const AT_ONCE = 2;
const MOST_FAULTS_TOLD = 20;
const CALLS = ["/api/weights/preview", "/api/candidate-places/preview"] as const;

/** Files a careless or hostile hand makes: they must be refused, or read, in no more than any other file's time. */
function monsters(): Uint8Array[] {
  const text = (content: string) => new Uint8Array(Buffer.from(content));
  return [
    ...[",".repeat(2_000_000), "a\n".repeat(520_000), `"${"x".repeat(2_000_000)}`, "a,b\n".repeat(260_000)].map(text),
    ...["[".repeat(1_000_000), "\u3042".repeat(600_000), `市町村名,人数\n${"函館市,1e308\n".repeat(60_000)}`].map(text),
  ];
}

/** Mutated tables, then monsters; how long the longest took to be answered. */
export async function mutatedFiles(files: number, seed: number): Promise<Result> {
  const server = await startServer();
  const [tables, random] = [tablesToMutate(), randomNumbers(seed)];
  const send = (body: Uint8Array, index: number): Asked => ({ method: "POST", path: CALLS[index % 2], body });
  const calls = [
    ...Array.from({ length: files }, (_, index) => send(mutated(tables, random), index)),
    ...monsters().flatMap((file) => [send(file, 0), send(file, 1)]),
  ];
  const faults: string[] = [];
  let [refused, longestMs] = [0, 0];
  await ask(server.port, send(tables[0], 0)); // starts the thread that reads them
  await each([...calls.entries()], AT_ONCE, async ([index, call]) => {
    const told = await ask(server.port, call);
    longestMs = Math.max(longestMs, told.ms);
    if (told.status === 400) refused++;
    const fault = faultOf(told);
    if (fault) faults.push(`file ${index} (${call.body?.length} bytes) to ${call.path}: ${fault}`);
  });
  await server.stop();
  return {
    what: "mutated tables",
    done: `${calls.length} files, seed ${seed}: ${refused} refused`,
    longestMs,
    faults: faults.slice(0, MOST_FAULTS_TOLD),
  };
}
