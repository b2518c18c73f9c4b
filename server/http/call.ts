import type { ZodType } from "zod";
import type { Need } from "../core/people/rights.ts";

/** A file as it is, of any type. */
export const ANY_FILE = "*/*";

/** Method and path; `{id}` is a part of the path. What reads needs "read", if it does not say otherwise. */
type At =
  | { readonly at: `GET /api/${string}`; readonly needs?: Need }
  | { readonly at: `${"POST" | "PUT" | "DELETE"} /api/${string}`; readonly needs: Need };

export type Call = At & {
  readonly what: string;
  readonly query?: ZodType;
  readonly body?: ZodType | "text/csv" | typeof ANY_FILE;
  /** What the answer in JSON is, checked in every test; another media type; "none" = 204 without a body. */
  readonly answer: ZodType | `${string}/${string}` | "none";
  readonly status?: 201;
  /** Changes something that has a version: wants it in `If-Match`. */
  readonly isVersioned?: true;
};
