import type { Told } from "./reasons.ts";

let sayNow: ((told: Told, otherwise: string) => string) | null = null;

/** Brings the words of every reason: a refusal comes with them, the first view goes without. */
export async function fetchReasons(): Promise<void> {
  if (sayNow) return;
  try {
    sayNow = (await import("./reasons.ts")).sayTold;
  } catch {
    // The server's own words are shown until a later refusal brings them.
  }
}

/** As `sayTold`, with the words that are there. */
export function sayLate(told: Told, otherwise: string): string {
  return sayNow ? sayNow(told, otherwise) : otherwise;
}
