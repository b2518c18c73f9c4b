import type { Database } from "better-sqlite3";

const LOOK_EVERY_MS = 2000;

/**
 * Calls back when another connection has written to the database since the last look, this program's own not.
 * @returns ends it
 */
export function whenAnotherWrites(db: Database, look: () => void): () => void {
  const version = () => db.pragma("data_version", { simple: true }); // changes with other connections' commits only
  let seen = version();
  const timer = setInterval(() => {
    try {
      const now = version();
      if (now === seen) return;
      look();
      seen = now;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error); // it is locked now: looked at again
    }
  }, LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}
