export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Milliseconds of each run. */
export function timed(times: number, run: (index: number) => void): number[] {
  return Array.from({ length: times }, (_, index) => {
    const start = performance.now();
    run(index);
    return performance.now() - start;
  });
}

export function show(name: string, ms: readonly number[]): void {
  const [median, p95] = [0.5, 0.95].map((share) => quantile(ms, share).toFixed(2).padStart(8));
  console.log(`${name.padEnd(56)} median ${median} ms   95 % ${p95} ms   (${ms.length} runs)`);
}
