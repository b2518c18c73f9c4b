import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";

/** One answer of the server, to its last byte. */
export interface Answer {
  readonly ms: number;
  readonly bytesOnTheWire: number;
  readonly status: number;
}

/** One connection for all steps, as a browser keeps it. */
const KEPT_OPEN = new Agent({ keepAlive: true });

export function post(port: number, body: unknown, path = "/api/coverage", agent = KEPT_OPEN): Promise<Answer> {
  const json = JSON.stringify(body);
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(json),
    "Accept-Encoding": "gzip, deflate, br", // as a browser on this machine asks
  };
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const call = request({ port, path, method: "POST", headers, agent }, (response) => {
      let bytesOnTheWire = 0;
      response.on("data", (chunk: Buffer) => {
        bytesOnTheWire += chunk.length;
      });
      response.on("end", () =>
        resolve({ ms: performance.now() - start, bytesOnTheWire, status: response.statusCode ?? 0 }),
      );
    });
    call.on("error", reject);
    call.end(json);
  });
}

/** What `npm run serve` of the planner in that folder runs. */
export function serverArgs(folder: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { scripts: { serve: string } };
  const [runner, ...args] = scripts.serve.split(" ");
  return runner === "tsx" ? ["--import", "tsx", ...args] : args;
}

export interface StartedServer {
  readonly process: ChildProcess;
  readonly port: number;
  readonly started: number; // performance.now() before its process began
  stop(): Promise<void>;
}

/** Starts the server of a planner's folder as a user does and returns when it prints its address. */
export async function startServer(folder = ".", env: Readonly<Record<string, string>> = {}): Promise<StartedServer> {
  const started = performance.now();
  const server = spawn(process.execPath, serverArgs(folder), {
    cwd: folder,
    env: { ...process.env, PORT: "0", DATABASE: ":memory:", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`the server of ${folder} ended with ${code}`)));
    server.stdout.on("data", (chunk: Buffer) => {
      const found = /:(\d+)\//.exec(chunk.toString());
      if (found) resolve(Number(found[1]));
    });
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  return {
    ...{ process: server, port, started },
    stop() {
      server.kill();
      return ended;
    },
  };
}

/** So many steps a dragged satellite can take; then every road is more than 5 km away, and it would be refused. */
export const DRAG_STEPS = 530;

/**
 * A satellite on its way from 苫小牧 to the north-east, on land and near roads all the way.
 * @param lane  who drags: each a metre beside the other, so that nobody asks what another has asked
 */
export function dragBody(step: number, lane = 0) {
  const site = { id: "s", kind: "satellite", centre: "suteji", name: "苫小牧", daysPerMonth: 20 };
  return {
    ...{ season: "winter", scenario: 1 },
    sites: [{ ...site, lat: 42.64 + step * 0.0006 + lane * 0.00001, lon: 141.6 + step * 0.0006 }],
  };
}

/** Resident megabytes of the server, now and at their peak; null where the system does not say (Linux only). */
export function memoryMb({ process: { pid } }: StartedServer): { readonly now: number; readonly peak: number } | null {
  if (process.platform !== "linux") return null;
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mb = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024);
  return { now: mb("VmRSS"), peak: mb("VmHWM") };
}

const CLOCK_TICKS_A_SECOND = 100;

/** Seconds of processor the server has taken so far: not moved by what else the machine does. NaN where the system does not say. */
export function processorSeconds({ process: { pid } }: StartedServer): number {
  if (process.platform !== "linux") return Number.NaN;
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(afterName[11]) + Number(afterName[12])) / CLOCK_TICKS_A_SECOND; // user, system
}
