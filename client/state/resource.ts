import { useEffect, useState } from "preact/hooks";
import { reasonOf } from "./messages.ts";

export interface Resource<T> {
  /** The latest answer; it stays while a newer one is on its way. */
  readonly value: T | null;
  readonly isLoading: boolean;
  readonly error: string | null;
}

/** Asks anew whenever `key` changes; an answer to an older key is dropped. */
export function useResource<T>(key: string, ask: () => Promise<T>): Resource<T> {
  const [state, setState] = useState<Resource<T>>({ value: null, isLoading: true, error: null });
  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, isLoading: true }));
    ask().then(
      (value) => isCurrent && setState({ value, isLoading: false, error: null }),
      (error) => isCurrent && setState((before) => ({ ...before, isLoading: false, error: reasonOf(error) })),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return state;
}
