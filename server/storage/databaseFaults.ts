import type { Database } from "better-sqlite3";
import type { Reason } from "../core/reasons.ts";
import { DatabaseFileError } from "../errors.ts";
import { BetterSqlite3 } from "./betterSqlite3.ts";

/** Runs what opens or reads the planner's file; what SQLite or the system says of the file becomes words with what to do. */
export function explained<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    throw new DatabaseFileError(path, reason);
  }
}

/** Pages that cannot be read, or tables that contradict themselves; null = the file is sound. */
export function damageOf(db: Database, path: string): DatabaseFileError | null {
  try {
    if (db.pragma("quick_check(1)", { simple: true }) === "ok") return null;
  } catch (error) {
    if (reasonOf(error)?.code !== "databaseUnsound") throw error;
  }
  return new DatabaseFileError(path, { code: "databaseUnsound" });
}

/** null = a fault of ours (a wrong statement), for the log. */
function reasonOf(error: unknown): Reason | null {
  if (error instanceof DatabaseFileError || !(error instanceof Error) || !("code" in error)) return null;
  const code = String(error.code);
  const isOfSqlite = error instanceof BetterSqlite3.SqliteError;
  if (isOfSqlite && code === "SQLITE_ERROR") return null;
  for (const [pattern, reason] of FAULTS) if (pattern.test(code)) return reason(error.message);
  return isOfSqlite ? { code: "databaseUnusable", text: error.message } : null;
}

const FAULTS: readonly (readonly [RegExp, (text: string) => Reason])[] = [
  [/^SQLITE_NOTADB/, () => ({ code: "databaseForeign" })],
  [/^SQLITE_CORRUPT/, () => ({ code: "databaseUnsound" })],
  [/^SQLITE_(READONLY|PERM|AUTH)|^(EACCES|EPERM|EROFS)$/, () => ({ code: "databaseReadOnly" })],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, () => ({ code: "databaseLocked" })],
  [/^SQLITE_FULL|^ENOSPC$/, () => ({ code: "databaseNoRoom" })],
  [/^SQLITE_CANTOPEN|^(ENOENT|ENOTDIR|EEXIST|EISDIR)$/, (text) => ({ code: "databaseNotOpened", text })],
];
