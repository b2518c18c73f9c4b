import type { Request } from "express";

const SET_BY_PROXIES = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"];

/** A caller on the planner's own machine, not one a proxy there speaks for. */
export function isOnThisMachine({ socket: { remoteAddress = "" }, headers }: Request): boolean {
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(remoteAddress);
  return isLoopback && SET_BY_PROXIES.every((name) => headers[name] === undefined);
}
