import type { Reason } from "../../server/core/reasons.ts";
import { REASON_CODES, reasonText } from "../../server/words/reasons.ts";
import { language } from "../state/language.ts";

/** What is said of a reason, in the language on screen; nothing where there is none. */
export function sayReason(reason: Reason | null): string {
  return reason === null ? "" : reasonText(reason, language.value);
}

export interface Told {
  readonly code?: string;
  readonly values?: Readonly<Record<string, string | number | null>>;
}

/** A reason out of problem details; a code this screen does not know (an older page, a newer server) keeps the server's words. */
export function sayTold({ code, values }: Told, otherwise: string): string {
  return REASON_CODES.some((known) => known === code) ? sayReason({ code, ...values } as Reason) : otherwise;
}
