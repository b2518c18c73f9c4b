import type { ZodObject } from "zod";
import type { Problem } from "../../server/contract/answers.ts";
import { fetchReasons } from "../i18n/lateReasons.ts";

/** A call the server refused, with its reason and fields (RFC 9457). */
export class ProblemError extends Error {
  override name = "ProblemError";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.errors?.map(({ reason }) => reason).join("、") || problem.detail);
    this.problem = problem;
  }
}

export interface CallOptions {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON; a file goes as it is. */
  readonly body?: unknown;
  /** The version that was read: sent as If-Match. */
  readonly version?: number;
  /** The answer's type, where it is not JSON. */
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

let signInAgain: () => Promise<boolean> = async () => false;

/** @param ask  asks to sign in where a session has ended; resolves whether somebody has: the call is then made again */
export function whenSignedOut(ask: () => Promise<boolean>): void {
  signInAgain = ask;
}

/**
 * Every call to the server goes through here.
 * @throws {ProblemError} when the server refuses, {TypeError} when it cannot be reached, an AbortError when cancelled
 */
async function send(path: string, options: CallOptions): Promise<Response> {
  const { method = "GET", body, version, accept, signal } = options;
  const headers = new Headers();
  if (method !== "GET") headers.set("X-Planner", "1"); // no page of another site can send it
  if (body instanceof Blob) headers.set("Content-Type", body.type || "application/octet-stream");
  else if (body !== undefined) headers.set("Content-Type", "application/json");
  if (version !== undefined) headers.set("If-Match", `"${version}"`);
  if (accept !== undefined) headers.set("Accept", accept);
  const response = await fetch(path, {
    method,
    headers,
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
  });
  const isOver = response.status === 401 && !path.startsWith("/api/session");
  if (isOver && (await signInAgain())) return send(path, options);
  if (!response.ok) {
    const [problem] = await Promise.all([problemOf(response), fetchReasons()]);
    throw new ProblemError(problem);
  }
  return response;
}

/** @throws as `send` */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** A file the server makes, under the name it gives it. @throws as `send` */
export async function callFile(path: string, options: CallOptions): Promise<File> {
  const response = await send(path, options);
  return new File([await response.blob()], fileNameOf(response, path));
}

function fileNameOf(response: Response, path: string): string {
  const disposition = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? path.replace(/\?.*/, "").split("/").at(-1) ?? "export";
}

/** An answer that comes line by line, each a JSON value. @throws as `send`, or what `onLine` throws */
export async function callLines<T>(path: string, options: CallOptions, onLine: (line: T) => void): Promise<void> {
  const { body } = await send(path, { ...options, accept: "application/x-ndjson" });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) onLine(JSON.parse(line) as T);
  }
}

/** What a refusal says; one that is no problem document (a proxy's page) says what its status means. */
async function problemOf(response: Response): Promise<Problem> {
  const { status, statusText } = response;
  const otherwise = { type: "about:blank", title: statusText, status, detail: statusText || String(status) };
  if (!response.headers.get("content-type")?.includes("json")) return otherwise;
  return response.json().catch(() => otherwise) as Promise<Problem>;
}

/** `?a=1&b=2` of what is set; undefined and "" are left out. `Q` is the schema the server reads it with. */
export function query<Q extends ZodObject>(
  fields: {
    readonly [K in keyof Q["shape"]]?: string | number | boolean | undefined;
  },
): string {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return set.length === 0 ? "" : `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}
