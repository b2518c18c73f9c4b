import { waitMinutes } from "../core/people/backoff.ts";
import { type Person, SESSION_HOURS } from "../core/people/person.ts";
import { InvalidRequestError, LockedOutError, UnauthorizedError } from "../errors.ts";
import type { KnownPerson, PersonRepository } from "../storage/personRepository.ts";
import { hashOf, isPassword, refuseWhileBusy } from "./passwords.ts";
import { hashOfToken, newToken } from "./sessionTokens.ts";

/** Signing in and out. A token is what the browser carries; only its hash is kept. */
export interface Accounts {
  hasAdministrator(): boolean;
  /** @throws {UnauthorizedError} wrong name or password, {LockedOutError} after too many of them, {UnavailableError} */
  signIn(login: string, password: string): Promise<string>;
  ofToken(token: string): Person | null;
  /** Somebody a trusted proxy names. */
  ofLogin(login: string): Person | null;
  /** A person as the screen shows him. */
  told(person: Person): Told;
  signOut(token: string): void;
  signOutEverywhere(person: Person): void;
  /**
   * Ends his other sessions.
   * @throws {UnauthorizedError} when `current` is wrong, {LockedOutError}, {InvalidRequestError} when both are the same
   */
  changePassword(person: Person, current: string, next: string, token: string): Promise<void>;
}

type Told = Pick<Person, "login" | "name" | "role" | "centreId"> & {
  readonly hasPassword: boolean;
  readonly hasToChangePassword: boolean;
};

const CLOCKS_DIFFER_MS = 60_000;

export function createAccounts(people: PersonRepository, now: () => Date = () => new Date()): Accounts {
  function refuseWhileLocked(login: string): void {
    const failed = people.failuresOf(login);
    if (!failed) return;
    const lastAt = new Date(failed.lastAt).getTime();
    // The clock was put back since: nobody waits until it is there again.
    if (lastAt > now().getTime() + CLOCKS_DIFFER_MS) {
      people.forgetFailures(login);
      return;
    }
    const openAt = lastAt + waitMinutes(failed.failures) * 60_000;
    const seconds = Math.ceil((openAt - now().getTime()) / 1000);
    if (seconds > 0) throw new LockedOutError(seconds);
  }

  /** The failure is counted first: of many tries at once none is looked at for free. */
  async function check(login: string, password: string): Promise<KnownPerson> {
    refuseWhileLocked(login);
    refuseWhileBusy(); // before it is counted: nobody has looked at it
    people.countFailure(login);
    const person = people.byLogin(login);
    const isRight = await isPassword(password, person?.passwordHash ?? "");
    if (!person || !isRight) throw new UnauthorizedError({ code: "wrongPassword" });
    people.forgetFailures(login);
    return person;
  }

  return {
    hasAdministrator: () => people.list().some(({ role }) => role === "administrator"),
    async signIn(login, password) {
      const { id } = await check(login, password);
      const token = newToken();
      people.startSession(hashOfToken(token), id, new Date(now().getTime() + SESSION_HOURS * 60 * 60_000));
      return token;
    },
    ofToken: (token) => people.ofSession(hashOfToken(token)) ?? null,
    ofLogin(login) {
      const person = people.byLogin(login);
      return person ? { ...person, hasToChangePassword: false } : null; // he came in without one
    },
    told({ login, name, role, centreId, hasToChangePassword = false }) {
      const hasPassword = Boolean(people.byLogin(login)?.passwordHash);
      return { login, name, role, centreId, hasPassword, hasToChangePassword };
    },
    signOut: (token) => people.endSession(hashOfToken(token)),
    signOutEverywhere({ id }) {
      if (id !== null) people.endSessionsOf(id);
    },
    async changePassword({ login }, current, next, token) {
      const { id } = await check(login, current);
      // also the one given for once, which somebody else knows
      if (next === current) throw new InvalidRequestError([{ field: "next", reason: { code: "passwordSame" } }]);
      people.setPassword(id, await hashOf(next));
      people.endSessionsOf(id, hashOfToken(token));
    },
  };
}
