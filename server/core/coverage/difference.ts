/** Differences as a reader would work them out: from the values as they are shown, between the same people. */

interface Reach {
  readonly unreachable: number;
}

const SAME_PEOPLE = 0.005; // people are sent to a hundredth

/**
 * Mean, excess and longest drive hold for the people who have a way. Where places lose theirs (or gain one) the two
 * sides speak of different people, and their difference would call a cut-off town an improvement.
 */
export function holdForTheSamePeople(before: Reach, after: Reach): boolean {
  return Math.abs(before.unreachable - after.unreachable) < SAME_PEOPLE;
}

/** after − before, each rounded first to the digits it is shown with: 24 → 18 is −6 whatever lies behind. */
export function shownDifference(before: number, after: number, digits = 0): number {
  return rounded(rounded(after, digits) - rounded(before, digits), digits);
}

/** Half away from zero on the decimal digits of a number, as Intl.NumberFormat and spreadsheets round what they show. */
export function rounded(value: number, digits = 0): number {
  if (!Number.isFinite(value)) return value;
  const whole = Math.round(shifted(Math.abs(value), digits));
  return Math.sign(value) * shifted(whole, -digits) || 0; // never −0
}

/** value × 10^digits by moving the decimal point, without the binary error of a multiplication. */
function shifted(value: number, digits: number): number {
  const [figures, exponent = "0"] = String(value).split("e");
  return Number(`${figures}e${Number(exponent) + digits}`);
}
