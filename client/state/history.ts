/** Undo and redo over immutable values: a list of states and where we stand in it. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly present: T;
  readonly future: readonly Step<T>[];
}

/** A state left behind, with the name of the edit between it and its neighbour nearer the present. */
interface Step<T> {
  readonly value: T;
  readonly note: string;
}

const MAX_STEPS = 200;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

export function edited<T>({ past, present }: History<T>, value: T, note: string): History<T> {
  return { past: [...past, { value: present, note }].slice(-MAX_STEPS), present: value, future: [] };
}

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.value,
    future: [{ value: history.present, note: last.note }, ...history.future],
  };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, { value: history.present, note: next.note }], present: next.value, future };
}
