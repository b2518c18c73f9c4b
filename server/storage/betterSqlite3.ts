import { createRequire } from "node:module";
import type Package from "better-sqlite3";

/**
 * SQLite for this Node. Version 13 comes ready to run, but uses what Node 20 does not have, and would end the process
 * there; version 12, built against Node 24.19 or later, ends the process in a garbage collection
 * (https://github.com/nodejs/node/issues/65446).
 */
const NAME = Number(process.versions.node.split(".")[0]) >= 22 ? "better-sqlite3-13" : "better-sqlite3";

export const BetterSqlite3 = createRequire(import.meta.url)(NAME) as typeof Package;
