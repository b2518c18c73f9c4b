import type { ErrorRequestHandler, RequestHandler } from "express";
import type { ZodType } from "zod";
import { ConflictError, DataErrors, type FieldProblem, InvalidRequestError, NotFoundError } from "../errors.ts";
import type { Problem } from "./answers.ts";

/** Checks a query or body against its schema; every bad field is named in one answer. */
export function parse<T>(schema: ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new InvalidRequestError(
    result.error.issues.flatMap((issue): FieldProblem[] =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ field: [...issue.path, key].join("."), reason: "is not a known field" }))
        : [{ field: issue.path.join(".") || "body", reason: issue.message }],
    ),
  );
}

const TYPE = "about:blank";

/** Every failure a user can cause, as RFC 9457 problem details; anything else is ours and says nothing of the inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof InvalidRequestError) {
    return { type: TYPE, title: "Invalid request", status: 400, detail: error.message, errors: error.fields };
  }
  if (error instanceof NotFoundError) return { type: TYPE, title: "Not found", status: 404, detail: error.message };
  if (error instanceof ConflictError) {
    const { message, currentVersion } = error;
    return { type: TYPE, title: "Changed by somebody else", status: 412, detail: message, currentVersion };
  }
  if (error instanceof DataErrors) {
    const errors = error.errors.map(({ line, reason }) => ({ field: `line ${line}`, reason }));
    return { type: TYPE, title: "Unusable file", status: 422, detail: error.message, errors };
  }
  const status = statusOfBodyParser(error);
  if (status === 413) {
    return {
      type: TYPE,
      title: "Body too large",
      status,
      detail: "The body is larger than 1 MB.",
      errors: [BODY_LIMIT],
    };
  }
  if (status === 400) {
    const detail = "The body is not valid JSON.";
    return { type: TYPE, title: "Invalid request", status, detail, errors: [{ field: "body", reason: detail }] };
  }
  return { type: TYPE, title: "Internal error", status: 500, detail: "The server failed; see its log." };
}

const BODY_LIMIT: FieldProblem = { field: "body", reason: "must be at most 1 MB" };

function statusOfBodyParser(error: unknown): number | undefined {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : undefined;
}

/** The last handler of the app: Express hands it whatever a route threw. */
export const sendProblem: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const problem = toProblem(error);
  if (problem.status >= 500) console.error(error);
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
};

export const noSuchCall: RequestHandler = (request) => {
  throw new NotFoundError(`There is no ${request.method} ${request.path}.`);
};
