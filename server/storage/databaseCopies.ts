import { closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { DatabaseFileError } from "../errors.ts";
import { BetterSqlite3 } from "./betterSqlite3.ts";
import { explained } from "./databaseFaults.ts";
import { refuseNewer, timeStamp } from "./openDatabase.ts";

/** Rows of every table, by its name. */
export type RowCounts = Readonly<Record<string, number>>;

/**
 * Copies the planner's database into one file while the planner may go on, and opens the copy to see that it is sound and
 * holds as many rows of everything. The copy takes its name only then.
 * @throws {DatabaseFileError} when there is nothing to copy, `to` is there and may not be replaced, or the copy differs
 */
export async function backUp(from: string, to: string, mayReplace: boolean): Promise<RowCounts> {
  if (!mayReplace && existsSync(to)) throw new DatabaseFileError(to, { code: "fileThere" });
  const part = `${to}.part`;
  const source = openToRead(from);
  try {
    source.exec("BEGIN"); // the counts and the copy are of one moment, whatever is saved meanwhile
    const counts = countsOf(source);
    closeSync(openSync(part, "w")); // where nothing can be written, the system says why better than SQLite
    await source.backup(part).catch((error: unknown) =>
      explained(to, () => {
        throw error;
      }),
    );
    inOneFile(part);
    const copied = soundCounts(part);
    const different = Object.keys({ ...counts, ...copied }).filter((table) => counts[table] !== copied[table]);
    if (different.length > 0) {
      const text = different.map((table) => `${table} ${counts[table]} / ${copied[table]}`).join(", ");
      throw new DatabaseFileError(to, { code: "backupDiffers", text });
    }
    renameSync(part, to);
    return counts;
  } finally {
    source.close();
    rmSync(part, { force: true });
  }
}

export interface Restored {
  readonly counts: RowCounts;
  /** Where what was there before lies now; null = there was nothing. */
  readonly keptAs: string | null;
}

/**
 * Puts a backup in the place of the planner's database; what was there stays beside it.
 * @throws {DatabaseFileError} when the backup is damaged, newer or none, or a planner runs on the database
 */
export function restore(backup: string, database: string, now = new Date()): Restored {
  const counts = soundCounts(backup);
  refuseWhileInUse(database);
  const part = `${database}.part`;
  try {
    copyFileSync(backup, part);
    const keptAs = existsSync(database) ? `${database}.before-restore.${timeStamp(now)}` : null;
    if (keptAs !== null) for (const end of ["-wal", "-shm", ""]) renameIfThere(database + end, keptAs + end);
    renameSync(part, database);
    return { counts, keptAs };
  } finally {
    rmSync(part, { force: true });
  }
}

/** A copy is in WAL mode as its original is; opened to read it would leave files beside it. */
function inOneFile(path: string): void {
  const db = new BetterSqlite3(path);
  db.pragma("journal_mode = DELETE");
  db.close();
}

/** Rows of a copy that is whole and of a planner this one understands. */
function soundCounts(path: string): RowCounts {
  const db = openToRead(path);
  try {
    return explained(path, () => {
      refuseNewer(db, path);
      if (db.pragma("integrity_check(1)", { simple: true }) !== "ok") {
        throw new DatabaseFileError(path, { code: "databaseUnsound" });
      }
      const counts = countsOf(db);
      if (!("scenarios" in counts)) throw new DatabaseFileError(path, { code: "databaseForeign" });
      return counts;
    });
  } finally {
    db.close();
  }
}

function openToRead(path: string): Database {
  if (!existsSync(path)) throw new DatabaseFileError(path, { code: "noSuchFile" });
  return explained(path, () => new BetterSqlite3(path, { readonly: true, fileMustExist: true }));
}

function countsOf(db: Database): RowCounts {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => {
      const { rows } = db.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${name}"`).get() ?? { rows: 0 };
      return [name, rows];
    }),
  );
}

/** A planner keeps a lock on its file as long as it runs; leaving WAL mode needs the file alone. */
function refuseWhileInUse(path: string): void {
  if (!existsSync(path)) return;
  let db: Database | null = null;
  try {
    db = new BetterSqlite3(path, { timeout: 500 });
    db.pragma("journal_mode = DELETE");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) throw new DatabaseFileError(path, { code: "serverRuns" });
    // Damaged, or no database at all: that is why it is replaced.
  } finally {
    db?.close();
  }
}

function renameIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}
