import type { ZodObject } from "zod";
import type { Problem } from "../../server/contract/answers.ts";

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
  readonly body?: unknown;
  /** The version that was read: sent as If-Match. */
  readonly version?: number;
  readonly signal?: AbortSignal;
}

/** @throws {ProblemError} when the server refuses, {TypeError} when it cannot be reached, an AbortError when cancelled */
export async function call<T>(
  path: string,
  { method = "GET", body, version, signal = new AbortController().signal }: CallOptions = {},
): Promise<T> {
  const headers = new Headers();
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (version !== undefined) headers.set("If-Match", `"${version}"`);
  const response = await fetch(path, {
    method,
    headers,
    signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get("content-type")?.includes("json");
  if (isProblem) return (await response.json()) as Problem;
  return { type: "about:blank", title: response.statusText, status: response.status, detail: response.statusText };
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
