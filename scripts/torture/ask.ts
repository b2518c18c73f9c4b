import { Agent, type ClientRequest, request } from "node:http";

export interface Asked {
  readonly method: string;
  readonly path: string; // with its query
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Told {
  readonly status: number; // 0 = no answer: the connection broke
  readonly text: string;
  readonly ms: number;
}

const AGENT = new Agent({ keepAlive: true, maxSockets: 64 });
/** Longer than any answer may take, so that a planner that hangs is told from one that is slow. */
const PATIENCE_MS = 60_000;

/** One call to its end; a connection that breaks is an answer of status 0, never an exception. */
export function ask(port: number, { method, path, body, headers = {} }: Asked): Promise<Told> {
  const started = performance.now();
  return new Promise((resolve) => {
    const end = (status: number, text: string) => resolve({ status, text, ms: performance.now() - started });
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    let call: ClientRequest;
    try {
      call = request({ port, path, method, headers: { ...length, ...headers }, agent: AGENT, timeout: PATIENCE_MS });
    } catch {
      end(400, "not a request that can be sent"); // a header or path Node itself refuses
      return;
    }
    call.on("timeout", () => call.destroy());
    call.on("error", (error) => end(0, error.message));
    call.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => end(response.statusCode ?? 0, Buffer.concat(chunks).toString("utf8")));
      response.on("error", (error) => end(0, error.message));
    });
    call.end(body);
  });
}

export function json(
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Asked {
  return { method, path, body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } };
}

/** Runs something for each item, so many at a time. */
export async function each<T>(items: readonly T[], atOnce: number, run: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

export const LONGEST_ANSWER_MS = 5000;

/** What is wrong with an answer, or null: it broke, it is ours to blame, or it took too long. */
export function faultOf({ status, text, ms }: Told): string | null {
  if (status === 0) return `no answer (${text})`;
  if (status >= 500 && status !== 503) return `${status} ${text.slice(0, 200)}`;
  return ms > LONGEST_ANSWER_MS ? `answered after ${Math.round(ms)} ms` : null;
}
