import { signal } from "@preact/signals";
import type { ScenarioContent } from "../../server/core/scenario/scenario.ts";

/** One version of a 案 beside another, told change by change. */
export interface Comparison {
  readonly title: "theirChanges" | "myChanges" | "mineBesideTheirs";
  readonly from: ScenarioContent;
  readonly to: ScenarioContent;
}

export interface Question<T extends string = string> {
  readonly title: string;
  readonly detail: string;
  /** What speaks for one answer or the other. */
  readonly changes?: readonly Comparison[];
  readonly choices: readonly { readonly value: T; readonly label: string; readonly isMain?: boolean }[];
  readonly answer: (value: string | null) => void;
}

/** The question on screen; the dialog that shows it answers null when it is closed without a choice. */
export const question = signal<Question | null>(null);

export function ask<T extends string>(asked: Omit<Question<T>, "answer">): Promise<T | null> {
  question.value?.answer(null); // a newer question takes its place
  return new Promise((resolve) => {
    question.value = {
      ...asked,
      answer(value) {
        question.value = null;
        resolve(value as T | null);
      },
    };
  });
}
