import { useEffect, useState } from "preact/hooks";
import { latest, type Question } from "./latest.ts";
import { reasonOf } from "./messages.ts";

export interface Resource<T> {
  /** The latest answer; it stays while a newer one is on its way, and goes when that fails. */
  readonly value: T | null;
  readonly isLoading: boolean;
  readonly error: string | null;
}

/** Asks anew whenever `key` changes; an answer to an older key is dropped. */
export function useResource<T>(key: string, ask: Question<T>): Resource<T> {
  const [newest] = useState(() => latest<T>());
  useEffect(() => void newest.ask(ask), [key]);
  useEffect(() => newest.clear, []);
  const { answer, failure, isAsking } = newest;
  return {
    value: answer.value,
    isLoading: isAsking.value,
    error: failure.value === null || isAsking.value ? null : reasonOf(failure.value),
  };
}
