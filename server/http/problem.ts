import type { ErrorRequestHandler, RequestHandler } from "express";
import type { ZodType, z } from "zod";
import type { Problem } from "../contract/answers.ts";
import type { Reason } from "../core/reasons.ts";
import {
  ConflictError,
  DataErrors,
  type FieldProblem,
  ForbiddenError,
  InvalidRequestError,
  LockedOutError,
  NotFoundError,
  TooManyRequestsError,
  UnauthorizedError,
  UnavailableError,
} from "../errors.ts";
import { RefusedTableError } from "../services/uploads/refusedTable.ts";
import { REASON_CODES, reasonText } from "../words/reasons.ts";

/** Checks a query or body against its schema; every bad field is named in one answer. */
export function parse<T>(schema: ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given, { reportInput: true });
  if (result.success) return result.data;
  throw new InvalidRequestError(
    result.error.issues.flatMap((issue): FieldProblem[] =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ field: [...issue.path, key].join("."), reason: { code: "unknownField" } }))
        : [{ field: issue.path.join(".") || "body", reason: reasonOf(issue) }],
    ),
  );
}

/** A check of ours carries its reason's code as its message; zod's own say what was wanted. */
function reasonOf(issue: z.core.$ZodIssue): Reason {
  const own = REASON_CODES.find((code) => code === issue.message);
  if (own) return { code: own } as Reason;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? { code: "missing" } : { code: "wrongKind", kind: issue.expected };
    case "invalid_value":
      return issue.input === undefined ? { code: "missing" } : { code: "notOneOf", allowed: issue.values.join(", ") };
    case "too_small":
      return { code: issue.origin === "string" ? "tooShort" : "tooSmall", minimum: Number(issue.minimum) };
    case "too_big": {
      const code = issue.origin === "string" ? "tooLong" : issue.origin === "array" ? "tooMany" : "tooBig";
      return { code, maximum: Number(issue.maximum) };
    }
    default:
      return { code: "malformed", text: issue.message };
  }
}

/** A reason as RFC 9457 has it: code and values for programs, English words for whoever reads along. */
function told(reason: Reason) {
  const { code, ...values } = reason;
  return { code, values: values as Readonly<Record<string, string | number | null>>, reason: reasonText(reason, "en") };
}

function problem(status: number, title: string, reason: Reason): Problem {
  const { code, values, reason: detail } = told(reason);
  return { type: "about:blank", title, status, detail, code, values };
}

function fieldProblem(status: number, title: string, fields: readonly FieldProblem[]): Problem {
  const detail = fields.map(({ field, reason }) => `${field}: ${reasonText(reason, "en")}`).join("; ");
  const errors = fields.map(({ field, reason }) => ({ field, ...told(reason) }));
  return { type: "about:blank", title, status, detail, errors };
}

/** A refused table is told to the person who chose it, not to a program: in his language, with what was seen of it. */
function inItsWords({ said, table, fields }: RefusedTableError) {
  const errors = fields.map(({ field, reason }) => ({ field, ...told(reason), reason: said }));
  return { detail: said, errors, ...(table ? { table } : {}) };
}

/** Every failure a user can cause, as RFC 9457 problem details; anything else is ours and says nothing of the inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof InvalidRequestError) {
    const refused = fieldProblem(400, "Invalid request", error.fields);
    return error instanceof RefusedTableError ? { ...refused, ...inItsWords(error) } : refused;
  }
  if (error instanceof UnauthorizedError) return problem(401, "Not signed in", error.reason);
  if (error instanceof LockedOutError) return problem(429, "Too many wrong passwords", error.reason);
  if (error instanceof ForbiddenError) return problem(403, "Not answered", error.reason);
  if (error instanceof NotFoundError) return problem(404, "Not found", error.reason);
  if (error instanceof TooManyRequestsError) return problem(429, "Too many calls", error.reason);
  if (error instanceof UnavailableError) return problem(503, "Not now", error.reason);
  if (error instanceof ConflictError) {
    return { ...problem(412, "Changed by somebody else", error.reason), currentVersion: error.currentVersion };
  }
  if (error instanceof DataErrors) {
    const lines = error.errors.map(({ line, reason: text }): FieldProblem => {
      return { field: `line ${line}`, reason: { code: "badLine", text } };
    });
    return { ...fieldProblem(422, "Unusable file", lines), detail: error.message };
  }
  return problemOfStorage(error) ?? problemOfExpress(error) ?? problem(500, "Internal error", { code: "serverFailed" });
}

/** What the machine under the planner refuses; nothing was written then. */
function problemOfStorage(error: unknown): Problem | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // Another program (a backup, a viewer) held the database longer than SQLite waits.
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return problem(503, "Database busy", { code: "databaseBusy" });
  // SQLITE_IOERR_WRITE is what SQLite says of a quota or a limit on a file's size.
  if (/^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC|EDQUOT|EFBIG)$/.test(code))
    return problem(507, "Disk full", { code: "diskFull" });
  if (/^SQLITE_CORRUPT/.test(code)) return problem(500, "Database damaged", { code: "databaseDamaged" });
  return null;
}

/** What Express and its body parsers refuse before a route is reached. */
function problemOfExpress(error: unknown): Problem | null {
  if (!(error instanceof Error && "status" in error && typeof error.status === "number")) return null;
  const { status } = error;
  const about = (title: string, field: string, reason: Reason) => fieldProblem(status, title, [{ field, reason }]);
  if (status === 413) {
    const limitBytes = "limit" in error && typeof error.limit === "number" ? error.limit : 0;
    return about("Body too large", "body", { code: "tooLarge", megabytes: limitBytes / 2 ** 20 });
  }
  if (status === 415) return about("Unsupported body", "body", { code: "unsupportedBody", text: error.message });
  if (status !== 400) return null;
  if (error instanceof URIError) return about("Invalid request", "path", { code: "badAddress" });
  return about("Invalid request", "body", { code: "notJson" });
}

/** Another body would be read as none, and a coverage without the sites it was asked for still looks like an answer. */
export const onlyJson: RequestHandler = (request, _response, next) => {
  const isEmpty = request.get("Content-Length") === "0";
  if (!isEmpty && request.is("json") === false) {
    const given = request.get("Content-Type") ?? "none";
    throw new InvalidRequestError([{ field: "Content-Type", reason: { code: "notJsonType", given } }]);
  }
  next();
};

/** The last handler of the app: Express hands it whatever a route threw. */
export const sendProblem: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (response.closed || response.req.socket.destroyed) return; // nobody is there to hear of it
  const problem = toProblem(error);
  // that something cannot be had now, or the disk is full, is no fault of the program: a line of the log, not where it was thrown
  if (problem.status === 500) console.error(error);
  else if (problem.status > 500) console.error(error instanceof Error ? error.message : problem.title);
  if (error instanceof TooManyRequestsError || error instanceof LockedOutError)
    response.set("Retry-After", String(error.seconds));
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
};

export const noSuchCall: RequestHandler = (request) => {
  throw new NotFoundError({ code: "noSuchCall", call: `${request.method} ${request.baseUrl}${request.path}` });
};
