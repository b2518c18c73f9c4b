/** Makes a thing when it is first asked for, and keeps it: heavy libraries cost their memory and start only then. */
export function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
