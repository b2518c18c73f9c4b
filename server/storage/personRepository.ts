import type { Database } from "better-sqlite3";
import type { Person, Role } from "../core/people/person.ts";

interface PersonRow {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly centre_id: string | null;
  readonly password_hash: string;
  readonly must_change: 0 | 1;
}

/** A person with what is kept to know him by. */
export interface KnownPerson extends Person {
  readonly id: number;
  readonly passwordHash: string; // "" = only through the office's own sign-on
}

export type NewPerson = Omit<KnownPerson, "id">;

/** A person as an administrator sees him. */
export interface Account extends Person {
  readonly id: number;
  readonly hasPassword: boolean;
  readonly hasToChangePassword: boolean;
  readonly openSessions: number;
}

export interface Failures {
  readonly failures: number;
  readonly lastAt: string; // ISO 8601
}

/** Everybody here may sign in; who has left is not found. */
export interface PersonRepository {
  byLogin(login: string): KnownPerson | undefined;
  /** Adds a person, or gives a known login a new name, role, centre and password; then all his sessions end. */
  put(person: NewPerson): void;
  /** @returns false when there is nobody of that login */
  remove(login: string): boolean;
  list(): Account[];
  byId(id: number): KnownPerson | undefined;
  change(id: number, changed: Pick<Person, "name" | "role" | "centreId">): void;
  /** @param mustChange  somebody else knows it; all his sessions end then */
  setPassword(id: number, hash: string, mustChange?: boolean): void;
  /** @returns the person a session is of, if it has not ended */
  ofSession(tokenHash: string): KnownPerson | undefined;
  startSession(tokenHash: string, personId: number, expiresAt: Date): void;
  endSession(tokenHash: string): void;
  /** @param except  the one to go on */
  endSessionsOf(personId: number, except?: string): void;
  failuresOf(login: string): Failures | undefined;
  countFailure(login: string): void;
  forgetFailures(login: string): void;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function personRepository(db: Database, now: () => Date = () => new Date()): PersonRepository {
  const byLogin = db.prepare<[string], PersonRow>("SELECT * FROM people WHERE login = ? AND left_at IS NULL");
  const put = db.prepare<Omit<PersonRow, "id"> & { created_at: string }>(
    `INSERT INTO people (login, name, role, centre_id, password_hash, must_change, created_at)
     VALUES (@login, @name, @role, @centre_id, @password_hash, @must_change, @created_at)
     ON CONFLICT (login) DO UPDATE SET name = @name, role = @role, centre_id = @centre_id,
       password_hash = @password_hash, must_change = @must_change, left_at = NULL`,
  );
  const leave = db.prepare<[string, string]>("UPDATE people SET left_at = ? WHERE login = ? AND left_at IS NULL");
  const all = db.prepare<[string], PersonRow & { sessions: number }>(
    `SELECT *, (SELECT count(*) FROM sessions WHERE person_id = people.id AND expires_at > ?) AS sessions
     FROM people WHERE left_at IS NULL ORDER BY login`,
  );
  const byId = db.prepare<[number], PersonRow>("SELECT * FROM people WHERE id = ? AND left_at IS NULL");
  const change = db.prepare<Pick<PersonRow, "id" | "name" | "role" | "centre_id">>(
    "UPDATE people SET name = @name, role = @role, centre_id = @centre_id WHERE id = @id",
  );
  const setPassword = db.prepare<[string, 0 | 1, number]>(
    "UPDATE people SET password_hash = ?, must_change = ? WHERE id = ?",
  );
  const ofSession = db.prepare<[string, string], PersonRow>(
    `SELECT people.* FROM sessions JOIN people ON people.id = person_id
     WHERE token_hash = ? AND expires_at > ? AND left_at IS NULL`,
  );
  const start = db.prepare<[string, number, string]>(
    "INSERT INTO sessions (token_hash, person_id, expires_at) VALUES (?, ?, ?)",
  );
  const forgetExpired = db.prepare<[string]>("DELETE FROM sessions WHERE expires_at <= ?");
  const end = db.prepare<[string]>("DELETE FROM sessions WHERE token_hash = ?");
  const endAll = db.prepare<[number, string]>("DELETE FROM sessions WHERE person_id = ? AND token_hash <> ?");
  const endOfLogin = db.prepare<[string]>(
    "DELETE FROM sessions WHERE person_id IN (SELECT id FROM people WHERE login = ?)",
  );
  const failures = db.prepare<[string], Failures>(
    "SELECT failures, last_at AS lastAt FROM sign_in_failures WHERE login = ?",
  );
  const fail = db.prepare<[string, string]>(
    `INSERT INTO sign_in_failures (login, failures, last_at) VALUES (?, 1, ?)
     ON CONFLICT (login) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at`,
  );
  const forgetOldFailures = db.prepare<[string]>("DELETE FROM sign_in_failures WHERE last_at < ?");
  const forget = db.prepare<[string]>("DELETE FROM sign_in_failures WHERE login = ?");
  const time = () => now().toISOString();
  const known = (row: PersonRow | undefined) => row && toKnown(row);

  return {
    byLogin: (login) => known(byLogin.get(login)),
    put: db.transaction(({ centreId, passwordHash, login, name, role, hasToChangePassword }: NewPerson) => {
      const row = { login, name, role, centre_id: centreId, password_hash: passwordHash, created_at: time() };
      put.run({ ...row, must_change: hasToChangePassword ? 1 : 0 });
      endOfLogin.run(login);
    }),
    remove: db.transaction((login: string) => {
      endOfLogin.run(login);
      return leave.run(time(), login).changes > 0;
    }),
    list: () => all.all(time()).map(toAccount),
    byId: (id) => known(byId.get(id)),
    change: (id, { name, role, centreId }) => void change.run({ id, name, role, centre_id: centreId }),
    setPassword: db.transaction((id: number, hash: string, mustChange = false) => {
      setPassword.run(hash, mustChange ? 1 : 0, id);
      if (mustChange) endAll.run(id, "");
    }),
    ofSession: (tokenHash) => known(ofSession.get(tokenHash, time())),
    startSession: db.transaction((tokenHash: string, personId: number, expiresAt: Date) => {
      forgetExpired.run(time());
      start.run(tokenHash, personId, expiresAt.toISOString());
    }),
    endSession: (tokenHash) => void end.run(tokenHash),
    endSessionsOf: (personId, except = "") => void endAll.run(personId, except),
    failuresOf: (login) => failures.get(login),
    countFailure: db.transaction((login: string) => {
      forgetOldFailures.run(new Date(now().getTime() - DAY_MS).toISOString());
      fail.run(login, time());
    }),
    forgetFailures: (login) => void forget.run(login),
  };
}

function toPerson({ id, login, name, role, centre_id }: PersonRow): Person & { readonly id: number } {
  return { id, login, name, role, centreId: centre_id };
}

function toKnown(row: PersonRow): KnownPerson {
  const hasToChangePassword = row.must_change === 1;
  return { ...toPerson(row), passwordHash: row.password_hash, hasToChangePassword };
}

function toAccount(row: PersonRow & { readonly sessions: number }): Account {
  const { passwordHash, hasToChangePassword = false, ...person } = toKnown(row);
  return { ...person, hasPassword: passwordHash !== "", hasToChangePassword, openSessions: row.sessions };
}
