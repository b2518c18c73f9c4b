/** The calls of whoever signs in. */
import { z } from "zod";
import {
  AccessBody,
  Account,
  AccountBody,
  IssuedPassword,
  NewAccountBody,
  PasswordBody,
  SessionAnswer,
  SignInBody,
} from "../contract/people.ts";
import { Scenario } from "../contract/scenarioAnswers.ts";
import type { Call } from "./call.ts";

export const PERSON_CALLS: readonly Call[] = [
  { at: "GET /api/session", needs: "nothing", what: "Who has signed in, and what is hidden.", answer: SessionAnswer },
  {
    at: "POST /api/session",
    needs: "nothing",
    what: "Signs in: the session is a cookie.",
    body: SignInBody,
    answer: SessionAnswer,
  },
  { at: "DELETE /api/session", needs: "nothing", what: "Signs out.", answer: "none" },
  { at: "DELETE /api/sessions", needs: "ownAccount", what: "Signs out everywhere.", answer: "none" },
  {
    at: "PUT /api/session/password",
    needs: "ownAccount",
    what: "Changes one's own password; other sessions end.",
    body: PasswordBody,
    answer: "none",
  },
  { at: "GET /api/people", needs: "keepAccounts", what: "Who may sign in.", answer: z.array(Account) },
  {
    at: "POST /api/people",
    needs: "keepAccounts",
    what: "Adds a person; answers a password for once.",
    body: NewAccountBody,
    status: 201,
    answer: IssuedPassword,
  },
  {
    at: "PUT /api/people/{personId}",
    needs: "keepAccounts",
    what: "Another name, role or centre.",
    body: AccountBody,
    answer: Account,
  },
  {
    at: "POST /api/people/{personId}/password",
    needs: "keepAccounts",
    what: "A new password for once; his sessions end.",
    answer: IssuedPassword,
  },
  {
    at: "DELETE /api/people/{personId}/sessions",
    needs: "keepAccounts",
    what: "Signs a person out everywhere.",
    answer: "none",
  },
  {
    at: "DELETE /api/people/{personId}",
    needs: "keepAccounts",
    what: "From now on this person cannot sign in; what he saved keeps his name.",
    answer: "none",
  },
  {
    at: "PUT /api/scenarios/{id}/access",
    needs: "changeScenario",
    what: "Who may see a 案.",
    body: AccessBody,
    answer: Scenario,
  },
];
