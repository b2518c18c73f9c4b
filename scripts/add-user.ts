/**
 * npm run user:add: adds who may sign in, asked on the terminal; the password is not shown. For programs:
 * npm run user:add -- --login NAME --name 表示名 --role viewer|centre|prefecture|administrator [--centre ID]
 *   [--password-file FILE | --password-file -] [--replace] [--no-password]
 * --replace gives a known login a new name, role, centre and password, and ends its sessions. --no-password is for people
 * the office's own sign-on names.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { letterCount } from "../server/core/cleanText.ts";
import { LOGIN, ROLES } from "../server/core/people/person.ts";
import type { Reason } from "../server/core/reasons.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { hashOf, PASSWORD_LENGTH } from "../server/people/passwords.ts";
import { openDatabase } from "../server/storage/openDatabase.ts";
import { personRepository } from "../server/storage/personRepository.ts";
import { oneOf, runCli } from "./cli.ts";
import { openTerminal } from "./terminal.ts";

const OPTIONS = {
  login: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  centre: { type: "string" },
  "password-file": { type: "string" },
  "no-password": { type: "boolean", default: false },
  replace: { type: "boolean", default: false },
} as const;

function refuse(field: string, reason: Reason): never {
  throw new InvalidRequestError([{ field, reason }]);
}

runCli(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  const { dataDir, databasePath } = configFrom(process.env);
  const terminal = openTerminal();
  const db = openDatabase(databasePath);
  try {
    const people = personRepository(db);
    const login = (values.login ?? (await terminal.ask("サインインの名前 / Login"))).trim().toLowerCase();
    if (!LOGIN.test(login)) refuse("--login", { code: "loginMalformed" });
    if (!values.replace && people.byLogin(login)) refuse("--login", { code: "loginTaken", login });
    const name = (values.name ?? (await terminal.ask("表示する名前 / Name"))).trim() || login;
    const role = oneOf("--role", values.role ?? (await terminal.ask(`役割 / Role (${ROLES.join(", ")})`)), ROLES);
    const centreIds = readFacts(dataDir).places.centres.map(({ id }) => id);
    const asksForCentre = role === "centre" && values.centre === undefined;
    const given = asksForCentre ? await terminal.ask(`センター / Centre (${centreIds.join(", ")})`) : values.centre;
    if (role === "centre" && !given) refuse("--centre", { code: "roleNeedsCentre" });
    const centreId = given ? oneOf("--centre", given, centreIds) : null;
    const passwordHash = values["no-password"] ? "" : await hashOf(await passwordFrom(values["password-file"]));
    people.put({ login, name, role, centreId, passwordHash });
    console.error(`${login} がサインインできます（${role}）\n${login} can sign in (${role})`);
  } finally {
    db.close();
    terminal.close();
  }

  async function passwordFrom(file: string | undefined): Promise<string> {
    const password =
      file === undefined
        ? await terminal.askTwice("パスワード / Password", "もう一度 / Again")
        : (readFileSync(file === "-" ? 0 : file, "utf8").split(/\r?\n/)[0] ?? "");
    const minimum = PASSWORD_LENGTH.least;
    if (letterCount(password) < minimum) refuse("--password-file", { code: "passwordShort", minimum });
    return password;
  }
});
