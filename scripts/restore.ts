/**
 * npm run restore -- FILE: puts a backup in the place of the planner's database. Refused while a planner runs on it, and
 * for a file that is damaged or newer. What was there stays beside it.
 */
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { restore } from "../server/storage/databaseCopies.ts";
import { runCli } from "./cli.ts";
import { countLine } from "./databaseCounts.ts";

runCli(() => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  if (positionals.length !== 1) {
    const reason = { code: "oneFileNeeded", command: "npm run restore -- FILE" } as const;
    throw new InvalidRequestError([{ field: "FILE", reason }]);
  }
  const [file] = positionals;
  const { counts, keptAs } = restore(file, configFrom(process.env).databasePath);
  console.error(`${file} から戻しました\nRestored from ${file}\n${countLine(counts)}`);
  if (keptAs !== null) console.error(`前のファイル：${keptAs}\nWhat was there before: ${keptAs}`);
});
