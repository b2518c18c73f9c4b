import type { Person } from "../../server/core/people/person.ts";
import { hashOf } from "../../server/people/passwords.ts";
import { openDatabase } from "../../server/storage/openDatabase.ts";
import { personRepository } from "../../server/storage/personRepository.ts";

export const PASSWORD = "とても長い合言葉です";

/** Adds people to a planner's database, all with the same password. */
export async function addPeople(
  databasePath: string,
  people: readonly Pick<Person, "login" | "role" | "centreId">[],
): Promise<void> {
  const passwordHash = await hashOf(PASSWORD);
  const db = openDatabase(databasePath);
  for (const { login, role, centreId } of people) {
    personRepository(db).put({ login, name: `${login}さん`, role, centreId, passwordHash });
  }
  db.close();
}

/** A caller as the planner's own screen is one: with its cookie and header. */
export type Caller = (method: string, path: string, body?: unknown, version?: number) => Promise<Response>;

export function callerWith(url: string, cookie: string): Caller {
  return (method, path, body, version) =>
    fetch(url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
        ...(cookie === "" ? {} : { Cookie: cookie }),
        "X-Planner": "1",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

/** @throws when the sign-in is refused */
export async function signIn(url: string, login: string, password = PASSWORD): Promise<Caller> {
  return callerWith(url, await cookieOf(url, login, password));
}

export async function cookieOf(url: string, login: string, password = PASSWORD): Promise<string> {
  const response = await callerWith(url, "")("POST", "/api/session", { login, password });
  if (!response.ok) throw new Error(await response.text());
  return (response.headers.get("set-cookie") ?? "").split(";")[0];
}
