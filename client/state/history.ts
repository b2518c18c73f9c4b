/** Undo and redo over immutable values: a list of states and where we stand in it. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly present: T;
  readonly future: readonly Step<T>[];
  /** The field being typed in: what is typed until it is left is one step. null = none. */
  readonly typing: string | null;
}

/** A state left behind, with the name of the edit between it and its neighbour nearer the present. */
interface Step<T> {
  readonly value: T;
  readonly note: string;
}

const MAX_STEPS = 200;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], typing: null };
}

/** @param typing  the field this is typed in, if it is: further letters in it belong to the same step */
export function edited<T>(history: History<T>, value: T, note: string, typing: string | null = null): History<T> {
  const { past, present } = history;
  if (typing !== null && typing === history.typing) return { past, present: value, future: [], typing };
  return { past: [...past, { value: present, note }].slice(-MAX_STEPS), present: value, future: [], typing };
}

/** The field is left: what is typed next is a step of its own. */
export function typingEnded<T>(history: History<T>): History<T> {
  return history.typing === null ? history : { ...history, typing: null };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const last = past.at(-1);
  if (!last) return { past, present, future, typing: null };
  return {
    past: past.slice(0, -1),
    present: last.value,
    future: [{ value: present, note: last.note }, ...future],
    typing: null,
  };
}

export function redone<T>({ past, present, future: [next, ...rest] }: History<T>): History<T> {
  if (!next) return { past, present, future: [], typing: null };
  return { past: [...past, { value: present, note: next.note }], present: next.value, future: rest, typing: null };
}
