/** A list of numbers that grows without an object per number: a million roads have ten million points. */
export interface GrowingNumbers {
  push(value: number): void;
  readonly length: number;
  /** What was pushed, without a copy; nothing may be pushed afterwards. */
  values(): Float64Array;
}

export function growingNumbers(): GrowingNumbers {
  let values = new Float64Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Float64Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    get length() {
      return length;
    },
    values: () => values.subarray(0, length),
  };
}

/** Each value once, in rising order. */
export function sortedOnce(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  let kept = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[kept++] = sorted[index];
  }
  return sorted.slice(0, kept);
}

/**
 * Finds the index of a value in rising values, -1 where it is not. Quick where it is asked for rising values, as the
 * ids of a file are: it looks from the last answer on.
 */
export function finder(values: Float64Array): (value: number) => number {
  let at = 0;
  return (value) => {
    let [low, high] = [0, values.length];
    if (at < values.length && values[at] <= value) {
      low = at;
      let step = 1;
      while (low + step < values.length && values[low + step] <= value) {
        low += step;
        step *= 2;
      }
      high = Math.min(low + step, values.length);
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (values[middle] <= value) low = middle;
      else high = middle;
    }
    at = low;
    return values[low] === value ? low : -1;
  };
}
