import type { Request, RequestHandler, Response } from "express";
import { AT_THE_DESK, type Person } from "../core/people/person.ts";
import { refusalOf, type Subject } from "../core/people/rights.ts";
import { ForbiddenError, NotFoundError, UnauthorizedError } from "../errors.ts";
import type { Planner } from "../planner.ts";
import { callOf, type FoundCall } from "./callOf.ts";
import { CALLS } from "./calls.ts";

export interface SignInRules {
  readonly requireLogin: boolean;
  readonly trustedProxy: { readonly header: string; readonly addresses: readonly string[] } | null;
}

export const COOKIE = "planner_session";

/** The token in the browser's cookie; "" = none. */
export function tokenOf(request: Request): string {
  const cookies = (request.get("Cookie") ?? "").split(";").map((each) => each.trim());
  const own = cookies.find((each) => each.startsWith(`${COOKIE}=`));
  return own?.slice(COOKIE.length + 1) ?? "";
}

/** Calls that are about people: at a desk there are none. Who one is, and signing out, is answered all the same. */
const OF_PEOPLE = new Set(
  CALLS.filter(({ at, needs }) => needs === "ownAccount" || needs === "keepAccounts" || at === "POST /api/session").map(
    ({ at }) => at,
  ),
);

/** Who makes a request; null = has not signed in. */
export type PersonFinder = (request: Request) => Person | null;

/** Looks into the database once a request, however often it is asked. */
export function personFinder({ accounts }: Planner, { requireLogin, trustedProxy }: SignInRules): PersonFinder {
  const found = new WeakMap<Request, Person | null>();
  function find(request: Request): Person | null {
    if (!requireLogin) return AT_THE_DESK; // everything is his: a drag need not ask the database
    const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
    const named = trustedProxy?.addresses.includes(address) ? request.get(trustedProxy.header) : undefined;
    if (named) return accounts.ofLogin(named);
    const token = tokenOf(request);
    return token === "" ? null : accounts.ofToken(token);
  }
  return (request) => {
    const known = found.get(request);
    if (known !== undefined) return known;
    const person = find(request);
    found.set(request, person);
    return person;
  };
}

/**
 * Stands before every call: finds who calls, which call it is, which 案 it names, and asks `refusalOf`. A path that is no
 * call of the description is answered by nobody.
 *
 * Against changes a foreign page would make with the browser's cookie: the cookie is SameSite=Strict, `originGuard` refuses
 * a foreign Origin or Sec-Fetch-Site, and whatever changes something must carry X-Planner, which no form can send and no
 * other page's script without a preflight that is never granted. A token in every page would add nothing to these.
 */
export function personGuard(planner: Planner, personOf: PersonFinder, rules: SignInRules): RequestHandler {
  return (request, response, next) => {
    const found = callOf(request.method, request.baseUrl + request.path);
    if (!found)
      throw new NotFoundError({ code: "noSuchCall", call: `${request.method} ${request.baseUrl}${request.path}` });
    if (!rules.requireLogin) {
      if (OF_PEOPLE.has(found.call.at)) throw new ForbiddenError({ code: "nobodySignsIn" });
      response.locals.person = AT_THE_DESK;
      return next();
    }
    const person = personOf(request);
    const isSafe = request.method === "GET" || request.method === "HEAD";
    if (!isSafe && !request.get("X-Planner")) throw new ForbiddenError({ code: "headerMissing" });
    const refusal = refusalOf(person, found.call.needs ?? "read", subjectOf(planner, found, request, person));
    if (refusal?.status === 401) throw new UnauthorizedError(refusal.reason);
    if (refusal?.status === 403) throw new ForbiddenError(refusal.reason);
    if (refusal?.status === 404) throw new NotFoundError(refusal.reason);
    response.locals.person = person;
    response.set("Cache-Control", "private, no-cache"); // a proxy must not keep one person's answer for another
    next();
  };
}

/** Who calls; null = has not signed in. Only behind `personGuard`. */
export function callerOf(response: Response): Person | null {
  return (response.locals.person as Person | null | undefined) ?? null;
}

/** Who writes, for the history; null where nobody signs in. */
export function authorOf(response: Response): (Person & { readonly id: number }) | null {
  const person = callerOf(response);
  return person === null || person.id === null ? null : { ...person, id: person.id };
}

/** Every 案 and own table a call names, wherever it names it. */
function subjectOf(planner: Planner, found: FoundCall, request: Request, person: Person | null): Subject {
  const { access } = planner;
  const { call, parts } = found;
  const inPath = call.at.includes(" /api/scenarios/") ? [parts.id, parts.a, parts.b] : [];
  const ofQuery = [request.query.scenario, request.query.b].flat();
  const listed = [request.query.ids].flat().flatMap((text) => String(text ?? "").split(","));
  const body: unknown = request.body;
  const inBody =
    typeof body === "object" && body !== null
      ? ["scenario" in body ? body.scenario : null, "b" in body ? body.b : null]
      : [];
  const ids = [...inPath, ...ofQuery, ...listed, ...inBody]
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0);
  const scenarios = [...new Set(ids)].map((id) => ({ id, access: access.find(id) }));
  return { scenarios, tables: tablesOf(planner, found, request, person), centreId: parts.centreId ?? null };
}

/** Every own weight a call names or counts by, and the list of places it changes. */
function tablesOf({ uploads }: Planner, { call, parts }: FoundCall, request: Request, person: Person | null) {
  const body: unknown = request.body;
  const inBody = typeof body === "object" && body !== null && "weight" in body ? [body.weight] : [];
  const inPath = call.at.includes(" /api/weights/") ? [parts.id] : [];
  const weights = [...inPath, ...[request.query.weight].flat(), ...inBody]
    .filter((id) => typeof id === "string")
    .map((id) => ({ owner: uploads.ownerOfWeight(id), notThere: { code: "noSuchWeight", id } as const }));
  const { listName } = parts;
  if (listName === undefined) return weights;
  const owner = uploads.ownerOfList(listName, centreOfList(request, person));
  return [...weights, { owner, notThere: { code: "noSuchList", listName } as const }];
}

/** Whose list of a name is meant: the centre's asked for ("" = the one of no centre), or the caller's own. */
export function centreOfList({ query }: Request, person: Person | null): string | null {
  return typeof query.centre === "string" ? query.centre || null : (person?.centreId ?? null);
}
