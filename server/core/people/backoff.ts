/** Slips that cost nothing. */
export const FREE_FAILURES = 5;
const MOST_MINUTES = 15; // so that nobody can be kept out for long by somebody else's guesses

/**
 * How long after the last of so many wrong passwords in a row the next one is looked at: from the fifth on 1 minute, then
 * twice as long each time, 15 minutes at most.
 */
export function waitMinutes(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(MOST_MINUTES, 2 ** (failures - FREE_FAILURES));
}
