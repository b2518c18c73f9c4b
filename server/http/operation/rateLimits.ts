import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import { TooManyRequestsError } from "../../errors.ts";
import { isOnThisMachine } from "./caller.ts";

const MINUTE_MS = 60_000;
/** A planner who drags asks some ten times a second. */
const CALLS_A_MINUTE = 3000;
/** Files, suggestions and tables to read keep a thread busy for seconds each. */
const HEAVY_CALLS_A_MINUTE = 120;
/** A password is made slow to check on purpose; a lock-out counts the tries for one name, this those for many. */
const SIGN_INS_A_MINUTE = 20;
/** At the desk nobody has to be kept from anything but a program gone wild. */
const ON_THIS_MACHINE = 100;

// As Express matches: a slash at the end or none.
const HEAVY = /^\/api\/(export\/|(suggest|[\w-]+\/preview)\/?$)/i;

const SIGN_IN = /^\/api\/session(\/password)?\/?$/i;

/**
 * How often one person may ask, kept apart for what is quick and what is heavy: the people of an office share an address,
 * and one of them must not use up what the others may ask. Tries to sign in count by address.
 * @param personIdOf  who has signed in; null = nobody
 */
export function rateLimits(personIdOf: (request: Request) => number | null): RequestHandler[] {
  const byPerson = (request: Request) => {
    const id = personIdOf(request);
    return id === null ? byAddress(request) : `person ${id}`;
  };
  const limited = (aMinute: number, applies: (request: Request) => boolean, keyGenerator = byPerson) =>
    rateLimit({
      windowMs: MINUTE_MS,
      limit: (request: Request) => (isOnThisMachine(request) ? aMinute * ON_THIS_MACHINE : aMinute),
      skip: (request) => !applies(request),
      keyGenerator,
      standardHeaders: "draft-8",
      legacyHeaders: false,
      handler(request, _response, next) {
        const { resetTime } = (request as Request & { rateLimit: { resetTime?: Date } }).rateLimit;
        const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
        next(new TooManyRequestsError(seconds));
      },
    });
  const isHeavy = ({ path }: Request) => HEAVY.test(path);
  const isSignIn = ({ method, path }: Request) => method !== "GET" && SIGN_IN.test(path);
  return [
    limited(CALLS_A_MINUTE, (request) => /^\/api\//i.test(request.path) && !isHeavy(request)),
    limited(HEAVY_CALLS_A_MINUTE, isHeavy),
    limited(SIGN_INS_A_MINUTE, isSignIn, byAddress),
  ];
}

/** The address a person's machine has; an IPv6 network counts as one. */
function byAddress({ ip = "" }: Request): string {
  return ipKeyGenerator(ip);
}
