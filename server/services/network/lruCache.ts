/** Keeps the values used last, up to a number of them. A Map remembers insertion order, which is all it takes. */
export interface Cache<T> {
  get(key: string, compute: () => T): T;
  /** What is kept, without computing it. */
  find(key: string): T | undefined;
  /** From now on there is room for so many, if there was less. */
  makeRoom(count: number): void;
}

export function lruCache<T>(startCapacity: number): Cache<T> {
  let capacity = startCapacity;
  const values = new Map<string, T>();

  function find(key: string): T | undefined {
    const known = values.get(key);
    if (known === undefined) return undefined;
    values.delete(key);
    values.set(key, known);
    return known;
  }

  return {
    find,
    makeRoom(count) {
      capacity = Math.max(capacity, count);
    },
    get(key, compute) {
      const known = find(key);
      if (known !== undefined) return known;
      const value = compute();
      values.set(key, value);
      if (values.size > capacity) values.delete(values.keys().next().value as string);
      return value;
    },
  };
}
