import JSZip from "jszip";
import { mutated, tablesToMutate } from "../../tests/support/mutatedFiles.ts";
import { randomNumbers } from "../../tests/support/randomNumbers.ts";
import { startServer } from "../bench/startedServer.ts";
import { type Asked, ask, each, faultOf } from "./ask.ts";
import type { Result } from "./result.ts";

const AT_ONCE = 2;
const MOST_FAULTS_TOLD = 20;
const CALLS = ["/api/weights/preview", "/api/candidate-places/preview"] as const;

/** A workbook with one of its parts mutated, packed as it should be: what is in it reaches the reader. */
async function mutatedInside(workbook: Uint8Array, random: () => number): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(workbook);
  const names = Object.keys(zip.files).filter((name) => !zip.files[name].dir);
  const name = names[Math.floor(random() * names.length)];
  zip.file(name, mutated([await zip.files[name].async("uint8array")], random));
  return zip.generateAsync({ type: "uint8array" });
}

/** The planner's own files, spoilt: a workbook read back as a 案, and a 案 as JSON. */
async function spoiltOwnFiles(port: number, files: number, random: () => number): Promise<Asked[]> {
  const get = async (path: string) =>
    new Uint8Array(await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer());
  const workbook = await get("/api/export/tables.xlsx?scenario=2");
  const json = await get("/api/export/scenario.json?scenario=2");
  const calls: Asked[] = [];
  for (let index = 0; index < files; index++) {
    const headers = { "Content-Type": "application/json" };
    calls.push(
      { method: "POST", path: "/api/scenarios/preview", body: await mutatedInside(workbook, random) },
      { method: "POST", path: "/api/scenarios/import", body: mutated([json], random), headers },
    );
  }
  return calls;
}

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
  const workbook = tables.find((table) => table[0] === 0x50 && table[1] === 0x4b) ?? tables[0];
  const send = (body: Uint8Array, index: number): Asked => ({ method: "POST", path: CALLS[index % 2], body });
  const calls = [
    ...Array.from({ length: files }, (_, index) => send(mutated(tables, random), index)),
    ...(await Promise.all(
      Array.from({ length: files / 5 }, async (_, index) => send(await mutatedInside(workbook, random), index)),
    )),
    ...(await spoiltOwnFiles(server.port, files / 10, random)),
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
    what: "mutated CSV, XLSX, XLS, JSON",
    done: `${calls.length} files, seed ${seed}: ${refused} refused`,
    longestMs,
    faults: faults.slice(0, MOST_FAULTS_TOLD),
  };
}
