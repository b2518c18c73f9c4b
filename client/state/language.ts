import { effect, signal } from "@preact/signals";

export type Language = "ja" | "en";

const KEY = "planner.language";

export const language = signal<Language>(localStorage.getItem(KEY) === "en" ? "en" : "ja");

effect(() => {
  localStorage.setItem(KEY, language.value);
  document.documentElement.lang = language.value;
});
