import { randomInt } from "node:crypto";
import type { Person } from "../core/people/person.ts";
import { ForbiddenError, InvalidRequestError, NotFoundError } from "../errors.ts";
import type { Account, PersonRepository } from "../storage/personRepository.ts";
import { hashOf } from "./passwords.ts";

type Described = Pick<Person, "name" | "role" | "centreId">;

/** A password for once, told to whoever made it and kept nowhere. */
export interface Issued {
  readonly account: Account;
  readonly password: string;
}

/** Who may sign in, as administrators keep it. Nobody changes his own role or takes himself out: one administrator stays. */
export interface AccountKeeping {
  list(): Account[];
  /** Somebody who had left comes back under his login. @throws {InvalidRequestError} when the login is in use */
  add(login: string, described: Described): Promise<Issued>;
  /** Holds from his next call on. @throws {NotFoundError}, {ForbiddenError} for another role of one's own */
  change(id: number, described: Described, by: Person): Account;
  /** His sessions end, and wrong passwords before are forgotten. @throws {NotFoundError}, {ForbiddenError} for one's own */
  newPassword(id: number, by: Person): Promise<Issued>;
  /** @throws {NotFoundError} */
  signOutEverywhere(id: number): void;
  /** What he saved keeps his name. @throws {NotFoundError}, {ForbiddenError} for oneself */
  remove(id: number, by: Person): void;
}

export function createAccountKeeping(people: PersonRepository): AccountKeeping {
  function known(id: number) {
    const person = people.byId(id);
    if (!person) throw new NotFoundError({ code: "noSuchPerson", id });
    return person;
  }
  function account(id: number): Account {
    const found = people.list().find((each) => each.id === id);
    if (!found) throw new NotFoundError({ code: "noSuchPerson", id });
    return found;
  }
  function refuseOneself(id: number, by: Person): void {
    if (id === by.id) throw new ForbiddenError({ code: "notOneself" });
  }

  return {
    list: () => people.list(),
    async add(login, described) {
      const refuseTaken = () => {
        if (people.byLogin(login))
          throw new InvalidRequestError([{ field: "login", reason: { code: "loginInUse", login } }]);
      };
      refuseTaken();
      const password = oneTimePassword();
      const passwordHash = await hashOf(password);
      refuseTaken(); // somebody else may have been quicker
      people.put({ login, ...described, passwordHash, hasToChangePassword: true });
      people.forgetFailures(login);
      return { account: account(people.byLogin(login)?.id ?? 0), password };
    },
    change(id, described, by) {
      const { role } = known(id);
      if (role !== described.role) refuseOneself(id, by);
      people.change(id, described);
      return account(id);
    },
    async newPassword(id, by) {
      known(id);
      refuseOneself(id, by);
      const password = oneTimePassword();
      const passwordHash = await hashOf(password);
      const { login } = known(id);
      people.setPassword(id, passwordHash, true);
      people.forgetFailures(login);
      return { account: account(id), password };
    },
    signOutEverywhere: (id) => people.endSessionsOf(known(id).id),
    remove(id, by) {
      const { login } = known(id);
      refuseOneself(id, by);
      people.remove(login);
    },
  };
}

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // no 0 o 1 l i: it is read out and typed

/** 16 letters in fours: 79 bits, more than anybody guesses. */
function oneTimePassword(): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: 4 }, four).join("-");
}
