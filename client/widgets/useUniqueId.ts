import { useState } from "preact/hooks";

let last = 0;

/**
 * An id no other element of the page has. Preact's own `useId` numbers what hangs under a node of its tree, and gives
 * the same id twice once that node has been drawn anew.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `id-${++last}`);
  return id;
}
