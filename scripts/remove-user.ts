/** npm run user:remove -- LOGIN: from now on this person cannot sign in; open sessions end. What he saved keeps his name. */
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { openDatabase } from "../server/storage/openDatabase.ts";
import { personRepository } from "../server/storage/personRepository.ts";
import { runCli } from "./cli.ts";

runCli(() => {
  const [login = ""] = parseArgs({ allowPositionals: true, options: {} }).positionals;
  const db = openDatabase(configFrom(process.env).databasePath);
  try {
    if (!personRepository(db).remove(login)) {
      throw new InvalidRequestError([{ field: "LOGIN", reason: { code: "noSuchLogin", login } }]);
    }
    console.error(`${login} はもうサインインできません\n${login} can no longer sign in`);
  } finally {
    db.close();
  }
});
