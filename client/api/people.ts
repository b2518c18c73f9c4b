import type { Account, AccountBody, IssuedPassword, NewAccountBody } from "../../server/contract/people.ts";
import { call } from "./http.ts";

export type { Account, AccountBody, IssuedPassword };

export const listPeople = () => call<Account[]>("/api/people");
/** @throws {ProblemError} 400 when the login is in use */
export const addPerson = (body: NewAccountBody) => call<IssuedPassword>("/api/people", { method: "POST", body });
export const changePerson = (id: number, body: AccountBody) =>
  call<Account>(`/api/people/${id}`, { method: "PUT", body });
export const newPasswordOf = (id: number) => call<IssuedPassword>(`/api/people/${id}/password`, { method: "POST" });
export const signOutPerson = (id: number) => call<void>(`/api/people/${id}/sessions`, { method: "DELETE" });
export const removePerson = (id: number) => call<void>(`/api/people/${id}`, { method: "DELETE" });
