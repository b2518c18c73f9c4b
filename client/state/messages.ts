import { signal } from "@preact/signals";
import { ProblemError } from "../api/http.ts";
import { sayToldLate } from "../i18n/lateReasons.ts";
import { texts } from "../i18n/texts.ts";
import { session } from "./session.ts";

export interface Message {
  readonly id: number;
  readonly kind: "info" | "error";
  readonly text: string;
  /** What a button in the message does, e.g. undo; it is offered as long as it would still do what it says. */
  readonly action?: { readonly label: string; readonly run: () => void; readonly isCurrent: () => boolean };
}

const SHOWN_MS = { info: 6000, error: 12_000 } as const;

/** Messages on screen, oldest first; read out by screen readers as they come. */
export const messages = signal<readonly Message[]>([]);
let nextId = 1;

export function say(text: string, action?: Message["action"]): void {
  show({ id: nextId++, kind: "info", text, ...(action ? { action } : {}) });
}

export function sayError(error: unknown): void {
  const isSignInAsked = error instanceof ProblemError && error.problem.status === 401 && !session.value?.person;
  if (isSignInAsked) return; // by the whole screen
  show({ id: nextId++, kind: "error", text: reasonOf(error) });
}

export function dismiss(id: number): void {
  messages.value = messages.value.filter((message) => message.id !== id);
}

function show(message: Message): void {
  const others = messages.value.filter(({ text }) => text !== message.text);
  messages.value = [...others, message].slice(-3);
  setTimeout(() => dismiss(message.id), SHOWN_MS[message.kind]);
}

const t = texts({
  unreachable: {
    ja: "プランナーのサーバーにつながりません。起動しているか確かめてください。",
    en: "The planner's server does not answer. Check that it is running.",
  },
});

/** The reason of a failure as a person can use it. */
export function reasonOf(error: unknown): string {
  if (error instanceof ProblemError) {
    const { errors, detail, ...told } = error.problem;
    return errors?.map(({ reason, ...each }) => sayToldLate(each, reason)).join("、") || sayToldLate(told, detail);
  }
  if (error instanceof TypeError) return t("unreachable");
  return error instanceof Error ? error.message : String(error);
}
