import type { Scenario } from "../../server/contract/answers.ts";
import type { AccessBody, PasswordBody, SessionAnswer, SignInBody } from "../../server/contract/people.ts";
import { call } from "./http.ts";

export type { SessionAnswer };

export const fetchSession = () => call<SessionAnswer>("/api/session");
/** @throws {ProblemError} 401 wrong name or password, 429 after too many of them */
export const signIn = (body: SignInBody) => call<SessionAnswer>("/api/session", { method: "POST", body });
export const signOut = () => call<void>("/api/session", { method: "DELETE" });
export const signOutEverywhere = () => call<void>("/api/sessions", { method: "DELETE" });
/** @throws {ProblemError} 401 when `current` is wrong */
export const changePassword = (body: PasswordBody) => call<void>("/api/session/password", { method: "PUT", body });
export const putAccess = (id: number, body: AccessBody) =>
  call<Scenario>(`/api/scenarios/${id}/access`, { method: "PUT", body });
