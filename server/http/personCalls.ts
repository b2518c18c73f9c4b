/** The calls of whoever signs in. */
import { AccessBody, PasswordBody, SessionAnswer, SignInBody } from "../contract/people.ts";
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
  {
    at: "PUT /api/scenarios/{id}/access",
    needs: "changeScenario",
    what: "Who may see a 案.",
    body: AccessBody,
    answer: Scenario,
  },
];
