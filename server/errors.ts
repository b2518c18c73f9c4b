/** The failures a user can cause. `http/problem.ts` and `scripts/cli.ts` turn them into answers. */
import type { Reason } from "./core/reasons.ts";
import { reasonText } from "./words/reasons.ts";

/** A line of a file in data/, or of an upload, that cannot be used. */
export class DataError extends Error {
  override name = "DataError";
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

/** Every bad line found in one load: the message has one line each. */
export class DataErrors extends Error {
  override name = "DataErrors";
  readonly errors: readonly DataError[];
  constructor(errors: readonly DataError[]) {
    super(errors.map((error) => error.message).join("\n"));
    this.errors = errors;
  }
}

export interface FieldProblem {
  readonly field: string;
  /** A new one: its code in core/reasons.ts, its words in words/; both languages or it does not compile. */
  readonly reason: Reason;
}

/** A request (HTTP, command line or environment) with fields that cannot be used. */
export class InvalidRequestError extends Error {
  override name = "InvalidRequestError";
  readonly fields: readonly FieldProblem[];
  constructor(fields: readonly FieldProblem[]) {
    super(fields.map(({ field, reason }) => `${field}: ${reasonText(reason, "en")}`).join("; "));
    this.fields = fields;
  }
}

export class NotFoundError extends Error {
  override name = "NotFoundError";
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reasonText(reason, "en"));
    this.reason = reason;
  }
}

/** What cannot be done now, through no fault of the caller's: too much is waiting, or the planner must be started anew. */
export class UnavailableError extends Error {
  override name = "UnavailableError";
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reasonText(reason, "en"));
    this.reason = reason;
  }
}

/** A routing server drives on other data than it did: what is kept of it must be asked for anew. */
export class EngineChangedError extends UnavailableError {
  override name = "EngineChangedError";
  constructor(engine: string) {
    super({ code: "engineChanged", engine });
  }
}

/** A caller who asks more often than one person does. */
export class TooManyRequestsError extends Error {
  override name = "TooManyRequestsError";
  readonly seconds: number; // until the next call is answered
  readonly reason: Reason;
  constructor(seconds: number) {
    const reason: Reason = { code: "tooManyRequests", seconds };
    super(reasonText(reason, "en"));
    this.seconds = seconds;
    this.reason = reason;
  }
}

/** A caller who must not be answered at all. */
export class ForbiddenError extends Error {
  override name = "ForbiddenError";
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reasonText(reason, "en"));
    this.reason = reason;
  }
}

/** A caller who has not signed in, or not with the right password. */
export class UnauthorizedError extends Error {
  override name = "UnauthorizedError";
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reasonText(reason, "en"));
    this.reason = reason;
  }
}

/** Too many wrong passwords in a row. */
export class LockedOutError extends Error {
  override name = "LockedOutError";
  readonly seconds: number;
  readonly reason: Reason;
  constructor(seconds: number) {
    const reason: Reason = { code: "lockedOut", minutes: Math.ceil(seconds / 60) };
    super(reasonText(reason, "en"));
    this.seconds = seconds;
    this.reason = reason;
  }
}

/** Somebody else changed it first. `currentVersion` is what is stored now. */
export class ConflictError extends Error {
  override name = "ConflictError";
  readonly reason: Reason;
  readonly currentVersion: number;
  constructor(reason: Reason, currentVersion: number) {
    super(reasonText(reason, "en"));
    this.reason = reason;
    this.currentVersion = currentVersion;
  }
}

/** What the program itself brings is nobody's to change. @throws {ConflictError} */
export function refuseBuiltIn(scenario: {
  readonly isBuiltIn: boolean;
  readonly name: string;
  readonly version: number;
}) {
  const { isBuiltIn, name, version } = scenario;
  if (isBuiltIn) throw new ConflictError({ code: "builtIn", name }, version);
}

/** A file of another program (map extract, border file) that cannot be used: the reason and what to do, Japanese first. */
export class ForeignFileError extends Error {
  override name = "ForeignFileError";
  constructor(path: string, japanese: string, english: string) {
    super(`${path}: ${japanese}\n${path}: ${english}`);
  }
}

/** The planner's own database, or a copy of it, cannot be used: why, and what to do, Japanese first. */
export class DatabaseFileError extends Error {
  override name = "DatabaseFileError";
  readonly reason: Reason;
  constructor(path: string, reason: Reason) {
    super(`${path}: ${reasonText(reason, "ja")}\n${path}: ${reasonText(reason, "en")}`);
    this.reason = reason;
  }
}
