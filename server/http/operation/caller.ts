import type { Request } from "express";

/** A caller on the planner's own machine, not one a proxy there speaks for. */
export function isOnThisMachine({ socket: { remoteAddress = "" }, headers }: Request): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(remoteAddress) && headers["x-forwarded-for"] === undefined;
}
