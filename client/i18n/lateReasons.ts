import type { Reason } from "../../server/core/reasons.ts";
import type { Told } from "./reasons.ts";

let words: typeof import("./reasons.ts") | null = null;

/** Brings the words of every reason: an answer with a reason in it waits for them, the first view goes without. */
export async function fetchReasons(): Promise<void> {
  if (words) return;
  try {
    words = await import("./reasons.ts");
  } catch {
    // The server's own words are shown until a later answer brings them.
  }
}

/** As `sayTold`, with the words that are there. */
export const sayToldLate = (told: Told, otherwise: string): string => words?.sayTold(told, otherwise) ?? otherwise;

/** As `sayReason`; "" while the words could not be fetched. */
export const sayReasonLate = (reason: Reason | null): string => words?.sayReason(reason) ?? "";
