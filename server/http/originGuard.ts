import type { RequestHandler } from "express";
import { ForbiddenError } from "../errors.ts";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

export interface OriginRules {
  /** Where the server listens. */
  readonly host: string;
  /** The address people use, where a proxy or a name stands before the server. */
  readonly publicUrl: URL | null;
}

/**
 * Answers only calls made to the planner's own address and by its own pages. A name that somebody pointed at this
 * machine (DNS rebinding) has a foreign Host; another page in the same browser has a foreign Origin, also for calls
 * without a body. Reading by a top-level link stays possible: a browser sends no Origin with it.
 * @throws {ForbiddenError}
 */
export function originGuard({ host, publicUrl }: OriginRules): RequestHandler {
  const isOpenToAll = !LOOPBACK_NAMES.includes(host) && host !== "::1" && publicUrl === null;
  return (request, _response, next) => {
    const asked = request.get("Host") ?? "";
    const name = asked.replace(/:\d+$/, "").toLowerCase();
    const isOwnName = LOOPBACK_NAMES.includes(name) || asked.toLowerCase() === publicUrl?.host || name === host;
    if (!isOwnName && !isOpenToAll) throw new ForbiddenError({ code: "foreignHost", host: asked });
    const origin = request.get("Origin");
    const isOwnPage = origin === undefined || origin === publicUrl?.origin || hostOf(origin) === asked;
    const site = request.get("Sec-Fetch-Site") ?? "none";
    const isForeignSite = site === "cross-site" || site === "same-site"; // the latter: another port or name of this machine
    const isForeignCall = isForeignSite && request.get("Sec-Fetch-Mode") !== "navigate";
    if (!isOwnPage || isForeignCall) throw new ForbiddenError({ code: "foreignOrigin", origin: origin ?? site });
    next();
  };
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null; // "null" of a sandboxed page
  }
}
