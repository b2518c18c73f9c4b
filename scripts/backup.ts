/**
 * npm run backup -- FILE [--replace]: copies the planner's database into one file, also while the planner runs, and opens
 * the copy to check it. An existing file is replaced only when asked for.
 */
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { backUp } from "../server/storage/databaseCopies.ts";
import { runCli } from "./cli.ts";
import { countLine } from "./databaseCounts.ts";

runCli(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { replace: { type: "boolean" } } });
  if (positionals.length !== 1) {
    const command = "npm run backup -- FILE [--replace]";
    throw new InvalidRequestError([{ field: "FILE", reason: { code: "oneFileNeeded", command } }]);
  }
  const [file] = positionals;
  const counts = await backUp(configFrom(process.env).databasePath, file, values.replace === true);
  console.error(
    `控えを取り、開いて確かめました：${file}\nBacked up, opened and checked: ${file}\n${countLine(counts)}`,
  );
});
