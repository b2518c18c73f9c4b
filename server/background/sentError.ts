import { ConflictError, InvalidRequestError, NotFoundError, UnavailableError } from "../errors.ts";
import { RefusedTableError } from "../services/uploads/refusedTable.ts";

/** An error on its way to another thread, which takes its fields but not its class. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const CLASSES: readonly (abstract new (...given: never[]) => Error)[] = [
  ...[ConflictError, InvalidRequestError, NotFoundError, RefusedTableError, UnavailableError],
];

export function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: "", fields: {} };
  const { name, message, stack = "" } = error;
  const isOurs = CLASSES.some((own) => own.name === error.constructor.name);
  return { name, message, stack, fields: isOurs ? { ...error } : codeOf(error) };
}

/** As it was thrown there. */
export function receivedError({ name, message, stack, fields }: SentError): Error {
  const own = CLASSES.find((candidate) => candidate.name === name);
  const error = own ? (Object.create(own.prototype) as Error) : new Error(message);
  return Object.assign(error, fields, { name, message, stack });
}

/** SQLITE_BUSY and the like decide what a caller is told. */
function codeOf(error: Error): Readonly<Record<string, unknown>> {
  return "code" in error && typeof error.code === "string" ? { code: error.code } : {};
}
