import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "better-sqlite3";
import { DatabaseFileError } from "../errors.ts";
import { BetterSqlite3 } from "./betterSqlite3.ts";
import { explained } from "./databaseFaults.ts";

const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), "migrations");

/**
 * Opens (or makes) the planner's database and brings its tables up to date. `path` may be ":memory:".
 * @throws {DatabaseFileError} when the file cannot be made, read or written, or a newer planner wrote it
 */
export function openDatabase(path: string): Database {
  return explained(path, () => {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    const db = new BetterSqlite3(path);
    try {
      migrate(db, path); // first, so that a newer planner's file is left as it is
      db.pragma("journal_mode = WAL");
      db.pragma("synchronous = FULL"); // an answered save outlives a power cut
      db.pragma("foreign_keys = ON");
      db.pragma(`user_version = ${tablesOf(db)}`); // writes: SQLite opens a file it may not write to without a word
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

const IN_MEMORY = ":memory:";

/** The same for a thread that must change nothing: its tables are up to date. */
export function openDatabaseToRead(path: string): Database {
  return new BetterSqlite3(path, { readonly: true });
}

/** Names of migrations/NNN-name.sql in their order; a database remembers in `user_version` how many it has had. */
function migrations(): string[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
}

/** How many migrations made the tables of a database. */
export function tablesOf(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}

/** @throws {DatabaseFileError} when a newer planner wrote it */
export function refuseNewer(db: Database, path: string): void {
  const [tables, known] = [tablesOf(db), migrations().length];
  if (tables > known) throw new DatabaseFileError(path, { code: "databaseNewer", tables, known });
}

/** Runs what a database has not had yet, each in a transaction; how it was before stays beside it. */
function migrate(db: Database, path: string): void {
  refuseNewer(db, path);
  const [files, done] = [migrations(), tablesOf(db)];
  if (done > 0 && done < files.length && path !== IN_MEMORY) keepCopy(db, path, done);
  for (const [index, file] of files.entries()) {
    if (index < done) continue;
    db.transaction(() => {
      db.exec(readFileSync(join(MIGRATIONS, file), "utf8"));
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}

function keepCopy(db: Database, path: string, tables: number): void {
  db.prepare("VACUUM INTO ?").run(`${path}.tables-${tables}.${timeStamp(new Date())}`);
}

/** For the name of a file: 20261128T120000123. */
export function timeStamp(when: Date): string {
  return when.toISOString().replace(/[-:.Z]/g, "");
}
