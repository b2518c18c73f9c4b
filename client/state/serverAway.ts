import { signal } from "@preact/signals";

/** The server did not answer the last call of the figures: whatever is on screen may be of earlier conditions. */
export const isServerAway = signal(false);

/** How often it has come back: what could not be asked meanwhile is asked then. */
export const returns = signal(0);

/** `fetch` fails so when nobody answers; a refusal is a ProblemError. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}

export function noteAnswer(): void {
  if (!isServerAway.peek()) return;
  isServerAway.value = false;
  returns.value++;
}
