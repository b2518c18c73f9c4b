/** Keeps the values used last, up to a number of them. A Map remembers insertion order, which is all it takes. */
export interface Cache<T> {
  get(key: string, compute: () => T): T;
}

export function lruCache<T>(capacity: number): Cache<T> {
  const values = new Map<string, T>();
  return {
    get(key, compute) {
      const known = values.get(key);
      if (known !== undefined) {
        values.delete(key);
        values.set(key, known);
        return known;
      }
      const value = compute();
      values.set(key, value);
      if (values.size > capacity) values.delete(values.keys().next().value as string);
      return value;
    },
  };
}
