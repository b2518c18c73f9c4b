import { effect, signal } from "@preact/signals";
import type { Language } from "../../server/core/language.ts";
import { recall, remember } from "../storage/remembered.ts";

export type { Language };

const KEY = "planner.language";

export const language = signal<Language>("ja");

/** Takes up the language chosen last time, and keeps the choice. */
export function startLanguage(): void {
  if (recall(KEY) === "en") language.value = "en";
  effect(() => {
    remember(KEY, language.value);
    document.documentElement.lang = language.value;
  });
}
