import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import BetterSqlite3, { type Database } from "better-sqlite3";

const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), "migrations");

/** Opens (or makes) the planner's database and brings its tables up to date. `path` may be ":memory:". */
export function openDatabase(path: string): Database {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const db = new BetterSqlite3(path);
  db.pragma("journal_mode = WAL");
  db.pragma("foreign_keys = ON");
  migrate(db);
  return db;
}

/** Runs each migrations/NNN-name.sql once, in order; `user_version` remembers the last. */
function migrate(db: Database): void {
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const done = Number(db.pragma("user_version", { simple: true }));
  if (done > files.length) {
    throw new Error(`the database was written by a newer planner (tables ${done}, this one knows ${files.length})`);
  }
  for (const [index, file] of files.entries()) {
    if (index < done) continue;
    db.transaction(() => {
      db.exec(readFileSync(join(MIGRATIONS, file), "utf8"));
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}
