/** Signing in, and whose a 案 is. */
import { z } from "zod";
import { LOGIN, ROLES, VISIBILITIES } from "../core/people/person.ts";
import type { Answer, Given } from "./answer.ts";
import { reason } from "./schemas.ts";
import { Name } from "./text.ts";

/** A password as it is typed: nothing of it is cleaned. */
const Password = z.string().min(1).max(200);

export const SignInBody = z.strictObject({ login: z.string().min(1).max(60), password: Password });
export type SignInBody = Given<typeof SignInBody>;

/** 10 letters or more; what they are is the person's own. */
export const PasswordBody = z.strictObject({ current: Password, next: z.string().min(10).max(200) });
export type PasswordBody = Given<typeof PasswordBody>;

export const SessionAnswer = z.strictObject({
  /** false = one planner at a desk: nobody signs in, everything may be done. */
  loginRequired: z.boolean(),
  person: z
    .strictObject({
      login: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      centreId: z.string().nullable(),
      hasPassword: z.boolean(), // false = known by the office's own sign-on
      hasToChangePassword: z.boolean(), // nothing else is answered before
    })
    .nullable(),
  /** 案 of others that this person may not see: told, so that nobody looks for them in vain. */
  hiddenScenarios: z.number(),
});
export type SessionAnswer = Answer<typeof SessionAnswer>;

/** A person as an administrator sees him. */
export const Account = z.strictObject({
  id: z.number(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  centreId: z.string().nullable(),
  hasPassword: z.boolean(),
  hasToChangePassword: z.boolean(), // has not come in yet with the password he was given
  openSessions: z.number(),
});
export type Account = Answer<typeof Account>;

const described = { name: Name, role: z.enum(ROLES), centre: z.string().max(40).nullable().default(null) };
const hasItsCentre = ({ role, centre }: { readonly role: string; readonly centre: string | null }) =>
  role !== "centre" || centre !== null;
const CENTRE_MISSING = { path: ["centre"], message: reason("roleNeedsCentre") };

export const AccountBody = z.strictObject(described).refine(hasItsCentre, CENTRE_MISSING);
export type AccountBody = Given<typeof AccountBody>;
export const NewAccountBody = z
  .strictObject({ login: z.string().regex(LOGIN, reason("loginMalformed")), ...described })
  .refine(hasItsCentre, CENTRE_MISSING);
export type NewAccountBody = Given<typeof NewAccountBody>;

/** The password is told this once. */
export const IssuedPassword = z.strictObject({ account: Account, password: z.string() });
export type IssuedPassword = Answer<typeof IssuedPassword>;

const AUDIENCE = { visibility: z.enum(VISIBILITIES), sharedWith: z.array(z.string().max(40)).max(20).default([]) };

export const AccessBody = z
  .strictObject({
    ...AUDIENCE,
    before: z.strictObject(AUDIENCE).optional(), // what the caller saw: where it is no longer so, 412
  })
  .refine(({ visibility, sharedWith }) => visibility !== "shared" || sharedWith.length > 0, {
    path: ["sharedWith"],
    message: reason("missing"),
  });
export type AccessBody = Given<typeof AccessBody>;
