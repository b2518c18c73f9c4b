import type { ErrorRequestHandler, RequestHandler } from "express";
import type { ZodType } from "zod";
import type { Problem } from "../contract/answers.ts";
import { ConflictError, DataErrors, type FieldProblem, InvalidRequestError, NotFoundError } from "../errors.ts";

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
  if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY") return BUSY;
  return problemOfExpress(error) ?? OURS;
}

/** Another program (a backup, a viewer) held the database longer than SQLite waits: nothing was written. */
const BUSY: Problem = {
  ...{ type: TYPE, title: "Database busy", status: 503 },
  detail: "Another program holds the planner's database. Nothing was changed; try again.",
};

const OURS: Problem = { type: TYPE, title: "Internal error", status: 500, detail: "The server failed; see its log." };

/** What Express and its body parsers refuse before a route is reached. */
function problemOfExpress(error: unknown): Problem | null {
  if (!(error instanceof Error && "status" in error && typeof error.status === "number")) return null;
  const { status } = error;
  const about = (title: string, field: string, reason: string): Problem => ({
    ...{ type: TYPE, title, status, detail: `${field}: ${reason}`, errors: [{ field, reason }] },
  });
  if (status === 413) {
    const limitBytes = "limit" in error && typeof error.limit === "number" ? error.limit : 0;
    return about("Body too large", "body", `must be at most ${limitBytes / 2 ** 20} MB`);
  }
  if (status === 415) return about("Unsupported body", "body", error.message);
  if (status !== 400) return null;
  if (error instanceof URIError) return about("Invalid request", "path", "is not a valid address");
  return about("Invalid request", "body", "is not valid JSON");
}

/** Another body would be read as none, and a coverage without the sites it was asked for still looks like an answer. */
export const onlyJson: RequestHandler = (request, _response, next) => {
  const isEmpty = request.get("Content-Length") === "0";
  if (!isEmpty && request.is("json") === false) {
    const reason = `must be application/json; got ${request.get("Content-Type") ?? "none"}`;
    throw new InvalidRequestError([{ field: "Content-Type", reason }]);
  }
  next();
};

/** The last handler of the app: Express hands it whatever a route threw. */
export const sendProblem: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const problem = toProblem(error);
  if (problem.status >= 500) console.error(error);
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
};

export const noSuchCall: RequestHandler = (request) => {
  throw new NotFoundError(`There is no ${request.method} ${request.baseUrl}${request.path}.`);
};
