import type { ZodType } from "zod";

/** A file as it is, of any type. */
export const ANY_FILE = "*/*";

export interface Call {
  /** Method and path; `{id}` is a part of the path. */
  readonly at: `${"GET" | "POST" | "PUT" | "DELETE"} /api/${string}`;
  readonly what: string;
  readonly query?: ZodType;
  readonly body?: ZodType | "text/csv" | typeof ANY_FILE;
  /** What the answer in JSON is, checked in every test; another media type; "none" = 204 without a body. */
  readonly answer: ZodType | `${string}/${string}` | "none";
  readonly status?: 201;
  /** Changes something that has a version: wants it in `If-Match`. */
  readonly isVersioned?: true;
}
