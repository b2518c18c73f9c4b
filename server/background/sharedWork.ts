interface Work<T> {
  readonly result: Promise<T>;
  readonly nobodyWaits: AbortController;
  waiting: number;
}

/**
 * Work under way that several may wait for: whoever asks for the same joins it, and it is given up when the last of them
 * has left.
 */
export function sharedWork() {
  const underWay = new Map<string, Work<unknown>>();

  function begin<T>(key: string, start: (nobodyWaits: AbortSignal) => Promise<T>): Work<T> {
    const nobodyWaits = new AbortController();
    const work: Work<T> = { result: start(nobodyWaits.signal), nobodyWaits, waiting: 0 };
    underWay.set(key, work);
    const forget = () => {
      if (underWay.get(key) === work) underWay.delete(key);
    };
    work.result.then(forget, forget);
    nobodyWaits.signal.addEventListener("abort", forget);
    return work;
  }

  async function join<T>(
    key: string,
    signal: AbortSignal,
    start: (nobodyWaits: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const work = (underWay.get(key) as Work<T> | undefined) ?? begin(key, start);
    work.waiting++;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        if (--work.waiting === 0) work.nobodyWaits.abort();
      };
      signal.addEventListener("abort", leave, { once: true });
      const stay = () => signal.removeEventListener("abort", leave);
      work.result.then(resolve, reject).finally(stay);
    });
  }

  return { join, underWay: () => underWay.size };
}
