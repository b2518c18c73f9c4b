import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "better-sqlite3";
import { InvalidRequestError } from "../errors.ts";
import { BetterSqlite3 } from "./betterSqlite3.ts";

const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), "migrations");

/**
 * Opens (or makes) the planner's database and brings its tables up to date. `path` may be ":memory:".
 * @throws {InvalidRequestError} naming DATABASE when the file cannot be made or used, or a newer planner wrote it
 */
export function openDatabase(path: string): Database {
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    const db = new BetterSqlite3(path);
    migrate(db); // first, so that a newer planner's file is left as it is
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL"); // an answered save outlives a power cut
    db.pragma("foreign_keys = ON");
    return db;
  } catch (error) {
    if (!isOfTheFile(error)) throw error;
    throw new InvalidRequestError([
      { field: "DATABASE", reason: { code: "databaseUnusable", path, text: error.message } },
    ]);
  }
}

/** Not found, not writable, not a database, or held by another program: the user's to mend. A faulty migration is ours. */
function isOfTheFile(error: unknown): error is Error {
  if (error instanceof InvalidRequestError || !(error instanceof Error) || !("code" in error)) return false;
  return error instanceof BetterSqlite3.SqliteError ? error.code !== "SQLITE_ERROR" : true;
}

/** Runs each migrations/NNN-name.sql once, in order; `user_version` remembers the last. */
function migrate(db: Database): void {
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const done = Number(db.pragma("user_version", { simple: true }));
  if (done > files.length) {
    const reason = { code: "databaseNewer", tables: done, known: files.length } as const;
    throw new InvalidRequestError([{ field: "DATABASE", reason }]);
  }
  for (const [index, file] of files.entries()) {
    if (index < done) continue;
    db.transaction(() => {
      db.exec(readFileSync(join(MIGRATIONS, file), "utf8"));
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}
