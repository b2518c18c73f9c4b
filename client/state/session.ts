import { signal } from "@preact/signals";
import { whenSignedOut } from "../api/http.ts";
import * as api from "../api/session.ts";

/** Who has signed in; null until the server was asked. */
export const session = signal<api.SessionAnswer | null>(null);
/** Whether the screen asks to sign in again: the session ended while it was open. */
export const isSignInOpen = signal(false);

let waiting: { readonly signedIn: Promise<boolean>; readonly settle: (signedIn: boolean) => void } | null = null;

export async function startSession(): Promise<void> {
  session.value = await api.fetchSession();
}

/** From now on a call that finds the session ended waits until somebody signs in, and is then made again. */
export function startSigningInAgain(): void {
  whenSignedOut(() => {
    if (!waiting) {
      let settle: (signedIn: boolean) => void = () => undefined;
      const signedIn = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      waiting = { signedIn, settle };
      isSignInOpen.value = true;
    }
    return waiting.signedIn;
  });
}

/** @throws {ProblemError} when it is refused */
export async function signIn(login: string, password: string): Promise<void> {
  const before = session.value?.person;
  session.value = await api.signIn({ login, password });
  // Another person: what is on screen is not his. It is kept for the one whose it is.
  if (before && before.login !== session.value.person?.login) location.reload();
  else if (!hasToChangePassword()) endWaiting(true);
}

/** Came in with a password for once: nothing else is answered before there is another. */
export const hasToChangePassword = () => session.value?.person?.hasToChangePassword === true;

/** @throws {ProblemError} when the present one is wrong */
export async function changePassword(current: string, next: string): Promise<void> {
  await api.changePassword({ current, next });
  await startSession();
  endWaiting(true);
}

/** The dialog is closed: the calls that waited for it fail, and what was typed stays. */
export const giveUpSigningIn = () => endWaiting(false);

function endWaiting(signedIn: boolean): void {
  isSignInOpen.value = false;
  waiting?.settle(signedIn);
  waiting = null;
}
