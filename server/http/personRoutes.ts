import { type Request, type Response, Router } from "express";
import { PasswordBody, type SessionAnswer, SignInBody } from "../contract/people.ts";
import { type Person, SESSION_HOURS } from "../core/people/person.ts";
import { maySee } from "../core/people/rights.ts";
import type { Planner } from "../planner.ts";
import { COOKIE, callerOf, type SignInRules, tokenOf } from "./personGuard.ts";
import { parse } from "./problem.ts";

/** @param publicUrl  https there means the cookie may only travel encrypted */
export interface PersonRules extends SignInRules {
  readonly publicUrl: URL | null;
}

/** Signing in and out, one's own password. */
export function personRoutes({ accounts, access, scenarios }: Planner, rules: PersonRules): Router {
  const cookie = {
    httpOnly: true,
    sameSite: "strict",
    secure: rules.publicUrl?.protocol === "https:",
    path: "/",
  } as const;
  const session = (person: Person | null): SessionAnswer => ({
    loginRequired: rules.requireLogin,
    person: person === null || person.id === null ? null : accounts.told(person),
    hiddenScenarios: person === null ? 0 : scenarios.list().filter(({ id }) => !isSeen(person, id)).length,
  });
  const isSeen = (person: Person, id: number) => {
    const whose = access.find(id);
    return whose === null || maySee(person, whose);
  };
  const signOut = (request: Request, response: Response) => {
    accounts.signOut(tokenOf(request));
    response.clearCookie(COOKIE, cookie);
  };
  return Router()
    .get(
      "/session",
      (_request, response) => void response.set("Cache-Control", "no-store").json(session(callerOf(response))),
    )
    .post("/session", async (request, response) => {
      const { login, password } = parse(SignInBody, request.body);
      const token = await accounts.signIn(login, password);
      accounts.signOut(tokenOf(request)); // the one before it, of this browser
      response.cookie(COOKIE, token, { ...cookie, maxAge: SESSION_HOURS * 60 * 60_000 });
      response.json(session(accounts.ofToken(token)));
    })
    .delete("/session", (request, response) => {
      signOut(request, response);
      response.status(204).end();
    })
    .delete("/sessions", (request, response) => {
      const person = callerOf(response);
      if (person) accounts.signOutEverywhere(person);
      signOut(request, response);
      response.status(204).end();
    })
    .put("/session/password", async (request, response) => {
      const { current, next } = parse(PasswordBody, request.body);
      const person = callerOf(response);
      if (person) await accounts.changePassword(person, current, next, tokenOf(request));
      response.status(204).end();
    });
}
